"""Consistent: cordial, honest and professional, and open to criticism."""
