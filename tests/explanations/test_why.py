""" "Why did I get this?" is answered truly, and "not this" and "nothing" are two answers."""

from dataclasses import replace

import pytest

from conversations.broadcasts.draft import Broadcast, BroadcastText
from conversations.broadcasts.inputs import BroadcastDue
from conversations.lead.consent import Consent
from conversations.lead.dialogue import Unasked
from conversations.purchases.inputs import Bought
from tests.harness.studio import SUNDAY, Person

YES = Consent(True, "כן, אשמח", SUNDAY, "form")
WORDS = BroadcastText({"he": "יש מקום ביום שני", "en": "There is room on Monday"}, "advertising")


def broadcast(name: str = "b1") -> BroadcastDue:
    return BroadcastDue(Broadcast(name, "פנימי", WORDS, SUNDAY.replace(year=2027)), 1, SUNDAY)


def written(dana: Person, name: str = "b1") -> Person:
    """Dana agreed, and is written to with many others."""
    dana.lead.consent.add(YES)
    due = broadcast(name)
    dana.does(replace(due, due_at=dana.now))
    return dana


@pytest.mark.parametrize(
    "words",
    [
        "למה קיבלתי את זה?",
        "למה אני מקבלת את ההודעות האלה",
        "למה אני מקבל מכם הודעות",
        "Why did I get this?",
        "why are you texting me",
        "היי, למה קיבלתי את זה?",
        "סליחה, למה אני מקבלת את ההודעות האלה כל הזמן",
        "לא ביקשתי את זה, למה אני מקבל?",
        "למה זה הגיע אליי?",
        "מתי הסכמתי לזה?",
        "Hi, why was this sent to me?",
        "sorry, why am I getting this? thanks",
        "when did I agree to this?",
        "how come I got this",
        "קיבלתי הכול, תודה. למה קיבלתי הודעה על יום שני?",
        "why did I get a message about Monday?",
        "Thanks. Why am I getting these texts with offers?",
    ],
)
def test_the_reason_the_consent_and_the_ways_to_end_it_are_told(dana: Person, words: str) -> None:
    dana.says("היי")
    told = written(dana).says(words)
    assert "22.11" in told or "22 November" in told
    assert YES.text in told
    assert "לא את זה" in told or "not this" in told
    assert "פנימי" not in told, "what staff call it is theirs"


@pytest.mark.parametrize(
    ("purpose", "told"),
    [
        ("birthday", "יום ההולדת"), ("survey", "איך היה"), ("review", "ביקורת"), ("referral", "לחברים"),
        ("event", "אירוע שנרשמת"), ("meeting", "שקבעת"), ("order", "הזמנת"),
    ],
)  # fmt: skip
def test_the_reason_is_that_of_what_was_sent(dana: Person, purpose: str, told: str) -> None:
    dana.says("היי")
    dana.lead.dialogue.unasked = Unasked(dana.now, purpose)
    assert told in dana.says("למה קיבלתי את זה?").partition("\n")[0]


def test_not_this_ends_broadcasts_and_nothing_else(dana: Person) -> None:
    dana.says("היי")
    written(dana).says("למה קיבלתי את זה?")
    assert "לא יגיעו יותר" in dana.says("לא את זה")
    assert dana.lead.consent.refused_at is None
    dana.does(broadcast("b2"))
    assert not dana.sends()


def test_not_this_in_english_is_no_refusal_of_everything(dana: Person) -> None:
    dana.says("hi there")
    written(dana).says("not this")
    assert dana.lead.consent.refused_at is None


def test_nothing_ends_everything(dana: Person) -> None:
    dana.says("היי")
    written(dana).says("למה קיבלתי את זה?")
    dana.says("כלום")
    assert dana.lead.consent.refused_at == dana.now


def test_nothing_by_itself_is_no_refusal(dana: Person) -> None:
    dana.says("היי")
    written(dana).says("כלום")
    assert dana.lead.consent.refused_at is None


def test_who_was_only_answered_is_told_where_their_number_came_from(dana: Person) -> None:
    dana.says("היי")
    assert "לא את זה" not in dana.says("למה קיבלתי את זה?")


def test_who_was_told_of_their_order_alone_hears_that_it_is_about_it(dana: Person) -> None:
    dana.does(Bought("o1", 90, "ILS", "פיצה", dana.now))
    dana.says("נציג בבקשה")
    told = dana.says("למה קיבלתי את זה?")
    assert "22.11" in told
    assert "הזמנת" in told
    dana.says("כלום")
    assert dana.lead.consent.refused_at is not None


def test_a_sequence_they_want_no_more_of_is_not_entered_again(dana: Person) -> None:
    dana.lead.consent.add(YES)
    dana.says("כמה זה עולה?")
    assert dana.waits(days=2)
    assert "לא יגיעו יותר" in dana.says("לא את זה")
    dana.says("כמה זה עולה?")
    assert dana.waits(days=30) == ""
    assert dana.lead.consent.refused_at is None


@pytest.mark.parametrize(
    "words",
    [
        "רק את זה לא",
        "לא את ההודעות האלה",
        "not this one, thanks",
        "no more of these",
        "רק את זה",
        "just this",
    ],
)
def test_not_this_in_other_words(dana: Person, words: str) -> None:
    dana.says("היי")
    written(dana).says("למה קיבלתי את זה?")
    assert "לא יגיעו יותר" in dana.says(words) or "no more of those" in dana.reads()
    assert dana.lead.consent.refused_at is None


@pytest.mark.parametrize("words", ["לא כלום", "אל תשלחו כלום", "הכול", "everything please", "i want nothing"])
def test_nothing_in_other_words(dana: Person, words: str) -> None:
    dana.says("היי")
    written(dana).says("why did I get this?")
    dana.says(words)
    assert dana.lead.consent.refused_at == dana.now


def test_everything_by_itself_is_no_refusal(dana: Person) -> None:
    dana.says("היי")
    written(dana).says("הכול")
    assert dana.lead.consent.refused_at is None
