"""Who waits for the team goes on talking: each thing they say is met, and nothing of it ends in "the team sees it"."""

import time
from collections.abc import Callable

import pytest

from conversations.enquiries.told.part import Planning
from conversations.handoff.facts import HandoffDone, HandoffOpened
from conversations.handoff.waiting.reading import asks_when_answered, asks_whether_answered
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

PERSON = {"en": "could I speak with a human please", "he": "אשמח לדבר עם נציג אנושי"}
WRONGED = {
    "en": "you charged me twice, I want my money back",
    "he": "חייבתם אותי פעמיים, אני רוצה את הכסף בחזרה",
}
DEAD = (
    "will see this", "with the rest", "they have this as well", "Passed that on too", "have what you just wrote",
    "יראה גם את זה", "יחד עם השאר", "גם זה אצלם", "העברתי גם את זה", "גם מה שכתבת עכשיו",
)  # fmt: skip


def _speaks(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


def _wait(meet: Callable[[str], Person], words: str, first: dict[str, str] = PERSON) -> Person:
    """Somebody who asked for a person a while ago, in the language of the words."""
    person: Person = meet(_speaks(words))
    person.says(first[_speaks(words)])
    assert person.lead.handoff.open
    person.waits(minutes=2)
    return person


@pytest.mark.parametrize(
    "words",
    [
        "fine, we'll wait",
        "okay thanks, I'll be waiting",
        "take your time",
        "בסדר גמור, מחכים",
        "סבבה אני ממתינה",
        "אין לחץ",
    ],
)
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer], ids=["pizza", "studio"])
@pytest.mark.parametrize("first", [PERSON, WRONGED], ids=["person", "wronged"])
def test_who_waits_kindly_is_thanked_and_asks_for_no_other_person(
    meet: Callable[[str], Person], words: str, first: dict[str, str]
) -> None:
    person = _wait(meet, words, first)
    cases = len(person.notes(HandoffOpened))
    said = person.says(words)
    assert any(thanks in said.casefold() for thanks in ("thank", "kind", "תודה", "מעריכים")), said
    assert len(person.notes(HandoffOpened)) == cases


@pytest.mark.parametrize(
    "words",
    [
        "and when will somebody reply?",
        "what happens next?",
        "is anybody answering this?",
        "ומתי תחזרו אליי?",
        "מה עושים בינתיים?",
    ],
)
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer], ids=["pizza", "studio"])
@pytest.mark.parametrize("first", [PERSON, WRONGED], ids=["person", "wronged"])
def test_who_asks_when_they_are_answered_hears_how_long_the_team_is_there(
    meet: Callable[[str], Person], words: str, first: dict[str, str]
) -> None:
    said = _wait(meet, words, first).says(words)
    assert "team" in said or "הצוות" in said
    assert "question" not in said, "that is nothing that the team is to answer"
    assert "לשאלות" not in said, "that is nothing that the team is to answer"


@pytest.mark.parametrize("words", ["still waiting", "I've been waiting for an hour", "אני מחכה כבר שעה"])
def test_who_has_waited_long_is_not_thanked_for_patience(words: str) -> None:
    said = _wait(meet_eater, words).says(words)
    assert "patience" not in said
    assert "סבלנות" not in said


FACTS = [
    (meet_dancer, "is there a commitment? say we leave after three months", "week's notice"),
    (meet_dancer, "how many dancers are there in a class?", "12"),
    (meet_eater, "what are your hours tomorrow?", "11:00"),
    (meet_eater, "how long does a delivery usually take?", "40"),
    (meet_eater, "מה יש על הפיצה הירוקה?", "תרד"),
    (meet_dancer, "באיזה יום יש סלסה?", "שני"),
]


@pytest.mark.parametrize(("meet", "words", "fact"), FACTS)
@pytest.mark.parametrize("first", [PERSON, WRONGED], ids=["person", "wronged"])
def test_what_is_known_is_told_whoever_is_awaited(
    meet: Callable[[str], Person], words: str, fact: str, first: dict[str, str]
) -> None:
    assert fact in _wait(meet, words, first).says(words)


@pytest.mark.parametrize("words", ["did you do that to others too?", "when will it be back on my card?"])
def test_what_is_of_their_own_money_is_for_the_team(words: str) -> None:
    said = _wait(meet_dancer, words, WRONGED).says(words)
    assert "₪" not in said
    assert "team" in said


@pytest.mark.parametrize(
    "words",
    [
        "I should love to come on Thursday with my sister",
        "we'd rather sit by the window",
        "נשמח לבוא עם עוד זוג חברים",
    ],
)
def test_a_wish_is_read_back_as_it_was_written(words: str) -> None:
    assert words in _wait(meet_eater, words).says(words)


@pytest.mark.parametrize("words", ["Noga Shir", "Tom, 0525550123", "טום, 0525550123"])
def test_who_they_are_is_read_back(words: str) -> None:
    assert words in _wait(meet_dancer, words).says(words)


TOLD = [
    "it's my first time writing to you",
    "there are four of us in the flat here",
    "אנחנו ארבע שותפות בדירה פה",
]


@pytest.mark.parametrize("words", TOLD)
def test_what_they_go_on_to_tell_is_met_with_a_word(words: str) -> None:
    person = _wait(meet_dancer, words)
    first = person.says(
        "we wrote to you last year already" if _speaks(words) == "en" else "כתבנו לכם כבר בשנה שעברה"
    )
    person.waits(minutes=1)
    said = person.says(words)
    assert said
    assert said != first
    assert not any(dead in said for dead in DEAD)


@pytest.mark.parametrize(
    "words", ["ouch, that's more than we can spend with the wedding and all", "זה יותר מדי יקר בשבילנו כרגע"]
)
def test_who_finds_it_dear_hears_of_the_cheaper_way(words: str) -> None:
    assert "₪65" in _wait(meet_dancer, words).says(words)


GIVEN_UP = [
    "never mind then",
    "actually we don't need the call any more",
    "also we're not doing private lessons for now, perhaps in spring",
    "טוב לא משנה, תודה",
    "בסוף נוותר על השיעורים הפרטיים, אולי אחרי החגים",
]


@pytest.mark.parametrize("words", GIVEN_UP)
def test_what_is_given_up_is_taken_off_and_the_team_knows(words: str) -> None:
    person = _wait(meet_dancer, words)
    said = person.says(words)
    assert "team knows" in said or "הצוות יודע" in said
    assert person.lead.handoff.open is None
    assert person.notes(HandoffDone)


@pytest.mark.parametrize(
    ("first", "words"),
    [
        (
            "We'd like private lessons for our first dance in June",
            "we won't take the privates for now, thanks",
        ),
        ("אנחנו רוצים שיעורים פרטיים לחתונה ביוני", "נוותר בינתיים על הפרטיים, תודה"),
    ],
)
def test_a_lesson_that_was_asked_for_is_not_gone_on_about(first: str, words: str) -> None:
    person = meet_dancer(_speaks(first))
    person.says(first)
    person.waits(minutes=2)
    person.says(words)
    assert person.lead.handoff.open is None
    assert person.lead[Planning].enquiry is None


@pytest.mark.parametrize("words", ["never mind then", "לא משנה"])
def test_who_was_let_down_may_let_go_of_it(words: str) -> None:
    person = _wait(meet_eater, words, WRONGED)
    person.says(words)
    assert person.lead.handoff.open is None
    assert person.lead.handoff.was_let_down(person.now)


@pytest.mark.parametrize(
    ("asked", "name"),
    [("can we book a table for 3 tomorrow at 20:00?", "Omer"), ("אפשר שולחן ל-3 מחר ב-20:00?", "ליאור")],
)
def test_the_name_for_a_table_is_kept_though_a_person_is_awaited(asked: str, name: str) -> None:
    person = _wait(meet_eater, asked)
    person.says(asked)
    person.waits(seconds=40)
    told = person.says(name)
    assert name in told
    assert "20:00" in told, "the table is kept under it"


@pytest.mark.parametrize(
    "words",
    [
        "which hour would you put me in? I danced years ago",
        "what level would you put her in, she's no beginner",
        "באיזו קבוצה הייתם שמים אותי? רקדתי פעם",
    ],
)
def test_which_group_suits_them_is_answered_and_no_person_called(words: str) -> None:
    person = meet_dancer(_speaks(words))
    said = person.says(words)
    assert person.lead.handoff.open is None
    assert any(group in said for group in ("intermediate", "beginner", "המשך", "מתחילים"))


@pytest.mark.parametrize(
    "words", ["which hour can I call you, I want to talk to somebody", "put me through to somebody"]
)
def test_who_wants_to_talk_is_put_through_all_the_same(words: str) -> None:
    person = meet_dancer("en")
    person.says(words)
    assert person.lead.handoff.open


def test_who_was_answered_and_asks_whether_anybody_is_there_gets_no_case() -> None:
    person = meet_dancer("en")
    person.says("how much is a class?")
    person.waits(minutes=2)
    assert "digital assistant" in person.says("anyone there?")
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    "words", ["one sec, the baby woke up", "hang on, someone at the door", "שנייה, דופקים בדלת"]
)
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer], ids=["pizza", "studio"])
def test_who_is_busy_for_a_moment_is_given_it(meet: Callable[[str], Person], words: str) -> None:
    said = _wait(meet, words).says(words)
    assert any(calm in said for calm in ("no rush", "your time", "אין לחץ", "בזמן שלך")), said


@pytest.mark.parametrize("words", ["ah I see", "hm ok got it", "fine thanks!", "אה הבנתי", "מעולה תודה"])
def test_a_nod_to_what_was_passed_on_brings_no_menu(words: str) -> None:
    person = meet_dancer(_speaks(words))
    person.says(
        "do your teachers also dance on ships?" if _speaks(words) == "en" else "יש אצלכם שיעור דאיה לתוכים?"
    )
    person.waits(minutes=1)
    said = person.says(words)
    assert "from here" not in said
    assert "אפשר לעשות" not in said
    assert "catch that" not in said


@pytest.mark.parametrize("words", ["okay", "אוקיי, הבנתי"])
def test_nothing_is_great_to_who_was_let_down(words: str) -> None:
    said = _wait(meet_eater, words, WRONGED).says(words)
    assert "Great" not in said
    assert "מעולה" not in said


@pytest.mark.parametrize(
    "words",
    [
        "could I speak with Noa the instructor?",
        "I'd like to talk to the manager please",
        "אפשר לדבר עם המדריכה?",
    ],
)
def test_one_of_ours_who_is_asked_for_is_a_person(words: str) -> None:
    person = meet_dancer(_speaks(words))
    person.says(words)
    assert person.lead.handoff.open


@pytest.mark.parametrize(
    "words", ["please have somebody phone me back", "Have someone ring us please, 052-5550123"]
)
def test_who_wants_to_be_rung_refuses_nothing(words: str) -> None:
    person = meet_eater("en")
    person.says(words)
    assert person.lead.consent.refused_at is None
    assert person.lead.handoff.open


@pytest.mark.parametrize(
    "words", ["it has to do with Tuesday's class", "זה קשור למשהו שהמורה אמרה לי בשיעור בשלישי"]
)
def test_a_day_that_is_only_told_brings_no_timetable(words: str) -> None:
    assert "18:30" not in _wait(meet_dancer, words).says(words)


@pytest.mark.parametrize("words", ["the invoice 4471, from Monday", "הזמנה מאתמול, על שם עמית"])
def test_which_order_it_was_is_taken_with_thanks_and_not_read_back_to_who_was_wronged(words: str) -> None:
    reply = _wait(meet_eater, words, WRONGED).says(words)
    assert words not in reply
    assert any(taken in reply for taken in ("helps", "details", "יעזור", "הפרטים"))


@pytest.mark.parametrize("word", ["היי ", "so ", "well ", "אז "])
def test_the_same_word_many_times_holds_nobody_up(word: str) -> None:
    started = time.process_time()
    assert not asks_whether_answered(word * 400 + "x")
    assert not asks_when_answered(word * 400 + "x")
    assert time.process_time() - started < 1.0
