"""What people do besides asking: they ask at home, err in the number, tell something, complain once more."""

from datetime import timedelta

import pytest

from conversations.answers.offered.facts import OfferGiven
from conversations.consent.facts import OptedOut
from conversations.dialogue.heard.languages import find_foreign_part
from conversations.handoff.facts import StaffAsked
from conversations.profile.part import Profile
from conversations.profile.patterns import find_age, find_relation
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.intents.signals import refuses
from conversations.understanding.segments import is_question
from tests.harness.studio import Person

SEEN = timedelta(minutes=3)


@pytest.mark.parametrize(
    "words",
    ["אדבר עם בעלי ואחזור אליכם", "אשאל בבית", "אני אדבר עם אבא שלה", "I'll ask my sister what she thinks",
     "let me check with my husband first"],
)  # fmt: skip
def test_who_asks_at_home_first_is_let_go_and_offered_nothing(dana: Person, words: str) -> None:
    dana.says("קצת יקר לי")
    dana.waits(minutes=3)
    text = dana.says(words) or dana.waits(seconds=10)
    assert find_cue(words) == "hold_on"
    assert "WALTZ" not in text
    assert not dana.notes(OfferGiven)


def test_putting_it_off_with_a_farewell_sells_nothing(dana: Person) -> None:
    dana.says("היי")
    text = dana.says("אחשוב על זה, תודה רבה")
    assert "WALTZ" not in text


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("הגעתי לשיעור ואמרו לי שאין מקום", "complaint"),
        ("ok it came. cold and missing one", "complaint"),
        ("אתם לא רציניים", "insult"),
        ("2 margherita, 1 mushroom, for 8pm to HaNamal 5", "request_book"),
        ("רוצים לקבוע ניסיון ליום רביעי", "request_book"),
    ],
)
def test_telling_words_are_cues(words: str, act: str) -> None:
    assert find_cue(words) == act


def test_a_complaint_is_met_without_a_merry_hello_and_again_with_what_becomes_of_it(dana: Person) -> None:
    assert "💃" not in dana.says("הגעתי לשיעור ואמרו לי שאין מקום. נסעתי שעה!")
    dana.waits(minutes=2)
    again = dana.says("עמדתי בחוץ והדלת נעולה, אף אחד לא עונה!")
    assert "הצוות" in again
    assert not dana.notes(OfferGiven)


def test_who_tells_something_while_an_answer_is_awaited_is_thanked(dana: Person) -> None:
    dana.says("היי")
    dana.says("האם אפשר להביא לשם את הדרקון המעופף שלי?")
    dana.waits(minutes=2)
    text = dana.says("סבתא שלי גידלה פעם דרקון ירוק וקטן בחצר") or dana.waits(seconds=10)
    assert "הוספתי לפנייה" not in text
    assert text


@pytest.mark.parametrize("words", ["סליחה טעות במספר", "oops sorry, wrong number"])
def test_who_dialled_a_wrong_number_has_refused_nothing(dana: Person, words: str) -> None:
    dana.says("היי")
    assert dana.says(words)
    assert not dana.notes(OptedOut)


@pytest.mark.parametrize(
    "words",
    ["אוקיי רשום אותי", "רשמו אותי לשיעור", "um so i've never done anything like this", "I've never ordered here",
     "אל תתקשרו, תכתבו לי כאן", "I'm not a beginner anymore", "remove the mushrooms"],
)  # fmt: skip
def test_signing_up_and_a_no_to_something_else_refuse_no_messages(words: str) -> None:
    assert not refuses(words)


def test_words_in_a_script_that_is_not_read_go_to_the_team(dana: Person) -> None:
    assert find_foreign_part("כמה לזוג? и есть ли скидка") == "и есть ли скидка"
    text = dana.says("כמה זה עולה? и есть ли скидка для пенсионеров")
    assert "260 בחודש" in text
    assert dana.notes(StaffAsked)


def test_a_second_line_in_another_language_is_answered_in_it(dana: Person) -> None:
    assert "сотруднику" in dana.says("Здравствуйте, сколько стоит вальс для двоих?")
    assert "иврите" in dana.says("вы понимаете по-русски?")


@pytest.mark.parametrize(
    "words", ["העברית שלי חלשה, אפשר לכתוב קצר ופשוט?", "my Hebrew is not so good, English please"]
)
def test_either_language_needs_no_team(dana: Person, words: str) -> None:
    dana.says("היי")
    assert dana.says(words)
    assert not dana.notes(StaffAsked)


def test_who_says_we_of_a_spouse_comes_as_a_couple(dana: Person) -> None:
    dana.says("היי, אשתי ואני רוצים ללמוד")
    assert dana.lead[Profile].traits["company"].value == "couple"


def test_who_only_says_something_is_not_whom_it_is_for() -> None:
    assert find_relation("הנכד שלי אומר שאתה מחשב") is None
    assert find_relation("my husband says it is expensive") is None
    assert find_relation("דיברתי עם הבת שלי, תרשמו אותי") is None
    assert find_relation("I asked my husband and I would like to come") is None
    assert find_relation("I talked to my wife, it is for our son") != "wife"
    assert find_relation("הנכד שלי רוצה לרקוד") == "grandchild"


def test_ages_are_told_in_other_ways_too() -> None:
    assert find_age("הוא 62 אני 58") == 62
    assert find_age("היא צעירה ממני, רק 68") == 68
    assert find_age("אני 40 דקות משם") is None


def test_the_very_first_words_are_answered_though_a_campaign_has_a_word_of_them(dana: Person) -> None:
    assert "260 בחודש" in dana.says("שלום, כמה עולה סלסה אצלכם?")


@pytest.mark.parametrize("words", ["are people going to stare", "is everyone there young"])
def test_these_ask(words: str) -> None:
    assert is_question(words)
