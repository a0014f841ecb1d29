"""Deciding: approvals on cards, cover for approvers, and approvals that no longer count."""
