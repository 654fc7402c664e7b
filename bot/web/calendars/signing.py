"""Whether a calendar's call is its own: each signs the bytes it sends, in its own way."""

import hmac

_TOLERANCE = 180.0
"""Seconds that Calendly's signature is good for: an older one may have been overheard."""


def is_from_calcom(secret: str, body: bytes, signature: str) -> bool:
    """Cal.com: `X-Cal-Signature-256` is the HMAC-SHA256 of the body, in hex."""
    return bool(secret) and _is_same(_sign(secret, body), signature.strip().lower())


def is_from_calendly(secret: str, body: bytes, header: str, now: float) -> bool:
    """Calendly: `Calendly-Webhook-Signature: t=…,v1=…`, over time, full stop and body; `now`: Unix seconds."""
    parts = dict(part.strip().partition("=")[::2] for part in header.split(","))
    stamp, signature = parts.get("t", ""), parts.get("v1", "")
    if not secret or not (stamp.isascii() and stamp.isdecimal() and len(stamp) <= 12):
        return False
    is_fresh = abs(now - int(stamp)) <= _TOLERANCE
    return _is_same(_sign(secret, stamp.encode() + b"." + body), signature.lower()) and is_fresh


def _sign(secret: str, signed: bytes) -> str:
    return hmac.digest(secret.encode(), signed, "sha256").hex()


def _is_same(expected: str, given: str) -> bool:
    return hmac.compare_digest(expected.encode(), given.encode("utf-8", "surrogatepass"))
