"""Who was let down or mourns is answered what they ask, and told nothing that a word of theirs is merely like."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person


def let_down(language: str) -> Person:
    person = meet_dancer(language)
    person.says({"he": "חייבתם אותי פעמיים החודש!!", "en": "you charged me twice this month!!"}[language])
    return person


@pytest.mark.parametrize(
    ("language", "words", "never"),
    [
        ("he", "ומתי מישהו עונה? יום ראשון?? ברצינות?", "ואלס"),
        ("he", "ומה אם אף אחד לא יחזור אליי? רביעי??", "היפ"),
        ("he", "והביטול של המנוי סופי כן? שלא יירד שוב ב-1 לחודש", "להקפיא"),
        ("en", "so when does somebody answer? sunday?? really?", "waltz"),
        ("en", "and is the cancellation final? it won't be charged again?", "a week"),
    ],
)
def test_a_day_or_a_charge_is_no_question_of_the_timetable_or_the_terms(
    language: str, words: str, never: str
) -> None:
    assert never not in let_down(language).says(words).lower()


@pytest.mark.parametrize(
    "words", ["How long does a refund take on your side", "when will I see the credit on my card?"]
)
def test_when_the_money_comes_is_for_the_team_to_say(words: str) -> None:
    person = meet_eater("en")
    person.says("I was charged twice for one order")
    assert "40 minutes" not in person.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "הוא רצה שנרקוד ביום נישואין 40. לא הספקנו",
        "הוא תמיד אמר שעוד נרקוד ביחד",
        "היינו אמורים לבוא בתחילת החודש הבא",
    ],
)
def test_who_tells_of_their_dead_is_heard(words: str) -> None:
    person = meet_dancer("he")
    person.says("משה נפטר לפני שלושה שבועות.")
    reply = person.says(words)
    assert [told for told in ("ניסיון", "קבוצ", "₪") if told in reply] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "שילמנו מקדמה. אני לא יודעת אם מגיע לי בחזרה"),
        ("en", "we paid a deposit. I don't know if I get it back"),
    ],
)
def test_who_does_not_know_whether_they_get_it_back_asks_for_it(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert [told for told in ("תמיד אפשר לחזור", "come back") if told in reply] == []


def test_a_word_on_waking_up_is_no_good_news() -> None:
    assert "מזל טוב" not in meet_dancer("he").says("התעוררתי ☕")


def test_an_engagement_in_a_word_is() -> None:
    assert "מזל טוב" in meet_dancer("he").says("התארסתי אתמול!!")


def test_when_they_may_be_written_to_is_not_when_they_can_dance() -> None:
    person = meet_dancer("he")
    person.says("אני הולכת לישון. תכתבו לי אחרי 3 בבקשה, לא לפני")
    assert "כתבת" not in person.says("מתי יש סלסה?")
