"""What is asked of an event that was just told of, without its name, is answered by it and by no class of ours."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from conversations.events.book import Book, EventCalendar
from conversations.events.part import Events
from conversations.lead.content import Language
from conversations.profile.part import Profile
from conversations.turn.resources import Stock
from tests.harness.happening import Guest, Hall
from tests.harness.studio import SUNDAY
from tests.orders.talking import somebody

TOLD = {"en": "is the thursday thing really free?", "he": "הקטע בחמישי באמת בחינם?"}


@pytest.fixture
def hall() -> Iterator[Hall]:
    playbook = somebody("dance_studio", SUNDAY, "he").playbook
    plan = playbook.journey.own["events"]["open_evening"]
    event = plan.make_next("open_evening", SUNDAY, playbook.zone, ())
    assert event
    yield Hall((event,), playbook)
    playbook.live.put(EventCalendar(()))


def told(hall: Hall, language: Language) -> Guest:
    guest = hall.guest("Dana Levi" if language == "en" else "דנה לוי")
    guest.lead.contact.language = language
    assert "19:30" in guest.says(TOLD[language])
    return guest


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("en", "so is there a class or is it only dancing", "two hours of free dancing"),
        ("en", "and what happens there exactly", "the teachers show steps"),
        ("en", "what time does it begin again?", "until 21:30"), ("en", "until when is it", "until 21:30"),
        ("en", "we finish work late, ok if we show up around 20:45?", "At 20:45 it's still on"),
        ("en", "is it every week?", "every Thursday at 19:30"), ("en", "is there one next week too", "every Thursday"),
        ("en", "so are we in?", "Not yet"),
        ("he", "זה שיעור או שסתם רוקדים שם", "המורים מראים צעדים"), ("he", "מה עושים שם בעצם", "ריקוד חופשי"),
        ("he", "באיזו שעה זה מתחיל", "עד 21:30"), ("he", "נגיע רק ב-20:45 זה בסדר?", "ב־20:45 זה עדיין נמשך"),
        ("he", "יש גם בשבוע הבא?", "בכל יום חמישי"), ("he", "אז אנחנו בפנים?", "עוד לא"),
    ],
)  # fmt: skip
def test_it_is_answered_by_the_event(hall: Hall, language: Language, words: str, answer: str) -> None:
    said = told(hall, language).says(words)
    assert answer in said
    assert "17:30" not in said, "no hours of another group"


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("en", "should we register ahead or can we just turn up? three of us", "a ticket for each of you"),
        ("en", "do i have to reserve", "a ticket for each of you"),
        ("he", "צריך להירשם מראש או שאפשר פשוט להגיע? אנחנו זוג", "כרטיס לכל מי שבאים"),
        ("he", "חייבים להזמין מקום?", "כרטיס לכל מי שבאים"),
    ],
)
def test_whether_one_books_is_told_and_no_price_of_a_couple(
    hall: Hall, language: Language, words: str, answer: str
) -> None:
    said = told(hall, language).says(words)
    assert answer in said
    assert "460" not in said


@pytest.mark.parametrize(
    ("language", "words", "wish"),
    [
        ("en", "that was lovely! so when is the next one?", "can i get a ticket then?"),
        ("he", "היה כיף! מתי הבא?", "אפשר כרטיס?"),
    ],
)
def test_after_it_the_next_of_its_kind_is_told_and_has_its_ticket(
    hall: Hall, language: Language, words: str, wish: str
) -> None:
    guest = told(hall, language)
    (first,) = hall.events
    plan = hall.playbook.journey.own["events"]["open_evening"]
    after = plan.make_next("open_evening", first.ends_at, hall.playbook.zone, ())
    assert after
    hall.stocks[after.resource], hall.books[after.resource] = Stock(0, after.capacity), Book(after)
    hall.publish()
    hall.now = first.ends_at + timedelta(hours=2)
    said = guest.says(words)
    assert "19:30" in said
    assert {"en": "ticket", "he": "לכרטיס"}[language] in said
    guest.says(wish)
    filling = guest.lead[Events].filling
    assert filling
    assert filling.event == after.id


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "one of us is 16, is that a problem?"), ("he", "אחי בן 16, זה בסדר שיבוא?")],
)
def test_an_age_is_for_people_to_say_and_nobodys_own(hall: Hall, language: Language, words: str) -> None:
    guest = told(hall, language)
    guest.says(words)
    assert guest.lead.handoff.open
    assert guest.lead.handoff.open.questions
    assert "age" not in guest.lead[Profile].traits


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "what time is the salsa class"), ("en", "how much is a month of waltz?"),
        ("he", "מתי הסלסה?"), ("he", "כמה עולה קורס?"),
    ],
)  # fmt: skip
def test_a_class_that_is_named_is_no_event(hall: Hall, language: Language, words: str) -> None:
    said = told(hall, language).says(words)
    assert "21:30" not in said
    assert "free dancing" not in said
    assert "ריקוד חופשי" not in said


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "ok cool, it'll be fun. we're coming on thursday so can I get a ticket? me and my flatmate"),
        ("en", "great, put me and her down for this thursday"),
        ("he", "אחלה תרשמי אותי ואת חברה שלי"), ("he", "סבבה, אפשר כרטיס? אני ועוד חברה"),
    ],
)  # fmt: skip
def test_a_ticket_for_two_is_made_out_for_two(hall: Hall, language: Language, words: str) -> None:
    guest = told(hall, language)
    guest.says(words)
    filling = guest.lead[Events].filling
    assert filling
    assert filling.party == 2


def with_ticket(hall: Hall, language: Language) -> Guest:
    guest = told(hall, language)
    guest.says({"en": "open evening", "he": "ערב פתוח"}[language])
    guest.says({"en": "Dana Levi", "he": "דנה לוי"}[language])
    guest.says({"en": "salsa", "he": "סלסה"}[language])
    assert guest.lead[Events].tickets
    return guest


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("en", "do I need a new ticket or is the old one ok", "good as it is"),
        ("en", "so am I in or not", "Dana Levi"),
        ("en", "remind me the day before", "remind you"), ("he", "צריך כרטיס חדש?", "בתוקף"),
        ("he", "אז אני רשומה?", "דנה לוי"), ("he", "תזכירי לי יום לפני", "אזכיר לך"),
    ],
)  # fmt: skip
def test_who_holds_a_ticket_hears_of_it(hall: Hall, language: Language, words: str, answer: str) -> None:
    assert answer in with_ticket(hall, language).says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "ugh not gonna make it tonight. same thing next week?"),
        ("he", "אוי לא אוכל להגיע. יש גם שבוע הבא?"),
    ],
)
def test_who_cant_come_hears_of_the_next_one_and_may_return_the_ticket(
    hall: Hall, language: Language, words: str
) -> None:
    guest = with_ticket(hall, language)
    said = guest.says(words)
    assert {"en": "every Thursday", "he": "בכל יום חמישי"}[language] in said
    assert any(choice.id.startswith("event:return:") for choice in guest.lead.dialogue.choices)
