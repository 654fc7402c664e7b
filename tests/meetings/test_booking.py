"""A meeting is booked in the chat, moved and called off there; staff hear of it each time."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.lead.addresses import Channel
from conversations.meetings.kept.effects import OfferSlot
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.facts import MeetingBooked, MeetingCancelled, MeetingMoved
from conversations.turn.effects import Withdraw
from conversations.turn.playbook import Playbook
from tests.harness.studio import Person, build_journey, meet, prepare
from tests.meetings.conftest import TRIAL, with_meetings

TEL_AVIV = ZoneInfo("Asia/Jerusalem")


def mine(person: Person) -> str:
    """When their meeting is, on the wall in Tel Aviv."""
    meeting = person.lead[Appointments].ahead(person.now)
    return f"{meeting.starts_at.astimezone(TEL_AVIV):%d.%m %H:%M}" if meeting else ""


def staff_hear(person: Person) -> str:
    return "\n".join(told.content.text for told in person.told())


def test_times_are_offered_and_one_is_taken_by_its_number(dana: Person) -> None:
    assert (
        dana.says("אפשר לקבוע שיעור ניסיון?")
        == "בשמחה! שיעור ניסיון: מתי נוח? אפשר לבחור, או לכתוב יום ושעה."
    )
    assert dana.labels() == ["היום 12:00", "היום 15:00", "יום אחר"]
    said = dana.says("2")
    assert said.startswith("קבענו, דנה! שיעור ניסיון, היום, יום ראשון 22.11, ב־15:00.\n📍 לינקולן 14")
    assert dana.labels() == ["אישור הגעה", "מועד אחר", "לבטל"]
    assert mine(dana) == "22.11 15:00"
    assert dana.sends()[-1].content.media is not None
    assert staff_hear(dana) == "📅 דנה לוי · 4567: נקבע שיעור ניסיון, היום, יום ראשון 22.11, ב־15:00 (נועה)"
    assert [type(note.fact) for note in dana.notes(MeetingBooked)] == [MeetingBooked]


def test_another_day_and_a_time_in_words(dana: Person) -> None:
    dana.says("רוצה שיעור ניסיון")
    assert "אלה המועדים הבאים" in dana.says("יום אחר")
    assert dana.labels() == ["מחר 9:00", "מחר 12:00", "יום אחר"]
    assert dana.says("ביום שלישי בעשר").startswith("קבענו, דנה! שיעור ניסיון, ביום שלישי 24.11 ב־10:00.")
    assert mine(dana) == "24.11 10:00"


@pytest.mark.parametrize(
    ("asked", "labels"),
    [
        ("בא לי שיעור ניסיון מחר אחר הצהריים", ["מחר 12:00", "מחר 14:00", "יום אחר"]),
        ("can I book a trial next Tuesday at 4?", ["Book it", "Another day"]),
        ("I'd like a trial on monday morning", ["Tomorrow 9:00", "Tomorrow 10:00", "Another day"]),
    ],
)
def test_what_they_wish_for_is_heard_at_once(dana: Person, asked: str, labels: list[str]) -> None:
    dana.says(asked)
    assert dana.labels() == labels


@pytest.mark.parametrize(
    ("said", "labels"),
    [
        (["שיעור ניסיון מחר בבוקר"], ["מחר 9:00", "מחר 10:00", "יום אחר"]),
        (["trial on Monday morning?"], ["Tomorrow 9:00", "Tomorrow 10:00", "Another day"]),
        (["איפה שיעור ניסיון?", "ביום שלישי בעשר"], ["לקבוע", "יום אחר"]),
    ],
)
def test_a_day_beside_the_kind_or_said_to_an_answer_about_it_is_a_wish(
    dana: Person, said: list[str], labels: list[str]
) -> None:
    for words in said:
        dana.says(words)
    assert dana.labels() == labels


@pytest.mark.parametrize("words", ["כמה עולה שיעור ניסיון מחר?", "השיעור מחר בוטל?", "איך היה השיעור אתמול?"])
def test_a_question_about_one_is_no_wish(dana: Person, words: str) -> None:
    dana.says(words)
    assert "יום אחר" not in dana.labels()


def test_the_very_time_they_asked_for_is_one_yes_away(dana: Person) -> None:
    assert dana.says("אפשר שיעור ניסיון מחר ב-10?") == "מחר, יום שני 23.11, ב־10:00: פנוי. לקבוע?"
    assert dana.says("כן").startswith("קבענו")
    assert mine(dana) == "23.11 10:00"


def test_an_hour_in_words_is_that_of_the_day_that_was_shown(dana: Person) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון?")
    dana.says("יום אחר")
    dana.says("אפשר ב-11?")
    dana.says("כן")
    assert mine(dana) == "23.11 11:00"


def test_two_who_want_one_slot_get_one_meeting_and_the_nearest_times(playbook: Playbook) -> None:
    dana, gil = meet(playbook), meet(playbook, "גיל")
    gil.behind = dana.behind  # one calendar
    for person in (dana, gil):
        person.says("אפשר לקבוע שיעור ניסיון מחר ב-10?")
    dana.says("1")
    said = gil.says("1")
    assert said == "סליחה, ממש עכשיו מישהו הקדים ותפס את המועד הזה. הכי קרוב לזה:"
    assert gil.labels() == ["מחר 9:00", "מחר 11:00", "יום אחר"]
    assert (mine(dana), mine(gil)) == ("23.11 10:00", "")
    gil.says("1")
    assert mine(gil) == "23.11 09:00"


def test_a_time_that_is_over_meanwhile_says_so(dana: Person) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון?")
    choice = dana.lead.dialogue.choices[0].id
    dana.waits(hours=4)
    assert "כבר עבר או קרוב מדי" in dana.taps(choice, "היום 12:00")
    assert dana.labels()[0] == "היום 16:00"


def test_a_day_on_which_it_never_is_is_said_and_the_nearest_offered(dana: Person) -> None:
    assert dana.says("אפשר לקבוע שיעור ניסיון ביום שישי?") == "ביום הזה אין אצלנו. הכי קרוב:"
    assert dana.labels() == ["ה׳ 26.11 15:00", "ה׳ 26.11 16:00", "יום אחר"]


def test_moving_offers_times_and_voids_what_was_said(dana: Person) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון ביום שלישי בעשר?")
    dana.says("כן")
    before = dana.lead[Appointments].meetings[0]
    assert "במקום יום שלישי 24.11 ב־10:00?" in dana.taps(f"meeting:move:{before.uid}", "מועד אחר")
    assert dana.says("ביום רביעי ב-14:00").startswith("עבר. שיעור ניסיון, ביום רביעי 25.11 ב־14:00.")
    after = dana.lead[Appointments].meetings[0]
    assert (after.uid, after.version, mine(dana)) == (before.uid, 1, "25.11 14:00")
    [withdrawn] = [effect for effect in dana.latest if isinstance(effect, Withdraw)]
    assert (withdrawn.purpose, withdrawn.subject, withdrawn.answers) == ("meeting", before.uid, True)
    [freed] = [effect for effect in dana.latest if isinstance(effect, OfferSlot)]
    assert freed.slot.start == before.starts_at
    assert staff_hear(dana) == "📅 דנה לוי · 4567: שיעור ניסיון עבר ליום רביעי 25.11 ב־14:00 (נועה)"
    assert dana.notes(MeetingMoved)


def test_words_move_it_too(dana: Person) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון ביום שלישי בעשר?")
    dana.says("כן")
    dana.says("צריכה להזיז את השיעור לרביעי אחרי 2")
    assert dana.labels() == ["ד׳ 25.11 14:00", "ד׳ 25.11 15:00", "יום אחר"]
    dana.says("1")
    assert mine(dana) == "25.11 14:00"


@pytest.mark.parametrize("said", ["לבטל", "לא אוכל להגיע מחר", "I can't make it tomorrow", "3"])
def test_calling_it_off_frees_the_time_and_offers_another(dana: Person, said: str) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון מחר ב-10?")
    dana.says("כן")
    dana.says(said)
    assert (mine(dana), len(dana.notes(MeetingCancelled))) == ("", 1)
    entry = dana.sends()[-1].content.media
    assert entry
    assert "METHOD:CANCEL" in str(entry.body)
    assert staff_hear(dana).startswith("🗑")
    assert not [key for key in dana.timers if key.purpose.startswith("meeting")], "nobody is reminded of it"
    dana.taps(dana.lead.dialogue.choices[0].id)
    assert dana.labels()[-1] in ("יום אחר", "Another day")


def test_when_is_mine_and_a_second_one(dana: Person) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון מחר ב-10?")
    dana.says("כן")
    assert "כמו שקבענו: שיעור ניסיון, מחר, יום שני 23.11, ב־10:00" in dana.says("מתי השיעור שלי?")
    assert "כבר קבוע לך" in dana.says("רוצה לקבוע שיעור ניסיון")
    dana.says("לקבוע עוד אחד")
    dana.says("1")
    assert len(dana.lead[Appointments].meetings) == 2


def test_a_price_is_asked_and_not_booked(dana: Person) -> None:
    assert dana.says("כמה עולה שיעור ניסיון?").startswith("260 בחודש")
    assert dana.lead[Appointments].choosing is None


def test_a_question_beside_it_is_answered_as_well(dana: Person) -> None:
    said = dana.says("אפשר לקבוע שיעור ניסיון? ואיפה אתם?")
    assert "בשמחה! שיעור ניסיון" in said
    assert "בלינקולן 14" in said


def test_without_meetings_all_is_as_it_was() -> None:
    person = meet(prepare(build_journey()))
    person.says("היי")
    assert person.says("אני רוצה להירשם").startswith("אפשר לקבוע כאן")
    person.says("תרשמו אותי לשיעור ביום שלישי ב-10, על שם דנה")
    assert person.lead.handoff.open is not None
    assert person.lead[Appointments].choosing is None


def test_nothing_free_is_for_people_to_find() -> None:
    person = meet(with_meetings(kinds={"trial": {**TRIAL, "ahead": timedelta(hours=1)}}))
    person.says("היי")
    assert "ביקשתי מהצוות" in person.says("אפשר לקבוע שיעור ניסיון?")
    assert person.lead.handoff.open is not None


def test_who_is_angry_is_offered_nothing(dana: Person) -> None:
    dana.says("אתם גנבים!")
    assert "מתי נוח" not in dana.says("אפשר לקבוע שיעור ניסיון?")


@pytest.mark.parametrize(("zone", "shown"), [("America/New_York", "ניו יורק"), ("Asia/Tokyo", "טוקיו")])
def test_a_call_is_told_in_the_leads_own_time(playbook: Playbook, zone: str, shown: str) -> None:
    """Nine to five in Tel Aviv is two to ten in New York, and four to midnight in Tokyo."""
    person = meet(playbook)
    person.lead.contact.timezone = zone
    person.says("אפשר לקבוע שיחת ייעוץ?")
    assert f"שעון {shown}" in person.sends()[-1].content.text
    person.says("1")
    meeting = person.lead[Appointments].meetings[0]
    local = meeting.starts_at.astimezone(TEL_AVIV)
    assert 9 <= local.hour < 17
    assert f"{meeting.starts_at.astimezone(ZoneInfo(zone)):%-H:%M}" in person.all_sends()[-1].content.text


def test_a_place_to_come_to_is_told_in_the_places_time(playbook: Playbook) -> None:
    person = meet(playbook)
    person.lead.contact.timezone = "America/New_York"
    person.says("אפשר לקבוע שיעור ניסיון?")
    assert "שעון" not in person.sends()[-1].content.text


def test_it_goes_on_where_a_person_has_the_conversation_by_a_tap(dana: Person) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון מחר ב-10?")
    dana.says("כן")
    uid = dana.lead[Appointments].meetings[0].uid
    dana.says("אפשר לדבר עם נציג?")
    dana.staff("take")
    dana.taps(f"meeting:cancel:{uid}", "לבטל")
    assert mine(dana) == ""


def test_an_old_button_says_how_things_are(dana: Person) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון מחר ב-10?")
    dana.says("כן")
    uid = dana.lead[Appointments].meetings[0].uid
    dana.taps(f"meeting:cancel:{uid}", "לבטל")
    assert dana.taps(f"meeting:yes:{uid}", "אישור הגעה") == "המועד הזה כבר לא בתוקף. אפשר לקבוע חדש בכל רגע."
    for nonsense in (
        "meeting:",
        "meeting:at:trial:x",
        "meeting:to::",
        "meeting:next:nothing:2026",
        "meeting:?:1",
    ):
        assert dana.taps(nonsense, "לבטל")


def test_on_sms_it_fits_in_few_parts(playbook: Playbook) -> None:
    person = meet(playbook, channel=Channel.SMS)
    person.says("היי")
    person.says("אפשר לקבוע שיעור ניסיון?")
    assert len(person.sends()[-1].content.text) <= 67


@pytest.mark.parametrize(
    "said",
    [
        "מה מדיניות הביטול?",
        "אני רוצה לבטל את המנוי",
        "אפשר להעביר תשלום בביט?",
        "what's your cancellation policy?",
        "עד מתי אפשר לבטל?",
        "how much is it to move?",
    ],
)
def test_what_is_asked_about_something_else_leaves_the_meeting_alone(dana: Person, said: str) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון מחר ב-10?")
    dana.says("כן")
    dana.says(said)
    assert mine(dana) == "23.11 10:00"
    assert dana.lead[Appointments].choosing is None


def test_a_day_named_long_after_the_offer_is_no_choice(dana: Person) -> None:
    dana.says("אפשר לקבוע שיעור ניסיון?")
    dana.says("כמה זה עולה?")
    dana.waits(hours=5)
    dana.says("מחר אני לא בארץ")
    assert dana.lead.dialogue.said.kind != "meeting_times"
