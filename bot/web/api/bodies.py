"""What every body of the API may hold. Whatever passes here fits its column, and every database takes it."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, StringConstraints


def _in_our_time(moment: datetime) -> datetime:
    """Refuses what can't be told in every time zone, and what nobody means."""
    if not 1970 <= moment.year <= 2200:
        raise ValueError("not a date of our time")
    return moment


def _without_nul(value: Any) -> Any:
    return value.replace("\x00", "") if isinstance(value, str) else value


Words = Annotated[str, BeforeValidator(_without_nul)]
"""Any words. Half a surrogate pair is refused by pydantic itself."""
Short = Annotated[Words, StringConstraints(max_length=200, strip_whitespace=True)]
Moment = Annotated[AwareDatetime, AfterValidator(_in_our_time)]
PRINTED = r"^[^\x00-\x1f\x7f]+$"
"""What another system's id is made of: two that differ in what nobody sees would become one."""
