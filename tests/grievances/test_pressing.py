"""Who was let down and waits is heard in what they add: the proof, what else they will do, and that nobody answers."""

import pytest

from tests.dialogue.samples import meet_dancer

BEGINS = {"en": "you charged me twice this month!", "he": "חייבתם אותי פעמיים החודש!"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "הנה הצילום מהאשראי. רואים או שגם את זה אתם לא רואים"),
        ("he", "צירפתי את דף החשבון, זה הפירוט"),
        ("he", "קיבלתם את התמונה?"),
        ("en", "here's the screenshot from my bank"),
        ("en", "I've sent you the receipt, look"),
        ("en", "did you get the picture?"),
    ],
)
def test_the_proof_is_with_the_team_and_is_no_question_of_filming(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(BEGINS[language])
    told = person.says(words)
    assert {"en": "The team has", "he": "אצל הצוות"}[language] in told


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אם עד ראשון אין תשובה אני פונה לחברת אשראי ולעו״ד ושמה ביקורת בכל מקום שאפשר"),
        ("he", "אני מתלוננת בהגנת הצרכן"),
        ("he", "אכתוב עליכם ביקורת בגוגל"),
        ("en", "if there's no answer by Sunday I'm calling my bank"),
        ("en", "I'll dispute the charge"),
        ("en", "I'm going to my lawyer and leaving bad reviews everywhere"),
    ],
)
def test_what_they_will_do_is_their_right_and_the_team_knows(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(BEGINS[language])
    assert {"en": "your right", "he": "זכותך"}[language] in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אפשר לצלם בשיעור?"),
        ("he", "אפשר לשלם בכרטיס אשראי?"),
        ("en", "can I film the class?"),
        ("en", "my lawyer dances with you"),
        ("en", "can I read reviews of you?"),
    ],
)
def test_to_who_was_not_let_down_nothing_of_it_is_said(language: str, words: str) -> None:
    told = meet_dancer(language).says(words)
    assert "your right" not in told
    assert "זכותך" not in told
    assert "The team has the picture" not in told
    assert "הצילום אצל הצוות" not in told
