"""The local timeline: as much of Mastodon's API as a publisher needs, people outside, a webhook inbox."""
