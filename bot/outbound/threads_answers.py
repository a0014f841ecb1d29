"""Posts, containers and figures of a Threads account, as answers of the Threads API have them.

Sources: developers.facebook.com/documentation/threads/reference/user, …/threads/troubleshooting (a container's
status), …/docs/threads/insights.
"""

from urllib.parse import urlsplit

from pydantic import AwareDatetime, BaseModel, ConfigDict


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)


class Made(_Answer):
    id: str


class Container(_Answer):
    status: str = ""
    error_message: str = ""


class Owner(_Answer):
    id: str
    username: str = ""


class Post(_Answer):
    id: str
    permalink: str = ""
    text: str = ""
    timestamp: AwareDatetime | None = None
    username: str = ""
    replied_to: Made | None = None
    media_type: str = ""
    has_replies: bool = False

    @property
    def code(self) -> str:
        """The last step of the address."""
        return code_of(self.permalink)


class _Paging(_Answer):
    next: str = ""


class Posts(_Answer):
    data: tuple[Post, ...] = ()
    paging: _Paging = _Paging()


class _Value(_Answer):
    value: int


class _Metric(_Answer):
    name: str
    values: tuple[_Value, ...] = ()


class Metrics(_Answer):
    data: tuple[_Metric, ...] = ()


class _Quota(_Answer):
    quota_usage: int


class Quotas(_Answer):
    data: tuple[_Quota, ...]


def code_of(url: str) -> str:
    """Give the last step of an address, which names a post."""
    return urlsplit(url).path.rstrip("/").rpartition("/")[2]
