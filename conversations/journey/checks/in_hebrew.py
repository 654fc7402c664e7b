"""What creeps into the files of an owner who changes them by hand, in Hebrew, beside the English for whoever helps."""

import re

_CURLY = "אלה מירכאות מעוגלות של מעבד תמלילים. כדאי לכתוב מירכאות רגילות: \" או '"
_SAYINGS = (
    ("this line begins with a tab", "השורה מתחילה בטאב. כדאי לכתוב רווחים, כמו בשורות שלידה"),
    ("these are the curly quotes of a word processor", _CURLY),
    ("these quotes are a word processor's", _CURLY),
    ("a mark that nobody sees", "יחד עם הערך הודבק סימן שלא רואים. כדאי להקליד אותו ביד, או להדביק כטקסט רגיל"),
    ("is never closed", "מירכאות נפתחו ולא נסגרו. כדאי לסגור אותן בסוף הערך"),
    ("nothing is set by a colon", "בקובץ ההגדרות כותבים = ולא נקודתיים"),
    ('the value ends before " #"', "הערך נקטע לפני ה־#. אם הסולמית שייכת אליו, כדאי להקיף אותו ב־' '"),
    ("nothing is filled in for ${…}", "כאן לא ממלאים ${…}. כדאי לכתוב את הערך עצמו"),
    ("the password holds an @", "בסיסמה יש @. כדאי לכתוב במקומו %40"),
)  # fmt: skip
_FIRST_IS_HEBREW = re.compile(r"^languages:\s*(?:\[\s*|\n\s*-\s*)[\"']?he\b", re.MULTILINE)


def names_hebrew_first(business: str) -> bool:
    """Whether the owner's language is Hebrew, by what stands in business.yaml, though nobody can read the rest."""
    return _FIRST_IS_HEBREW.search(business) is not None


def say_in_hebrew(line: str) -> str | None:
    """The same in Hebrew; None for what has no wording here."""
    return next((hebrew for english, hebrew in _SAYINGS if english in line), None)
