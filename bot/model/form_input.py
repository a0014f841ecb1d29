"""The input of an open form, not sent yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class FormInput:
    """All input of a form at a moment, in the shape of the workspace that shows the form."""

    form: str
    """The form's name, distinct for each form and for each state of the drafts behind the form."""
    values: Mapping[str, Any]
    at: datetime
