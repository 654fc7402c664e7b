"""What was promised and did not happen is met with an apology and an open case, never with a menu."""

import pytest

from conversations.grievances.telling import is_lacking_still, is_let_down
from conversations.handoff.facts import HandoffOpened
from conversations.turn.inputs import StaffWrote
from tests.harness.studio import Person, meet, prepare

SOLD = ("WALTZ-", "★", "הנה מה שאפשר", "לא הבנתי")


@pytest.fixture
def gila() -> Person:
    """Somebody whose case was closed an hour ago: she was told that they would ring her."""
    gila = meet(prepare(), "גילה רז")
    gila.says("היי")
    gila.says("אפשר לדבר עם בן אדם?")
    gila.does(StaffWrote("נתקשר אלייך הערב", "Noa"))
    gila.staff("done")
    gila.waits(hours=30)
    return gila


@pytest.mark.parametrize(
    "words", ["לא צלצלו ולא חזרו אליי", "still no call", "עדיין לא קרה כלום", "never heard from you"]
)
def test_what_was_promised_and_did_not_happen_opens_the_case_anew(gila: Person, words: str) -> None:
    text = gila.says(words)
    assert text.startswith(("סליחה, גילה", "I'm sorry, גילה"))
    assert gila.lead.handoff.open is not None
    assert gila.lead.handoff.open.gravity == "trouble"
    assert gila.notes(HandoffOpened)
    (told,) = [told for told in gila.told() if told.alert]
    assert words in told.content.text
    assert not any(sold in text for sold in SOLD)


@pytest.mark.parametrize(
    "words",
    [
        "שילמתי לפני יומיים באשראי ולא קיבלתי כלום",
        "we paid last week and nothing",
        "אף אחד לא פותח לנו",
        "no one answers your phone",
        "הבטחתם לבן שלי מקום בקבוצה ועכשיו אין",
        "this is the third time you cancel",
    ],
)
def test_trouble_in_the_first_words_is_no_sales_talk(words: str) -> None:
    gila = meet(prepare(), "גילה רז")
    text = gila.says(words)
    assert gila.lead.handoff.open is not None
    assert gila.lead.handoff.is_grieved()
    assert gila.sends()[-1].content.choices == ()
    assert not any(sold in text for sold in SOLD)


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        ("כבר שעה וחצי מחכים, מה קורה?", True), ("מחכה כבר ארבעים דקות", True), ("אנחנו מחכים פה כבר שעה", True),
        ("כמה זמן מחכים למשלוח?", False), ("מחכים בערך שעה?", False),
    ],
)  # fmt: skip
def test_who_waits_for_an_hour_tells_of_a_harm_and_who_asks_how_long_does_not(
    words: str, waits: bool
) -> None:
    assert is_let_down(words, lately=False) is waits


def test_who_paid_and_got_nothing_is_asked_what_finds_the_payment() -> None:
    gila = meet(prepare(), "גילה רז")
    assert "על איזה שם" in gila.says("קניתי כרטיסייה ביום שני ולא הגיע אישור")
    assert "הצוות" in gila.says("על שם גילה רז, בבוקר")


def test_said_again_staff_are_reminded_and_the_words_differ(gila: Person) -> None:
    first = gila.says("לא התקשרתם אליי")
    gila.waits(hours=2)
    again = gila.says("אף אחד לא חזר אליי")
    assert again not in ("", first)
    assert "סליחה" in again


@pytest.mark.parametrize(
    "words",
    [
        "did not get it, how does it work",
        "לא קיבלתי החלטה עדיין",
        "nothing yet",
        "I paid with my card",
        "הבטחתי לבת שלי",
    ],
)
def test_without_a_case_such_words_mean_something_else(words: str) -> None:
    assert not is_let_down(words, lately=False)


def test_a_question_with_an_answer_is_answered(gila: Person) -> None:
    assert "260 בחודש" in gila.says("עדיין אין מחיר לסטודנט? כמה זה עולה?")


def test_weeks_later_they_are_as_anybody(gila: Person) -> None:
    gila.waits(days=20)
    gila.says("לא קיבלתי")
    assert gila.lead.handoff.open is None


@pytest.mark.parametrize(
    "words", ["הגענו, איזו קומה?", "ok we're here", "I'm outside, which bell", "אנחנו למטה"]
)
def test_who_stands_at_the_door_gets_the_phone_and_staff_hear_at_once(words: str) -> None:
    gila = meet(prepare(), "גילה רז")
    gila.says("היי")
    assert "03-555-0142" in gila.says(words).replace("+97235550142", "03-555-0142")
    assert gila.told()


@pytest.mark.parametrize(
    "words",
    ["we're here for two weeks", "הגענו להחלטה", "we are here until Friday", "is there a door code policy"],
)
def test_these_stand_at_no_door(words: str) -> None:
    gila = meet(prepare(), "גילה רז")
    gila.says("היי")
    assert "555-0142" not in gila.says(words)


def test_it_came_with_something_missing_settles_nothing() -> None:
    gila = meet(prepare(), "גילה רז")
    gila.says("איפה המשלוח שלי?")
    text = gila.says("טוב זה הגיע סוף סוף, אבל חסר לי השיר שביקשתי")
    assert gila.lead.handoff.open is not None
    assert "סליחה" in text


@pytest.mark.parametrize(
    ("words", "lacks"),
    [
        ("it's here but the soup is cold", True),
        ("arrived! but what a journey, thanks", False),
        ("הגיע, אבל בלי הלחם", True),
        ("הגיע אבל איזה יופי", False),
    ],
)
def test_what_is_wrong_all_the_same(words: str, lacks: bool) -> None:
    assert is_lacking_still(words) is lacks


def test_let_down_and_undecided_nobody_is_pressed(gila: Person) -> None:
    gila.says("עדיין לא התקשרו אליי")
    gila.staff("take")
    gila.staff("done")
    gila.waits(days=2)
    text = gila.says("אני צריכה לחשוב על זה")
    assert text
    assert not any(sold in text for sold in SOLD)
    assert gila.sends()[-1].content.choices == ()
