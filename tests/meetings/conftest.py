"""A studio with meetings: trial lessons with Noa, advice on the phone with either of two."""

import pytest

from conversations.meetings.kept.file import MeetingsFile
from conversations.turn.playbook import Playbook
from tests.harness.studio import Person, build_journey, meet, prepare, two

DAY = {"opens": "09:00", "closes": "17:00"}
WEEK = dict.fromkeys(("sunday", "monday", "tuesday", "wednesday", "thursday"), DAY)


def meetings_file(**changes: object) -> MeetingsFile:
    """The studio's meetings.yaml; `changes` replace whole parts of it."""
    parts = {
        "people": {
            "noa": {"name": two("נועה", "Noa"), "hours": WEEK},
            "daniel": {"name": two("דניאל", "Daniel"), "hours": {"monday": DAY}},
        },
        "kinds": {
            "trial": {
                "title": two("שיעור ניסיון", "a trial class"),
                "words": {"he": ["שיעור היכרות", "שיעור"], "en": ["trial", "first lesson"]},
                "length": "1h",
                "people": ["noa"],
            },
            "advice": {
                "title": two("שיחת ייעוץ", "an advice call"),
                "words": {"he": ["ייעוץ"], "en": ["advice"]},
                "length": "30m",
                "people": ["noa", "daniel"],
                "how": "phone",
            },
        },
        "wordings": {
            "plain": two("תזכורת: {title} {when}. מגיעים?", "A reminder: {title} {when}. Coming?"),
            "place": two(
                "{title} {when}. אם לא מסתדר, נשמח לדעת ולתת את המקום למי שמחכה.",
                "{title} {when}. If you can't, tell us and your place goes to somebody who is waiting.",
            ),
        },
    }
    from conversations.journey.reading.values import convert_values  # noqa: F401

    return MeetingsFile.model_validate(_lengths({**parts, **changes}))


def _lengths(parts: dict[str, object]) -> dict[str, object]:
    from datetime import timedelta

    units = {"h": "hours", "m": "minutes", "d": "days"}
    kinds = {}
    for name, kind in dict(parts["kinds"]).items():  # type: ignore[call-overload]
        kinds[name] = {
            key: timedelta(**{units[value[-1]]: int(value[:-1])})
            if key in ("length", "every", "buffer", "notice", "ahead") and isinstance(value, str)
            else value
            for key, value in kind.items()
        }
    return {**parts, "kinds": kinds}


@pytest.fixture
def playbook() -> Playbook:
    return prepare(build_journey(own={"meetings": meetings_file()}))


@pytest.fixture
def dana(playbook: Playbook) -> Person:
    person = meet(playbook)
    person.says("היי")
    return person
