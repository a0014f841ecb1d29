"""A local server in a process of its own that takes posts, answers each after a while, and remembers when each came."""

import asyncio
import json
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from threading import Event

import httpx

ANSWERS_AFTER = 0.05
"""Seconds until a post is answered."""
ENDS = b"\r\n\r\n"
ANSWER = b'{"url": "https://intranet.example/post"}'


@dataclass(frozen=True, slots=True)
class Came:
    """A post that came: the sender's own name for the post, and the moment of its first byte (monotonic)."""

    name: str
    at: float


@dataclass(frozen=True, slots=True)
class Server:
    """The server, asked from the measuring process."""

    url: str

    def came(self) -> list[Came]:
        """Every post since the last forgetting, in order."""
        return [Came(*each) for each in httpx.get(f"{self.url}/came", timeout=60).json()]

    def forget(self) -> None:
        """Forget every post."""
        httpx.get(f"{self.url}/forget", timeout=60)

    def wait_for(self, posts: int, within: float) -> list[Came]:
        """Wait until as many posts came; gives all posts. Raises TimeoutError."""
        ends = time.monotonic() + within
        while time.monotonic() < ends:
            count = httpx.get(f"{self.url}/count", timeout=60).json()
            if count >= posts:
                return self.came()
            Event().wait(0.05)
        raise TimeoutError(f"{len(self.came())} of {posts} posts came in {within:.0f} s")


@contextmanager
def server() -> Iterator[Server]:
    """Run the server until the end of the block."""
    here, there = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(there,), daemon=True)
    process.start()
    with closing(here):
        try:
            yield Server(f"http://127.0.0.1:{here.recv()}")
        finally:
            process.terminate()
            process.join(10)


def _serve(tell: Connection) -> None:
    asyncio.run(_listen(tell))


async def _listen(tell: Connection) -> None:
    came: list[tuple[str, float]] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            try:
                head = await reader.readuntil(ENDS)
            except (asyncio.IncompleteReadError, ConnectionError):
                break
            at = time.monotonic()
            line, *fields = head.decode("latin-1").split("\r\n")
            found = {name.strip().lower(): value.strip() for name, _, value in (f.partition(":") for f in fields if f)}
            await reader.readexactly(int(found.get("content-length", 0)))
            body = ANSWER
            if line.startswith("POST"):
                came.append((found.get("x-countersign-event", ""), at))
                await asyncio.sleep(ANSWERS_AFTER)
            elif "/came" in line:
                body = json.dumps(came).encode()
            elif "/forget" in line:
                came.clear()
            else:
                body = str(len(came)).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
            writer.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
            try:
                await writer.drain()
            except ConnectionError:
                break
        writer.close()

    serving = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=512, limit=2**20)
    tell.send(serving.sockets[0].getsockname()[1])
    async with serving:
        await serving.serve_forever()
