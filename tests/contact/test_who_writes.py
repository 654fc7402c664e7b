"""Who asks whether it is a person they write with is told no, and who asks whether it is a bot is told yes."""

import pytest

from tests.orders.talking import somebody

PERSON = [("en", "am i talking to a person?"), ("en", "are you a real human?"), ("he", "אני מדבר עם בן אדם?")]
BOT = [("en", "are you a bot?"), ("he", "אתה בוט?")]
WHICH = [("en", "are you human or a robot"), ("he", "זה בן אדם או בוט?")]


@pytest.mark.parametrize(("language", "words"), PERSON)
def test_it_is_no_person(language: str, words: str) -> None:
    assert somebody(language=language).says(words).startswith(("No, I'm", "לא, אני"))


@pytest.mark.parametrize(("language", "words"), BOT)
def test_it_is_a_bot(language: str, words: str) -> None:
    assert (
        somebody(language=language)
        .says(words)
        .startswith(("Yes, I'm", "That's right", "כן, אני", "נכון, אני"))
    )


@pytest.mark.parametrize(("language", "words"), WHICH)
def test_which_of_both_it_is_needs_no_yes_and_no_no(language: str, words: str) -> None:
    assert somebody(language=language).says(words).startswith(("I'm Wadi Pizza's", "אני העוזר"))
