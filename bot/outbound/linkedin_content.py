"""What a post on LinkedIn shows beside its words: pictures, or the card of a link, which LinkedIn calls an article."""

from typing import Any

from bot.model.post import Outgoing


def content_of(part: Outgoing) -> dict[str, Any]:
    """A single picture, 2 to 20 with their alt texts, or a link's card; nothing without either.

    Sources: images-api, multiimage-post-api, posts-api ("article": `source` and `title`, of fewer than 400 characters,
    are required; `description` has fewer than 4,086), below learn.microsoft.com/en-us/linkedin/marketing.
    """
    there = [{"id": picture.id, "altText": picture.alt} for picture in part.pictures]
    if there:
        return {"content": {"media": there[0]} if len(there) == 1 else {"multiImage": {"images": there}}}
    if (card := part.card) is None:
        return {}
    article = {"source": card.address, "title": card.title}
    article |= {"description": card.description} if card.description else {}
    article |= {"thumbnail": part.card_picture.id} if part.card_picture else {}
    return {"content": {"article": article}}
