"""Authority: roles, duty, restricted posts, line terms, and approvals re-checked at publishing."""
