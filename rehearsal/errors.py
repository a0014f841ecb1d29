"""Errors in the two languages of the workspace: Slack's error words, and sentences for people."""

from rehearsal.shapes import Json


class SlackError(Exception):
    """A refusal in the words of Slack's Web API, with any further fields of the answer."""

    def __init__(self, word: str, *messages: str, **beside: object) -> None:
        super().__init__(word)
        self.word = word
        self.messages = messages
        self.beside = beside

    def as_json(self) -> Json:
        """The body of the answer."""
        body: Json = {"ok": False, "error": self.word, **self.beside}
        if self.messages:
            body["response_metadata"] = {"messages": [f"[ERROR] {message}" for message in self.messages]}
        return body


class Sorry(Exception):
    """A refusal in a sentence for the person who asked."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.status = status


class MovedOn(Sorry):
    """What was pressed or typed into is not there any more: the form has changed, or closed, since it was drawn."""
