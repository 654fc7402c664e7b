""" "Cancel", from who just said that they do not come, is of the table or the lesson, and stops no messages."""

from datetime import timedelta

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater

NOT_COMING = [
    ("sorry the baby have fever we dont come tonight", "cancel please"),
    ("we can't make it tonight", "cancel"),
    ("I won't be able to come tomorrow", "please cancel it"),
    ("לא נוכל להגיע הערב, הילד חולה", "תבטלו בבקשה"),
    ("אנחנו לא מגיעים היום", "לבטל"),
    ("צץ לנו משהו", "ביטול"),
]


@pytest.mark.parametrize(("first", "words"), NOT_COMING)
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer], ids=["pizza", "studio"])
def test_it_is_asked_or_told_what_is_cancelled(meet: type, first: str, words: str) -> None:
    person = meet("he" if first[0] >= "א" else "en")
    person.says(first)
    person.now += timedelta(minutes=2)
    person.says(words)
    assert person.lead.consent.refused_at is None
    assert person.lead.handoff.open, "the team has it"


@pytest.mark.parametrize("words", ["cancel", "cancel please"])
def test_by_itself_it_is_a_refusal(words: str) -> None:
    person = meet_eater("en")
    person.says("how much is a family pizza?")
    person.now += timedelta(minutes=2)
    person.says(words)
    assert person.lead.consent.refused_at is not None


@pytest.mark.parametrize("words", ["stop", "תפסיקו לשלוח לי הודעות", "unsubscribe"])
def test_a_refusal_is_one_whoever_does_not_come(words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    person.says("we can't make it tonight")
    person.now += timedelta(minutes=2)
    person.says(words)
    assert person.lead.consent.refused_at is not None
