"""What people say while an event's form waits for a name: it is met, it becomes nobody's name, and the form goes on."""

import pytest

from conversations.consent.selling import wants_no_selling
from conversations.events.asking.questions import list_names
from conversations.events.part import Events, Filling
from conversations.events.talk.asked import find_asked
from conversations.handoff.questions import find_aside
from tests.harness.happening import THURSDAY, Guest, Hall, event
from tests.harness.readers import open_sample

EVENING = event(
    "evening", title={"he": "ערב פתוח", "en": "Open evening"}, keywords=("ערב פתוח", "open evening"), friends=2,
)  # fmt: skip


def guest() -> Guest:
    return Hall((EVENING,), open_sample("dance_studio")).guest()


def names(one: Guest) -> list[str]:
    return [held.name for held in one.lead[Events].tickets_for("evening")]


@pytest.mark.parametrize(
    "words",
    [
        "perfect thank you", "sounds good", "i'm really looking forward to it", "im new here", "what days is waltz btw",
        "until what time", "we'll see", "its raining here", "good evening", "איזה כיף", "נשמע טוב", "תודה מראש",
        "עד איזה שעה", "זה באיזה ימים סתם שואל", "קודם שתהיה דלת פתוחה", "אני מתרגשת", "חחח",
    ],
)  # fmt: skip
def test_what_is_said_beside_is_nobodys_name(words: str) -> None:
    assert list_names(Filling("evening", "name", THURSDAY, THURSDAY), words) == ()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("put it under Priya Nair", ("Priya Nair",)), ("רונן כרמי בבקשה", ("רונן כרמי",)),
        ("Will Smith", ("Will Smith",)),
        ("תרשמו על רונן כרמי", ("רונן כרמי",)), ("just Amara", ("Amara",)), ("Joy Lovely", ("Joy Lovely",)),
        ("Priya Nair, and my roommate Meera", ("Priya Nair", "Meera")), ("אור טוב", ("אור טוב",)),
    ],
)  # fmt: skip
def test_a_name_is_heard_in_what_stands_around_it(words: str, told: tuple[str, ...]) -> None:
    assert list_names(Filling("evening", "name", THURSDAY, THURSDAY), words) == told


def test_two_stay_two_until_one_drops_out() -> None:
    ronen = guest()
    assert "2 כרטיסים" in ronen.says("דיברתי עם אשתי היא מוכנה לתת לכם עוד צאנס. ערב פתוח")
    told = ronen.says("שנינו. ועד איזה שעה זה בגלל הבייביסיטר")
    assert "עד 1" in told or "עד 2" in told
    assert "ואלס ב" in ronen.says("אגב היא רוצה ואלס. זה באיזה ימים סתם שואל")
    assert "כרטיס אחד" not in ronen.says("ראשון לא יכול יש לי כדורגל. נראה. קודם שתהיה דלת פתוחה")
    ronen.says("רונן כרמי ומיכל")
    assert sorted(names(ronen)) == ["מיכל", "רונן כרמי"]


def test_her_questions_are_answered_and_her_thanks_are_no_name() -> None:
    amara = guest()
    amara.says("open evening")
    assert "2 tickets" in amara.says("Nice. im new here. can my labmate Lucia come too?")
    assert "for example" not in amara.says("perfect thank you")
    assert "still come in" in amara.says("my bus is stuck, maybe 10 minutes late. can i still come in?")
    assert "on their own" in amara.says("is it weird to come alone?")
    assert "One ticket" in amara.says("Lucia cant come, her experiment wont wait")
    amara.says("ok under Amara Odhiambo please")
    assert names(amara) == ["Amara Odhiambo"]


@pytest.mark.parametrize(
    ("words", "is_wish"),
    [
        ("hey so i think ill start with the free one. open evening. can i bring my roommate", True),
        ("ok lets do the open evening", True), ("אז אתחיל עם הערב הפתוח", True), ("בא לי לבוא לערב הפתוח", True),
        ("thinking of coming to the open evening, can i bring my roommate?", True),
        ("my friend was at the open evening and loved it", False), ("not the open evening, a trial", False),
        ("הייתי בערב הפתוח, היה מעולה", False), ("should i come to the open evening or the trial", False),
        ("open evening, how much is it?", False), ("the door was locked at the open evening", False),
    ],
)  # fmt: skip
def test_who_chooses_it_in_their_own_words_begins_the_ticket(words: str, is_wish: bool) -> None:
    one = guest()
    one.says(words)
    assert (one.lead[Events].filling is not None) is is_wish


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("is there a drink minimum or smth", "buy"), ("do i have to buy something after?", "buy"),
        ("צריך לקנות משהו בבר?", "buy"), ("is there a minimum order for delivery?", None),
        ("אפשר לאחר בעשר דקות?", "late"), ("is it ok to come alone", "alone"), ("can i come alone to the class", None),
        ("ועד איזה שעה זה בגלל הבייביסיטר", "when"),
    ],
)  # fmt: skip
def test_what_is_asked_of_it(words: str, asked: str | None) -> None:
    assert find_asked(words) == asked


@pytest.mark.parametrize(
    ("words", "is_heard"),
    [
        ("ושלא תתקשרו אליי אחרי זה למכור לי מנוי", True), ("אל תנסו למכור לי כלום", True),
        ("בלי שיחות מכירה בבקשה", True),
        ("and no sales calls please", True), ("please don't call me after to sell me stuff", True),
        ("why don't you sell gift cards?", False), ("תתקשרו אליי בבקשה", False), ("לא מוכרים נעליים אצלכם?", False),
        ("don't call before 4", False),
    ],
)  # fmt: skip
def test_who_wants_nothing_sold_to_them(words: str, is_heard: bool) -> None:
    assert wants_no_selling(words) is is_heard


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("יש לי כמה שאלות קטנות לפני", "ask_away"), ("i've got a few questions before i sign up", "ask_away"),
        ("can i ask you something?", "ask_away"), ("רציתי לשאול כמה דברים", "ask_away"),
        ("What a wind tonight", "weather"),
        ("איזה גשם היום", "weather"), ("יש לי שאלה על חניה", None), ("i have a question about parking", None),
        ("what storm cover do you have", None), ("is the class on in this rain?", None),
    ],
)  # fmt: skip
def test_what_asks_nothing_is_put_to_nobody(words: str, phrase: str | None) -> None:
    assert find_aside(words) == phrase


def test_who_would_stop_and_come_back_is_told_what_is_known() -> None:
    priya = guest()
    priya.says("how much is salsa per month")
    assert "no penalty" in priya.says("and if i hate my budget in march i just tell you and thats it right")
    assert "come back" in priya.says(
        "my shifts change so if january is crazy can I stop and come back in feb?"
    )
    assert "נתקשר" not in priya.says("שלא תתקשרו אליי אחרי זה למכור לי מנוי")
    assert priya.lead.handoff.open is None
