"""A web server that can stop while pages listen to its event streams."""

from collections.abc import Callable
from types import FrameType

import uvicorn


class StreamingServer(uvicorn.Server):
    """Uvicorn waits for open connections when told to stop, and an event stream never ends by itself.

    So `end_streams` is called with the signal, before the wait.
    """

    def __init__(self, config: uvicorn.Config, end_streams: Callable[[], None]) -> None:
        super().__init__(config)
        self._end_streams = end_streams

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal came."""
        self._end_streams()
        super().handle_exit(sig, frame)
