"""The last lines of a conversation, for staff who come in."""

from datetime import timedelta

from conversations.lead.addresses import Channel
from conversations.timeline.names import say_line
from conversations.turn.inputs import Pressed, Shared, Started
from tests.harness.studio import Person


def lines(dana: Person) -> list[tuple[str, str]]:
    return [(line.by, line.text) for line in dana.lead.dialogue.recent]


def test_both_sides_in_order(dana: Person) -> None:
    dana.says("איפה אתם?")
    assert lines(dana) == [("lead", "איפה אתם?"), ("bot", "היי, דנה! כאן סטודיו ואלס.\n\nבלינקולן 14")]


def test_the_last_six_each_cut_short(dana: Person) -> None:
    for number in range(5):
        dana.now += timedelta(minutes=15)
        dana.says(f"{number} איפה אתם? " + "א" * 500)
    assert len(dana.lead.dialogue.recent) == 6
    assert [by for by, _ in lines(dana)] == ["lead", "bot"] * 3
    assert all(len(text) <= 200 for _, text in lines(dana))
    assert lines(dana)[-2][1].startswith("4 איפה")


def test_what_is_no_words_reads_as_what_it_is(dana: Person) -> None:
    dana.does(Shared("voice", Channel.WHATSAPP))
    dana.does(Pressed("prices", Channel.WHATSAPP))
    dana.does(Started(Channel.WHATSAPP))
    assert [text for by, text in lines(dana) if by == "lead"] == ["", "מחירים", "/start"]
    first = dana.lead.dialogue.recent[0]
    assert (say_line(first, "he"), say_line(first, "en")) == ("📎 הודעה קולית", "📎 voice note")


def test_a_touch_is_a_line_too(dana: Person) -> None:
    dana.says("היי")
    dana.waits(days=1, minutes=1)
    assert dana.sends()[0].kind == "advertising"
    assert lines(dana)[-1][0] == "bot"
    assert lines(dana)[-1][1].startswith("פרסומת")
