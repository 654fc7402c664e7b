"""What every body of the API may hold."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, StringConstraints


def _in_our_time(moment: datetime) -> datetime:
    """Refuses what can't be told in every time zone, and what nobody means."""
    if not 1970 <= moment.year <= 2200:
        raise ValueError("not a date of our time")
    return moment


Short = Annotated[str, StringConstraints(max_length=200, strip_whitespace=True)]
Moment = Annotated[AwareDatetime, AfterValidator(_in_our_time)]
