"""What staff wrote to somebody stands: it is quoted to who comes back to it, and no usual answer speaks against it."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.promises.part import KEPT, Promises
from conversations.turn.inputs import StaffWrote
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person


def promised(person: Person, *texts: str) -> Person:
    """Somebody to whom staff wrote, and who has the bot again."""
    person.says("can I talk to a person?" if person.language() == "en" else "אפשר לדבר עם נציג?")
    for text in texts:
        person.does(StaffWrote(text, "Noa"))
    person.staff("done")
    return person


MAKE_UP = (
    "Hello Lior, Dalia from the studio. Sunday's class was my mistake, you get one class free of charge."
)
NEXT_PIE = "שלום, כאן משה מהמטבח. הייתה לנו טעות, המגש הבא במתנה."


@pytest.mark.parametrize(
    "words",
    [
        "so that one's free like Dalia promised, right?",
        "do I still pay for that class?",
        "what did dalia say about it?",
    ],
)
def test_who_comes_back_to_it_reads_it_again(words: str) -> None:
    reply = promised(meet_dancer("en"), MAKE_UP).says(words)
    assert "Dalia" in reply
    assert "one class free of charge" in reply
    assert "₪" not in reply


@pytest.mark.parametrize(
    "words", ["משה אמר שהבא במתנה, נכון?", "וזה בלי כסף כמו שהוא הבטיח?", "צריך לשלם על הבא?"]
)
def test_in_hebrew_likewise(words: str) -> None:
    reply = promised(meet_eater("he"), NEXT_PIE).says(words)
    assert "משה" in reply
    assert "המגש הבא במתנה" in reply


def test_until_when_is_asked_of_who_gave_it() -> None:
    person = promised(meet_eater("he"), NEXT_PIE)
    reply = person.says("תודה! לכמה זמן ההטבה")
    assert "שובר" not in reply, "no voucher was spoken of"
    assert "המגש הבא במתנה" in reply
    assert person.notes(StaffAsked)


@pytest.mark.parametrize(
    "words", ["thanks, and when do I get the money?", "is the refund coming to my card?"]
)
def test_who_asks_after_a_refund_reads_what_staff_wrote_of_it(words: str) -> None:
    reply = promised(meet_eater("en"), "Moshe here. The refund goes out tonight.").says(words)
    assert "goes out tonight" in reply


def test_until_when_is_read_where_it_was_written() -> None:
    person = promised(meet_dancer("en"), "Dalia here. Come for free any class until the end of May.")
    assert "until the end of May" in person.says("how long is that good for?")
    assert not person.notes(StaffAsked)


def test_a_price_agreed_on_is_what_is_reckoned_with() -> None:
    person = promised(
        meet_dancer("en"), "Hi, Tamar from the studio. For four months ahead we can do 410 a month for both."
    )
    assert "₪1,640" in person.says("great, 410 it is, what's the total for 4 months?")
    reply = person.says("and does the price we agreed on still stand?")
    assert "410" in reply
    assert "460" not in reply


def test_who_haggles_on_after_that_is_told_no_price_for_everybody() -> None:
    person = promised(meet_dancer("en"), "Hi, Tamar from the studio. We can do 410 a month for both.")
    reply = person.says("could you do 390 for both?")
    assert "same for everybody" not in reply
    assert person.notes(StaffAsked)


def test_beside_the_sum_of_an_order_it_is_said_what_staff_gave() -> None:
    person = promised(meet_eater("he"), NEXT_PIE)
    person.waits(days=3)
    reply = person.says("משה הבטיח מגש. תרשמו משפחתית עם בצל")
    assert "המגש הבא במתנה" in reply
    assert "משה" in person.says("ועוד שתי פחיות קולה")


def test_an_order_of_another_day_that_names_nothing_of_it_is_an_order_as_ever() -> None:
    person = promised(meet_eater("he"), NEXT_PIE)
    person.waits(days=3)
    assert "משה" not in person.says("משפחתית עם בצל בבקשה")


def test_what_staff_arranged_is_changed_by_staff() -> None:
    person = promised(meet_eater("en"), "Moshe here. A table for 9 at 20:15 is kept for you.")
    reply = person.says("two of us fell ill, so back to 7, same time")
    assert "team" in reply
    assert "20:15" in reply
    assert person.notes(StaffAsked)


def test_who_sums_up_reads_what_was_arranged() -> None:
    person = promised(meet_dancer("he"), "היי, כאן תמר. אורי בא ביום רביעי ב-16:30 על חשבוננו.")
    reply = person.says("טוב בוא נסכם, מה סגור לנו לשבוע הבא")
    assert "על חשבוננו" in reply


@pytest.mark.parametrize(
    "words",
    ["what time do you open?", "how do I pay?", "my husband said it was lovely", "until when are you open?"],
)
def test_what_is_not_of_it_is_answered_as_ever(words: str) -> None:
    assert "Moshe" not in promised(meet_eater("en"), "Moshe here. Your next pie is on us.").says(words)


def test_with_nothing_written_nothing_is_quoted() -> None:
    assert "wrote" not in meet_dancer("en").says("it's free like she promised, right?")


def test_after_two_months_nobody_is_held_to_it() -> None:
    person = promised(meet_eater("en"), "Moshe here. Your next pie is on us.")
    person.waits(days=70)
    assert "Moshe" not in person.says("is the pie free like he promised?")


def test_only_the_last_messages_are_kept() -> None:
    texts = [f"Moshe here, number {number}." for number in range(KEPT + 2)]
    kept = promised(meet_eater("en"), *texts).lead[Promises].words
    assert [word.text for word in kept] == texts[-KEPT:]
