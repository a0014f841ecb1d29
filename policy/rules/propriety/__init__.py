"""Propriety: impartial, without attacks or offence."""
