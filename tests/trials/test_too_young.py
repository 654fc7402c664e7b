"""A brother who is too young is told so once, and his sister is put down by herself."""

import pytest

from tests.trials.test_trying import met, put_down

TALKS = [
    ("en", ("my daughter is 7 and dance mad, do you do kids classes?", "and can my little boy come as well? hes 4",
            "is 4 ok or too little?", "right just Lily then. do i sit in the class or wait outside?"),
     "great. can we try it this monday? the 16.30", "Lily, age 7"),
    ("en", ("hip hop for my daughter who is 7 and my son who is 4?", "ok, only Lily then"),
     "can we try on monday?", "Lily, age 7"),
    ("he", ("הבת שלי בת 7 ומתה על ריקוד, יש חוג לילדים?", "ואח שלה בן 4 יכול לבוא גם?",
            "טוב אז רק נועה. אני יושבת בפנים או מחכה בחוץ?"),
     "אפשר לנסות ביום שני ב-16:30?", "נועה, גיל 7"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "words", "down"), TALKS)
def test_who_is_too_young_does_not_stick(language: str, said: tuple[str, ...], words: str, down: str) -> None:
    person = met(language, *said)
    reply = person.says(words)
    assert down in put_down(person)
    assert {"en": "Age 4", "he": "גיל 4"}[language] not in reply
