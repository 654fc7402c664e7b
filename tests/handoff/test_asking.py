"""Who asks whether a person or a machine answers is told; who wants a person gets one."""

import pytest

from conversations.handoff.facts import HandoffOpened
from tests.dialogue.samples import meet_dancer, meet_eater

WHO = {
    "en": (
        "am I talking to a human being",
        "is this a real person",
        "who am I speaking with please",
        "is this one of those computer things",
        "are you a person dear",
    ),
    "he": ("מי עונה לי פה, רובוט?", "סליחה, אתה מכונה?", "יש שם מישהו אמיתי בכלל", "אתם בן אדם?", "זה בוט?"),
}
WANTED = {
    "en": ("I want to talk to a real person", "can I speak to a human please", "put me through to a person"),
    "he": ("אני רוצה לדבר עם בן אדם", "אפשר נציג אנושי?", "תנו לי מישהו אמיתי"),
}
SAYS = {"en": ("digital assistant", "bot"), "he": ("דיגיטלי", "בוט")}


@pytest.mark.parametrize("language", ["en", "he"])
def test_who_asks_what_answers_is_told(language: str) -> None:
    untold = []
    for words in WHO[language]:
        for person in (meet_dancer(language), meet_eater(language)):
            said = person.says(words) or ""
            if not any(each in said for each in SAYS[language]) or person.notes(HandoffOpened):
                untold.append((words, said))
    assert untold == []


@pytest.mark.parametrize("language", ["en", "he"])
def test_who_wants_a_person_gets_one(language: str) -> None:
    missed = []
    for words in WANTED[language]:
        person = meet_dancer(language)
        person.says(words)
        if not person.notes(HandoffOpened):
            missed.append(words)
    assert missed == []
