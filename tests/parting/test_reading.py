"""What ends a talk, and what is merely like it."""

import pytest

from conversations.parting.heard.reading import find_ending

_ENDS = {
    "luck": (
        "תאחלו לי בהצלחה",
        "מחר המבחן שלו, תחזיקו לו אצבעות",
        "wish me luck",
        "first class tomorrow, fingers crossed 🤞",
    ),
    "born": ("it's a girl, born last night!", "נולדה לנו תינוקת, קוראים לה נוגה"),
    "invited": (
        "אתה בחור סבלני, תבוא פעם לקפה",
        "אתם מוזמנים פעם לקפה אצלנו",
        "you should come over for coffee sometime",
        "thank you, I owe you a beer",
    ),
    "later": (
        "סבבה תודה על הסבלנות 🙏 אני אגיד לכם אחרי הניסיון אם כרטיסיה",
        "לא יודעת עדיין שעה תלוי מתי אני חוזרת מהעבודה, הרכבת הזאת.. אכתוב לכם בחמישי. ביי בינתיים",
        "אוקיי אתייעץ עם בעלי ואחזור אליכם",
        "מעולה, אעדכן אתכם כשנדע",
        "מלך. נדבר",
        "legend. i'll message if anything changes, otherwise see you sunday 🌅",
        "ok cool, I'll let you know once the boys decide",
        "great, will get back to you next week",
        "that's all for now, cheers",
    ),
    "not_yet": (
        "Not booking yet, let me see how the present lands first. Then maybe we come all three of us",
        "עוד לא סוגרת, נראה איך הולך השבוע",
    ),
    "see": (
        "ha ok. I'll let him decide. see you there then!",
        "Ha, fair enough. See you then, thanks for not laughing",
        "סבבה תודה רבה לך יא נשמה נתראה",
        "cool, see you on sunday",
        "אז נתראה ביום שני 💃",
    ),
    "bye": ("ok bye for now", "ביי ביי", "gotta run, bye!", "מצוין. תודה על המענה המסודר. להתראות."),
    "patience": (
        "Thank you for your patience, in Ahmedabad nobody asks these questions because all places know already",
        "תודה על הסבלנות. בימיי רקדנו הורה, וגם זה לא היטב 🙂",
        "u've been very patient",
        "תודה אתה מאוד סבלני 🙏",
    ),
}
_GOES_ON = (
    "see you sunday at 7, make it 4 of us",
    "see you sunday with my sister",
    "bye, don't write to me again",
    "ביי, ואל תכתבו לי יותר",
    "thanks, where do I park?",
    "תודה, תרשמו אותי ליום שני",
    "thanks for your patience, can you put us down for tuesday",
    "תודה על הסבלנות, אפשר גם קולה?",
    "I'll let you know tomorrow, but keep the table for us",
    "אעדכן מחר, אבל תשמרו לי מקום",
    "bye, and the pizza was cold by the way",
    "ביי, הפיצה הגיעה קרה",
    "thank you for nothing, worst place ever",
    "I'll tell you what happened: the courier never came",
    "I'll write you the address: 12 Gefen street",
    "אני אגיד לך את האמת, אני לא מרוצה",
    "see you tomorrow, I'm allergic to nuts",
    "נתראה, ושימו לב שאני אלרגית",
    "not coming after all, bye",
    "לא נגיע בסוף, ביי",
    "we'll be late, see you there",
    "my daughter is 8, she's called Noa",
    "קוראים לה נועה והיא בת שמונה",
    "it's a boy's birthday, what do you have?",
    "good evening",
    "תודה, ואגב הבן שלי צמחוני",
    "let me talk to a person, bye",
    "my father passed away, so I'll write later",
    "see you at seven",
    "נתראה בשמונה",
    "keep me posted please",
)


@pytest.mark.parametrize(("way", "words"), [(way, words) for way, said in _ENDS.items() for words in said])
def test_it_ends_the_talk(way: str, words: str) -> None:
    ending = find_ending(words)
    assert ending is not None
    assert ending.way == way


@pytest.mark.parametrize("words", _GOES_ON)
def test_what_wants_anything_is_no_ending(words: str) -> None:
    ending = find_ending(words)
    assert ending is None or not (ending.is_plain or len(" ".join(ending.left).split()) <= 2)
