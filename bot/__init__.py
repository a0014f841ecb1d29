"""What people can do, without Slack: use cases, the store, networks, and the command line."""
