"""Who wants to be written to and not called is told that this is heard; it is kept, and staff see it."""

import pytest

from conversations.profile.showing import tell_traits
from tests.trials.test_trying import met

ONLY = [
    ("en", "text only please, no ringing"),
    ("en", "please only text me, don't ring"),
    ("en", "just message me here, don't call"),
    ("en", "whatsapp only please"),
    ("en", "texts only pls"),
    ("en", "write, don't call"),
    ("en", "I prefer messages, not calls"),
    ("he", "רק בהודעות, לא להתקשר"),
    ("he", "בוואטסאפ בלבד בבקשה"),
    ("he", "בכתב בלבד תודה"),
    ("he", "אני מעדיף הודעות ולא שיחות"),
    ("he", "לא להתקשר אליי בבקשה, רק לכתוב"),
    ("he", "אל תתקשרו, רק הודעות"),
]
HEARD = {"en": ("Of course", "Understood", "All right"), "he": ("בסדר", "ברור")}


@pytest.mark.parametrize(("language", "words"), ONLY)
def test_it_is_acknowledged_and_kept_for_staff(language: str, words: str) -> None:
    person = met(language, "hi" if language == "en" else "היי")
    reply = person.says(words)
    assert reply.startswith(HEARD[language])
    assert person.lead.dialogue.in_writing
    assert any(words in line for line in tell_traits(person.playbook.journey, person.lead, "en"))
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(("language", "words"), ONLY)
def test_it_is_acknowledged_where_a_person_is_awaited(language: str, words: str) -> None:
    person = met(
        language, {"en": "can I talk to somebody please", "he": "אפשר לדבר עם מישהו בבקשה"}[language]
    )
    assert person.lead.handoff.open
    assert person.says(words).startswith(HEARD[language])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "can you text me the price?"),
        ("en", "I only have messages from last week"),
        ("en", "is it cash only?"),
        ("en", "call me, don't text"),
        ("en", "who do I call about parking?"),
        ("he", "אפשר לקבל את המחיר בהודעה?"),
        ("he", "תתקשרו אליי בבקשה"),
        ("he", "רק הודעות מהשבוע שעבר קיבלתי"),
    ],
)
def test_what_only_sounds_like_it_is_not(language: str, words: str) -> None:
    person = met(language, words)
    assert not person.lead.dialogue.in_writing
