"""The columns of contents and times in revisions and proposals."""

from bot.model.content import Answers, Content
from bot.model.when import When
from bot.store.mapping import Part, Spread

WHEN = Spread(When, prefix="when_")


def _answers_columns(answers: Answers | None) -> tuple[str, str]:
    return (answers.handle, answers.url) if answers else ("", "")


def _answers(handle: str, url: str) -> tuple[Answers | None]:
    return (Answers(handle, url) if handle or url else None,)


CONTENT = Spread(Content, Part(("answers",), ("answers_handle", "answers_url"), _answers_columns, _answers))
