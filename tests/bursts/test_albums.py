"""An album is one message, however many notifications tell of it."""

from dataclasses import replace
from datetime import timedelta

from conversations.lead.addresses import Channel
from conversations.lead.content import Media
from conversations.turn.effects import TellStaff
from conversations.turn.inputs import Shared
from tests.harness.studio import Person


def picture(number: int, caption: str | None = None, album: str | None = None) -> Shared:
    media = Media("image", f"https://media.example/{number}")
    return Shared("image", Channel.WHATSAPP, caption=caption, media=media, album=album)


def shown(dana: Person) -> list[str]:
    """The files that staff were shown."""
    told = [effect for effect in dana.effects if isinstance(effect, TellStaff)]
    return [one.content.media.url or "" for one in told if one.content.media]


def alerts(dana: Person) -> int:
    return sum(isinstance(effect, TellStaff) and effect.alert for effect in dana.effects)


def test_a_caption_is_answered_once_and_nobody_is_called(dana: Person) -> None:
    dana.says("היי")
    for number in range(5):
        dana.does(picture(number, "כמה זה עולה?" if number == 0 else None))
    [_, answer] = dana.all_sends()
    assert answer.content.text.startswith("260 בחודש")
    assert dana.lead.handoff.open is None


def test_a_caption_that_stands_at_each_picture_is_one(dana: Person) -> None:
    dana.says("היי")
    for number in range(5):
        dana.does(picture(number, "כמה זה עולה?"))
    assert len(dana.all_sends()) == 2


def test_pictures_without_words_are_one_case_with_all_of_them(dana: Person) -> None:
    dana.says("היי")
    for number in range(8):
        dana.does(picture(number))
        dana.now += timedelta(seconds=2)
    assert [send.content.text for send in dana.all_sends()][1:] == ["תודה על התמונה"]
    assert (alerts(dana), len(shown(dana))) == (1, 8)


def test_several_in_one_message_are_a_case_as_well(dana: Person) -> None:
    """A text message carries up to ten."""
    dana.says("היי")
    more = tuple(Media("image", f"https://media.example/{number}") for number in (2, 3))
    dana.does(replace(picture(1, "תראו"), more=more))
    assert [send.content.text for send in dana.all_sends()][1:] == ["תודה על התמונה"]
    assert (alerts(dana), len(shown(dana))) == (1, 3)


QUIET = timedelta(seconds=2.5)


def test_a_caption_at_a_later_picture_is_the_one_answer(dana: Person) -> None:
    dana.says("היי")
    dana.quiet = QUIET
    dana.does(picture(1))
    dana.waits(seconds=1)
    dana.does(picture(2, "כמה זה עולה?"))
    dana.does(picture(3))
    dana.waits(minutes=1)
    [_, answer] = dana.all_sends()
    assert answer.content.text.startswith("260 בחודש")
    assert dana.lead.handoff.open is None


def test_files_wait_for_their_words_as_pictures_do(dana: Person) -> None:
    def paper(number: int, caption: str | None = None) -> Shared:
        link = f"https://media.example/{number}.pdf"
        return Shared("document", Channel.WHATSAPP, caption=caption, link=link, media=Media("document", link))

    dana.says("היי")
    dana.quiet = QUIET
    dana.does(paper(1))
    dana.waits(seconds=1)
    dana.does(paper(2, "כמה זה עולה?"))
    dana.does(paper(3))
    dana.waits(minutes=1)
    [_, answer] = dana.all_sends()
    assert answer.content.text.startswith("260 בחודש")
    dana.does(paper(4))
    assert dana.waits(seconds=5) == "קיבלנו", "alone it is thanked for"


def test_words_right_after_a_picture_are_the_one_answer(dana: Person) -> None:
    dana.says("היי")
    dana.quiet = QUIET
    dana.does(picture(1))
    assert dana.says("כמה זה עולה?").startswith("260 בחודש")
    dana.waits(minutes=1)
    assert len(dana.all_sends()) == 2


def test_pictures_without_words_are_answered_when_no_words_follow(dana: Person) -> None:
    """Each begins the quiet anew, for so long; with several, people look at them."""
    dana.says("היי")
    dana.quiet = QUIET
    dana.does(picture(1))
    assert dana.reads() == ""
    assert dana.waits(seconds=3) == "תודה על התמונה"
    dana.waits(minutes=2)
    for number in range(2, 10):
        dana.does(picture(number))
        dana.waits(seconds=2)
    dana.waits(seconds=3)
    assert alerts(dana) == 1
    assert set(shown(dana)) >= {f"https://media.example/{number}" for number in range(2, 10)}


def test_who_sends_a_picture_and_says_stop_gets_one_answer(dana: Person) -> None:
    dana.says("היי")
    dana.quiet = QUIET
    dana.does(picture(1))
    dana.says("הסר")
    dana.waits(minutes=1)
    assert [send.content.text for send in dana.all_sends()][1:] == ["לא נכתוב יותר"]


def test_telegram_tells_which_belong_together(dana: Person) -> None:
    for number in range(3):
        dana.does(picture(number, album="7"))
        dana.now += timedelta(seconds=50)
    assert len(dana.all_sends()) == 1


def test_a_minute_later_it_is_another_message(dana: Person) -> None:
    dana.says("היי")
    dana.does(picture(1))
    dana.now += timedelta(minutes=1)
    dana.does(picture(2))
    assert dana.reads() == "קיבלנו, מישהו כבר איתך"
    assert len(shown(dana)) >= 1


def test_whoever_is_called_afterwards_sees_them(dana: Person) -> None:
    dana.says("היי")
    dana.does(picture(1, "כמה זה עולה?"))
    dana.does(picture(2))
    dana.says("אפשר לדבר עם מישהו?")
    assert shown(dana) == ["https://media.example/1", "https://media.example/2"]


def test_all_files_of_one_sms_are_kept(dana: Person) -> None:
    files = tuple(Media("image", f"https://media.example/{number}") for number in range(3))
    dana.says("נציג")
    dana.does(Shared("image", Channel.SMS, media=files[0], more=files[1:]))
    assert len(shown(dana)) == 3
    assert len(dana.told()) == 3


def test_a_picture_after_one_of_a_time_to_come_is_one_of_its_own(dana: Person) -> None:
    """The clock was set back by an hour: for that long every picture would have been part of the same album."""
    dana.says("היי")
    dana.does(picture(1))
    dana.now -= timedelta(hours=1)
    before = len(dana.all_sends())
    dana.does(picture(2))
    assert len(dana.all_sends()) == before + 1
