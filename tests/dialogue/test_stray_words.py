"""A word of a sentence that is about something else sends nothing: a figure of speech, a story, their own affair."""

import pytest

from conversations.dialogue.passing.asides import is_busy
from conversations.dialogue.passing.sorrows import find_sorrow
from conversations.dialogue.reading.strays import is_story_of_child
from conversations.handoff.requested.lost import stayed_elsewhere, tells_of_lost
from conversations.meetings.kept.words import is_of_another, leave_weather_out
from conversations.profile.patterns import is_past_wedding
from conversations.profile.tones import praises
from conversations.promises.confided import confides
from conversations.understanding.intents import signals
from conversations.understanding.intents.others import has_had_nothing, is_of_others
from conversations.understanding.segments import is_question


@pytest.mark.parametrize(
    "words",
    [
        "הטלפון שלי עומד למות, תכתבו בכל זאת",
        "can't stop laughing at that",
        "I'll stop by later",
        "אני לא מפסיקה לצחוק",
    ],
)
def test_who_speaks_in_figures_refuses_nothing(words: str) -> None:
    assert not signals.refuses(words)


@pytest.mark.parametrize(
    "words", ["my phone is dying, stop texting me", "אני מתה על סלסה אבל אל תשלחו לי יותר הודעות"]
)
def test_a_refusal_beside_a_figure_of_speech_is_one(words: str) -> None:
    assert signals.refuses(words)


def test_real_talk_asks_for_nobody_and_an_oven_that_died_is_no_loss() -> None:
    assert not signals.asks_for_person("real talk, do people actually learn there?")
    assert signals.asks_for_person("real talk, can I speak to someone?")
    assert find_sorrow("my oven died so you're dinner") is None
    assert find_sorrow("התנור שלי מת הבוקר") is None
    assert find_sorrow("my father died") == "loss"


def test_what_stayed_elsewhere_is_not_lost_with_us() -> None:
    assert stayed_elsewhere("I left my shoes at a friend's place")
    assert not tells_of_lost("שכחתי את הארנק ברכב אתמול")
    assert tells_of_lost("I think I left my jacket at your place yesterday")


def test_nothing_of_ours_went_wrong_for_who_had_nothing_or_had_it_from_others() -> None:
    assert has_had_nothing("never ordered from you before, where do I start")
    assert has_had_nothing("לא אכלתי אצלכם אף פעם, במה להתחיל?")
    assert not has_had_nothing("I never ordered this!")
    assert is_of_others("הפיצה האחרונה שאכלתי הייתה קפואה מהסופר")
    assert praises("הזמנתי אצלכם שבוע שעבר והיה מושלם")


def test_who_does_not_know_a_language_confides_nothing() -> None:
    assert not confides("המורה מדבר אנגלית? החבר שלי לא יודע עברית")
    assert not confides("my husband doesn't know how to dance")
    assert confides("היא לא יודעת על זה")
    assert confides("he doesn't know, so please be quiet")


def test_an_affair_of_theirs_is_no_time_to_book_and_weather_names_no_day() -> None:
    assert is_of_another("תור לרופא שיניים בשלישי, אז שלישי לא")
    assert is_of_another("I have an exam on Tuesday")
    assert not is_of_another("table for two on Tuesday at 8")
    assert "היום" not in leave_weather_out("יש לכם מקומות ישיבה בחוץ? חם היום")
    assert is_past_wedding("last time I danced was at my cousin's wedding")


def test_who_is_busy_is_not_called_and_what_they_will_do_is_no_question() -> None:
    assert is_busy("I'm in a meeting, will read this later")
    assert is_busy("אני בשיחה, רגע")
    assert not is_busy("אני בפגישה, תתקשרו אחרי")
    assert not is_question("will read this later")
    assert not is_question("could use some fun")
    assert is_question("will there be parking")
    assert is_question("could my son come")


def test_a_child_in_a_story_comes_to_nothing_yet() -> None:
    assert is_story_of_child("my kid broke his arm so this week is chaos")
    assert not is_story_of_child("my daughter is seven and really wants to dance")
