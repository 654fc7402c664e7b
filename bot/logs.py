"""Structured logs. No token, no message text; phone numbers are masked."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_PHONE = re.compile(r"(?<!\d)\+?\d{5,11}(\d{3})(?!\d)(?=@|\b)")
_SECRETS = (
    re.compile(r"(?<=bot)\d{6,}:[A-Za-z0-9_-]{10,}"),
    re.compile(r"(?<=/)[0-9a-f]{40,}"),
    re.compile(r"(?<=waInstance)\d+/\w+/\w+"),
)
_QUIET = (
    "httpx",
    "aiohttp.access",
    "apscheduler",
    "telegram",
    "twilio",
    "pgqueuer",
    "uvicorn.access",
    "alembic",
)


def set_up_logs(level: str, form: str) -> None:
    """Send everything, ours and the libraries', to standard error as JSON lines or readable text."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level, *_shared(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )  # fmt: skip
    handler = logging.StreamHandler()
    handler.setFormatter(_create_formatter(form))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))


def _shared() -> list[Any]:
    """What is done to every event, whoever logs it."""
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        mask,
    ]


def _create_formatter(form: str) -> logging.Formatter:
    renderer: Any = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    if form == "json":
        renderer = structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_shared(),
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
    )


def mask(_logger: object, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Take tokens out of a log event and leave only the last three digits of a phone number."""
    for key, value in event.items():
        if isinstance(value, str) and key not in ("timestamp", "level", "logger"):
            event[key] = mask_text(value)
    return event


def mask_text(text: str) -> str:
    """The text without tokens and with phone numbers masked."""
    for secret in _SECRETS:
        text = secret.sub("***", text)
    return _PHONE.sub(r"***\1", text)
