"""Which time zones a lead may be in, as far as is known."""

from collections.abc import Sequence
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from conversations.journey.model.business import Business
from conversations.lead.lead import Lead

_UNKNOWN = "Etc/Unknown"


def zones_of(lead: Lead, business: Business) -> tuple[ZoneInfo, ...]:
    """The lead's time zones: the one they told, else those of a foreign phone number, else the business's.

    A number may belong to several (a Russian mobile); then only what suits all of them suits the lead.
    """
    told = find_zone(lead.timezone) if lead.timezone else None
    if told is not None:
        return (told,)
    if lead.phone and not lead.phone.startswith(_prefix(business.country)):
        return _zones_of_number(lead.phone) or _own(business.timezone)
    return _own(business.timezone)


def read_zones(names: str, business: Business) -> tuple[ZoneInfo, ...]:
    """Zones from their names, comma separated; the business's where none is known."""
    return _read(names) or _own(business.timezone)


def write_zones(zones: Sequence[ZoneInfo]) -> str:
    """The names of zones, comma separated."""
    return ",".join(zone.key for zone in zones)


@lru_cache(maxsize=1024)
def find_zone(name: str) -> ZoneInfo | None:
    """The zone of an IANA name; None when there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, malformed, a folder
        return None


@lru_cache(maxsize=1024)
def _read(names: str) -> tuple[ZoneInfo, ...]:
    return tuple(zone for name in names.split(",") if name and (zone := find_zone(name)))


@cache
def _own(name: str) -> tuple[ZoneInfo, ...]:
    return (ZoneInfo(name),)


@cache
def _prefix(country: str) -> str:
    import phonenumbers

    return f"+{phonenumbers.country_code_for_region(country.upper())}"


@lru_cache(maxsize=8192)
def _zones_of_number(phone: str) -> tuple[ZoneInfo, ...]:
    import phonenumbers
    from phonenumbers import timezone  # 35 ms to load, and most businesses never need it

    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return ()
    names = timezone.time_zones_for_number(number)
    if names == (_UNKNOWN,):  # a number that is not assigned, as far as is known: its whole country's
        names = timezone.time_zones_for_geographical_number(number)
    return tuple(zone for name in names if name != _UNKNOWN and (zone := find_zone(name)))
