"""Slack's side of the ports: people, groups, messages, files, and Slack's refusals."""
