"""Holds and agreed settings: their forms, messages and lists."""
