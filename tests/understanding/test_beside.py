"""A refusal of advertising counts with a wish beside it; talk of offers that refuses nothing does not."""

import pytest

from conversations.understanding.intents.refusals import find_wish
from conversations.understanding.intents.signals import refuses


@pytest.mark.parametrize(
    "text",
    [
        "אל תשלחו לי מבצעים, רק אישור לשיעור",
        "תאשרו לי את השיעור של רביעי ובלי מבצעים בבקשה",
        "רק תענו לי על השיעור, אל תשלחו פרסומות",
        "אני לא מעוניינת בהצעות שיווקיות, רק לדעת מתי מגיעה ההזמנה",
        "תפסיקו עם הפרסומות ותגידו לי אם יש מקום ביום שלישי",
        "אל תכניסו אותי לרשימת תפוצה, אני רק מבררת לגבי חניה",
        "תרשמו אותי לשיעור אבל לא לדיוור",
        "הכתובת היא הגפן 12, ובבקשה בלי מבצעים אחר כך",
        "מותר לעדכן אותי על השיעור, אסור לשלוח לי שיווק",
        "רק אישור הזמנה בבקשה, שום פרסומת",
        "תורידו אותי מהמבצעים ותשאירו אותי רשומה לשיעור",
        "אין צורך במבצעים בוואטסאפ. יש לכם פיצה טבעונית?",
        "אפשר לקבל רק הודעות על השיעורים שלי ולא על מבצעים?",
        "שלחו לי חשבונית ותפסיקו לשלוח לי הנחות",
        "הנה הפרטים שלי, רק לא להשתמש בהם לפרסום",
        "הבת שלי תבוא ביום שני. בלי הודעות שיווק אלינו",
        "אני לקוח קבוע, לא צריך לשכנע אותי במבצעים. רק תאשרו",
        "רק את השעה של השיעור בבקשה, לא עוד פרסומת",
        "אני רוצה להפסיק לקבל את הדיוור אבל להישאר רשום לקורס",
        "no deals please, just confirm my class",
        "just confirm my booking and keep the ads to yourself",
        "I only want to know if the class is on, not your promos",
        "no advertising, how much is one class?",
        "can we skip the promotions? I just want to order",
        "my number is only for the order, not for adverts",
        "updates about the delivery yes, promotions no",
        "take me off the promo list but leave me in the class",
        "I do not agree to receive ads, just send the schedule",
        "ok registered, but enough with the ads",
        "text me only when the order is ready, no spam",
        "I didn't ask for offers! I asked if there's gluten",
        "don't bother me with deals, just say whether my son is registered",
        "please don't send coupons and discounts, a reminder of the class is enough",
        "only the time of the class please, not another advert",
        "no promo messages, it's enough to know when the driver comes",
        "you can text me about my order, nothing else, no offers",
        "quit pushing deals at me, I need an answer about parking",
        "happy to book, not happy to get ads. please no more of them",
        "skip the sales pitch texts and just send me the link",
    ],
)
def test_who_wants_no_advertising_refuses_whatever_they_wish_for_beside_it(text: str) -> None:
    assert refuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "לא את המבצע, רק מרגריטה אחת",
        "אין לי קוד הנחה, רק רוצה להירשם",
        "בלי זיתים, רק תוסיפו פטריות",
        "אין אצלכם מבצעים? רק תגידו כמה עולה",
        "חבל שאין מבצעים השבוע, אז רק שיעור אחד",
        "לא חייב הנחה, רק תגידו אם יש מקום",
        "אל תשכחו את המבצע, ותאשרו לי את השיעור",
        "לא מבינה את המבצעים שלכם, רק תגידו מה הכי זול",
        "אפשר לקבל את המבצע גם בלי להירשם?",
        "לא הספקתי את המבצע, יש עוד אחד?",
        "לא שלחתם לי את הקופון, רק אישור",
        "אין צורך בהנחה, אנחנו נשלם מלא",
        "not the deal, just one margherita",
        "I have no promo code, just want to sign up",
        "no olives, just add mushrooms",
        "no deals this week? just tell me the price",
        "shame there are no offers this month, just one class then",
        "no discount needed, just tell me if there's a spot",
        "don't forget the deal, and confirm my class",
        "I don't understand your deals, just say which is cheapest",
        "can I get the offer without signing up?",
        "too late for the offer? any other",
        "you didn't send the coupon, only the confirmation",
        "no need for a discount, we pay full price",
    ],
)
def test_talk_of_offers_refuses_nothing(text: str) -> None:
    assert not refuses(text)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("אל תשלחו לי מבצעים, רק אישור לשיעור", "אישור לשיעור"),
        ("תאשרו לי את השיעור של רביעי ובלי מבצעים בבקשה", "תאשרו לי את השיעור של רביעי"),
        ("no advertising, how much is one class?", "how much is one class?"),
        ("take me off the promo list but leave me in the class", "leave me in the class"),
        ("not the deal, just one margherita", ""),
        ("אל תשלחו לי מבצעים", ""),
    ],
)
def test_the_wish_is_found(text: str, wish: str) -> None:
    assert find_wish(text) == wish
