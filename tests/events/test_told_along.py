"""A name told along with the wish, a friend who comes too, and who wants the event alone of all that was told."""

import pytest

from conversations.events.event import Field
from conversations.events.part import Events
from conversations.lead.dialogue import Line
from tests.events.test_told_of import TOLD, TOLD_EN
from tests.harness.happening import Guest, Hall, event

DANCE = Field(
    "dance", {"he": "איזה ריקוד?", "en": "Which dance?"}, "choice", ({"he": "סלסה", "en": "Salsa"},)
)
EVENING = event(
    "evening", title={"he": "ערב פתוח", "en": "Open evening"}, keywords=("ערב פתוח", "open evening"), friends=2,
    form=(DANCE,),
)  # fmt: skip


def guest_told(said: str) -> Guest:
    guest = Hall((EVENING,)).guest()
    guest.lead.dialogue.recent.append(Line("bot", said, guest.now))
    return guest


def names(guest: Guest) -> list[str]:
    return [held.name for held in guest.lead[Events].tickets_for("evening")]


@pytest.mark.parametrize(
    ("told", "words", "name"),
    [
        (TOLD, "אשמח לכרטיס, עומר פרץ", "עומר פרץ"), (TOLD, "יאללה תשמרו לי מקום. יעל", "יעל"),
        (TOLD, "אפשר כרטיס על שם רות גולן", "רות גולן"), (TOLD_EN, "book me a spot - Omer Peretz", "Omer Peretz"),
        (TOLD_EN, "can I have a ticket? My name is Ruth", "Ruth"), (TOLD_EN, "ok get me a ticket, Noa", "Noa"),
        (TOLD, "אפשר כרטיס? עומר פרץ", "עומר פרץ"),
    ],
)  # fmt: skip
def test_a_name_told_along_is_not_asked_for(told: str, words: str, name: str) -> None:
    guest = guest_told(told)
    assert guest.says(words).startswith(("איזה ריקוד", "Which dance"))
    guest.says("1")
    assert names(guest) == [name]


@pytest.mark.parametrize(
    ("told", "words"),
    [(TOLD, "אשמח לכרטיס, תודה רבה"), (TOLD, "שמרו לי כרטיס, בבקשה!"), (TOLD_EN, "save me a spot, thanks a lot"),
     (TOLD_EN, "get me a ticket, sounds great"), (TOLD_EN, "get me a ticket, please"),
     (TOLD_EN, "open evening, thursday"), (TOLD, "היי, ערב פתוח"), (TOLD, "כרטיס לערב פתוח, חמישי")],
)  # fmt: skip
def test_thanks_are_no_name(told: str, words: str) -> None:
    guest = guest_told(told)
    guest.says(words)
    filling = guest.lead[Events].filling
    assert filling
    assert not filling.answers


@pytest.mark.parametrize(
    ("told", "words"), [(TOLD_EN, "2 tickets please, me and Omer"), (TOLD, "שני כרטיסים בבקשה, לי ולעומר")]
)
def test_two_tickets_by_name_are_two_tickets(told: str, words: str) -> None:
    guest = guest_told(told)
    guest.says(words)
    guest.says("רות גולן")
    guest.says("1")
    assert names(guest) in (["רות גולן", "Omer"], ["רות גולן", "עומר"])


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (TOLD_EN, "we'd be coming with my sister, two tickets please"),
        (TOLD, "אני באה עם חברה, אפשר שני כרטיסים?"),
    ],
)
def test_who_brings_a_friend_is_asked_for_the_name_after_their_own_ticket(told: str, words: str) -> None:
    guest = guest_told(told)
    guest.says(words)
    guest.says("רות גולן")
    said = guest.says("1")
    assert any(part in said for part in ("מה השם של מי שיגיע", "the person coming"))
    guest.says("Omer Peretz")
    assert names(guest) == ["רות גולן", "Omer Peretz"]


@pytest.mark.parametrize(
    ("told", "words"),
    [(TOLD_EN, "who else may join?"), (TOLD_EN, "who can come?"), (TOLD, "מי עוד יכול להגיע?")],
)
def test_who_else_may_come_is_answered_of_the_event(told: str, words: str) -> None:
    said = guest_told(told).says(words)
    assert any(part in said for part in ("עד 2", "up to 2"))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (TOLD_EN, "just thursday please, not the course"), (TOLD_EN, "only the open evening, no classes"),
        (TOLD_EN, "no lessons, just the evening"), (TOLD, "בלי קורס, רק חמישי"), (TOLD, "רק את הערב הפתוח, לא שיעורים"),
    ],
)  # fmt: skip
def test_the_event_alone_is_the_event(told: str, words: str) -> None:
    guest = guest_told(told)
    guest.says(words)
    assert guest.lead[Events].filling


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (TOLD_EN, "only monday, no course"),
        (TOLD_EN, "just a trial"),
        (TOLD, "רק את שלישי"),
        (TOLD, "לא, רק שאלתי"),
    ],
)
def test_another_day_alone_is_not(told: str, words: str) -> None:
    guest = guest_told(told)
    guest.says(words)
    assert guest.lead[Events].filling is None


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (TOLD_EN, "a friend told me of it, get me a ticket"),
        (TOLD, "חברה סיפרה לי, אשמח לכרטיס"),
        (TOLD_EN, "can I have a ticket"),
    ],
)
def test_who_comes_alone_gets_one_ticket(told: str, words: str) -> None:
    guest = guest_told(told)
    for said in (words, "רות גולן", "1"):
        guest.says(said)
    assert names(guest) == ["רות גולן"]
    assert guest.lead[Events].filling is None


@pytest.mark.parametrize("words", ["who else may come?", "מי עוד יכול לבוא?"])
def test_who_holds_a_ticket_is_offered_another_one(words: str) -> None:
    guest = guest_told(TOLD)
    for said in ("אשמח לכרטיס, רות גולן", "1", words):
        guest.says(said)
    assert guest.labels() in (["כרטיס גם לחברים"], ["A ticket for a friend"])
