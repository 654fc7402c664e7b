"""Who haggles hears an honest no with what there is, then that the team has it, then a person comes."""

import pytest

from conversations.answers.haggling import haggles, names_cheaper
from conversations.answers.offered.part import Answers
from conversations.handoff.facts import HandoffRaised, StaffAsked
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

TALKS = [
    (meet_dancer, "en", "how much for a couple?",
     ("make it 390 a month and we're in", "any flexibility on the price?", "just ask your boss")),
    (meet_dancer, "he", "כמה עולה לזוג?", ("נסגור על 410?", "בואו לקראתנו קצת", "תבררו עם המנהל")),
    (meet_eater, "en", "how much are ten pies?",
     ("would you do 45 each?", "what's the lowest you'd go?", "check with your manager")),
    (meet_eater, "he", "כמה עולים עשרה מגשים?", ("תעשו לנו 47 לאחד", "מה המחיר הכי נמוך שלכם", "אז תשאלו את הבוס")),
]  # fmt: skip


@pytest.fixture(params=TALKS, ids=lambda talk: f"{talk[0].__name__}_{talk[1]}")
def talk(request: pytest.FixtureRequest) -> tuple[Person, tuple[str, str, str]]:
    meet, language, first, then = request.param
    person = meet(language)
    person.says(first)
    person.waits(minutes=2)
    return person, then


def test_first_what_there_is_then_the_team_then_a_person(talk: tuple[Person, tuple[str, str, str]]) -> None:
    person, (bid, again, ask) = talk
    first = person.says(bid)
    assert any(no in first for no in ("can't lower", "אין לי דרך להוריד"))
    assert person.lead.handoff.open is None
    second = person.says(again)
    assert len(second) < len(first)
    assert person.notes(StaffAsked)
    third = person.says(ask)
    assert "person" in third or "בן אדם" in third
    assert person.notes(HandoffRaised)


def test_who_wants_somebody_asked_has_it_put_to_the_team_at_once() -> None:
    person = meet_dancer("en")
    person.says("how much for a couple?")
    person.says("would you do 400 for both?")
    reply = person.says("we'd pay in cash, come on ask someone")
    assert "cash" not in reply, "how one pays was not asked"
    assert "team" in reply


@pytest.mark.parametrize("words", ["יש מצב ל390 לשנינו?", "תן לי מחיר יפה"])
def test_in_slang_likewise(words: str) -> None:
    person = meet_dancer("he")
    person.says("כמה עולה לזוג?")
    assert "אין לי דרך להוריד" in person.says(words)


@pytest.mark.parametrize("words", ["my cousin paid 200 here", "חברה שלי שילמה אצלכם 200"])
def test_what_a_friend_paid_is_not_passed_over(words: str) -> None:
    reply = meet_dancer("he" if "א" <= words[0] <= "ת" else "en").says(words)
    assert "somebody else" in reply or "מישהו אחר" in reply


@pytest.mark.parametrize("words", ["the place by the beach charges 350", "במקום אחר זה 350 לזוג"])
def test_a_cheaper_place_is_compared_with(words: str) -> None:
    person = meet_dancer("he" if "א" <= words[0] <= "ת" else "en")
    person.says("how much for a couple?" if words[0] == "t" else "כמה עולה לזוג?")
    reply = person.says(words)
    assert "cheaper" in reply or "זולים" in reply


def test_right_after_a_doubt_the_bare_word_is_haggling() -> None:
    person = meet_dancer("he")
    person.says("יקר לי")
    assert "אין לי דרך להוריד" in person.says("אולי הנחה?")


def test_an_order_is_not_made_of_the_price_they_offer() -> None:
    person = meet_eater("he")
    person.says("צריך 11 מגשים למחר")
    assert "49 משפחתיות" not in person.says("תעשו 49 לאחד וסגרנו")


@pytest.mark.parametrize(
    ("meet", "words"),
    [
        (meet_eater, "make it 10 pies please"),
        (meet_dancer, "how about 19:45?"),
        (meet_dancer, "אפשר ב-11?"),
        (meet_dancer, "I'm a bit shy"),
        (meet_dancer, "which class is best for me?"),
        (meet_eater, "תעשו 11, תורידו שתיים רגילות"),
    ],
)
def test_what_is_no_haggling_is_heard_as_ever(meet: type, words: str) -> None:
    reply = meet("he" if any("א" <= sign <= "ת" for sign in words) else "en").says(words)
    assert "can't lower" not in reply
    assert "אין לי דרך" not in reply


@pytest.mark.parametrize(
    "words",
    [
        "The place on Herzl street does 210. Can you match it",
        "Twice a week then, surely you knock something off for two classes",
        "הסטודיו ברחוב הרצל לוקח 210. תשוו לזה?",
        "אז פעמיים בשבוע, בטח אתם מורידים משהו",
    ],
)
def test_a_price_to_match_and_something_off_are_haggling(words: str) -> None:
    person = meet_dancer("he" if "א" <= words[0] <= "ת" else "en")
    person.says("כמה זה בחודש?" if "א" <= words[0] <= "ת" else "how much is it a month?")
    reply = person.says(words)
    assert "can't lower" in reply or "אין לי דרך להוריד" in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "And the first lesson is free I take it"), ("he", "והשיעור הראשון בחינם אני מניח")],
)
def test_who_supposes_that_it_is_free_is_told_what_it_costs(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says({"en": "how much is salsa a month?", "he": "כמה עולה סלסה לחודש?"}[language])
    assert "₪50" in person.says(words)


GRUMBLES = [
    "62?? בשכונה ליד זה 45",
    "וואו 62, אצלנו בשכונה זה 45",
    "בפיצרייה ממול לוקחים 50",
    "ליד הבית זה 45",
    "אצל אבו שלי משלמים רק 40",
    "62?? next door it's 45",
    "wow, the place round the corner is 45",
    "my local place charges 45",
]
NO_GRUMBLES = [
    "אנחנו בשכונה ליד הטכניון, ברנר 14",
    "אצלנו זה 12 איש",
    "בפיצה יש 8 משולשים?",
    "we live next door, number 45",
    "in my area there are 2 parking lots",
]


@pytest.mark.parametrize("words", GRUMBLES)
def test_who_pays_less_elsewhere_is_answered_and_nobody_is_asked(words: str) -> None:
    assert names_cheaper(words)
    person = meet_eater("he" if any("א" <= one <= "ת" for one in words) else "en")
    person.says("כמה עולה פיצה?" if person.language() == "he" else "how much is a pizza?")
    person.says(words)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize("words", NO_GRUMBLES)
def test_where_they_live_is_no_haggling(words: str) -> None:
    assert not haggles(words)
    assert not names_cheaper(words)


@pytest.mark.parametrize(
    ("language", "first", "again"),
    [
        ("he", ("כמה עולה סלסה", "יקר לי מדי", "בדיזנגוף לוקחים חצי"), "20 שקל פחות ואני סוגר עכשיו"),
        ("he", ("כמה עולה סלסה", "יקר לי מדי", "בדיזנגוף לוקחים חצי"), "נו? מה אמר הבוס"),
        ("en", ("how much is salsa?", "that's too expensive", "another place takes half"), "20 less and I sign up now"),
        ("en", ("how much is salsa?", "that's too expensive", "another place takes half"), "what did the boss say?"),
    ],
)  # fmt: skip
def test_who_holds_a_code_is_told_that_it_is_good_still(
    language: str, first: tuple[str, ...], again: str
) -> None:
    person = meet_dancer(language)
    for words in first:
        person.says(words)
        person.waits(minutes=2)
    assert person.lead[Answers].offers
    told = person.says(again)
    assert person.lead[Answers].offers[-1].code in told
    assert {"he": "קבוע לכולם", "en": "same for everybody"}[language] in told


@pytest.mark.parametrize(
    "words", ["a bit less cheese please", "20 דקות פחות", "I'm 20 and in", "מה אמר הרופא?"]
)
def test_less_of_something_else_is_no_bid(words: str) -> None:
    assert not haggles(words)
