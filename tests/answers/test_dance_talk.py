"""What is asked of paying on the day, of the sum of one class, of a parent who stays: a plain answer, and no other."""

import pytest

from tests.trials.test_trying import booked, met, put_down

BOOKS = {
    "en": ("can I try salsa Monday 18:30? total beginner", "yes"),
    "he": ("אפשר ניסיון בסלסה ביום שני 18:30? אני מתחילה", "כן"),
}
PAYS = [
    ("en", "I'll pay when I come, ok?"),
    ("en", "can i pay at the studio on the day"),
    ("en", "we'll pay there, is that ok"),
    ("he", "אני אשלם כשאגיע זה בסדר?"),
    ("he", "שאלתי אם אפשר לשלם בסטודיו ביום של השיעור"),
    ("he", "אשלם במקום, טוב?"),
]


@pytest.mark.parametrize(("language", "words"), PAYS)
def test_who_pays_on_the_day_may(language: str, words: str) -> None:
    told = met(language, *BOOKS[language]).says(words)
    assert {"en": "Sure, pay when you come", "he": "בטח, אפשר לשלם כשמגיעים"}[language] in told


PUNCH = {"en": "is there something like a punch card?", "he": "יש כרטיסייה?"}
SUM = [
    ("en", "65 a class or no single classes? confused"),
    ("en", "so 65 is just 260 divided by 4, i cant pay 65 and come once. right?"),
    ("en", "what's the 65 then?"),
    ("he", "65 לשיעור או שאין שיעורים בודדים? התבלבלתי"),
    ("he", "אז 65 זה סתם 260 חלקי 4, אי אפשר לשלם 65 ולבוא פעם אחת נכון?"),
]


@pytest.mark.parametrize(("language", "words"), SUM)
def test_the_sum_of_one_class_is_told_as_no_more_than_a_sum(language: str, words: str) -> None:
    person = met(language, PUNCH[language])
    told = person.says(words)
    assert {"en": "₪65 is only the sum", "he": "₪65 זה רק החישוב"}[language] in told
    assert (booked(person), put_down(person)) == ("", "")


CHILD = {
    "en": "my daughter is 13, can she try hip hop on Monday? her name is Alma",
    "he": "הבת שלי בת 13, אפשר לנסות היפ הופ בשני? קוראים לה אלמה",
}
STAYS = [
    ("en", "may I stay at the first class?"),
    ("en", "can i stay with her?"),
    ("he", "אפשר שאני אשאר בשיעור הראשון?"),
    ("he", "אני יכולה להישאר איתה בפעם הראשונה?"),
]


@pytest.mark.parametrize(("language", "words"), STAYS)
def test_a_parent_may_stay(language: str, words: str) -> None:
    person = met(language, CHILD[language])
    told = person.says(words)
    assert {"en": "a parent can stay", "he": "הורה יכול להישאר"}[language] in told
    assert "₪50" not in told


MAD = [
    ("en", "do you have something for my daughter who's 13? she's crazy about hip hop"),
    ("he", "בוקר טוב, יש לכם משהו לבת 13? היא משוגעת על היפ הופ"),
    ("he", "הבן שלי בן 9 משוגע על היפ הופ, יש לכם משהו בשבילו?"),
]


@pytest.mark.parametrize(("language", "words"), MAD)
def test_a_child_mad_about_hip_hop_is_told_of_hip_hop_alone(language: str, words: str) -> None:
    told = met(language).says(words).casefold().replace("־", "-")
    assert {"en": "hip-hop", "he": "היפ-הופ"}[language] in told
    assert {"en": "salsa", "he": "סלסה"}[language] not in told
