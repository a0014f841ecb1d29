"""Press lists in Slack: what is on a file, the buttons, and the outcome."""
