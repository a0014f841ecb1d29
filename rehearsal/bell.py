"""A counter that people can wait on: it rings whenever something changed."""

import asyncio


class Bell:
    """Counts changes, and lets anybody wait for the next one."""

    def __init__(self) -> None:
        self.version = 1
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Say that something changed."""
        self.version += 1
        self._rung.set()
        self._rung = asyncio.Event()

    async def heard(self, since: int, seconds: float) -> int:
        """Wait until the count is past `since`, or for so many seconds; give the count as it is then."""
        try:
            async with asyncio.timeout(seconds):
                while self.version <= since:
                    await self._rung.wait()
        except TimeoutError:
            pass
        return self.version
