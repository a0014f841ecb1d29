"""The local timeline: Mastodon's API as far as a publisher needs it, people outside, a webhook inbox."""
