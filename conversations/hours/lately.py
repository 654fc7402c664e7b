"""Whether something happened a moment ago."""

from datetime import datetime, timedelta


def is_lately(now: datetime, at: datetime | None, within: timedelta) -> bool:
    """Whether it happened, and less than this long ago.

    What is noted of a time to come was noted before the machine's clock was set back. Nobody knows how long ago that
    was; counted as just now, it would keep the bot silent until that time has come.
    """
    return at is not None and timedelta() <= now - at < within
