"""What asks for nothing is not put to the team, a call that nobody wants is not promised, and a joke is no anger."""

import pytest

from conversations.handoff.owed.awaiting import name_matter
from conversations.profile.manner import wants_writing
from conversations.promises.confided import confides
from conversations.understanding.intents.signals import is_angry
from conversations.understanding.segments import is_question
from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    "words",
    [
        "She turns 40 on the 13th of March. Lives in Florentin, two kids, hasn't had an evening to herself for years",
        "Okay noted, the others eat everything. We are 11 persons including me and the professor",
    ],
)
def test_what_is_told_on_the_way_is_not_passed_on(words: str) -> None:
    person = meet_eater("en")
    person.says(words)
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    "words",
    ["כי אני לא אוהב לדבר בטלפון חח", "שונאת לדבר בטלפון", "לא בא לי טלפונים", "because I hate phone calls haha",
     "I don't like talking on the phone", "not a fan of phone calls tbh"],
)  # fmt: skip
def test_who_does_not_like_the_phone_is_not_called(words: str) -> None:
    assert wants_writing(words)
    person = meet_eater("he" if "א" <= words[0] <= "ת" else "en")
    said = person.says(words)
    assert person.lead.handoff.open is None
    assert "בכתב" in said or "write here" in said or "in writing" in said or "בלי טלפונים" in said


@pytest.mark.parametrize("words", ["please call me", "is this your phone number?", "אפשר לדבר בטלפון?"])
def test_who_wants_to_phone_is_not_taken_for_one(words: str) -> None:
    assert not wants_writing(words)


@pytest.mark.parametrize(
    "words",
    ["would a 115 kg bloke look completely ridiculous in a beginners salsa class", "I feel ridiculous asking this",
     "won't I be ridiculous at my age?", "אני אראה זוועה על הרחבה"],
)  # fmt: skip
def test_who_laughs_at_themselves_is_not_angry(words: str) -> None:
    assert not is_angry(words)


@pytest.mark.parametrize(
    "words", ["this is ridiculous", "your service looks pathetic to me, thieves", "איזו זוועה"]
)
def test_anger_stays_what_it_is(words: str) -> None:
    assert is_angry(words)


@pytest.mark.parametrize("words", ["so seven weeks or so", "about ten or something", "שבועיים או משהו"])
def test_a_measure_is_no_question(words: str) -> None:
    assert not is_question(words)


@pytest.mark.parametrize("words", ["if he messages you pls act dumb lol", "תעשו את עצמכם לא יודעים"])
def test_whoever_is_to_know_nothing_is_kept_out_of_it(words: str) -> None:
    assert confides(words)


def test_it_is_said_once_that_the_team_reads_on() -> None:
    """The third thing that is told is not filed aloud."""
    person = meet_eater("en")
    person.says("table for 12 on Monday at 19:00, Nadia")
    said = []
    for words in ("water on the table straight away would be so good", "it will be a long evening for us all",
                  "some of us come from far away"):  # fmt: skip
        person.waits(minutes=3)
        said.append(person.says(words))
    filed = ("will see this", "with the rest", "have this as well", "Passed that on")
    assert sum(any(one in reply for one in filed) for reply in said) <= 1
    assert person.lead.handoff.open
    assert name_matter(person.lead.handoff.open) == ""


def test_another_question_that_the_same_answer_was_given_to_is_not_made_a_misunderstanding() -> None:
    person = meet_dancer("en")
    for words in ("do you do bachata", "is there bachata as normal next week?",
                  "may one swap to a salsa class for once, on a bachata membership?"):  # fmt: skip
        person.waits(minutes=3)
        said = person.says(words)
    assert "don't seem to be helping" not in said
