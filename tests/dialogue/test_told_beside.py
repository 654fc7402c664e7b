"""What stands beside a question, or points back at what was answered, is read with it."""

import pytest

from conversations.understanding.segments import is_question, split_acts
from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("הבוסית שלי רוקדת אצלכם כבר שנה ושיגעה אותי, רק מה לובשים", "רק מה לובשים"),
        ("שמעתי עליכם דברים יפים אבל איך אני יודע שזה רציני", "אבל איך אני יודע שזה רציני"),
        ("I moved here in May and know nobody, so what do people wear", "so what do people wear"),
        ("my doctor says go but can i sit out the fast ones", "but can i sit out the fast ones"),
    ],
)
def test_a_question_behind_a_small_word_is_one(words: str, asked: str) -> None:
    assert asked in split_acts(words)


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("did about 3 months of ballet once", False),
        ("did the payment go through", True),
        ("זה לא מוזר לבוא בגיל שישים", True),
        ("isnt it weird at sixty", True),
    ],
)
def test_whether_it_asks(words: str, asks: bool) -> None:
    assert is_question(words) == asks


def test_it_is_of_what_was_answered_last() -> None:
    dancer = meet_dancer("en")
    dancer.says("do you sell gift vouchers?")
    reply = dancer.says("does it run out at some point?")
    assert "six months" in reply


@pytest.mark.parametrize("words", ["thank you, bot or lady, whoever is there", "cheers, human or robot"])
def test_whoever_is_thanked_is_not_called(words: str) -> None:
    eater = meet_eater("en")
    eater.says(words)
    assert eater.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words", "untold"),
    [
        ("he", "היי, אני רחל בת 66. יש אצלכם סלסה?", "לילדים"),
        ("en", "hello, i'm 68. do you have tango?", "13-17"),
    ],
)
def test_an_age_told_beside_a_question_chooses_the_words(language: str, words: str, untold: str) -> None:
    assert untold not in meet_dancer(language).says(words)


@pytest.mark.parametrize(
    ("language", "told", "asked"),
    [
        ("en", "I did hip hop when I was little", "what does a month cost?"),
        ("he", "רקדתי היפ הופ כשהייתי ילד", "כמה עולה לחודש?"),
    ],
)
def test_what_was_danced_as_a_child_is_not_what_they_come_for(language: str, told: str, asked: str) -> None:
    dancer = meet_dancer(language)
    dancer.says(told)
    assert "260" in dancer.says(asked)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "היי, רציתי להזמין משלוח, אנחנו ברחוב הלל 3 קומה שלישית"),
        ("he", "אפשר להזמין אליכם משלוח הביתה?"),
        ("en", "hello, could we order a delivery please"),
    ],
)
def test_who_would_like_a_delivery_waits_for_none(language: str, words: str) -> None:
    eater = meet_eater(language)
    eater.says(words)
    assert not eater.lead.handoff.is_grieved()


@pytest.mark.parametrize("words", ["hey where is our food", "wheres my delivery??"])
def test_who_asks_where_it_is_waits_for_it(words: str) -> None:
    eater = meet_eater("en")
    eater.says(words)
    assert eater.lead.handoff.is_grieved()
