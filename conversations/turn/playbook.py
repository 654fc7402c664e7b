"""What is known before anything is said: a journey made ready to decide by, and the capabilities that decide."""

from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

import phonenumbers

from conversations.journey.model.business import Business
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.turn.unmoved import Unmoved
from conversations.understanding.reading import Reading, Recalled, Vector

if TYPE_CHECKING:
    from conversations.turn.capability import Capability


L = TypeVar("L")


class MessageReader(Protocol):
    """Reads what people do in a message (see `conversations.understanding.readers.reader`)."""

    def read(self, text: str) -> Reading:
        """What it may be, the likeliest first. Pure, and never raises."""
        ...

    def compare(self, text: str) -> tuple[Recalled, ...]:
        """How near what each answer and each variant of one is asked by comes to it, the nearest first."""
        ...

    def recall(self, text: str) -> tuple[Recalled, ...]:
        """What of the journey's answers and their variants comes nearest to it, the nearest first."""
        ...

    def knows(self, text: str) -> Vector | None:
        """What the whole of it means, as a vector, where that was found before."""
        ...


class LiveValues:
    """What stands beside a journey and changes while the bot runs, by its type: the events there are.

    Whoever keeps it puts a whole new value in place of the old, between two decisions. No decision changes it.
    """

    def __init__(self) -> None:
        self._values: dict[type[Any], Any] = {}
        self.changes = 0

    def put(self, value: object) -> None:
        """From now on this is how things are."""
        self._values[type(value)] = value
        self.changes += 1

    def get(self, kind: type[L]) -> L:
        """How things are; as they are at first, where nobody has put anything."""
        found = self._values.get(kind)
        return kind() if found is None else found


class PlaybookIndex(Protocol):
    """Something that is worked out once a journey: reviews by topic, sequences by what lets people in.

    It is of the journey and the capabilities alone, neither of the reader nor of live values: other playbooks of the
    very same journey have it as well.
    """

    def __init__(self, playbook: "Playbook") -> None: ...


I = TypeVar("I", bound=PlaybookIndex)  # noqa: E741


class GetIndex(Protocol):
    """Gives what a room works out of a journey."""

    def __call__(self, kind: type[I], /) -> I: ...


class Playbook:
    """A journey compiled for deciding. Built once a journey; never changed by a conversation."""

    def __init__(self, journey: Journey, reader: MessageReader, capabilities: "Sequence[Capability]") -> None:
        self.journey = journey
        self.reader = reader
        self.capabilities = capabilities
        self.live = LiveValues()
        self.unmoved = Unmoved({kind.stored_as: kind for one in capabilities for kind in one.parts})
        self.zone = ZoneInfo(journey.business.timezone)
        self.business = {language: _describe(journey, language) for language in journey.business.languages}
        self._indexes = _Indexes(self, _find_indexes(journey, capabilities))
        self.index: GetIndex = self._indexes.__getitem__  # type: ignore[assignment]
        """What a room works out of the journey; the first to ask has it made."""


Indexes = dict[type[object], object]


class _Indexes(Indexes):
    """Those that a playbook was asked for: hundreds of times in a decision, so past any code of ours."""

    def __init__(self, playbook: Playbook, shared: Indexes) -> None:
        super().__init__(shared)
        self._playbook = playbook
        self._shared = shared

    def __missing__(self, kind: type[Any]) -> object:
        found = self._shared.get(kind)
        if found is None:
            found = self._shared[kind] = kind(self._playbook)
        self[kind] = found
        return found


_FOUND: deque[tuple[Journey, "Sequence[Capability]", Indexes]] = deque(maxlen=4)
"""Those of the journeys that were compiled last: a process that plays many stories compiles the same ones each time."""


def _find_indexes(journey: Journey, capabilities: "Sequence[Capability]") -> Indexes:
    for known, by, indexes in tuple(_FOUND):
        if known is journey and by is capabilities:
            return indexes
    found: Indexes = {}
    _FOUND.append((journey, capabilities, found))
    return found


def _describe(journey: Journey, language: Language) -> dict[str, str]:
    business = journey.business
    return {
        "business": journey.in_language(business.name, language),
        "phone": _write_phone(business, language),
        "address": journey.in_language(business.address, language) if business.address else "",
        "website": business.website or "",
        "email": business.email or "",
    }


def _write_phone(business: Business, language: Language) -> str:
    """As it is written in the language: among Hebrew letters the plus of +972 would end up behind the number."""
    if language != "he":
        return business.phone
    try:
        number = phonenumbers.parse(business.phone)
    except phonenumbers.NumberParseException:
        return business.phone
    if phonenumbers.region_code_for_country_code(number.country_code or 0) != business.country:
        return f"\u200e{business.phone}"
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
