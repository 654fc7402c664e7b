"""Leaving counts at once, in any state, and is confirmed once."""

from datetime import timedelta

import msgspec
import pytest

from conversations.consent.facts import OptedOut
from conversations.lead.addresses import Channel
from conversations.lead.consent import Consent
from conversations.lead.reason import reason
from conversations.turn.effects import StopTimers, Withdraw
from conversations.turn.inputs import Started
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from tests.harness.studio import AGREED, SUNDAY, Person, meet


def test_one_confirmation_and_everything_planned_is_stopped(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("תורידו אותי מהרשימה") == "לא נכתוב יותר"
    assert StopTimers(reason("left_alone")) in dana.latest
    assert dana.timers == {}
    assert dana.lead.consent.refused_at == dana.now
    assert dana.lead.consent.ledger[-1].text == "תורידו אותי מהרשימה"
    assert dana.waits(days=30) == ""


def test_said_again_it_is_confirmed_once_a_day(dana: Person) -> None:
    dana.says("הסר")
    assert dana.says("הסר") == ""
    dana.waits(hours=25)
    assert dana.says("הסר!!") == "לא נכתוב יותר"


def test_no_sender_makes_their_own_record_grow(dana: Person) -> None:
    """What is kept of a person is read and written with each of their messages."""
    for number in range(60):
        dana.says(f"הסר{'_' * 19_000}{number}")
        dana.says(f"START{'_' * 19_000}")
    assert len(dana.lead.consent.ledger) == 50, "each of them was taken for what it says"
    assert len(msgspec.json.encode(dana.lead)) < 50_000


def test_a_flood_of_refusals_has_one_effect(dana: Person) -> None:
    before = len(dana.lead.consent.ledger)
    noted = 0
    for _ in range(50):
        dana.says("הסר")
        noted += len(dana.notes(OptedOut))
    assert noted == 1
    assert len(dana.lead.consent.ledger) == before + 1


def test_whoever_leaves_and_comes_back_for_ever_fills_no_ledger(dana: Person) -> None:
    first = dana.lead.consent.ledger[0]
    for _ in range(100):
        dana.says("הסר")
        dana.says("התחל")
    dana.says("הסר")
    ledger = dana.lead.consent.ledger
    assert len(ledger) == 50
    assert (ledger[0], ledger[-1].marketing) == (first, False)
    assert dana.lead.consent.allows_advertising() is False
    dana.says("התחל")
    assert dana.lead.consent.allows_advertising() is True, "as it was agreed to before"


def test_the_very_first_word_may_be_a_refusal(dana: Person) -> None:
    assert dana.says("הסר") == "לא נכתוב יותר"
    assert dana.submits(phone="+972501234567") == ""


def test_a_question_afterwards_is_answered_without_persuasion(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.says("הסר")
    assert dana.says("כמה זה עולה?") == "כמו שכתבתי: 260 בחודש"
    assert dana.timers == {}


def test_a_button_can_refuse_too(dana: Person) -> None:
    dana.says("היי")
    assert dana.taps("stop") == "לא נכתוב יותר"
    assert dana.lead.consent.refused_at is not None


def test_the_buttons_words_refuse_even_while_staff_have_the_conversation(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("take")
    assert dana.says(" להפסיק! ") == "לא נכתוב יותר"
    assert dana.lead.consent.ledger[-1].text == "להפסיק!"


def test_start_brings_them_back_with_what_they_had_agreed_to(dana: Person) -> None:
    dana.says("הסר")
    assert dana.says("התחל") == "איזה כיף שחזרת"
    assert dana.lead.consent.refused_at is None
    assert dana.lead.consent.allows_advertising()
    assert Key("sequence", "courting") in dana.timers


def test_so_does_a_button_that_is_gone_by_its_words(dana: Person) -> None:
    dana.says("הסר")
    assert dana.taps("old_button", "התחל") == "איזה כיף שחזרת"
    assert dana.taps("old_button", "הסר") == "לא נכתוב יותר"


def test_start_invents_no_consent(dana: Person) -> None:
    stranger = meet(dana.playbook)
    stranger.says("הסר")
    stranger.says("start")
    assert not stranger.lead.consent.allows_advertising()


def test_telegrams_start_brings_them_back(dana: Person) -> None:
    dana.says("הסר")
    dana.does(Started(Channel.TELEGRAM))
    assert dana.reads() == "איזה כיף שחזרת"


def test_a_refusal_counts_while_staff_have_the_conversation_and_they_are_told(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("take")
    assert dana.says("הסר") == "לא נכתוב יותר"
    assert "הסר" in dana.told()[0].content.text
    assert dana.lead.handoff.open is not None


def test_staff_who_have_not_come_yet_are_still_called(dana: Person) -> None:
    dana.says("נציג")
    dana.says("הסר")
    assert any(key.purpose == "handoff" for key in dana.timers)


def test_the_ledger_keeps_every_step(dana: Person) -> None:
    dana.says("הסר")
    dana.now += timedelta(days=1)
    dana.says("start")
    assert [consent.marketing for consent in dana.lead.consent.ledger] == [True, False, True]
    assert dana.lead.consent.ledger[0] == AGREED


def test_a_no_on_a_form_after_a_yes_is_what_start_brings_back(playbook: Playbook) -> None:
    dana = meet(playbook, ledger=[AGREED])
    dana.submits(
        phone="+972501234567", consent=Consent(False, "בלי פרסומות", SUNDAY + timedelta(days=1), "form")
    )
    dana.now += timedelta(days=2)
    dana.says("הסר")
    dana.says("התחל")
    assert not dana.lead.consent.allows_advertising()


def test_said_again_it_takes_back_what_was_queued_meanwhile(playbook: Playbook) -> None:
    dana = meet(playbook, ledger=[AGREED])
    dana.says("הסר")
    dana.says("כמה זה עולה?")
    dana.says("די כבר!")
    assert [effect.answers for effect in dana.latest if isinstance(effect, Withdraw)] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "no no, I meant stop adding toppings",
        "sorry, I didn't mean to unsubscribe",
        "אופס, התכוונתי להפסיק עם התוספות",
        "לא התכוונתי להסיר",
    ],
)
def test_who_meant_something_else_by_it_is_where_they_were(dana: Person, words: str) -> None:
    dana.says("היי")
    before = dana.lead.consent.allows_advertising()
    dana.says("stop")
    dana.says(words)
    assert dana.lead.consent.refused_at is None
    assert dana.lead.consent.allows_advertising() is before


@pytest.mark.parametrize("words", ["I meant stop messaging me", "התכוונתי תפסיקו לשלוח לי", "yes, stop"])
def test_who_means_it_stays_away(dana: Person, words: str) -> None:
    dana.says("stop")
    dana.says(words)
    assert dana.lead.consent.refused_at


def test_a_day_later_it_is_no_correction(dana: Person) -> None:
    dana.says("stop")
    dana.waits(days=1)
    dana.says("I meant stop adding onion")
    assert dana.lead.consent.refused_at


@pytest.mark.parametrize("words", ["go", "okay, go", "go then", "right, go!"])
def test_who_says_go_refuses_nothing(dana: Person, words: str) -> None:
    dana.says("hi")
    dana.says(words)
    assert dana.lead.consent.refused_at is None


@pytest.mark.parametrize("words", ["go away please", "go bother others"])
def test_who_sends_us_away_is_left_alone(dana: Person, words: str) -> None:
    dana.says(words)
    assert dana.lead.consent.refused_at


@pytest.mark.parametrize(
    "words",
    [
        "I'm no good with texting, is there someone I can talk to on the phone?",
        "my mother can't read these messages well",
        "אני לא מסתדר עם ההודעות האלה, אפשר לדבר?", "קשה לי לקרוא הודעות ארוכות",
    ],
)  # fmt: skip
def test_who_does_not_manage_with_messages_refuses_none(dana: Person, words: str) -> None:
    dana.says("hi")
    dana.says(words)
    assert dana.lead.consent.refused_at is None


@pytest.mark.parametrize(
    "words", ["I'm not good with this, stop messaging me", "אני לא מבינה למה אתם כותבים לי, תפסיקו"]
)
def test_who_says_so_and_wants_an_end_is_left_alone(dana: Person, words: str) -> None:
    dana.says(words)
    assert dana.lead.consent.refused_at


@pytest.mark.parametrize(
    "words",
    [
        "Perfect. Please go ahead and ask for the 10th at 10:30 then, under Becca Feldstein, this number. "
        "If mornings turn out to be impossible the same day at 2 would do",
        "put me down under Garcia, this number please", "ask for Ruth, it's this number",
        "on this number, same name as before",
        "תרשמו אותנו על שם אזולאי, במספר הזה", "תתקשרו בבקשה למספר הזה כשהשליח מגיע",
    ],
)  # fmt: skip
def test_who_books_by_their_number_refuses_nothing(dana: Person, words: str) -> None:
    dana.says("hi")
    dana.says(words)
    assert dana.lead.consent.refused_at is None


@pytest.mark.parametrize(
    "words", ["take this number off please", "this number is not interested", "תורידו את המספר הזה"]
)
def test_a_number_that_is_to_be_taken_off_is(dana: Person, words: str) -> None:
    dana.says("hi")
    dana.says(words)
    assert dana.lead.consent.refused_at
