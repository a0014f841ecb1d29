"""Integrated: in step with the department's other communications."""
