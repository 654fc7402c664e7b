"""People are spoken to as they speak, whatever an app, a form or a name told before."""

import pytest

from conversations.journey.model.texts import Campaign
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Shared, Started
from conversations.turn.playbook import Playbook
from tests.harness.studio import Person, build_journey, meet, prepare


@pytest.fixture
def guessed_english(playbook: Playbook) -> Person:
    """Somebody whose app is English, greeted in it, who has not said a word."""
    dana = meet(playbook, "Dana", channel=Channel.TELEGRAM, language="en")
    dana.does(Started(Channel.TELEGRAM))
    assert dana.reads().startswith("Hi, Dana!")
    return dana


@pytest.fixture
def guessed_hebrew(playbook: Playbook) -> Person:
    dana = meet(playbook, "Dana", channel=Channel.TELEGRAM, language="he")
    dana.does(Started(Channel.TELEGRAM))
    return dana


def test_an_english_app_and_hebrew_words(guessed_english: Person) -> None:
    assert guessed_english.says("כמה זה עולה?").startswith("260 בחודש")


@pytest.mark.parametrize("word", ["היי", "מחירים", "כמה?", "תודה"])
def test_one_hebrew_word_is_enough_to_correct_a_guess(guessed_english: Person, word: str) -> None:
    guessed_english.says(word)
    assert guessed_english.language() == "he"


def test_a_hebrew_app_and_english_words(guessed_hebrew: Person) -> None:
    assert guessed_hebrew.says("so how much is it?").startswith("260 a month")


@pytest.mark.parametrize(
    "word", ["ok", "hi", "Hello", "thanks", "thank you", "good morning", "2", "🙂", "zumba", "www.x.com"]
)
def test_a_word_of_politeness_does_not_turn_hebrew_to_english(guessed_hebrew: Person, word: str) -> None:
    guessed_hebrew.says(word)
    assert guessed_hebrew.language() == "he"
    guessed_hebrew.says("איפה אתם?")
    guessed_hebrew.says(word)
    assert guessed_hebrew.language() == "he"


def test_who_speaks_english_is_not_turned_by_one_hebrew_word(guessed_english: Person) -> None:
    guessed_english.says("where are you exactly?")
    assert guessed_english.says("תודה") == "You're welcome"
    assert guessed_english.says("ואיפה אתם נמצאים?") == "כמו שכתבתי: בלינקולן 14"


def test_who_speaks_hebrew_may_go_over_to_english_and_back(guessed_hebrew: Person) -> None:
    guessed_hebrew.says("איפה אתם?")
    assert guessed_hebrew.says("how much?").startswith("260 a month")
    assert guessed_hebrew.says("ומי המורים?").startswith("14 שנות")


def test_hi_and_then_a_hebrew_word(playbook: Playbook) -> None:
    dana = meet(playbook, None)
    assert dana.says("hi").startswith("Hi! This is Studio Waltz")
    assert dana.says("מחירים").startswith("260 בחודש")


def test_the_words_under_a_picture_tell_as_well(guessed_english: Person) -> None:
    guessed_english.does(Shared("image", Channel.TELEGRAM, caption="כמה עולה שיעור כזה?"))
    assert guessed_english.reads().startswith("260 בחודש")


def test_a_tap_tells_nothing(guessed_english: Person) -> None:
    guessed_english.taps("prices", "מחירים")
    assert guessed_english.language() == "en"


def test_a_campaign_in_english_outweighs_the_app_but_not_the_person() -> None:
    playbook = prepare(build_journey(campaigns={"expats": Campaign(language="en")}))
    dana = meet(playbook, "דנה", channel=Channel.TELEGRAM, language="he")
    dana.does(Started(Channel.TELEGRAM, "expats"))
    assert "This is Studio Waltz" in dana.reads()
    dana.says("איפה אתם?")
    dana.does(Started(Channel.TELEGRAM, "expats"))
    assert dana.language() == "he"


def test_a_language_the_business_does_not_speak_is_left_alone() -> None:
    business = build_journey().business.model_copy(update={"languages": ("he",)})
    dana = meet(prepare(build_journey(business=business)))
    assert dana.says("so how much is it then?").startswith("היי")
    assert dana.language() is None


@pytest.mark.parametrize(
    "address", ["הרצל 12, דירה 4", "רחוב מסדה 11 חיפה", "שדרות הנשיא 130, קומה 3", "מסדה 11 כניסה ב"]
)
def test_a_street_that_is_copied_in_hebrew_turns_no_english_to_hebrew(
    playbook: Playbook, address: str
) -> None:
    dana = meet(playbook, "Dana")
    dana.says("hello, how much is it for two of us?")
    dana.says(address)
    assert dana.language() == "en"


@pytest.mark.parametrize(
    "words", ["אני בהרצל 12", "מחר ב 8 אפשר?", "כמה עולה ל 4", "יש שולחן ל 4", "תודה רבה"]
)
def test_a_hebrew_sentence_with_a_number_does(playbook: Playbook, words: str) -> None:
    dana = meet(playbook, "Dana")
    dana.says("hello, how much is it for two of us?")
    dana.says(words)
    assert dana.language() == "he"


@pytest.mark.parametrize(
    "words",
    [
        "Sorry I don't read Hebrew.. English ok?",
        "english please",
        "do you speak English?",
        "can you write in English?",
    ],
)
def test_who_was_greeted_in_hebrew_and_asks_for_english_is_greeted_in_it(
    guessed_hebrew: Person, words: str
) -> None:
    told = guessed_hebrew.says(words)
    assert "English" in told
    assert "Hi, Dana!" in told
    assert guessed_hebrew.labels()[0] == "Prices"


def test_and_the_other_way_round(guessed_english: Person) -> None:
    told = guessed_english.says("אפשר בעברית?")
    assert told.startswith(("בשמחה", "בטח"))
    assert "היי, Dana!" in told


def test_what_is_asked_beside_it_shows_the_language(guessed_hebrew: Person) -> None:
    assert "260 a month" in guessed_hebrew.says("I don't know Hebrew. how much is it?")


def test_of_a_class_it_is_asked_as_ever(guessed_hebrew: Person) -> None:
    assert "Hi, Dana!" not in guessed_hebrew.says("are the classes in English?")
