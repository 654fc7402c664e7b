"""What a word in a question might lead astray is answered as it is asked: an account, the fast's end, plain boxes."""

import pytest

from tests.dialogue.samples import meet_eater

ASKED = [
    ("can we open a business account and pay once a month", "Sami opens it"),
    ("could the firm get a single bill at month's end instead of everyone's card", "Sami opens it"),
    ("do you do credit for companies, monthly payment", "Sami opens it"),
    ("אפשר לפתוח לנו חשבון עסקי שמשלמים פעם בחודש במקום כל אחד עם האשראי שלו", "פותחים אותו עם סמי"),
    ("אפשר חשבון חודשי? אני מזמין פה הרבה לעובדים", "פותחים אותו עם סמי"),
    ("יש לכם תשלום מרוכז לחברות בסוף כל חודש", "פותחים אותו עם סמי"),
    ("most of them are fasting, it needs to be here at sunset exactly", "end of a fast"),
    ("pizzas for an iftar at work, can you be on the minute", "end of a fast"),
    ("יש לי 11 פועלים, רובם צמים. צריך פיצות בדיוק בשקיעה", "לסוף הצום"),
    ("זה לשבירת הצום אז השעה חשובה", "לסוף הצום"),
    ("last time for a delivery order?", "Last orders"),
    ("until when can I order?", "Last orders"),
    ("how late can we still order tonight", "Last orders"),
    ("ומחר אם ירצו שוב עד מתי להזמין מראש", "הזמנה אחרונה"),
    ("עד איזו שעה אפשר להזמין היום", "הזמנה אחרונה"),
    ("שכחתי אפשר בלי שלט ובלי פרסומות על הקופסא. לא נעים", "פליירים"),
    ("can the boxes come without adverts on them please", "flyers"),
    ("אפשר לעשות את זה קבוע כל יום עד סוף הרמדאן? באותה שעה", "הזמנה קבועה"),
    ("could we have this every Tuesday as a standing thing", "standing order"),
]


@pytest.mark.parametrize(("words", "told"), ASKED)
def test_a_question_is_answered_as_it_is_asked(words: str, told: str) -> None:
    assert told in meet_eater("he" if any("א" <= sign <= "ת" for sign in words) else "en").says(words)


def test_somebody_is_to_check_and_no_cheque_is_paid() -> None:
    assert "cheque" not in meet_eater("en").says("ok can someone check")
