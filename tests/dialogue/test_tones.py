"""What is told is answered in kind: it is filed only where it is a fact, and never twice in the same words."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    ("language", "words", "heard"),
    [
        ("en", "I lost my nerve I'm afraid. I got as far as the car park.", "No hurry"),
        ("he", "אוףףף לא תאמינו", "מה קרה"),
        ("he", "טוב היא גילתה. ראתה לי את הוואטסאפ 🤦", "קורה"),
        ("en", "we both want to be there and can't wait for it", "good to hear"),
        ("he", "אז אני מוותרת הפעם ונראה בהמשך", "בפעם אחרת"),
    ],
)
def test_a_feeling_is_answered_and_not_noted(language: str, words: str, heard: str) -> None:
    told = meet_dancer(language).says(words)
    assert heard in told
    assert "noted" not in told
    assert "רשמתי" not in told


@pytest.mark.parametrize("language", ["he", "en"])
def test_nothing_that_is_told_is_answered_twice_in_the_same_words(language: str) -> None:
    told = {
        "he": [
            "השכן שלי אמר לי שאתם שם מזמן",
            "הכלב שלנו אכל את הפיצה פעם",
            "אחי למד פעם לבשל באיטליה",
            "הקומה שלנו גבוהה מאוד ויש רוח",
        ],
        "en": [
            "my neighbour has been talking of you",
            "our dog ate the pizza once",
            "my brother learned to cook in Italy",
            "our floor is high and windy",
        ],
    }
    person = meet_eater(language)
    heard = [person.says(words) for words in told[language]]
    assert len(set(heard)) == len(heard)
    assert sum("noted" in one.casefold() or "רשמתי" in one for one in heard) == 0


def test_who_told_of_a_pregnancy_and_asks_about_it_reads_one_answer() -> None:
    told = meet_dancer("en").says("I'm 5 months pregnant. Is that a problem?")
    assert "doctor" in told
    assert "certain" not in told


def test_a_wedding_of_once_is_no_wedding() -> None:
    assert "מזל טוב" not in meet_dancer().says("לא רקדתי מהחתונה שלי וגם זה לא הסתיים משהו")


def test_both_halves_of_a_question_are_answered() -> None:
    assert "₪50" in meet_dancer().says("כמה עולה שיעור ניסיון ואם אני לא ממשיכה אז מה")


def test_what_a_wife_asks_is_a_question() -> None:
    told = meet_dancer().says("תודה. ובינתיים אשתי שואלת אם יש מעלית או מדרגות")
    assert "מעלית" in told


@pytest.mark.parametrize(
    ("language", "words", "heard"),
    [
        ("en", "happy new year guys", "Happy holiday"),
        ("en", "do you have classes over the happy holidays?", "holidays"),
        ("he", "שנה טובה לכולכם", "חג שמח"),
        ("he", "חורף טוב", "גם לך"),
    ],
)
def test_a_blessing_is_given_back_and_a_question_answered(language: str, words: str, heard: str) -> None:
    assert heard in meet_dancer(language).says(words)


@pytest.mark.parametrize(
    ("language", "words", "heard"),
    [
        ("en", "Thank you for being straight with me. most places just say sure no problem", "Any time"),
        ("he", "תודה שענית לי ככה בכנות, לא מובן מאליו", "בשמחה"),
        ("en", "thanks for the quick answer but the pizza came cold", "sorry"),
    ],
)
def test_thanks_are_thanks_in_however_many_words(language: str, words: str, heard: str) -> None:
    assert heard in meet_eater(language).says(words)
