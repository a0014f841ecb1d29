"""What a record on the AT Protocol shows beside its words: pictures, or the card of a link."""

import json
from collections.abc import Mapping
from typing import Any

from bot.model.post import Attached, Outgoing

IMAGES, EXTERNAL = "app.bsky.embed.images", "app.bsky.embed.external"


def embed_of(part: Outgoing) -> dict[str, Any] | None:
    """The pictures of a part, or the card of its link; None without either. Pictures have been uploaded."""
    if part.pictures:
        return {"$type": IMAGES, "images": [_image(picture) for picture in part.pictures]}
    if card := part.card:
        external: dict[str, Any] = {"uri": card.address, "title": card.title, "description": card.description}
        if part.card_picture:
            external["thumb"] = json.loads(part.card_picture.id)
        return {"$type": EXTERNAL, "external": external}
    return None


def shows(record: Mapping[str, Any], part: Outgoing) -> bool:
    """Tell whether a record shows the alt texts and the card of a part, as far as known before the uploads."""
    embed = record.get("embed")
    there = embed if isinstance(embed, dict) else {}
    alts = [image.get("alt") for image in there.get("images", [])]
    card = there.get("external", {})
    said = (card.get("uri"), card.get("title"), card.get("description"), "thumb" in card)
    wanted = part.card if not part.pictures else None
    expected = (
        (wanted.address, wanted.title, wanted.description, part.card_picture is not None)
        if wanted
        else (None, None, None, False)
    )
    return alts == [picture.alt for picture in part.pictures] and said == expected


def _image(picture: Attached) -> dict[str, Any]:
    image: dict[str, Any] = {"alt": picture.alt, "image": json.loads(picture.id)}
    if picture.width and picture.height:
        image["aspectRatio"] = {"width": picture.width, "height": picture.height}
    return image
