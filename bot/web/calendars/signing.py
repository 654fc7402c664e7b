"""Whether a calendar's call is its own: each signs the bytes it sends, in its own way."""

import hmac

_TOLERANCE = 180.0
"""Seconds that Calendly's signature is good for: an older one may have been overheard."""

_SIGNATURES = 5


def is_from_calcom(secret: str, body: bytes, signature: str) -> bool:
    """Cal.com: `X-Cal-Signature-256` is the HMAC-SHA256 of the body, in hex."""
    return bool(secret) and _is_same(_sign(secret, body), signature.strip().lower())


def is_from_calendly(secret: str, body: bytes, header: str, now: float) -> bool:
    """Calendly: `Calendly-Webhook-Signature: t=…,v1=…`, over time, full stop and body; `now`: Unix seconds.

    While a key is being replaced there may be a signature with each; parts of other kinds say nothing.
    """
    parts = [part.strip().partition("=")[::2] for part in header.split(",")]
    stamp = next((value for name, value in parts if name == "t"), "")
    if not secret or not (stamp.isascii() and stamp.isdecimal() and len(stamp) <= 12):
        return False
    signature = _sign(secret, stamp.encode() + b"." + body)
    given = [value.lower() for name, value in parts if name == "v1"][:_SIGNATURES]
    is_fresh = abs(now - int(stamp)) <= _TOLERANCE
    return is_fresh and any(_is_same(signature, one) for one in given)


def _sign(secret: str, signed: bytes) -> str:
    return hmac.digest(secret.encode(), signed, "sha256").hex()


def _is_same(expected: str, given: str) -> bool:
    return hmac.compare_digest(expected.encode(), given.encode("utf-8", "surrogatepass"))
