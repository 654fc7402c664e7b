"""The name field of a form is public: what strangers write there does not go out in the business's name."""

import pytest

from conversations.turn.effects import TellStaff
from conversations.wording.names import first_name, safe_name
from tests.harness.studio import meet, prepare

BAD = [
    ("www.prize.example", ""),
    ("דנה\nקליק כאן: bit.example", "דנה"),
    ("דנה קליק כאן: bit.example", "דנה"),
    ("Dana\r\nhttps://evil.example/x", "Dana"),
    ("Dana prize.example/win", "Dana"),
    ("Dana prize．example", "Dana"),
    ("Dana bit,ly", "Dana"),
    ("דנה t.me/x", "דנה"),
    ("https://evil.example", ""),
    ("WIN50 Dana", "Dana"),
    ("Dana, code WALTZ", "Dana"),
    ("דנה קוד הנחה", "דנה"),
    ("Dana\u2028Click", "Dana"),
    ("Da\u202ena", "Dana"),
    ("someone@evil.example", ""),
    ("you won 1000000", "you won"),
    ("STOP", ""),
    ("הסר", ""),
    ("/start", ""),
    ("undefined", ""),
    ("bit.ly/abcd", ""),
]
GOOD = ["דנה כהן", "ד״ר נועה לוי", "Jean-Luc Picard", "O'Brien", "J. Smith", "José María", "דנה 💃", "Nguyễn Văn An",
        "עו״ד דנה כהן־לוי", "Nan Goldin", "Nan", "Marco - Molino Imports"]  # fmt: skip


@pytest.mark.parametrize(("name", "left"), BAD)
def test_nothing_but_a_name_is_left(name: str, left: str) -> None:
    assert safe_name(name) == left
    said = meet(prepare(), name).says("היי")
    told = meet(prepare(), name)
    told.says("אפשר לדבר עם מישהו?")
    texts = [said, *(effect.content.text for effect in told.effects if isinstance(effect, TellStaff))]
    for part in ("example", "http", "WIN50", "WALTZ", "קליק", "t.me", "bit", "Click"):
        assert not any(part in text for text in texts), (part, texts)


@pytest.mark.parametrize("name", GOOD)
def test_names_stay_as_they_are(name: str) -> None:
    assert safe_name(name) == name
    assert first_name(name)


@pytest.mark.parametrize(
    ("told", "called"),
    [("דנה\tכהן", "דנה"), ("דנה;כהן", "דנה"), ("דנה,ראשון לציון", "דנה"), ("דנה+אורי", "דנה"), ("דנה•כהן", "דנה"),
     ("NaN", ""), ("Nan", "Nan"), ("דנה\u3000כהן", "דנה"), ("דנה\u00a0כהן", "דנה")],
)  # fmt: skip
def test_what_stands_between_two_words_makes_them_no_one_word(told: str, called: str) -> None:
    assert first_name(told) == called
