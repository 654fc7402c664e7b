"""A cue is found for its act, whatever stands around it, and not where it is denied or means something else."""

import re

import pytest

from conversations.journey.model.builtin import read_acts as read_known_acts
from conversations.understanding.data import read_data
from conversations.understanding.intents.cues import find_cue

TOLD = {phrase: act for act, phrases in read_data("cues").items() for phrase in phrases}
CUES = {phrase: act for phrase, act in TOLD.items() if not phrase.endswith("$")}
LAST = {phrase.removesuffix(" $"): act for phrase, act in TOLD.items() if phrase not in CUES}
"""Those that tell it only at the end of a message."""
AROUND = ("{}", "היי, רציתי לספר ש {}, מה עושים", "Hello there, {} and that is how it is")


def say(phrase: str) -> str:
    """Words that hold a phrase, with something in each gap and an ending on each open word."""
    ended = re.sub(r"(?<=[א-ת])\*", "ו", phrase)
    return ended.replace("~", "ממש very").replace("*", "d")


@pytest.mark.parametrize("around", AROUND)
def test_every_cue_tells_its_act(around: str) -> None:
    assert {phrase: find_cue(around.format(say(phrase))) for phrase in CUES} == CUES


@pytest.mark.parametrize("around", ["{}", "Hello! Can I get {}?", "היי! אפשר לקבל {} בבקשה"])
def test_some_tell_it_at_the_end(around: str) -> None:
    assert {phrase: find_cue(around.format(phrase)) for phrase in LAST} == LAST
    assert {find_cue(f"{phrase} teacher on Monday") for phrase in LAST} == {None}


def test_every_cue_is_of_an_act_there_is() -> None:
    assert set(TOLD.values()) <= set(read_known_acts())


def test_no_cue_is_of_two_acts() -> None:
    assert sum(len(phrases) for phrases in read_data("cues").values()) == len(TOLD)


@pytest.mark.parametrize(
    "text",
    ["אל תרשמו אותי", "בבקשה אל תרשמו אותי לכלום", "please don't sign me up", "never sign me up again",
     "אני לא רוצה להירשם", "don't call me back"],
)  # fmt: skip
def test_what_is_denied_is_no_cue(text: str) -> None:
    assert find_cue(text) is None


@pytest.mark.parametrize(
    "text", ["", "hi", "🙂", "\ud800", "איזה יופי", "how much is it", "התחתנתי עם הרעיון", "rescheduled", "ז"]
)
def test_other_words_tell_nothing(text: str) -> None:
    assert find_cue(text) is None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("שבעלי נפטר לפני שנה", "loss"),
        ("ומתחתנים במאי", "wedding"),
        ("בַּעְלִי נִפְטַר", "loss"),
        ("DOUBLE CHARGED!!", "charged_twice"),
    ],
)
def test_a_cue_is_found_however_it_is_typed(text: str, act: str) -> None:
    assert find_cue(text) == act
