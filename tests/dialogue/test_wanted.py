"""What they want of us without a question is done, kept or passed on, and answered for what it is."""

import pytest

from conversations.handoff.facts import HandoffOpened, StaffAsked
from conversations.profile.part import Profile
from conversations.turn.effects import TellStaff
from tests.dialogue.samples import meet_dancer, meet_eater, open_sample
from tests.harness.studio import meet


@pytest.mark.parametrize(
    ("language", "words", "called"),
    [
        ("en", "perfect, put me down for Tuesday. Brianna Cole", "Brianna Cole"),
        ("he", "סבבה תשריין לי מקום לשלישי, נועם שגיא", "נועם שגיא"),
        ("he", "תרשמו אותי ליום שלישי", ""),
    ],
)
def test_who_is_to_be_put_down_is_asked_nothing_that_is_known(language: str, words: str, called: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert person.labels()[0] == {"en": "Tue 24 Nov 18:30", "he": "ג׳ 24.11 18:30"}[language]
    booked = person.says("18:30")
    assert called in booked
    assert "18:30" in booked


def test_the_day_that_was_talked_of_is_the_day_that_is_meant() -> None:
    tom = meet_dancer("en")
    tom.says("is there tango on Tuesday?")
    tom.says("great, sign me up. Tom Levi")
    assert tom.labels()[0] == "Tue 24 Nov 18:30"


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("he", "ואל תרשמו אותי לכלום", "לא נרשום"),
        ("he", "לא לרשום אותי עדיין בבקשה", "לא נרשם"),
        ("en", "don't sign me up for anything", "nothing was put down"),
        ("en", "please don't put me down yet", "nothing was put down"),
    ],
)
def test_who_is_not_to_be_put_down_is_not(language: str, words: str, said: str) -> None:
    person = meet_dancer(language)
    person.says("כמה עולה?" if language == "he" else "how much is it?")
    assert said in person.says(words)
    assert person.lead.handoff.open is None


def test_who_is_convinced_is_shown_how_to_go_on() -> None:
    tom = meet_dancer("en")
    assert "book" in tom.says("he said yes! what do we do now").casefold()
    assert not tom.notes(StaffAsked)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "please write, don't call me at work"), ("he", "תכתבו לי, אל תתקשרו אליי לעבודה"),
     ("en", "please don't contact Rachel")],
)  # fmt: skip
def test_how_they_want_to_be_reached_is_kept_and_said(language: str, words: str) -> None:
    person = meet_dancer(language)
    told = person.says(words)
    assert "touch" in told or "קשר" in told
    assert person.lead[Profile].traits["contact_wish"].words == words
    assert person.lead.consent.refused_at is None


def test_a_word_for_the_teacher_goes_to_the_team() -> None:
    tom = meet_dancer("en")
    assert "pass that on" in tom.says("Please tell the teacher not to make a fuss")
    assert tom.notes(StaffAsked)


def test_who_comes_late_says_so_and_is_no_courier() -> None:
    kevin = meet_eater("en")
    assert "under this number" in kevin.says("Running late, more like 7:10")


def test_for_her_and_not_for_me() -> None:
    tom = meet_eater("en")
    assert "her" in tom.says("to her, not to me")
    assert tom.lead[Profile].traits["for_whom"].value == "other"


def test_who_was_misunderstood_never_reads_the_same_again() -> None:
    tom = meet_dancer("en")
    first = tom.says("can I park near you?")
    second = tom.says("that's not what I asked")
    assert first not in second
    asked = tom.notes(StaffAsked)
    assert not asked or "park" in str(asked[0]), "staff get the question, not the reproach"


def test_a_cancellation_with_a_word_of_an_advertisement_in_it_is_a_cancellation() -> None:
    dudi = meet(open_sample("dance_studio"), "דודי")
    told = dudi.says("שלום. הבת שלי רשומה לקורס היפ הופ ילדות. אני רוצה לבטל ולקבל החזר")
    assert "מה חשוב לך לדעת" not in told
    assert dudi.notes(HandoffOpened)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "hi, I waited 40 minutes last time"), ("he", "אהלן, בפעם הקודמת חיכיתי 40 דקות")],
)
def test_what_went_badly_last_time_is_apologised_for_and_the_talk_goes_on(language: str, words: str) -> None:
    person = meet_eater(language)
    told = person.says(words)
    assert "sorry about last time" in told or "סליחה על הפעם הקודמת" in told
    assert person.lead.handoff.open is None
    lines = [one.content.text for one in person.latest if isinstance(one, TellStaff)]
    assert any("40" in line for line in lines), "it says that the team was told, so they are"
    after = person.says("are you open on Friday?" if language == "en" else "אתם פתוחים בשישי?")
    assert "10:00" in after


def test_an_apology_stands_before_the_answer() -> None:
    told = meet_eater().says("בפעם הקודמת הגיע קר. אתם פתוחים בשישי?")
    assert told.index("סליחה") < told.index("10:00")


@pytest.mark.parametrize(
    ("language", "words", "answered"),
    [
        ("he", "אל תשלחו לי מבצעים, רק תגידו כמה עולה שיעור ניסיון", "₪50"),
        ("he", "כמה עולה שיעור ניסיון? ובלי פרסומות בבקשה", "₪50"),
        ("en", "no advertising please, how much is a trial class?", "₪50"),
        ("en", "just tell me the price of a trial, and keep the promos to yourself", "₪50"),
        ("he", "אל תשלחו לי מבצעים, רק אישור לשיעור", "אישור לשיעור"),
        ("en", "take me off the promo list but leave me in the class", "leave me in the class"),
    ],
)
def test_who_refuses_advertising_and_wishes_for_something_gets_both(
    language: str, words: str, answered: str
) -> None:
    person = meet_dancer(language)
    told = person.says(words)
    assert person.lead.consent.refused_at is not None
    assert ("פרסומות" if language == "he" else "promotions") in told
    assert answered in told
    assert bool(person.notes(StaffAsked)) is (answered in words)


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "תפסיקו לשלוח לי פרסומות, עברתי לחיפה"), ("en", "stop sending me ads, I moved to Haifa")],
)
def test_what_is_merely_told_beside_a_refusal_is_no_wish(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert person.lead.consent.refused_at is not None
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("language", "orders", "name"),
    [("en", "2 family pies please", "Omer"), ("he", "2 משפחתיות בבקשה", "ליאור")],
)
def test_another_name_said_to_an_order_is_not_whose_number_it_is_and_staff_know_it(
    language: str, orders: str, name: str
) -> None:
    person = meet_eater(language)
    called = person.lead.contact.name
    person.says(orders)
    person.waits(seconds=40)
    assert name in person.says(name)
    assert person.lead.contact.name == called
    lines = [one.content.text for one in person.latest if isinstance(one, TellStaff)]
    assert any(name in line for line in lines)
