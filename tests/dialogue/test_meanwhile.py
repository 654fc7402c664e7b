"""While staff look for the answer, what a question is most like may be read; it is never said to be the answer."""

from datetime import timedelta

from conversations.handoff.facts import StaffAsked
from conversations.lead.addresses import Channel
from tests.dialogue.samples import meet_dancer, open_sample
from tests.harness.studio import meet

ASKED = "how many lessons is the beginners programme before the exam"


def test_what_is_known_is_told_beside_that_staff_were_asked() -> None:
    person = meet_dancer("en")
    reply = person.says(ASKED)
    assert "the team has your question" in reply.lower()
    assert "beginners" in reply, "what the nearest answer says, and not its name alone"
    assert person.notes(StaffAsked)
    assert person.lead.handoff.open
    assert person.lead.handoff.open.questions == (ASKED,)


def test_what_is_less_likely_is_offered_by_name() -> None:
    person = meet_dancer("en")
    person.says("what levels do you have?")
    person.now += timedelta(hours=2)
    assert "beginners" not in person.says(ASKED)


def test_what_is_like_nothing_brings_nothing_else() -> None:
    person = meet_dancer("en")
    assert "may help" not in person.says("do you sell parrots in the lobby?")
    assert person.labels() == []


def test_what_they_have_read_is_not_offered_again() -> None:
    person = meet_dancer("en")
    person.says("what levels do you have?")
    assert "may help" not in person.says(ASKED)


def test_who_was_let_down_is_offered_nothing() -> None:
    person = meet_dancer("en")
    person.says("your teacher was rude to me yesterday, I want to complain")
    assert "may help" not in person.says(ASKED)


def test_an_sms_says_only_that_staff_were_asked() -> None:
    person = meet(open_sample("dance_studio"), "Tom Levi", channel=Channel.SMS)
    person.says("hi")
    assert "may help" not in person.says(ASKED)


def test_an_sms_tells_what_is_known_as_well() -> None:
    person = meet(open_sample("dance_studio"), "Tom Levi", channel=Channel.SMS)
    person.says("hi")
    assert "beginners" in person.says(ASKED)
