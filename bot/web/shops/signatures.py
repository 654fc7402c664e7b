"""Who calls: WooCommerce and Shopify sign the bytes of what they send in the same way."""

import hmac
from base64 import b64encode


def is_signed(secret: str, body: bytes, signature: str) -> bool:
    """Whether the base64 of an HMAC-SHA256 over the raw body is this. An empty secret signs nothing."""
    if not secret:
        return False
    expected = b64encode(hmac.digest(secret.encode(), body, "sha256"))
    return hmac.compare_digest(expected, signature.strip().encode("utf-8", "replace"))
