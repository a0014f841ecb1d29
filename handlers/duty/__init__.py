"""Duty and cover: their lists, forms and messages."""
