"""Who says that they were not answered hears no nod with a smile: it goes to who can tell."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "before", "words"),
    [
        ("he", "סבבה אז שני ב19:45 יש שיעור בטוח?", "לא ענית אם יהיה פתוח, אני לא נוסע שעה לחינם שוב"),
        ("he", "יש חניה?", "זה לא מה ששאלתי"),
        ("en", "is there a class on Monday?", "you didn't answer whether it's open, I won't drive an hour again"),
        ("en", "is there parking?", "that's not what I asked"),
    ],
)  # fmt: skip
def test_it_goes_to_the_team(language: str, before: str, words: str) -> None:
    person = meet_dancer("he" if language == "he" else "en")
    person.says(before)
    person.waits(minutes=5)
    said = person.says(words)
    assert "🙂" not in said
    assert "http" not in said
    assert person.lead.handoff.open is not None
