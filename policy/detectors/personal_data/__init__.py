"""Detectors of the rules on personal data: identifiers, contacts, bank details."""
