"""Beside an open list a question is answered, though it is noted too; the list is read in full to who asks for it."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import wanted

PIES = {"en": "2 family pies and a personal gluten-free one", "he": "2 משפחתיות ואישית ללא גלוטן"}
ASKED = [
    ("en", "Important, the gf one is for someone with actual coeliac. Is it made on a separate surface, same oven?"),
    ("en", "the gluten-free one is for a friend with bad coeliac. same oven?"),
    ("en", "the gluten free one is for a guest with celiac disease. do you use a separate oven?"),
    ("he", "חשוב, הללא גלוטן למישהי עם צליאק אמיתי. עושים אותה על משטח נפרד? אותו תנור?"),
    ("he", "הללא גלוטן בשביל חבר עם צליאק. יש לכם תנור נפרד?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked"), ASKED)
def test_who_asks_and_changes_nothing_is_only_answered(language: str, asked: str) -> None:
    person = meet_eater(language)
    person.says(PIES[language])
    before = wanted(person)
    reply = person.says(asked)
    assert {"en": "can't promise", "he": "אי אפשר להבטיח"}[language] in reply, reply
    assert not any(noise in reply for noise in ("want to get this right", "שלא תהיה טעות", "•")), reply
    assert wanted(person) == before


READ = [
    ("en", "can you read me back what I've got now with the total"),
    ("en", "could you list what we have so far and the price?"), ("en", "what have i got so far?"),
    ("he", "מה יש לי עד עכשיו?"), ("he", "תקריאו לי מה יש לי עם הסכום"),
    ("he", "תגידו לי מה הזמנתי וכמה זה יוצא"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked"), READ)
def test_the_list_is_read_in_full_however_lately_it_was_read(language: str, asked: str) -> None:
    person = meet_eater(language)
    person.says(PIES[language])
    for _ in range(2):
        reply = person.says(asked)
        assert reply.count("•") == 2, reply
        assert "₪168" in reply


CUT = [
    ("en", "could you cut the gluten-free one with a clean cutter?"),
    ("en", "please cut the gf one with a clean cutter"), ("en", "can you use a clean knife for the gluten-free one?"),
    ("he", "אפשר לחתוך את הללא גלוטן עם סכין נקייה?"), ("he", "תחתכו את הללא גלוטן עם חותך נקי בבקשה"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked"), CUT)
def test_a_wish_that_can_not_be_promised_is_noted_and_that_is_said(language: str, asked: str) -> None:
    person = meet_eater(language)
    person.says(PIES[language])
    reply = person.says(asked)
    assert {"en": "can't be promised", "he": "אי אפשר להבטיח"}[language] in reply, reply
    assert {"en": "Noted", "he": "רשמתי"}[language] in reply
    assert len(person.lead[Basket].manner) == 1
