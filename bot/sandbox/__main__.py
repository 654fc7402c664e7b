"""The stand-ins in a process of their own: `python -m bot.sandbox --port 9000 --bot-url http://127.0.0.1:8080`.

For tests that stop and kill the bot while its providers live on.
"""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import fields
from typing import Any, get_args, get_type_hints

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount

from bot.runtime.streams import StreamingServer
from bot.sandbox.app import create_sandbox
from bot.sandbox.config import SandboxConfig

SETTABLE = [f.name for f in fields(SandboxConfig) if f.name not in ("base_url", "own_url", "business")]


def read_arguments(argv: list[str] | None = None) -> tuple[int, SandboxConfig]:
    """The port and the configuration. Every field of SandboxConfig is an option: `--green-mode webhook`."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--bot-url", required=True, help="where the bot listens")
    types = get_type_hints(SandboxConfig)
    for name in SETTABLE:
        parser.add_argument(f"--{name.replace('_', '-')}", type=_reader(types[name]))
    given = parser.parse_args(argv)
    chosen = {name: value for name in SETTABLE if (value := getattr(given, name)) is not None}
    own_url = f"http://127.0.0.1:{given.port}"
    return given.port, SandboxConfig(base_url=given.bot_url.rstrip("/"), own_url=own_url, **chosen)


def _reader(kind: Any) -> Callable[[str], Any]:
    if kind is bool:
        return lambda text: text.lower() in ("1", "true", "yes")
    if get_args(kind) == (str, ...):
        return lambda text: tuple(text.split(","))
    if get_args(kind) == (float, float, float):
        return lambda text: tuple(float(part) for part in text.split(","))
    return kind if kind in (int, float) else str


async def serve(port: int, config: SandboxConfig) -> None:
    """Run until told to stop."""
    sandbox = create_sandbox(config)
    app: Callable[..., Awaitable[None]] = Starlette(routes=[Mount("/sandbox", app=sandbox.app)])
    settings = uvicorn.Config(
        app, host="127.0.0.1", port=port, log_level="warning", access_log=False, timeout_graceful_shutdown=1
    )
    try:
        await StreamingServer(settings, sandbox.end_streams).serve()
    finally:
        await sandbox.close()


if __name__ == "__main__":
    asyncio.run(serve(*read_arguments()))
