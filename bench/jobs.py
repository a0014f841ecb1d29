"""Procrastinate in a process of its own, which posts to the local server as its jobs fall due: a yardstick."""

import asyncio
import importlib.util
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from multiprocessing.connection import Connection

import httpx

from bot.clock import system_clock

SENDERS = 32


def is_installed() -> bool:
    """Whether procrastinate is there: a requirement of the benches alone."""
    return importlib.util.find_spec("procrastinate") is not None


@contextmanager
def at_work(url: str, server: str, queued: int, moments: list[datetime], polls: float) -> Iterator[None]:
    """A worker with jobs due at some moments, and with many more for later; ready when the block begins."""
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(target=_run, args=(there, url, server, queued, moments, polls), daemon=True)
    process.start()
    try:
        here.recv()
        yield
    finally:
        process.terminate()
        process.join(10)


def _run(tell: Connection, url: str, server: str, queued: int, moments: list[datetime], polls: float) -> None:
    asyncio.run(_work(tell, url, server, queued, moments, polls))


async def _work(tell: Connection, url: str, server: str, queued: int, moments: list[datetime], polls: float) -> None:
    from procrastinate import App, PsycopgConnector

    app = App(connector=PsycopgConnector(conninfo=url))
    client = httpx.AsyncClient(limits=httpx.Limits(max_keepalive_connections=0))

    async def send(name: str) -> None:
        await client.post(server, json={"text": "x" * 200}, headers={"X-Countersign-Event": name})

    app.task(name="send")(send)
    async with app.open_async():
        if not await app.check_connection_async():
            await app.schema_manager.apply_schema_async()
        far = system_clock() + timedelta(days=30)
        for start in range(0, queued, 10_000):
            several = [{"name": f"later-{start + n}"} for n in range(min(10_000, queued - start))]
            await app.configure_task("send", schedule_at=far).batch_defer_async(*several)
        for number, moment in enumerate(moments):
            await app.configure_task("send", schedule_at=moment).defer_async(name=f"job-{number}")
        tell.send("ready")
        await app.run_worker_async(concurrency=SENDERS, fetch_job_polling_interval=polls, install_signal_handlers=False)
