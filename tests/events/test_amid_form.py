"""Amid a form: it is refused or one of its questions is, answers come early or among other words; it never loops."""

from datetime import timedelta

import pytest

from conversations.consent.facts import OptedOut
from conversations.events.event import Field
from conversations.events.part import Events
from conversations.events.said.gathering import find_phone, gather, leave_asides
from conversations.events.said.naming import leave_nickname
from conversations.events.said.refusing import refuses_asked, refuses_kind, resumes, stops_form
from conversations.lead.addresses import Channel
from tests.harness.happening import Guest, Hall, event

DANCE = Field(
    "dance", {"he": "איזה ריקוד?", "en": "Which dance?"}, "choice",
    ({"he": "ואלס", "en": "Waltz"}, {"he": "סלסה", "en": "Salsa"}, {"he": "טנגו", "en": "Tango"}),
)  # fmt: skip
AVOIDS = Field("avoids", {"he": "מה לא אוכלים?", "en": "Anything you don't eat?"}, required=False)
EMAIL = Field("email", {"he": "לאיזה מייל?", "en": "Which email?"}, "email", required=False)
NEEDED = Field("email", {"he": "לאיזה מייל?", "en": "Which email?"}, "email")


def at_form(
    *fields: Field, channel: Channel = Channel.WHATSAPP, word: str = "conference", friends: int = 2
) -> Guest:
    guest = Hall((event(form=fields, friends=friends),)).guest(channel=channel)
    if channel is Channel.TELEGRAM:
        guest.lead.contact.phone = None
    guest.says(word)
    return guest


def names(guest: Guest) -> list[str]:
    return [held.name for held in guest.lead[Events].tickets]


def answers(guest: Guest) -> object:
    [ticket, *_] = guest.hall.books[event().resource].tickets_of(guest.lead.id)  # type: ignore[union-attr]
    return ticket.answers


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("stop, too many questions", True), ("די עזבו יותר מדי שאלות, לא רוצה", True), ("never mind", True),
        ("ugh forget it", True), ("nah too long, forget it", True), ("די כבר עם השאלות", True), ("ירד לי", True),
        ("אין לי כוח לזה", True), ("i don't want it anymore", True), ("enough with the questions already", True),
        ("stop", False), ("stop sending me messages", False), ("תפסיקו לשלוח לי הודעות", False),
        ("no mushrooms", False), ("לא רוצה לתת מייל", False), ("לא רוצה פטריות", False), ("די נחמד", False),
        ("לא משנה לי איזה ריקוד", False), ("i don't want onions", False),
    ],
)  # fmt: skip
def test_who_wants_no_more_questions(words: str, is_so: bool) -> None:
    assert stops_form(words) is is_so


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("what? no, i didnt want to stop. tasting tonight", True), ("ok sorry, hungry. I do want it. tasting", True),
        ("טוב חשבתי שוב חח, בכל זאת רוצה לבוא", True), ("wait no, keep going", True), ("לא רציתי להפסיק", True),
        ("רגע, נמשיך", True), ("i want to stop", False), ("i still want to know the price", False),
    ],
)  # fmt: skip
def test_who_goes_on_after_all(words: str, is_so: bool) -> None:
    assert resumes(words) is is_so


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("no email either, dont have one", True), ("לא נותנת מייל, יש לי מספיק ספאם", True), ("אין לי מייל", True),
        ("id rather not give an email, is that ok?", True), ("no email sorry", True), ("בלי מייל בבקשה", True),
        ("לא רוצה לתת מייל", True), ("i don't use email", True), ("do you need my email?", False),
        ("send it to my email", False), ("no, my email changed", False), ("my email is a@b.co", False),
    ],
)  # fmt: skip
def test_who_gives_no_email(words: str, is_so: bool) -> None:
    assert refuses_kind("email", words) is is_so


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("i said dont have one", True), ("אמרתי שאין לי", True), ("no thanks, i get spam", True),
        ("dont have one", True),
        ("no mushrooms", False), ("me@x.co", False), ("לא אוכלת פטריות", False),
    ],
)  # fmt: skip
def test_who_refuses_what_is_asked_now(words: str, is_so: bool) -> None:
    assert refuses_asked(words) is is_so


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("0541234567. thats mine", "+972541234567"), ("המספר שלי 054-123-4567 תודה", "+972541234567"),
        ("it's 054 123 4567 ok?", "+972541234567"), ("0541234567, register me now", "+972541234567"),
        ("+972 54-123-4567 זה שלי", "+972541234567"), ("her number is 0541234567", None),
        ("המספר של בעלי 0541234567", None), ("at 7:40, 12 people, order 123456789", None), ("123", None),
        ("0541234567 or 0521234567", None),
    ],
)  # fmt: skip
def test_a_number_is_found_in_a_sentence(words: str, number: str | None) -> None:
    assert find_phone(words, "IL") == number


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("never danced in my life lol. salsa i guess. is there parking near u?", "סלסה"), ("i love tango", "טנגו"),
        ("טנגו נראה לי, לא יודע מה זה משנה 😅 וכמה כרטיסים יצא לי", "טנגו"), ("how much is salsa?", None),
        ("not salsa", None), ("salsa or tango", None), ("a salsa class", None), ("כמה עולה סלסה", None),
        ("לא סלסה, טנגו נחמד", None),
    ],
)  # fmt: skip
def test_a_choice_is_found_among_other_words(words: str, found: str | None) -> None:
    assert gather([DANCE], words, "IL").get("dance") == found


def test_free_words_are_kept_without_what_is_asked_or_refused_beside() -> None:
    assert leave_asides("nothing, i eat it all. no email either, dont have one") == "nothing, i eat it all."
    assert leave_asides("is there parking?") == ""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("tom bareket (everyone says tommy)", "tom bareket"), ("שירן אלמוג אבל כולם קוראים לי שיש 😅", "שירן אלמוג"),
        ("tommy is what everyone says, thomas bell", "thomas bell"), ("write Mimi", "Mimi"),
        ("Maya C, but on the ticket write Mimi pls thats what people call me", "Mimi"), ("Dana Levi", "Dana Levi"),
        ("דנה לוי, תכתבו על הכרטיס דני", "דני"), ("יונתן כהן, יוני בקיצור", "יונתן כהן"),
        ("Alexandra Stone but i go by Alex", "Alexandra Stone"),
    ],
)  # fmt: skip
def test_a_name_is_taken_with_what_else_they_are_called(words: str, name: str) -> None:
    guest = at_form()
    guest.says(words)
    assert leave_nickname(words) == name
    assert names(guest) == [name]


@pytest.mark.parametrize("words", ["stop, too many questions", "די עזבו יותר מדי שאלות, לא רוצה"])
def test_who_stops_the_form_is_on_no_list_and_may_go_on(words: str) -> None:
    guest = at_form(AVOIDS, EMAIL, DANCE)
    guest.says("Dana Levi")
    guest.says("fish")
    told = guest.says(words)
    assert ("stop here" in told) or ("נעצור כאן" in told)
    assert not guest.notes(OptedOut)
    assert guest.lead.consent.refused_at is None
    guest.hall.now += timedelta(hours=3)  # type: ignore[union-attr]
    assert "email" in guest.says("what? no, i didnt want to stop")
    assert "dance" in guest.says("no email, skip")
    guest.says("salsa")
    assert names(guest) == ["Dana Levi"]
    assert answers(guest) == {"avoids": "fish", "email": "", "dance": "סלסה"}


def test_a_stop_that_is_of_messages_is_a_refusal_still() -> None:
    guest = at_form(DANCE)
    guest.says("stop sending me messages")
    assert guest.notes(OptedOut)


@pytest.mark.parametrize(
    "words", ["dont have one", "לא רוצה לתת מייל", "no email sorry", "לא נותנת מייל, יש לי מספיק ספאם"]
)
def test_an_email_that_need_not_be_given_is_skipped_at_once(words: str) -> None:
    guest = at_form(EMAIL)
    guest.says("Dana Levi")
    assert "/t/" in guest.says(words)
    assert guest.lead.consent.refused_at is None


def test_an_email_refused_before_it_is_asked_is_not_asked_for() -> None:
    guest = at_form(AVOIDS, EMAIL)
    guest.says("Rick Danziger")
    assert "/t/" in guest.says("nothing, i eat it all. no email either, dont have one")
    assert answers(guest) == {"avoids": "nothing, i eat it all.", "email": ""}


def test_an_email_that_must_be_given_is_explained_and_then_the_team_has_it() -> None:
    guest = at_form(NEEDED)
    guest.says("Dana Levi")
    assert "made out with an email" in guest.says("no email sorry")
    assert "asked the team" in guest.says("i said i dont have one")
    assert guest.lead.consent.refused_at is None
    assert "/t/" in guest.says("ok fine dana@x.co")


def test_who_gives_no_email_where_none_is_asked_hears_so() -> None:
    guest = at_form(DANCE)
    told = guest.says("salsa. and id rather not give an email, is that ok?")
    assert "No email needed" in told
    assert "/t/" in guest.says("Tom Bareket")
    assert answers(guest) == {"dance": "סלסה"}


def test_a_number_told_before_it_is_asked_is_kept() -> None:
    guest = at_form(channel=Channel.TELEGRAM)
    assert "name" in guest.says("0541234567, register me now. nothing i don't eat")
    assert "+972541234567" in guest.says("Mimi Cohen")
    assert "/t/" in guest.says("yes thats mine")
    assert guest.lead.contact.told_phone == "+972541234567"


def test_who_gives_the_number_and_says_register_me_is_asked_no_more() -> None:
    guest = at_form(DANCE, channel=Channel.TELEGRAM)
    guest.says("Mimi Cohen")
    assert "dance" in guest.says("0541234567, register me now")


@pytest.mark.parametrize(
    "words", ["0541234567. thats mine", "המספר שלי 054-1234567", "0541234567. is there parking?"]
)
def test_a_number_in_a_sentence_is_taken(words: str) -> None:
    guest = at_form(channel=Channel.TELEGRAM)
    guest.says("Mimi Cohen")
    assert "complete" not in guest.says(words)
    assert guest.lead.contact.told_phone == "+972541234567"


@pytest.mark.parametrize(
    ("words", "party"),
    [("דנה פרידמן, ובעלי איתי", 2), ("Dana Levi, my husband is with me", 2), ("דנה לוי, אחותי גם באה", 2),
     ("Dana Levi, I love dancing", 1)],
)  # fmt: skip
def test_who_comes_along_is_heard_beside_the_name(words: str, party: int) -> None:
    guest = at_form(DANCE)
    guest.says(words)
    filling = guest.lead[Events].filling
    assert filling
    assert filling.party == party


def test_what_is_said_between_two_names_is_nobodys() -> None:
    guest = at_form(word="כנס")
    guest.says("אני כ״ץ אורי, בעצם תרשמי אני ואחותי רוני")
    assert names(guest) == ["כ״ץ אורי", "רוני"]


def test_who_was_told_of_already_is_not_one_more() -> None:
    guest = at_form(AVOIDS, friends=1, word="כנס")
    guest.says("דנה פרידמן, ובעלי איתי")
    told = guest.says("הבנתי, צמחוני. ואיך מקבלים כרטיס גם לבעלי?")
    assert "מטלפון אחר" not in told
    assert answers(guest) == {"avoids": "הבנתי, צמחוני."}
    guest.says("יוסי")
    assert names(guest) == ["דנה פרידמן", "יוסי"]


def test_a_question_is_no_answer_to_free_words() -> None:
    guest = at_form(AVOIDS)
    guest.says("Dana Levi")
    told = guest.says("where are you?")
    assert told.endswith("Anything you don't eat? (you can skip this)")


def test_two_tickets_that_were_promised_are_asked_for_before_the_event() -> None:
    guest = at_form(AVOIDS)
    guest.says("Dana Levi")
    hall = guest.hall
    assert hall
    read = hall.passes(days=4)[guest.lead.id]
    [reminder] = [text for text in read if "almost ready" in text]
    assert "Anything you don't eat?" in reminder
    hall.now -= timedelta(hours=12)
    assert "/t/" in guest.says("no mushrooms")


@pytest.mark.parametrize("words", ["never mind", "fish"])
def test_who_left_or_finished_is_not_reminded_of_a_form(words: str) -> None:
    guest = at_form(AVOIDS)
    guest.says("Dana Levi")
    guest.says(words)
    assert guest.hall
    read = guest.hall.passes(days=4).get(guest.lead.id, [])
    assert not [text for text in read if "almost ready" in text]
