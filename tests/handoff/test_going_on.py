"""While the team has a case, people go on writing: each thing is met as what it is, and promised nothing it was not."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from conversations.meetings.offered.showing import OFFERED
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person


@dataclass(frozen=True)
class _Case:
    """How somebody came to wait for the team, in either language."""

    meet: Callable[[str], Person]
    en: str
    he: str


CASES = {
    "late": _Case(
        meet_eater,
        "my pizza came an hour late and stone cold, I'm really disappointed",
        "הפיצה הגיעה באיחור של שעה וקרה לגמרי, ממש מאוכזב",
    ),
    "nobody_called": _Case(
        meet_dancer,
        "I left my number on Sunday and nobody called me back, not nice",
        "השארתי מספר ביום ראשון ואף אחד לא חזר אליי, לא יפה",
    ),
    "workshop": _Case(
        meet_dancer,
        "we'd like a dance workshop for a hen party, 12 of us, at our place in Ramat Gan",
        "רוצות סדנת ריקוד למסיבת רווקות, 12 בנות, אצלנו ברמת גן",
    ),
    "person_at_pizza": _Case(meet_eater, "could I speak with a human please", "אשמח לדבר עם נציג אנושי"),
    "person_at_studio": _Case(meet_dancer, "could I speak with a human please", "אשמח לדבר עם נציג אנושי"),
    "lost": _Case(
        meet_dancer, "I think I left my jacket at your studio on Monday", "נראה לי ששכחתי אצלכם מעיל ביום שני"
    ),
}  # fmt: skip
OF_ANOTHER_MATTER = (
    "only an order", "settled once", "team has the change", "last word counts", "confirm", "helps them find",
    "help them find", "look for", "looking for", "look into", "look with", "no rush", "take your time", "Whoever calls",
    "request for a call", "a place that fits", "אישור", "תקפה", "הגרסה האחרונה", "למצוא", "לחיפוש", "יחפש", "לבדוק",
    "אין לחץ", "בזמן שלך", "מי שיתקשר", "בקשת השיחה", "your questions", "לשאלות שלך", "What can I do for you",
    "shouldn't have happened", "לא מה שהיה צריך",
)  # fmt: skip
"""Words that fit an order, a booking, a lost thing, a call, a question, a new complaint or who must go for a moment."""
OF_THE_TEAM = ("team", "whoever answers", "case", "הצוות", "לפנייה", "אצלם", "העברתי")


def _speaks(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


def _wait(case: str, words: str) -> Person:
    """Somebody whose case is open since a while, in the language of the words."""
    opened = CASES[case]
    person = opened.meet(_speaks(words))
    person.says(getattr(opened, _speaks(words)))
    person.waits(minutes=2)
    return person


TOLD = [
    ("late", "you can reach me on 052-5550188, I'm up till midnight"),
    ("late", "I've been a customer of yours since you opened"),
    ("late", "the driver was nice though, it's not his fault"),
    ("late", "it was meant for my son's birthday"),
    ("late", "I order from you every Tuesday, for a year now"),
    ("late", "הטלפון שלי 0525550188, אפשר להתקשר עד חצות"),
    ("late", "אני מזמין מכם כל יום שלישי כבר שנה"),
    ("late", "השליח דווקא היה נחמד"),
    ("late", "זה היה ליום ההולדת של הבת שלי"),
    ("nobody_called", "in short: bachata, total beginner, 31, coming by myself"),
    ("nobody_called", "Tuesdays after work suit me best, or else Friday before noon"),
    ("nobody_called", "wait, my husband says he has the car on Mondays, so only Wednesday"),
    ("nobody_called", "I used to dance ballet as a child"),
    ("nobody_called", "I work shifts at the hospital so it's hard to catch me"),
    ("nobody_called", "בקיצור, בצ'אטה, מתחילה, בת 31, באה לבד"),
    ("nobody_called", "הכי נוח לי ימי שלישי אחרי העבודה, או שישי לפני הצהריים"),
    ("nobody_called", "רגע, בעלי אומר ששני לא מתאים, אז רק רביעי"),
    ("nobody_called", "רקדתי בלט בתור ילדה"),
    ("workshop", "it's for my best friend, she's getting married in spring"),
    ("workshop", "זה לחברה הכי טובה שלי, היא מתחתנת באביב"),
    ("person_at_pizza", "we come every year with the whole office"),
    ("person_at_pizza", "אנחנו באים כל שנה עם כל המשרד"),
    ("person_at_pizza", "you can ring me on 052-5550188 any time after six"),
    ("person_at_studio", "I come by train from Lod, so I depend on the timetable"),
    ("person_at_studio", "אני באה ברכבת מלוד"),
    ("lost", "I danced with you for three years by the way"),
    ("lost", "אגב, רקדתי אצלכם שלוש שנים"),
    ("lost", "I sat by the mirror"),
]


@pytest.mark.parametrize(("case", "words"), TOLD)
def test_what_they_go_on_to_tell_is_taken_for_nothing_else(case: str, words: str) -> None:
    person = _wait(case, words)
    said = person.says(words)
    assert said
    assert not any(other.casefold() in said.casefold() for other in OF_ANOTHER_MATTER), said
    assert person.lead.dialogue.said.kind != "answer", said
    assert "Saturday" not in said


RELIEVED = [
    ("late", "okay, that's a relief, I was worried nobody would read this"),
    ("late", "you're sweet, thanks for taking it seriously"),
    ("late", "יופי, הרגעת אותי"),
    ("late", "תודה שאתם לוקחים את זה ברצינות"),
    ("nobody_called", "lovely, now I can sleep"),
    ("nobody_called", "איזה יופי, ירדה לי אבן מהלב"),
    ("workshop", "perfect, that's a weight off my shoulders"),
    ("workshop", "מושלם, הורדתם ממני לחץ"),
    ("lost", "phew, good to know"),
    ("lost", "what a relief"),
    ("person_at_studio", "your teachers are the best by the way"),
    ("person_at_pizza", "אתם הכי טובים בחיפה"),
    ("late", "סבבה זה כל מה שרציתי"),
]


@pytest.mark.parametrize(("case", "words"), RELIEVED)
def test_relief_and_thanks_get_a_word_of_their_own(case: str, words: str) -> None:
    said = _wait(case, words).says(words)
    assert said
    unfit = (*OF_ANOTHER_MATTER, *OF_THE_TEAM)
    assert not any(other.casefold() in said.casefold() for other in unfit), said


ASKED = [
    ("late", "do you have anything without cheese by the way?", "without cheese"),
    ("late", "יש לכם משהו בלי גבינה?", "בלי גבינה"),
    ("nobody_called", "do you give private lessons as well?", "₪"),
    ("nobody_called", "אתם נותנים גם שיעורים פרטיים?", "₪"),
    ("nobody_called", "do you coach one on one for that sort of thing?", "₪"),
]


@pytest.mark.parametrize(("case", "words", "fact"), ASKED)
def test_a_question_gets_its_answer(case: str, words: str, fact: str) -> None:
    assert fact in _wait(case, words).says(words)


@pytest.mark.parametrize(
    ("case", "words", "taken"),
    [
        ("late", "anyway, can I get a large margherita for pickup at 20:00?", "20:00"),
        ("late", "could we get a table for four tomorrow at 19:00?", "19:00"),
        ("late", "טוב, אפשר בינתיים מרגריטה משפחתית לאיסוף ב-20:00?", "20:00"),
        ("late", "אפשר שולחן לארבעה מחר ב-19:00?", "19:00"),
        ("nobody_called", "me again, I made up my mind, I'd love to try a class this week", "when suits you"),
        ("nobody_called", "זו שוב אני, החלטתי, אפשר לבוא לנסות השבוע?", "מה מתאים"),
    ],
)
def test_a_new_wish_is_taken_as_ever(case: str, words: str, taken: str) -> None:
    assert taken in _wait(case, words).says(words)


@pytest.mark.parametrize(
    ("wish", "when"),
    [
        (
            "it's me again, I decided, can I come and try this week?",
            "Monday or Tuesday evening, what's free for beginners",
        ),
        ("זו שוב אני, החלטתי, אפשר לבוא לנסות השבוע?", "שני או שלישי בערב, מה פנוי למתחילים"),
    ],
)
def test_who_complained_and_would_come_is_offered_times(wish: str, when: str) -> None:
    person = _wait("nobody_called", wish)
    person.says(wish)
    person.waits(minutes=1)
    person.says(when)
    assert person.lead.dialogue.said.kind == OFFERED


@pytest.mark.parametrize(
    ("case", "words", "fitting"),
    [
        ("lost", "it's navy with a silver zip", ("look", "find")),
        ("lost", "הוא כחול כהה עם רוכסן כסוף", ("יחפש", "למצוא", "לחיפוש")),
    ],
)
def test_what_was_asked_for_is_met_with_its_own_word(case: str, words: str, fitting: tuple[str, ...]) -> None:
    assert any(word in _wait(case, words).says(words) for word in fitting)
