"""A web process with an event and its tickets."""

from tests.door.conftest import http, simple_house, venue

__all__ = ["http", "simple_house", "venue"]
