"""A word tells the more the less people say it."""

from conversations.understanding.intents.rarity import names_something, rate_word


def test_a_word_that_is_said_whatever_people_talk_about_tells_nothing() -> None:
    assert rate_word("של") < rate_word("שיעור") < rate_word("קפוארה")
    assert rate_word("כמה") == rate_word("and") == 0.0


def test_what_is_joined_to_a_word_tells_nothing() -> None:
    assert not names_something("ולילדים?")
    assert names_something("ויש אצלכם קפוארה?")
    assert not names_something("is it for you?")
