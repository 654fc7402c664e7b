"""While staff look for the answer, what a question is most like may be read; it is never said to be the answer."""

from conversations.handoff.facts import StaffAsked
from conversations.lead.addresses import Channel
from tests.dialogue.samples import meet_dancer, open_sample
from tests.harness.studio import meet

ASKED = "how soon may I go up to the advanced ones if I learn quickly"


def test_what_may_help_is_offered_beside_that_staff_were_asked() -> None:
    person = meet_dancer("en")
    reply = person.says(ASKED)
    assert "asked the team" in reply
    assert "may help" in reply
    assert person.labels() == ["Levels"]
    assert person.notes(StaffAsked)


def test_who_chooses_it_reads_it_and_staff_still_answer() -> None:
    person = meet_dancer("en")
    person.says(ASKED)
    assert "beginners" in person.says("1")
    assert person.lead.handoff.open
    assert person.lead.handoff.open.questions == (ASKED,)


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
