"""Personal data: what would let a stranger reach somebody, be them, or pay as them."""
