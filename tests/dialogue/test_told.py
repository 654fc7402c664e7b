"""What is told for its own sake gets a word that fits, and nothing of it goes to staff."""

import numpy as np
import pytest

from bot.understanding.encoder import find_encoder
from conversations.handoff.facts import HandoffOpened, StaffAsked
from conversations.profile.tellings import find_kind
from conversations.understanding.likeness.softmax import learn_softmax
from tests.dialogue.samples import meet_dancer, meet_eater

_WORDS = {
    "good_news": ("I got the job", "קיבלתי את המשרה"),
    "deciding": ("need to check my calendar first", "אני צריכה לבדוק ביומן קודם"),
    "surprise": ("it's a surprise for my wife so not a word", "זו הפתעה לבעלי, שלא ידע כלום"),
    "absent": ("so sorry, got called in for a flight", "סליחה נעלמתי, הקפיצו אותי לטיסה"),
    "joke": ("boss is paying so go wild!", "הבוס משלם אז תתפרעו!"),
    "praise": ("your driver always smiles", "השליח שלכם תמיד מחייך"),
    "bothering": ("I'm such a nightmare, I know", "אני סיוט, אני יודע"),
    "expecting": ("I'm due next Tuesday", "תאריך הלידה בעוד יומיים"),
}
_MEANT = {
    "good_news": (
        "my little one passed her exams with flying colours",
        "הקטנה שלי עברה את כל המבחנים בהצטיינות",
    ),
    "deciding": ("we'll talk it over tonight and get back to you", "נדבר על זה הערב ונחזור אליכם"),
    "surprise": ("my wife must not find out, it's a surprise", "אשתי לא יודעת, זו הפתעה"),
    "absent": ("apologies, I was in meetings all day", "מתנצלת, הייתי בישיבות כל היום"),
    "bothering": ("you must be tired of my questions by now", "בטח כבר אין לכם כוח לשאלות שלי"),
    "expecting": ("41 weeks and one day, so yes", "אמורה ללדת ממש בימים הקרובים"),
    "obstacle": (
        "the trouble is that she's only at my place every second weekend",
        "הבעיה היא שהיא אצלי רק בסופי שבוע לסירוגין",
    ),
    "hard": ("it's been a really hard month for me", "עבר עליי חודש ממש קשה"),
    "harm": (
        "you sent the wrong pizza and my guests can't eat it",
        "שלחתם פיצה לא נכונה והאורחים לא יכולים לאכול",
    ),
    None: ("the third floor on the left", "קומה שלישית משמאל"),
}


@pytest.mark.parametrize(
    ("kind", "words"), [(kind, words) for kind, both in _WORDS.items() for words in both]
)
def test_the_kind_is_told_by_words_alone(kind: str, words: str) -> None:
    assert find_kind(words) == kind


def test_most_kinds_are_told_by_what_a_sentence_means() -> None:
    """None of these was learned from; what stays unheard gets a plainer word."""
    encoder = find_encoder()
    if encoder is None:
        pytest.skip("no encoder on this machine")
    said = [(kind, words) for kind, both in _MEANT.items() for words in both]
    heard = [(kind, find_kind(words, encoder.encode(words))) for kind, words in said]
    assert sum(kind == found for kind, found in heard) >= 0.7 * len(said)
    assert all(found != "harm" for kind, found in heard if kind != "harm")


@pytest.mark.parametrize("words", [words for both in _WORDS.values() for words in both])
def test_it_is_answered_in_kind_and_staff_are_left_alone(words: str) -> None:
    language = "he" if "א" <= words[0] <= "ת" else "en"
    for person in (meet_dancer(language), meet_eater(language)):
        told = person.says(words)
        assert told
        assert told not in ("Got it 🙂", "הבנתי 🙂")
        assert not person.notes(StaffAsked)
        assert not person.notes(HandoffOpened)


def test_the_same_kind_twice_gets_another_word() -> None:
    person = meet_dancer("en")
    first, second = person.says("your driver always smiles"), person.says("you nailed it")
    assert first != second


def test_kinds_are_learned_from_vectors() -> None:
    drawn = np.random.default_rng(3).normal(size=(2, 16))
    vectors = np.array([drawn[at % 2] + 0.1 * at for at in range(8)], dtype=np.float32)
    learned = learn_softmax(vectors, [at % 2 for at in range(8)])
    assert [int(row.argmax()) for row in learned.rate(vectors)] == [at % 2 for at in range(8)]


@pytest.mark.parametrize(
    "words", ["ערב טוב, ראיתי את המודעה על הטנגו", "good evening, I saw your ad about tango"]
)
def test_who_tells_what_brought_them_is_not_told_that_they_are_welcome(words: str) -> None:
    said = meet_dancer("he" if "א" <= words[0] <= "ת" else "en").says(words) or ""
    assert "בשמחה" not in said
    assert "You're welcome" not in said
