"""How each line of the guidance is met: by rules, by the product, by people."""

from policy.coverage.page import coverage_page, rows
from policy.coverage.row import Row

__all__ = ["Row", "coverage_page", "rows"]
