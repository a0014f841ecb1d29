"""Tests of press lists in Slack."""
