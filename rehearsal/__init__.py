"""The rehearsal workspace: a small Slack-like place and a local timeline, on this computer only."""
