"""What every body of the API may hold. Whatever passes here fits its column, and every database takes it."""

import re
from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, StringConstraints


def _in_our_time(moment: datetime) -> datetime:
    """Refuses what can't be told in every time zone, and what nobody means."""
    if not 1970 <= moment.year <= 2200:
        raise ValueError("not a date of our time")
    return moment


def _storable(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if _HALF.search(value):
        raise ValueError("half a surrogate pair is no character")
    return value.replace("\x00", "")


_HALF = re.compile("[\ud800-\udfff]")
Words = Annotated[str, BeforeValidator(_storable)]
"""Any words, without what no database takes."""
Short = Annotated[Words, StringConstraints(max_length=200, strip_whitespace=True)]
Moment = Annotated[AwareDatetime, AfterValidator(_in_our_time)]
PRINTED = r"^[^\x00-\x1f\x7f]+$"
"""What another system's id is made of: two that differ in what nobody sees would become one."""
