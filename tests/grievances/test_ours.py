"""What one of ours did, money that is not right, word that was left: feelings first, a case, and nothing sold."""

import pytest

from conversations.handoff.facts import HandoffOpened, StaffAsked
from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the receptionist made fun of my accent on Sunday"),
        ("he", "המדריך צעק על הבן שלי והוא בכה כל הדרך"),
        ("en", "I paid 460 and it was supposed to be 260"),
        ("en", "filled in your contact form on Monday and never heard back"),
        ("he", "מסרתי לכם את המספר בטלפון, השארתי גם הודעה, ואף אחד לא התקשר"),
    ],
)
def test_who_was_wronged_is_told_sorry_and_sold_nothing(language: str, words: str) -> None:
    person = meet_dancer(language)
    reply = person.says(words)
    assert ("orry" if language == "en" else "סליחה") in reply
    assert "₪" not in reply
    assert person.notes(HandoffOpened)


@pytest.mark.parametrize(
    "words", ["your driver kept our change, 12 shekels", "the courier never gave us our change"]
)
def test_change_that_was_kept_is_a_case(words: str) -> None:
    person = meet_eater("en")
    assert "orry" in person.says(words)
    assert person.notes(HandoffOpened)


def test_who_owes_us_is_not_told_sorry_but_passed_on() -> None:
    person = meet_dancer("he")
    assert "סליחה" not in person.says("שכחתי לשלם על השיעור של אתמול")
    assert person.notes(StaffAsked)


@pytest.mark.parametrize(
    "words", ["השארתי מספר בדף שלכם, מעניין אותי טנגו", "I filled in a form on your website about waltz"]
)
def test_a_number_that_was_left_is_not_looked_for(words: str) -> None:
    reply = meet_dancer("en" if words.isascii() else "he").says(words)
    assert "יחפש" not in reply
    assert "look for it" not in reply


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "my boyfriend dumped me on Friday", ("easy", "rough", "orry")),
        ("he", "פיטרו אותי השבוע אחרי עשר שנים", ("קל", "פשוט", "מצטערים")),
        ("he", "איבדתי את אשתי בחורף", ("בצערך",)),
    ],
)
def test_what_is_hard_is_heard_first_and_nothing_is_made_of_it(
    language: str, words: str, told: tuple[str, ...]
) -> None:
    reply = meet_dancer(language).says(words)
    assert any(one in reply for one in told)
    assert "₪" not in reply
    assert "18:30" not in reply


def test_beside_a_question_it_comes_first() -> None:
    reply = meet_dancer("en").says("my dad is in hospital so I can only do evenings. how much is a month?")
    assert reply.index("₪260") > min(reply.find(one) for one in ("easy", "rough", "orry") if one in reply)


def test_a_hard_word_of_themselves_is_no_anger() -> None:
    person = meet_dancer("he")
    assert "סליחה" not in person.says("זו אולי חוצפה מצידי לבקש עוד פעם")
    assert not person.notes(HandoffOpened) or "כעס" not in person.says("תודה")


@pytest.mark.parametrize(
    "words", ["אני מחפש משרה של נהג אצלכם", "are you looking for a photographer? I'd love to"]
)
def test_who_offers_their_work_is_asked_what_they_do(words: str) -> None:
    person = meet_dancer("en" if words.isascii() else "he")
    reply = person.says(words)
    assert ("thinking of us" if words.isascii() else "שחשבת עלינו") in reply or "hello@" in reply
