"""What holders of tickets say: nobody comes, another does, whose it is and where, that they are late."""

from datetime import timedelta

import pytest

from conversations.events.company.reading import adds, count_more, find_company
from conversations.events.part import Events
from conversations.events.places.attending import says_late
from conversations.events.said.tickets import (
    asks_where_ticket_is,
    asks_whose,
    find_other,
    gives_all_back,
    gives_own_back,
    keeps_other,
    sends_other,
)
from conversations.events.said.word import EverydayWords, find_events
from conversations.lead.addresses import Channel
from tests.harness.happening import THURSDAY, Guest, Hall, event
from tests.harness.readers import open_sample

EVENING = event(
    "evening", title={"he": "ערב פתוח בסטודיו", "en": "An open evening at the studio"}, friends=2,
    keywords=("ערב פתוח", "open evening"), venue={"he": "לינקולן 14, תל אביב", "en": "14 Lincoln St, Tel Aviv"},
)  # fmt: skip
TASTING = event(
    "tasting",
    title={"he": "ערב טעימות", "en": "A tasting evening"},
    keywords=("טעימות", "tasting"),
    friends=1,
)


def two(*lines: str, channel: Channel = Channel.WHATSAPP) -> Guest:
    """Two tickets to the open evening."""
    guest = Hall((EVENING,), open_sample("dance_studio")).guest(channel=channel)
    for words in lines or ("open evening", "Rick Danziger and Noam"):
        guest.says(words)
    return guest


def names(guest: Guest) -> list[str]:
    return [held.name for held in guest.lead[Events].tickets]


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("where do i see the ticket", True), ("ואם אני לא מוצאת את הכרטיס איפה הוא?", True), 
        ("where is my ticket", True),
        ("i cant find my ticket", True), ("send me the ticket again", True), ("תשלחו לי שוב את הכרטיס", True),
        ("איבדתי את הכרטיס", True), ("where can i park", False), ("how much is a ticket", False),
        ("how do i get a ticket", False), ("איך מקבלים כרטיס", False), ("where do i buy tickets", False),
    ],
)  # fmt: skip
def test_who_looks_for_the_ticket(words: str, is_so: bool) -> None:
    assert asks_where_ticket_is(words) is is_so


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("so is that one on Gils name?", True), ("וכמה כרטיסים יצא לי, גם לרוני?", True), ("על איזה שם זה?", True),
        ("whose name is it under", True), ("is it in my name", True), ("הכרטיס על שמי?", True),
        ("how many tickets do i have", True), ("is salsa on tuesday", False), ("how many tickets are left", False),
        ("what is your name", False),
    ],
)  # fmt: skip
def test_who_asks_whose_it_is(words: str, is_so: bool) -> None:
    assert asks_whose(words) is is_so


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("אוף חלינו שנינו לא נגיע מחר, תבטלו לנו", True), ("we can't make it, cancel both", True),
        ("we're both sick, cant come", True), ("neither of us can come", True), ("תבטלו את שני הכרטיסים", True),
        ("cancel our tickets please", True), ("cancel mine pls, noam keeps his", False), ("we'll come at 8", False),
        ("we are coming", False), ("can we come?", False), ("we are all excited to come", False),
        ("cancel the order", False),
    ],
)  # fmt: skip
def test_nobody_comes(words: str, is_so: bool) -> None:
    assert gives_all_back(words) is is_so


def test_one_does_not_come_and_another_does() -> None:
    for words in (
        "cancel mine pls, noam keeps his",
        "לא אצליח להגיע, בעלי יבוא לבד",
        "i cant come but my husband is coming",
    ):
        assert gives_own_back(words)
        assert keeps_other(words)
    for words in ("cancel it", "my friend can't make it"):
        assert not gives_own_back(words)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("can my friend Gil come instead of me with my ticket?", "Gil"), ("חבר שלי נועם יבוא במקומי", "נועם"),
        ("can i give my second ticket to my buddy Noam? he wont come with me", "Noam"), ("חבר יבוא במקומי", None),
        ("second ticket to my buddy Noam", "Noam"), ("אפשר להעביר את הכרטיס לנועם?", "נועם"),
        ("תרשמו את הכרטיס השני על שם נועם כהן", "נועם כהן"), ("put the second one in Noam's name", "Noam"),
        ("הכרטיס השני לנועם", "נועם"), ("second ticket should be in the name of Dana", "Dana"),
        ("בעלי יבוא עם חבר שלו במקומי", None),
    ],
)  # fmt: skip
def test_a_ticket_goes_to_somebody_else(words: str, name: str | None) -> None:
    assert sends_other(words)
    assert find_other(words) == name


def test_who_comes_along_is_another_thing() -> None:
    assert not sends_other("can my friend come too?")
    assert (
        count_more("ובעלי איתי"),
        count_more("my husband is with me"),
        count_more("בעלי רגיש לאגוזים"),
    ) == (1, 1, 0)
    assert (find_company("עוד כרטיס לרוני"), find_company("גם לידה וגם הנקה")) == (("רוני",), ())
    assert (adds("one more is coming"), adds("a ticket for my husband too")) == (True, False)


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("מאחרת ברבע שעה תשמרו לי מקום", True), ("stuck in traffic ill be there like 8:15, still ok?", True),
        ("running late, can i still come at 7:40?", True), ("אאחר בעשר דקות", True), ("תקועה בפקק", True),
        ("im gonna be a bit late", True), ("is it too late to register?", False), ("i will be there", False),
        ("its late", False),
    ],
)  # fmt: skip
def test_who_is_late(words: str, is_so: bool) -> None:
    assert says_late(words) is is_so


def test_both_are_given_back_at_once() -> None:
    guest = two()
    told = guest.says("ugh we're both sick, we can't make it, cancel both please")
    assert "cancelled" in told
    assert names(guest) == []


def test_in_the_middle_of_a_form_nobody_comes() -> None:
    guest = two("ערב פתוח")
    assert "נעצור כאן" in guest.says("אוף חלינו שנינו לא נגיע, תבטלו לנו")
    assert guest.lead[Events].filling is None


def test_only_theirs_is_given_back() -> None:
    guest = two()
    assert "Still good: Noam" in guest.says(
        "ugh im sick cant make it tonight, cancel mine pls, noam keeps his"
    )
    assert names(guest) == ["Noam"]


@pytest.mark.parametrize("channel", [Channel.WHATSAPP, Channel.SMS])
def test_theirs_goes_to_a_friend_and_they_hear_whose_it_is(channel: Channel) -> None:
    guest = two("open evening", "Tom Bareket", channel=channel)
    assert "Gil" in guest.says(
        "hey work dinner came up.. can my friend Gil come instead of me with my ticket?"
    )
    assert names(guest) == ["Gil"]
    told = guest.says("so is that one on Gils name?")
    assert "in the name of Gil" in told
    assert len(told.splitlines()) == 1


def test_a_husband_comes_with_a_friend_of_his() -> None:
    guest = two("ערב פתוח", "דנה פרידמן", "בעלי יוסי גם בא")
    assert names(guest) == ["דנה פרידמן", "יוסי"]
    assert "על איזה שם" in guest.says("נתקעתי בעבודה לא אצליח להגיע, בעלי יבוא לבד עם חבר שלו במקומי")
    guest.says("רועי")
    assert sorted(names(guest)) == ["יוסי", "רועי"]


def test_the_second_one_goes_to_somebody_by_name() -> None:
    guest = two("open evening, 2 tickets", "Rick Danziger")
    guest.says("can i give my second ticket to my buddy Noam? he wont come with me, hell come alone")
    assert names(guest) == ["Rick Danziger", "Noam"]


def test_all_tickets_are_sent_again_and_what_is_asked_beside_is_answered() -> None:
    guest = two("ערב פתוח", "שירן אלמוג", "אחותי ליאת גם רוצה לבוא איתי אפשר עוד כרטיס?")
    told = guest.says("ואם אני לא מוצאת את הכרטיס איפה הוא? ומה ללבוש")
    assert told.count("/t/") == 2
    assert "סוליה" in told


def test_who_is_late_hears_until_when() -> None:
    guest = two("ערב פתוח", "שירן אלמוג")
    guest.hall.now = THURSDAY - timedelta(minutes=20)  # type: ignore[union-attr]
    told = guest.says("מאחרת ברבע שעה תשמרו לי מקום")
    assert "המקום שמור לך" in told
    assert "22:00" in told


def test_a_friends_ticket_brings_nothing_else_along() -> None:
    guest = two("ערב פתוח", "שירן אלמוג")
    told = guest.says("מעולה, אחותי ליאת גם רוצה לבוא איתי אפשר עוד כרטיס?")
    assert "על שם: ליאת" in told
    assert "אשראי" not in told


@pytest.mark.parametrize(
    ("words", "is_heard"),
    [
        ("היי ראיתי פלייר שלכם אפשר כרטיס לערב פתוחח?", True), ("לערב הפתוחח בבקשה", True), ("ערב פטוח", True),
        ("open evning", True), ("opn evening ticket pls", True), ("ערב פתוח, אני ואחותי רוני", True),
        ("open evening for me and my sister Roni, we love salsa", True), ("ערב טוב", False), ("הדלת פתוחה", False),
        ("אתם פתוחים בערב?", False), ("open in the evening?", False), ("פתוחים הערב?", False),
    ],
)  # fmt: skip
def test_the_word_with_a_letter_wrong(words: str, is_heard: bool) -> None:
    everyday = open_sample("dance_studio").index(EverydayWords)
    assert bool(find_events(words, [EVENING], everyday)) is is_heard


@pytest.mark.parametrize(
    ("words", "is_heard"),
    [
        ("תרשמו אותי לטעימות מחר, ואני באה עם בעלי", True), ("tasting for me and my sister", True),
        ("sign me up for the tasting tomorrow, my husband is coming too", True), ("טעימות, אני דנה ובעלי איתי", True),
        ("tasting, 2 of us, im Rick Danziger", True), ("כמה עולה מגש טעימות", False), ("a tasting menu for 2", False),
        ("don't sign me up for the tasting", False), ("how much is a ticket for the tasting", False),
    ],
)  # fmt: skip
def test_a_wish_with_who_comes_along_is_heard_at_once(words: str, is_heard: bool) -> None:
    everyday = open_sample("pizza_place").index(EverydayWords)
    assert bool(find_events(words, [TASTING], everyday)) is is_heard
