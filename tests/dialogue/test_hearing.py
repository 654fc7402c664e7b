"""Not understood, edited, shared, thanked: what else people do in a chat."""

import pytest

from conversations.lead.addresses import Address, Channel
from conversations.lead.content import Media
from conversations.turn.effects import Identify
from conversations.turn.inputs import MediaKind, Shared
from tests.harness.studio import Person


def test_the_second_miss_in_a_row_goes_to_people(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("בלה בלה") == "לא הבנתי"
    assert dana.labels() == ["מחירים", "📍 איפה אתם", "לדבר עם מישהו"]
    assert dana.says("בלה בלה בלה") == "קיבלנו, מישהו כבר איתך"
    assert dana.lead.handoff.open is not None


def test_fallbacks_take_turns_for_ever(dana: Person) -> None:
    dana.says("היי")
    said = []
    for _ in range(5):
        said.append(dana.says("בלה בלה"))
        dana.says("איפה אתם?")
        dana.waits(minutes=15)
    assert said == ["לא הבנתי", "אפשר במילים אחרות?", "עדיין לא ברור לי", "לא הבנתי", "אפשר במילים אחרות?"]


def test_an_edit_never_brings_a_second_fallback_nor_the_same_answer_again(dana: Person) -> None:
    dana.says("היי")
    dana.says("בלה בלה")
    assert dana.says("בלה בלהה", edited=True) == ""
    assert dana.says("איפה אתם?", edited=True) == "בלינקולן 14"
    assert dana.says("איפה אתם בעצם?", edited=True) == ""
    assert dana.says("איפה אתם נמצאים?") == "כמו שכתבתי: בלינקולן 14"


def test_who_types_what_is_on_the_list_wants_to_read_it_however_often(dana: Person) -> None:
    dana.says("היי")
    dana.says("בלה בלה")
    for _ in range(4):
        assert dana.says("איפה אתם?") == "בלינקולן 14"
        dana.waits(minutes=15)


def test_thanks_and_nods_are_answered_once(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("תודה") == "בשמחה"
    assert dana.says("❤️") == ""
    assert dana.says("לא") == ""
    dana.says("איפה אתם?")
    assert dana.says("👍") == "בשמחה"
    assert dana.says("חחחח") == ""
    assert dana.lead.dialogue.misses == 0


def test_hello_again_is_said_once_in_a_row(dana: Person) -> None:
    dana.says("היי")
    dana.waits(hours=5)
    assert dana.says("היי") == "טוב לשמוע ממך שוב, דנה"
    assert dana.says("היי") == ""


def test_who_says_hello_right_after_the_greeting_has_not_come_back(dana: Person) -> None:
    dana.says("היי")
    assert dana.says("היי") == "היי! על מה לספר?"
    assert dana.says("היי") == ""


def test_speaking_the_other_language_switches_but_a_word_does_not(dana: Person) -> None:
    dana.says("היי")
    dana.says("ok")
    assert dana.language() == "he"
    assert dana.says("Where can I find you?") == "At 14 Lincoln St"
    assert dana.language() == "en"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("image", "תודה על התמונה"),
        ("video", "תודה על התמונה"),
        ("voice", "קיבלנו את ההקלטה"),
        ("location", "אנחנו בלינקולן 14"),
        ("contact", "תודה על הפרטים"),
        ("document", "קיבלנו"),
        ("sticker", "קיבלנו"),
        ("invite", "קיבלנו"),
        ("other", "קיבלנו"),
        ("reaction", ""),
        ("deleted", ""),
        ("call", ""),
    ],
)
def test_what_is_not_words_is_answered_politely(dana: Person, kind: MediaKind, text: str) -> None:
    dana.says("היי")
    dana.does(Shared(kind, dana.channel))
    assert dana.reads() == text


def test_a_caption_is_read_first(dana: Person) -> None:
    dana.says("היי")
    dana.does(Shared("image", dana.channel, caption="כמה זה עולה?"))
    assert "260 בחודש" in dana.reads()
    dana.does(Shared("image", dana.channel, caption="בלה"))
    assert dana.reads() == "תודה על התמונה"
    dana.does(Shared("image", dana.channel, caption="הסר"))
    assert dana.reads() == "לא נכתוב יותר"


def test_a_second_voice_note_goes_to_people_and_a_second_sticker_to_nobody(dana: Person) -> None:
    dana.says("היי")
    dana.does(Shared("sticker", dana.channel))
    dana.does(Shared("sticker", dana.channel))
    assert dana.reads() == ""
    dana.does(Shared("voice", dana.channel))
    note = Media("voice", "https://media.example/1")
    dana.does(Shared("voice", dana.channel, media=note))
    assert dana.reads() == "קיבלנו, מישהו כבר איתך"
    assert dana.told()[-1].content.media == note


def test_a_second_number_of_theirs_does_not_replace_the_first(dana: Person) -> None:
    dana.does(Shared("contact", Channel.TELEGRAM, phone="+972509999999"))
    assert Identify(Address("phone", "+972509999999")) in dana.latest
    assert dana.lead.contact.phone == "+972501234567"


def test_their_own_contact_tells_their_number(dana: Person) -> None:
    dana.lead.contact.phone = None
    dana.says("היי")
    dana.does(Shared("contact", Channel.TELEGRAM, phone="+972509999999"))
    assert Identify(Address("phone", "+972509999999")) in dana.latest
    assert dana.lead.contact.phone == "+972509999999"
    assert dana.reads() == "תודה על הפרטים"
