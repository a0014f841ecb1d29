"""Showing: plain values for cards, App Home, digests, rotas and audits; nothing here changes a record."""
