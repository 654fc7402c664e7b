"""What ordinary people ask a dance studio has an answer of its own, however they put it."""

import pytest

from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer

SAID = {
    "מדגימים כל צעד": [
        "המורה גם מדגים או רק מדבר?",
        "מראים את הצעדים או רק מסבירים?",
        "איך מלמדים אצלכם, בהדגמה?",
    ],
    "show every step": [
        "do they demonstrate or only talk?",
        "is it all talking or do they show you",
    ],
    "לטינית": ["איזה שירים שמים", "איזו מוזיקה יש בשיעור?", "לאיזה מוזיקה רוקדים שם"],
    "Latin for salsa": ["what music do you play", "which songs do you dance to", "what kind of music is it"],
    "הפרש גובה": [
        "בן הזוג שלי גבוה ממני בשלושים סנטימטר זה בעיה?",
        "הוא הרבה יותר גבוה ממני, נסתדר?",
        "אני מאוד גבוהה, זה מפריע?",
    ],
    "difference in height": [
        "my boyfriend is much taller than me, is it a problem?",
        "I'm so tall, will it be awkward",
        "he is way shorter than I am, does it matter?",
    ],
    "זוגות מכל סוג": [
        "אנחנו שתי בחורות ביחד, נוכל לרקוד אחת עם השניה?",
        "שני בנים זה בסדר?",
        "אנחנו זוג נשים, מתאים?",
    ],
    "Couples of every kind": [
        "we're two guys, would that be weird",
        "can two girls dance together?",
        "is it ok for a gay couple",
    ],
    "בגרביים": ["אפשר לבוא עם גרביים?", "מותר לרקוד יחפה?", "בגרביים זה בסדר?"],
    "Socks slip": ["can I come in socks", "is it ok to dance barefoot?", "are socks fine"],
    "להקפיא": [
        "אני טסה לחודש לתאילנד מה עושים עם המנוי",
        "אפשר הפסקה של חודש?",
    ],
    "You can freeze": [
        "I'm away for a month, what about my membership",
        "can I pause for a few weeks?",
        "can we take a month off and come back",
    ],
    "₪210": ["הניסיון מתקזז כשנרשמים?", "יורד מהמחיר אם אני נרשמת אחרי הניסיון?", "מקזזים את החמישים?"],
    "₪210 instead": [
        "is the trial credited when I join?",
    ],
    "₪460 לחודש": [
        "כמה יעלה לי אם אני רוצה גם סלסה וגם טנגו?",
        "פעמיים בשבוע כמה יוצא",
    ],
    "₪460 a month": [
        "how much would 2 classes a week be",
        "what do two styles cost",
    ],
    "סטודיו אחד": ["יש לכם סטודיו גם בחיפה?", "יש לכם משהו בירושלים", "אתם רק בתל אביב או יש עוד?"],
    "one studio": [
        "do you have anything in Jerusalem",
        "is there a studio in Haifa too?",
        "any other branches?",
    ],
    "כחודשיים לפני": [
        "מתחתנים בעוד חודשיים, מספיק זמן ללמוד ריקוד?",
        "החתונה בעוד חודש, נספיק?",
    ],
    "About two months": [
        "when should we start if the wedding is in june",
        "is six weeks before the wedding enough time?",
    ],
}
ASKED = [(said, words) for said, wordings in SAID.items() for words in wordings]


@pytest.mark.parametrize(("said", "words"), ASKED)
def test_a_dancer_is_told_just_what_is_asked(said: str, words: str) -> None:
    dancer = meet_dancer("he" if any("א" <= letter <= "ת" for letter in words) else "en")
    dancer.waits(minutes=3)
    assert said in dancer.says(words)
    assert not dancer.notes(StaffAsked)
