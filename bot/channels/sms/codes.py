"""What Twilio's error codes are about (twilio.com/docs/api/errors)."""

import orjson

from bot.channels.fields import fields
from bot.channels.http import Reply

REFUSED = 21610
# Numbers that can't be written to.
REFUSALS = {
    REFUSED: "unsubscribed",
    21211: "invalid_number",
    21214: "unreachable_number",
    21217: "invalid_number",
    21614: "not_mobile",
    30004: "blocked",
    30005: "unknown_number",
    30006: "landline",
}


# What says that the account, its credentials, its money or its number may not send.
ACCOUNT = frozenset({
    20003, 20005, 20006, 20403, 20404, 21212, 21603, 21606, 21608, 21659, 21660, 21661, 21703, 30002, 30023, 30032,
    30034, 63038,
})  # fmt: skip
# What asks for patience.
BUSY = {14107: 1.0, 20429: 1.0, 21611: 60.0, 30001: 60.0, 30022: 10.0}
"""With the seconds to wait."""


def find_code(reply: Reply) -> int:
    """Twilio's code in an answer; 0 where there is none. A day's limit (63038) comes as a 429, too."""
    try:
        return code_of(fields(orjson.loads(reply.body)).get("code"))
    except orjson.JSONDecodeError:
        return 0


def code_of(value: object) -> int:
    """A number Twilio writes as text; 0 when it is none."""
    text = str(value)
    return int(text[:9]) if text.isascii() and text.isdecimal() else 0
