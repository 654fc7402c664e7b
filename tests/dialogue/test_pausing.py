"""Messages that come within seconds are one turn: pieces of a thought wait for the rest, and get one answer."""

from datetime import timedelta
from typing import Any

import pytest

from conversations.consent.facts import OptedOut
from conversations.dialogue.facts import WordsHeard
from conversations.dialogue.pausing import PAUSE
from conversations.engine import give_up, merge
from conversations.lead.addresses import Channel
from conversations.lead.consent import Consent
from conversations.lead.lead import Lead
from conversations.turn.effects import StopTimers
from conversations.turn.inputs import Said, Shared, StaffPressed, StaffWrote, Started, Submitted, TimerFired
from conversations.turn.keys import Key
from tests.harness.studio import (
    AGREED,
    SUNDAY,
    Person,
    greeted,
    meet,
    plan,
    prepare,
)

QUIET = timedelta(seconds=2.5)


@pytest.fixture
def dana() -> Person:
    """Somebody whose words wait for more of them."""
    return unhurried(meet(prepare()))


def unhurried(person: Person) -> Person:
    person.quiet = QUIET
    return person


def waiting(person: Person) -> list[str]:
    return [piece.text for piece in person.lead.dialogue.waiting]


# one thought, one answer


def test_pieces_are_answered_once_after_a_short_quiet(dana: Person) -> None:
    assert dana.says("היי") == ""
    assert dana.waits(seconds=2) == ""
    assert dana.says("רציתי לשאול") == ""
    assert dana.waits(seconds=2) == "", "each piece begins the quiet anew"
    assert dana.waits(seconds=1).startswith("היי, דנה! כאן סטודיו ואלס")
    assert len(dana.all_sends()) == 1
    assert waiting(dana) == []
    assert dana.waits(days=1) == "", "and that was all"


def test_each_piece_stands_on_the_timeline_as_it_came(dana: Person) -> None:
    for words in ("היי", "רציתי לשאול"):
        dana.says(words)
        assert [note.fact for note in dana.notes()] == [WordsHeard(words)]
        assert dana.lead.dialogue.last_inbound_at == dana.now
        dana.waits(seconds=1)
    dana.waits(seconds=10)
    lines = [line.text for line in dana.lead.dialogue.recent if line.by == "lead"]
    assert lines == ["היי", "רציתי לשאול"]


def test_a_question_in_pieces_is_understood_as_one(dana: Person) -> None:
    dana.says("היי")
    dana.says("כמה")
    dana.says("עולה")
    assert "260 בחודש" in dana.waits(seconds=3)


def test_a_whole_question_takes_what_waits_along(dana: Person) -> None:
    assert dana.says("היי") == ""
    answer = dana.says("כמה זה עולה?")
    assert "260 בחודש" in answer
    assert len(dana.sends()) == 1
    assert dana.timers.keys().isdisjoint({Key(PAUSE)})
    assert dana.waits(minutes=1) == ""


@pytest.mark.parametrize(
    "words",
    ["כמה זה עולה?", "יש חניה?", "כמה עולה?!", "כמה עולה? 🙏", "כמה זה עולה", "איפה אתם", "how much is it"],
)  # fmt: skip
def test_a_whole_question_never_waits(dana: Person, words: str) -> None:
    assert dana.says(words) != ""


@pytest.mark.parametrize(
    "words",
    ["היי", "טוב", "רציתי לשאול", "יקר לי", "המחיר", "אדבר עם חברה", "יש לי בעיה", "👍", "hello", "I wanted", ""],
)  # fmt: skip
def test_a_piece_of_a_thought_waits(dana: Person, words: str) -> None:
    assert dana.says(words) == ""
    assert dana.waits(seconds=2.4) == ""
    assert dana.waits(seconds=0.2) != ""


def test_who_types_for_ever_is_answered_too(dana: Person) -> None:
    dana.says("היי")
    heard, began = "", dana.now
    while not heard:
        assert dana.now - began <= 4 * QUIET
        heard = dana.waits(seconds=2) or dana.says("ועוד משהו")
    assert dana.now - began >= 3 * QUIET


def test_who_writes_a_whole_page_is_answered_at_once(dana: Person) -> None:
    assert dana.says("בלה " * 499) == ""
    assert dana.says("בלה בלה") != ""


def test_a_flood_of_pieces_is_answered_at_once(dana: Person) -> None:
    heard = [dana.says("נו") for _ in range(20)]
    assert heard[:-1] == [""] * 19
    assert heard[-1] != ""


def test_with_no_quiet_each_message_is_answered_at_once(dana: Person) -> None:
    dana.quiet = timedelta()
    assert dana.says("היי") != ""
    assert not dana.timers.keys() & {Key(PAUSE)}


def test_what_waited_when_the_quiet_was_switched_off_is_answered(dana: Person) -> None:
    dana.says("היי")
    dana.quiet = timedelta()
    assert dana.waits(seconds=3).startswith("היי, דנה!")


def test_the_answer_goes_where_they_wrote_last(dana: Person) -> None:
    dana.says("היי")
    dana.says("רציתי לשאול", channel=Channel.SMS)
    dana.waits(seconds=3)
    assert [send.channel for send in dana.all_sends()] == [Channel.SMS]


def test_a_word_of_a_campaign_in_pieces_tells_where_they_came_from(dana: Person) -> None:
    dana.says("היי")
    dana.says("סלסה")
    assert dana.lead.contact.source is None
    assert dana.waits(seconds=3) == "היי! ערב סלסה אצל סטודיו ואלס"
    assert dana.lead.contact.source == "instagram"
    assert dana.lead.contact.campaign == "salsa"


def test_their_language_is_known_from_all_they_said(dana: Person) -> None:
    dana.says("hello there everybody")
    dana.says("I wanted to ask")
    assert dana.waits(seconds=3).startswith("Hi, דנה!")


# what never waits


def test_a_refusal_in_a_burst_is_a_refusal(dana: Person) -> None:
    for before in ("היי", "רציתי לשאול", "יקר לי"):
        dana.says(before)
    assert dana.says("הסר") == "לא נכתוב יותר"
    assert [note.fact for note in dana.notes(OptedOut)] == [OptedOut("הסר")]
    assert len(dana.all_sends()) == 1
    assert (waiting(dana), dana.timers) == ([], {})


def test_a_refusal_in_pieces_is_one_too(dana: Person) -> None:
    dana.says("אל")
    dana.says("תשלחו לי")
    assert dana.says("הודעות") == ""
    assert dana.waits(seconds=3) == "לא נכתוב יותר"


def test_a_refusal_after_a_page_of_words_is_heard(dana: Person) -> None:
    dana.says("בלה " * 480)
    assert dana.says("הסר") == "לא נכתוב יותר"


def test_the_words_of_a_button_that_stops_everything_do_not_wait(dana: Person) -> None:
    dana.says("טוב")
    assert dana.says("להפסיק") == "לא נכתוב יותר"


def test_who_left_comes_back_at_once(dana: Person) -> None:
    dana.says("הסר")
    dana.says("טוב")
    assert dana.says("start") == "איזה כיף שחזרת"
    assert dana.lead.consent.refused_at is None


def test_a_number_of_the_list_is_a_choice_whatever_came_before(dana: Person) -> None:
    dana.says("היי")
    dana.waits(seconds=3)
    assert dana.says("טוב") == ""
    assert "260 בחודש" in dana.says("1")
    assert len(dana.sends()) == 1


def test_a_number_with_no_list_is_a_piece_like_any_other(dana: Person) -> None:
    assert dana.says("2") == ""


def test_a_buttons_words_are_a_choice(dana: Person) -> None:
    dana.says("היי")
    assert "260 בחודש" in dana.says("מחירים")


def test_a_person_is_called_at_once_and_reads_all_of_it(dana: Person) -> None:
    dana.says("היי")
    dana.says("יש לי בעיה")
    assert dana.says("אפשר לדבר עם נציג") != ""
    assert dana.lead.handoff.open
    assert all(words in dana.told()[0].content.text for words in ("היי", "יש לי בעיה", "נציג"))


def test_a_tap_is_the_answer_to_what_waits(dana: Person) -> None:
    dana.says("רציתי לשאול")
    assert "260 בחודש" in dana.taps("prices", "מחירים")
    assert len(dana.sends()) == 1
    assert dana.waits(minutes=1) == ""


def test_a_refusal_in_pieces_counts_when_a_tap_ends_it(dana: Person) -> None:
    dana.says("אל")
    dana.says("תשלחו לי")
    dana.says("הודעות")
    assert dana.taps("prices").startswith("לא נכתוב יותר")
    assert dana.lead.consent.refused_at


def test_a_started_chat_ends_the_wait(dana: Person) -> None:
    dana.says("היי", channel=Channel.TELEGRAM)
    dana.does(Started(Channel.TELEGRAM))
    assert len(dana.sends()) == 1
    assert dana.waits(minutes=1) == ""


# what is shared


def test_a_picture_ends_the_wait_and_what_it_came_with_is_answered(dana: Person) -> None:
    dana.says("כמה")
    dana.says("עולה")
    dana.does(Shared("image", Channel.WHATSAPP))
    assert "260 בחודש" in dana.reads()
    assert len(dana.sends()) == 1
    assert dana.waits(minutes=1) == ""


def test_a_caption_goes_with_what_waits(dana: Person) -> None:
    dana.says("כמה")
    dana.does(Shared("image", Channel.WHATSAPP, caption="עולה"))
    assert "260 בחודש" in dana.reads()


def test_hello_and_a_voice_note_are_thanked_for_the_voice_note(dana: Person) -> None:
    dana.says("היי")
    dana.does(Shared("voice", Channel.WHATSAPP))
    assert "קיבלנו את ההקלטה" in dana.reads()
    assert len(dana.sends()) == 1


def test_a_refusal_before_a_picture_counts(dana: Person) -> None:
    dana.says("אל")
    dana.says("תשלחו לי")
    dana.does(Shared("image", Channel.WHATSAPP, caption="הודעות"))
    assert dana.reads() == "לא נכתוב יותר"


def test_a_reaction_says_nothing_and_ends_no_wait(dana: Person) -> None:
    dana.says("היי")
    dana.does(Shared("reaction", Channel.WHATSAPP))
    assert dana.reads() == ""
    assert dana.waits(seconds=3).startswith("היי, דנה!")


# what was edited


def test_an_edit_takes_the_place_of_the_piece_it_mends(dana: Person) -> None:
    dana.says("רצתי לשאול")
    dana.says("המורים")
    assert dana.says("רציתי לשאול", edited=True) == ""
    assert waiting(dana) == ["המורים", "רציתי לשאול"]
    assert "14 שנות ניסיון" in dana.waits(seconds=3)


def test_who_edits_for_ever_is_answered_too(dana: Person) -> None:
    dana.says("המורים")
    began = dana.now
    while not (heard := dana.waits(seconds=2)):
        assert dana.now - began <= 4 * QUIET
        heard = dana.says("המורים שם", edited=True)
    assert "14 שנות ניסיון" in heard
    assert waiting(dana) == []


def test_an_edit_begins_the_quiet_anew(dana: Person) -> None:
    dana.says("המורים")
    dana.waits(seconds=2)
    dana.says("המורים שם", edited=True)
    assert dana.waits(seconds=2) == ""
    assert dana.waits(seconds=1) != ""


def test_a_piece_that_is_edited_into_a_question_is_answered_at_once(dana: Person) -> None:
    dana.says("היי")
    dana.says("כמה זה עול")
    assert "260 בחודש" in dana.says("כמה זה עולה?", edited=True)
    assert len(dana.all_sends()) == 1
    assert dana.waits(minutes=1) == ""


def test_an_edit_of_what_was_answered_brings_no_second_answer(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    assert dana.says("כמה עולה?", edited=True) == ""
    dana.says("המחיר", edited=True)
    assert dana.waits(seconds=3) == "", "neither at once nor after a wait"


def test_a_new_word_beside_an_edit_is_answered(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.waits(minutes=1)
    dana.says("המחיר", edited=True)
    dana.says("בבקשה")
    assert "260 בחודש" in dana.waits(seconds=3)


# people


def test_words_that_waited_when_a_person_took_over_reach_that_person(dana: Person) -> None:
    dana.says("היי")
    dana.says("יש לי בעיה")
    dana.does(StaffPressed("take", "Noa"))
    dana.waits(seconds=3)
    assert dana.sends() == []
    assert [told.content.text for told in dana.told()] == ["💬 דנה לוי · 4567: היי\nיש לי בעיה"]
    assert waiting(dana) == []


def test_words_that_waited_when_staff_wrote_reach_staff(dana: Person) -> None:
    dana.says("יש לי בעיה")
    dana.does(StaffWrote("מה קרה?", "Noa"))
    assert dana.reads() == "מה קרה?"
    dana.waits(seconds=3)
    assert (dana.sends(), len(dana.told())) == ([], 1)


def test_while_a_person_has_the_conversation_nothing_waits(dana: Person) -> None:
    dana.does(StaffPressed("take", "Noa"))
    dana.says("היי")
    assert [told.content.text for told in dana.told()] == ["💬 דנה לוי · 4567: היי"]
    assert waiting(dana) == []


def test_the_next_word_after_a_person_took_over_takes_what_waits_along(dana: Person) -> None:
    dana.says("יש לי בעיה")
    dana.does(StaffPressed("take", "Noa"))
    dana.says("1")
    assert [told.content.text for told in dana.told()] == ["💬 דנה לוי · 4567: יש לי בעיה\n1"]
    assert dana.waits(seconds=3) == ""
    assert dana.told() == []


def test_a_conversation_given_back_while_words_wait_is_answered(dana: Person) -> None:
    dana.does(StaffPressed("take", "Noa"))
    dana.does(StaffPressed("done", "Noa"))
    dana.says("המורים")
    assert "14 שנות ניסיון" in dana.waits(seconds=3)


# what else happens


def test_no_touch_goes_out_between_two_words() -> None:
    dana = unhurried(greeted(plan({"w": {"wait": timedelta(days=1)}, "one": {"send": "one"}})))
    dana.waits(hours=24, seconds=-1)
    assert dana.says("המורים") == ""
    assert "14 שנות ניסיון" in (heard := dana.waits(seconds=6))
    assert "one" not in heard


def test_a_reply_that_a_step_waits_for_is_answered_before_the_step_goes_on() -> None:
    steps: dict[str, dict[str, Any]] = {
        "one": {"send": "one"},
        "r": {"wait_for_reply": timedelta(days=1)},
        "two": {"send": "two"},
    }
    dana = unhurried(greeted(plan(steps)))
    dana.waits(hours=1)
    assert dana.says("המורים") == ""
    dana.waits(seconds=3)
    answer, touch = (send.content.text for send in dana.sends())
    assert (answer[:14], touch) == ("14 שנות ניסיון", "two")


def test_a_contact_begins_with_the_answer(dana: Person) -> None:
    who = unhurried(meet(plan({"w": {"wait": timedelta(days=1)}, "one": {"send": "one"}}), ledger=[AGREED]))
    who.says("היי")
    assert who.steps() == []
    who.waits(seconds=3)
    assert who.steps() == [("entered plan", "made contact")]


def test_a_form_that_comes_while_they_write_greets_and_their_words_are_heard(dana: Person) -> None:
    dana.says("המורים")
    dana.does(Submitted(name="דנה", phone="+972501234567", consent=Consent(True, "כן", SUNDAY, "form")))
    assert "14 שנות ניסיון" in dana.waits(seconds=3)


def test_the_pieces_of_two_records_are_one_turn(dana: Person) -> None:
    """The one wrote on WhatsApp, the other by SMS a second later, and then their number was told."""
    other = unhurried(Person(dana.playbook, Lead(id="two", created_at=SUNDAY), Channel.SMS))
    other.now = dana.now + timedelta(seconds=1)
    dana.says("היי")
    other.says("המורים")
    dana.lead = merge(dana.playbook, dana.lead, other.lead).lead
    assert waiting(dana) == ["היי", "המורים"]
    assert dana.waits(seconds=2.5) == "", "the first record's timer is early for the second's words"
    assert "14 שנות ניסיון" in dana.waits(seconds=1)


def test_a_timer_that_comes_for_nothing_does_nothing(dana: Person) -> None:
    dana.says("היי")
    late = dict(dana.timers)
    dana.says("כמה זה עולה?")
    dana.timers = late
    assert dana.waits(seconds=3) == ""


def test_words_the_bot_failed_at_are_not_tried_with_every_word_that_follows(dana: Person) -> None:
    dana.says("היי")
    give_up(dana.lead, StaffPressed("take", "Noa"))
    assert waiting(dana) == ["היי"], "what failed was about something else"
    give_up(dana.lead, Said("נו", Channel.WHATSAPP))
    assert waiting(dana) == []


def test_the_timer_of_a_wait_is_stopped_by_what_ends_it(dana: Person) -> None:
    dana.says("היי")
    dana.says("כמה זה עולה?")
    stopped = [effect for effect in dana.latest if isinstance(effect, StopTimers)]
    assert [stop.purpose for stop in stopped] == [PAUSE]


def test_no_line_of_the_timeline_tells_of_the_wait(dana: Person) -> None:
    dana.says("היי")
    dana.waits(seconds=3)
    assert {note.fact.line for note in dana.notes()} == {None, "sequence"}


# a clock that was set back


def test_pieces_of_a_time_that_has_not_come_yet_are_answered_with_the_next_look(dana: Person) -> None:
    dana.says("היי")
    dana.says("רציתי לשאול")
    dana.now -= timedelta(hours=1)
    dana.does(TimerFired(Key(PAUSE), dana.now))
    assert dana.reads().startswith("היי, דנה! כאן סטודיו ואלס")
    assert waiting(dana) == []


def test_a_question_after_a_reply_of_a_time_to_come_is_answered_at_once(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.now -= timedelta(hours=1)
    assert dana.says("כמה עולה") != ""
