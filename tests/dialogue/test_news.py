"""Good news told beside a question or an order is congratulated on first; thanks in warm words are thanks."""

import pytest

from conversations.understanding.intents import signals
from tests.dialogue.samples import meet_dancer, meet_eater

BESIDE = [
    "how much is a family pie? I just got engaged btw!!",
    "I just got engaged!! how much is a family pie?",
    "2 family pies please! we just had a baby",
    "until when are you open? we got the keys to our new flat today!",
    "כמה עולה משפחתית? היום נולדה לי בת!!",
    "רוצים 2 משפחתיות, נולד לנו בן!!",
    "שולחן ל-4 הערב ב-20:00, קיבלתי את העבודה!!",
]


@pytest.mark.parametrize("words", BESIDE)
def test_it_comes_before_the_answer(words: str) -> None:
    reply = meet_eater("he" if words[0] >= "א" else "en").says(words)
    first = reply.splitlines()[0]
    assert any(one in first for one in ("ongratulations", "lovely", "Well done", "מזל טוב", "כל הכבוד")), (
        reply
    )
    assert len(reply.splitlines()) > 1


NO_NEWS = [
    "if I pass my test, do you have a table for 8?",
    "how much is a pie? I didn't pass my test",
    "when we got engaged we ate at your place, are you open on Sunday?",
    "כמה עולה משפחתית? לא עברתי את הטסט",
    "אם נקבל את המפתחות, יש שולחן?",
    "התחתנו לפני שנים, יש הנחה?",
]


@pytest.mark.parametrize("words", NO_NEWS)
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer], ids=["pizza", "studio"])
def test_what_is_no_news_is_not(meet: type, words: str) -> None:
    reply = meet("he" if words[0] >= "א" else "en").says(words)
    assert "ongratulations" not in reply
    assert "מזל טוב" not in reply


THANKS = [
    "thanks and god bless, have a blessed day", "תודה + God bless", "legend", "ur a legend", "cool ur a lifesaver",
    "you guys are stars", "מלך", "איזה מלכים אתם", "תודה רבה ושה' יברך אתכם", "תותחים",
]  # fmt: skip


@pytest.mark.parametrize("words", THANKS)
def test_thanks_in_warm_words_are_thanks(words: str) -> None:
    reply = meet_eater("he" if any(sign >= "א" for sign in words) else "en").says(words)
    assert any(one in reply for one in ("Any time", "welcome", "pleasure", "בשמחה", "בכיף")), reply


@pytest.mark.parametrize(
    "words", ["God bless. what time do you close?", "large", "גדול", "thanks but no onion", "star 24"]
)
def test_what_asks_or_orders_is_no_thanks(words: str) -> None:
    assert not signals.thanks(words)
