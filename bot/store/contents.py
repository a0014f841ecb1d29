"""What is said, and when: values to columns and back."""

from dataclasses import asdict

from sqlalchemy import RowMapping

from bot.model.content import Answers, Content, Picture
from bot.model.when import When, WhenKind
from policy.draft import Kind


def read_content(row: RowMapping) -> Content:
    """Read what a revision says."""
    return Content(
        text=row["text"],
        kind=Kind(row["kind"]),
        answers=Answers(row["answers_handle"], row["answers_url"]) if row["answers_handle"] else None,
        wordings=tuple((account, text) for account, text in row["wordings"]),
        pictures=tuple(Picture(**stored) for stored in row["pictures"]),
        goes_with=row["goes_with"],
        cleared_by=row["cleared_by"],
        note=row["note"],
        tags=tuple(row["tags"]),
        topics=tuple(row["topics"]),
    )


def content_columns(content: Content) -> dict[str, object]:
    """The columns of a revision that hold what it says."""
    return {
        "text": content.text,
        "kind": content.kind.value,
        "answers_handle": content.answers.handle if content.answers else "",
        "answers_url": content.answers.url if content.answers else "",
        "wordings": [list(one) for one in content.wordings],
        "pictures": [asdict(one) for one in content.pictures],
        "goes_with": content.goes_with,
        "cleared_by": content.cleared_by,
        "note": content.note,
        "tags": list(content.tags),
        "topics": list(content.topics),
    }


def read_when(row: RowMapping) -> When:
    """Read when a proposal is to go out."""
    return When(
        WhenKind(row["when_kind"]), row["when_instant"], row["when_wall"], row["when_zone"], row["when_releaser"]
    )


def when_columns(when: When) -> dict[str, object]:
    """The columns of a proposal that hold when it is to go out."""
    return {
        "when_kind": when.kind.value,
        "when_instant": when.instant,
        "when_wall": when.wall,
        "when_zone": when.zone,
        "when_releaser": when.releaser,
    }
