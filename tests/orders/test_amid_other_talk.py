"""An order amid other talk is read all the same, and what is said later goes to it."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.harness.studio import meet
from tests.orders.talking import compile_sample, orders, somebody, wanted

TUESDAY = datetime(2027, 3, 16, 10, 20, tzinfo=UTC)

FIRST = [
    ("hi, can I order here? two margheritas and one with olives", "large ones please", "₪192"),
    ("Hello! do you take orders by chat? I'd like 1 large with corn", "", "₪68"),
    ("good evening, is this wadi pizza? one family pie half olives please", "", "₪65"),
    ("hey how are you, 2 personal pizzas with onion and a coke", "", "₪89"),
    ("Is it possible to order in here? 3 large margheritas to 14 Hillel street", "", "₪186"),
    ("אפשר להזמין דרככם? 2 מרגריטה ופטריות לרחוב הרצל 5", "משפחתיות", "₪136"),
    ("היי מה שלומכם, אפשר דרך כאן? משפחתית אחת עם תירס", "", "₪68"),
    ("שלום, זה פיצה ואדי? אני רוצה 2 אישיות עם זיתים", "", "₪80"),
    ("ערב טוב! מזמינים פה בצ׳אט? מרגריטה משפחתית לרחוב הלל 14", "", "₪74"),
    ("היי יש למישהו שם זמן? 3 מגשים רגילים בבקשה", "", "₪186"),
]


@pytest.mark.parametrize(("first", "then", "total"), FIRST)
def test_an_order_in_a_first_message_is_read(first: str, then: str, total: str) -> None:
    person = meet(compile_sample("pizza_place"))
    person.now = somebody().now
    reply = orders(person, *filter(None, (first, then)))
    assert total in reply


LATER = [
    ("make it by 20:15 pls", "20:15"),
    ("14 Masada street, 3rd floor", "3rd floor"),
    ("doorbell is broken, knock", "knock"),
    ("please ask for Karen at reception", "Karen"),
    ("the entrance is from the back yard", "back yard"),
    ("baby is asleep, so no ringing please", "no ringing"),
    ("gate code is 4521", "4521"),
    ("leave it with the guard downstairs", "guard"),
    ("flat 6, the bell says Mizrahi", "Mizrahi"),
    ("לשעה 19:30 אם אפשר", "19:30"),
    ("הרצל 15 קומה 2", "קומה 2"),
    ("not 14 Hillel street, 41 Hillel street", "41 Hillel"),
    ("בעצם לא הרצל 5, הרצל 15", "הרצל 15"),
    ("הכניסה מאחור, לדבר עם האחות", "האחות"),
    ("האינטרקום לא עובד, לדפוק בדלת", "לדפוק"),
    ("שהשליח יתקשר כשהוא למטה, התינוק ישן", "יתקשר"),
    ("קוד לבניין 2580", "2580"),
    ("להשאיר אצל השומר בלובי", "השומר"),
    ("על הדלת כתוב משפחת לוי", "משפחת לוי"),
]


@pytest.mark.parametrize(("words", "kept"), LATER)
def test_what_is_said_later_goes_to_the_order(words: str, kept: str) -> None:
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    person = meet_eater("he" if is_hebrew else "en")
    reply = orders(person, "2 משפחתיות במשלוח" if is_hebrew else "2 family pies, delivery", words)
    assert kept in reply
    assert kept in wanted(person)
    assert [one.count for one in person.lead[Basket].wanted] == [2]


FOR_A_DAY = [
    ("2 family pies for Thursday at 12:30", "how much?", "₪124", "Thursday"),
    ("2 family pies please", "how much will that be on Thursday?", "₪124", "Thursday"),
    ("I need lunch for our office on Wednesday, 2 family pies", "what's the total?", "₪124", "tomorrow"),
    ("2 family pies please", "I want it for tomorrow, not today", "₪124", "tomorrow"),
    ("2 מגשים ליום חמישי ב-12:30", "כמה יוצא?", "₪124", "חמישי"),
    ("2 מגשים", "וכמה זה יוצא ביום חמישי?", "₪124", "חמישי"),
    ("2 מגשים", "אני רוצה את זה למחר בעצם לא להיום", "₪124", "מחר"),
    ("2 מגשים", "כמה יוצא?", "₪93", "₪93"),
]


@pytest.mark.parametrize(("first", "then", "total", "day"), FOR_A_DAY)
def test_the_sum_is_that_of_the_day_it_is_for(first: str, then: str, total: str, day: str) -> None:
    reply = orders(somebody(now=TUESDAY), first, then)
    assert total in reply
    assert day in reply


def test_an_order_for_a_later_day_is_gone_on_from_until_then() -> None:
    person = somebody(now=TUESDAY)
    orders(person, "2 family pies for Thursday at 12:30 please")
    person.now += timedelta(days=1)
    assert "₪186" in orders(person, "make it 3")


STATEMENTS = ["my brother only eats white pizza, he's weird", "אח שלי אוכל רק פיצה לבנה, הוא מוזר",
              "my kids only like it plain", "הקטן אוכל רק מרגריטה"]  # fmt: skip


@pytest.mark.parametrize("words", STATEMENTS)
def test_what_somebody_eats_orders_nothing_and_takes_nothing_off(words: str) -> None:
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    person = somebody(language="he" if is_hebrew else "en")
    reply = orders(person, "2 משפחתיות" if is_hebrew else "2 family pies", words)
    assert "?" in reply
    (line,) = person.lead[Basket].wanted
    assert (line.count, line.item) == (2, "family")


WRITTEN = [
    ("add 4 big bottles of coke", "4 1.5-litre bottles"),
    ("add 2 waters", "2 waters"),
    ("and one white family pie", "family pie, no sauce"),
    ("תוסיפו 2 בקבוקים גדולים", "2 בקבוקים גדולים"),
    ("ועוד מים", "מים"),
    ("ועוד משפחתית לבנה", "בלי רוטב"),
]


@pytest.mark.parametrize(("words", "read"), WRITTEN)
def test_what_is_had_is_read(words: str, read: str) -> None:
    assert read in orders(somebody(language="he" if "א" <= words[1] <= "ת" else "en"), "2 family pies", words)


SPLIT = [
    (("a family pie, half tuna half corn please", "wait can you swap the tuna for feta"), "feta"),
    (("פיצה אחת קטנה",), "₪34"), (("one margherita small and one with anchovies",), "₪74"),
    (("4 מגשים, 2 זיתים 1 תירס 1 חצי פטריות", "סליחה 5, עוד אחד רגיל"), "₪331"),
    (("4 family pies, 2 olives 1 corn 1 plain", "sorry 5, one more plain"), "₪328"),
    (("4 מגשים, 2 זיתים 2 רגיל", "תוריד אחד מהזיתים"), "₪192"),
    (("4 family pies, 2 olives 2 plain", "take off one of the olives"), "₪192"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "total"), SPLIT)
def test_things_are_split_and_counted(said: tuple[str, ...], total: str) -> None:
    assert total in orders(somebody(), *said)


DEALS = ["is that with the Tuesday deal?", "does it include the half price second pie?", "זה עם המבצע של שלישי?",
         "ההנחה על המגש השני כבר בפנים?"]  # fmt: skip


@pytest.mark.parametrize("words", DEALS)
def test_whether_a_deal_is_in_the_sum_is_told(words: str) -> None:
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    reply = orders(somebody(now=TUESDAY, language="he" if is_hebrew else "en"), "2 משפחתיות", words)
    assert "₪93" in reply
    reply = orders(somebody(language="he" if is_hebrew else "en"), "2 משפחתיות", words)
    assert "₪124" in reply


SAME = ["same as last friday please", "hey, same as last time but no corn", "same order as yesterday, for 8",
        "אותו דבר כמו שבוע שעבר לשעה 22:30", "אפשר שוב את אותה הזמנה בלי בצל", "כמו ביום שישי שעבר"]  # fmt: skip


@pytest.mark.parametrize("words", SAME)
def test_the_same_as_before_is_looked_up_by_staff(words: str) -> None:
    person = somebody(language="he" if any("א" <= sign <= "ת" for sign in words) else "en")
    reply = person.says(words)
    assert "look up what it was" in reply or "מה היה בפעם הקודמת" in reply
