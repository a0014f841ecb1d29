"""A counter of changes to wait on."""

import asyncio


class Bell:
    """Counts changes, and lets any number of waiters wait for the next."""

    def __init__(self) -> None:
        self.version = 1
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Count a change and wake the waiters."""
        self.version += 1
        self._rung.set()
        self._rung = asyncio.Event()

    async def heard(self, since: int, seconds: float) -> int:
        """Wait until the count is past `since`, or for `seconds`; gives the count at the end."""
        try:
            async with asyncio.timeout(seconds):
                while self.version <= since:
                    await self._rung.wait()
        except TimeoutError:
            pass
        return self.version
