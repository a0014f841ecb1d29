"""Integrated: in step with what the department says elsewhere."""
