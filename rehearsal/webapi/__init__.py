"""Slack's Web API: one small function per method, in a table of scopes, arguments and rates."""

from rehearsal.webapi import apps, chat, conversations, files, reactions, users, views
from rehearsal.webapi.method import METHODS

__all__ = ["METHODS", "apps", "chat", "conversations", "files", "reactions", "users", "views"]
