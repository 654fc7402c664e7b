"""A studio with meetings: trial classes with Noa, advice on the phone with either of two."""

from datetime import timedelta
from typing import Any

import pytest

from conversations.meetings.kept.file import MeetingsFile
from conversations.turn.playbook import Playbook
from tests.harness.studio import Person, build_journey, meet, prepare, two

DAY = {"opens": "09:00", "closes": "17:00"}
WEEK = dict.fromkeys(("sunday", "monday", "tuesday", "wednesday", "thursday"), DAY)
TRIAL: dict[str, Any] = {
    "title": two("שיעור ניסיון", "Trial class"),
    "words": {"he": ["שיעור היכרות", "שיעור"], "en": ["trial", "first lesson"]},
    "length": timedelta(hours=1),
    "people": ["noa"],
}
ADVICE: dict[str, Any] = {
    "title": two("שיחת ייעוץ", "Advice call"),
    "words": {"he": ["ייעוץ"], "en": ["advice"]},
    "length": timedelta(minutes=30),
    "people": ["noa", "daniel"],
    "how": "phone",
}
WORDINGS = {
    "plain": two("תזכורת: {title}, {when}. מגיעים?", "A reminder: {title}, {when}. Coming?"),
    "place": two(
        "{title}, {when}. אם לא מסתדר, נשמח לדעת ולתת את המקום למי שמחכה.",
        "{title}, {when}. If you can't, tell us and your place goes to somebody who is waiting.",
    ),
}


def meetings_file(**changes: Any) -> MeetingsFile:
    """The studio's meetings.yaml; `changes` replace whole parts of it."""
    parts: dict[str, Any] = {
        "people": {
            "noa": {"name": two("נועה", "Noa"), "hours": WEEK},
            "daniel": {"name": two("דניאל", "Daniel"), "hours": {"monday": DAY}},
        },
        "kinds": {"trial": TRIAL, "advice": ADVICE},
        "wordings": WORDINGS,
    }
    return MeetingsFile.model_validate({**parts, **changes})


def with_meetings(**changes: Any) -> Playbook:
    """The studio that books in the chat."""
    return prepare(build_journey(own={"meetings": meetings_file(**changes)}))


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    return with_meetings()


@pytest.fixture
def dana(playbook: Playbook) -> Person:
    person = meet(playbook)
    person.says("היי")
    return person
