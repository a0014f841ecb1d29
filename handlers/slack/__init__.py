"""Slack as the bot asks it: people, groups, messages, files, and Slack's refusals."""
