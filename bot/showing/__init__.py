"""Plain values for cards, App Home, digests, rotas and audits, gathered from the records."""
