"""Good night is wished back; what is asked beside it is answered."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "לילה טוב"), ("he", "תודה על הסבלנות. לילה טוב או בוקר או מה שזה 😂"), ("he", "תודה רבה ולילה טוב לכולם"),
     ("he", "לילה טוב וחלומות פז"),
     ("en", "good night"), ("en", "thanks for your patience. good night or morning or whatever it is"),
     ("en", "goodnight guys"), ("en", "ok thanks, sleep well")],
)  # fmt: skip
def test_it_is_wished_back(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert "לילה טוב" in reply or "Good night" in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "לילה טוב, כמה עולה חודש?"), ("he", "לילה טוב. תרשמו אותי לסלסה"),
     ("en", "good night, how much is a month?"),
     ("en", "is it safe at night"), ("en", "good night. please call me tomorrow")],
)  # fmt: skip
def test_what_is_wanted_beside_it_is_not_slept_over(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert reply
    assert reply not in ("לילה טוב, נועה!", "Good night, Tom!")


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "שיעור אחד לניסיון בלבד ואז נראה"), ("en", "just one trial class and then we'll see")],
)
def test_one_trial_and_then_we_see_is_no_goodbye(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("salsa" if language == "en" else "סלסה")
    person.waits(minutes=1)
    assert "18:30" in person.says(words)
