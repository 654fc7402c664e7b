"""What we say that staff will see, staff see; what is to stay between us stays so; a price of staff's is the price."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person
from tests.promises.test_promises import promised


def reads(person: Person) -> str:
    """All that staff were told last."""
    return "\n".join(told.content.text for told in person.told())


@pytest.mark.parametrize(
    "words",
    [
        "better write, don't ring me at the office",
        "FYI I wear a pacemaker strap on my wrist",
        "no posts with my face please",
    ],
)
def test_what_is_said_to_be_passed_on_reaches_staff(words: str) -> None:
    person = meet_dancer("en")
    person.says(words)
    assert words[:12] in reads(person)


@pytest.mark.parametrize(
    "words", ["עדיף לי בהודעות, לא בטלפון", "לידיעתכם אני בא עם מקל הליכה", "לא להעלות אותי לפייסבוק בבקשה"]
)
def test_in_hebrew_as_well(words: str) -> None:
    person = meet_dancer("he")
    person.says(words)
    assert words[:12] in reads(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "my brother Gil has no idea about it, let's keep it hush"),
        ("en", "please don't mention it to my roommate, she takes your waltz class"),
        ("he", "רק שאבא שלי לא ישמע על זה"),
        ("he", "החברה שלי לא יודעת שאני לומד, אל תגלו לה"),
    ],
)
def test_what_is_to_stay_between_us_does_and_books_nobody(language: str, words: str) -> None:
    person = meet_dancer(language)
    reply = person.says(words)
    assert words[:12] in reads(person)
    assert ("between us" if language == "en" else "בינינו") in reply
    assert "₪" not in reply


def test_what_is_wanted_in_the_same_breath_is_done() -> None:
    person = meet_dancer("en")
    reply = person.says("book me for tango on Tuesday, beginners. it's a surprise, so not a word to my wife")
    assert "between us" in reply
    assert "18:30" in reply


@pytest.mark.parametrize(
    "words", ["he doesn't know how to waltz", "don't tell me it's full", "אל תגידו לי שאתם סגורים בחמישי"]
)
def test_who_confides_nothing_is_assured_of_nothing(words: str) -> None:
    reply = meet_dancer("he" if words[0] == "א" else "en").says(words)
    assert "between us" not in reply
    assert "בינינו" not in reply


@pytest.mark.parametrize(
    ("language", "written", "words", "told"),
    [
        ("en", "Hello, Rina from the studio. A lesson at home is 340 NIS.", "for two lessons, how much?", "₪680"),
        ("he", "שלום, כאן רינה. לקבוצה שלכם 190 שקל לשיעור", "אז כמה יוצא השיעור?", "190"),
        ("en", "Rina here. 16 pies at 48 each.", "cool, what does it come to?", "₪768"),
        ("he", "רינה מהסטודיו. הניסיון הפעם עלינו", "כמה עולה הניסיון?", "עלינו"),
    ],
)  # fmt: skip
def test_what_staff_wrote_is_the_price(language: str, written: str, words: str, told: str) -> None:
    person = promised(meet_eater(language) if "pies" in written else meet_dancer(language), written)
    assert told in person.says(words)


def test_what_else_costs_what_it_costs() -> None:
    person = promised(meet_eater("en"), "Rina here. 30 slices I can do for 200 NIS.")
    person.says("great, thanks!")
    reply = person.says("how much is a bottle of water?")
    assert "₪7" in reply
    assert "200" not in reply
