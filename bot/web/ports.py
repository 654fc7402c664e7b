"""Taking the port that the web server is to listen on."""

import errno
import socket
from typing import Any

from bot.errors import ConfigurationError

_BACKLOG = 2048


def listen(host: str, port: int) -> list[socket.socket]:
    """Take the port before anything else is begun: who does not get it does nothing.

    Whoever calls meanwhile waits until the server is there. Raises ConfigurationError.
    """
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        return _bind_all([(family, address) for family, _, _, _, address in dict.fromkeys(found)])
    except OSError as error:
        raise ConfigurationError(_explain(error, host, port)) from None


def _bind_all(wanted: list[tuple[int, Any]]) -> list[socket.socket]:
    """All of them, but for a kind of address that this machine lacks where it has another."""
    bound, lacking = [], OSError()
    for family, address in wanted:
        try:
            bound.append(_bind(family, address))
        except OSError as error:
            if error.errno not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                raise
            lacking = error
    if not bound:
        raise lacking
    return bound


def _bind(family: int, address: Any) -> socket.socket:
    taken = socket.socket(family, socket.SOCK_STREAM)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            taken.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        taken.bind(address)
        taken.listen(_BACKLOG)
    except OSError:
        taken.close()
        raise
    return taken


def _explain(error: OSError, host: str, port: int) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"HOST: {host} is no address of this machine; write 127.0.0.1, or 0.0.0.0 for all it has."
    if error.errno == errno.EADDRINUSE:
        return f"PORT: {port} is taken by another program, perhaps another Waltz; stop that one, or set another PORT."
    if error.errno == errno.EACCES:
        return (
            f"PORT: this user may not listen on {port}; write one of 1024 or more, and put a proxy before it."
        )
    return f"HOST and PORT: can't listen on {host}:{port} ({error.strerror})."
