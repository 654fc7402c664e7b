"""Whatever the bot gives as a reason, an owner can read in Hebrew and in English."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

import bot
import conversations
from bot.decisions.arrivals import Arrival
from bot.decisions.entries import entry_of
from conversations.journey.load import load_journey
from conversations.lead.addresses import Channel
from conversations.lead.lead import Stage
from conversations.timeline.names import name_of, name_plan
from conversations.timeline.reason_words import HEADLINES, REASONS
from conversations.timeline.telling import (
    PLACES,
    add_why_not,
    drop_why_not,
    reason,
    tell_headline,
    tell_line,
    tell_reason,
)
from conversations.turn.effects import Hold, Record, Send, StopTimers
from conversations.turn.inputs import Input, Said, StaffWrote
from tests.harness.studio import SUNDAY, Person, build_journey, two
from tests.properties.test_lives import inputs, live, lives

STAGES = ("היכרות", "עניין", "שיקול", "החלטה", "רכישה", "שימוש", "נאמנות")
JOURNEY = build_journey(stages={stage: two(he, stage.value) for stage, he in zip(Stage, STAGES, strict=True)})
HEBREW = re.compile("[\u05d0-\u05ea]")
PLACE = re.compile(r"\{([a-z_]+)\}")
"""A placeholder."""

SAMPLES = {
    "answer": "price", "review": "noa", "topic": "price", "offer": "month", "touch": "day_one", "stage": "interest",
    "next_stage": "evaluation", "button": "join", "campaign": "salsa", "channel": "whatsapp", "percent": "97",
    "count": "2", "code": "WALTZ-7KQ4M", "at": "2026-11-23 20:00", "length": "3 h 12 min", "media": "voice",
    "action": "take", "purpose": "touch", "cause": "is angry", "by": "Noa", "source": "form", "words": "some words",
    "account": "yellowCard", "holiday": "yom_kippur", "day": "2027-08-13",
    "amount": "260", "currency": "ILS", "unreachable": "blocked",
}  # fmt: skip


def told_in_both(why: str) -> tuple[str, str]:
    return tell_reason(why, "he", JOURNEY), tell_reason(why, "en", JOURNEY)


@pytest.mark.parametrize("name", REASONS)
def test_every_reason_is_told_in_both_languages(name: str) -> None:
    stored = reason(name, **{place: SAMPLES[place] for place in PLACE.findall(REASONS[name].stored)})
    hebrew, english = told_in_both(stored)
    assert hebrew != stored
    assert english
    assert HEBREW.search(hebrew), hebrew
    for told in (hebrew, english):
        assert "{" not in told
        assert "_" not in told.replace("TELEGRAM_STAFF_CHAT_ID, WHATSAPP_STAFF_NUMBERS", ""), (
            "an id is no word"
        )


@pytest.mark.parametrize("name", REASONS)
def test_every_reason_is_recognised_as_itself(name: str) -> None:
    entry = REASONS[name]
    stored = reason(name, **{place: SAMPLES[place] for place in PLACE.findall(entry.stored)})
    fixed = [piece for piece in PLACE.split(entry.he)[::2] if piece.strip(" ״():,")]
    hebrew = tell_reason(stored, "he", JOURNEY)
    assert all(piece.strip() in hebrew for piece in fixed), hebrew


def test_two_languages_fill_only_what_is_stored() -> None:
    for entry in [*REASONS.values(), *(entry for known in HEADLINES.values() for entry in known.values())]:
        stored = set(PLACE.findall(entry.stored))
        assert stored <= PLACES.keys()
        assert set(PLACE.findall(entry.he)) <= stored
        assert set(PLACE.findall(entry.shown or "")) <= stored


@settings(max_examples=150)
@given(lives)
def test_everything_that_happens_in_a_life_can_be_told(life: list[tuple[int, Input]]) -> None:
    for _, effects in live(life):
        for effect in effects:
            if isinstance(effect, Send | Hold | Record | StopTimers):
                assert HEBREW.search(tell_reason(effect.why, "he", JOURNEY)), effect.why
            if isinstance(effect, Record) and effect.kind in HEADLINES:
                told = tell_headline(effect.kind, effect.text, "he", JOURNEY)
                assert HEBREW.search(told), effect.text


@settings(max_examples=100)
@given(inputs)
def test_every_arrival_reads_well_on_the_timeline(happened: Input) -> None:
    entry = entry_of(Arrival(happened), "lead1", SUNDAY)
    assert entry is not None
    if entry.why:
        assert HEBREW.search(tell_reason(entry.why, "he", JOURNEY)), entry.why
        assert tell_reason(entry.why, "en", JOURNEY)


def test_as_an_owner_reads_it(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    why = dana.sends()[0].why
    assert told_in_both(why) == (
        "תשובה בנושא ״מחירים״ (בטוח ב־90%) · הביקורת של גיל · קוד אישי WALTZ-00001",
        "Answers a question on “Prices” (90% sure) · review by גיל · personal code WALTZ-00001",
    )
    [given_offer] = dana.records("offer")
    assert told_in_both(given_offer.why) == (
        "״20% הנחה״, בתוקף עד 23.11 ב־20:00",
        "For “20% off”, good until 23 November at 20:00",
    )


def test_a_touch_is_called_by_what_it_is_for(dana: Person) -> None:
    dana.says("היי")
    dana.waits(days=1, minutes=1)
    assert told_in_both(dana.sends()[0].why) == ("הודעה מתוכננת: יום של שקט", "Planned message: A quiet day")
    assert name_plan("touch", "touch:day_three", "he", JOURNEY) == "שלושה ימים של שקט"
    assert name_plan("handoff", "handoff:x", "he", JOURNEY).startswith("תזכורת לצוות")
    assert name_plan("touch", "touch:gone", "en", JOURNEY) == "a planned message"


def test_without_the_journey_ids_are_spelt_as_words() -> None:
    assert tell_reason("review by michal_price on price", "he") == "הביקורת של michal price"
    assert tell_reason("touch day_one: Quiet for a day", "he") == "הודעה מתוכננת: Quiet for a day"


def test_a_real_journeys_answers_have_names() -> None:
    journey = load_journey(Path(conversations.__file__).parent / "journeys" / "dance_studio")
    for answer in journey.answers:
        why = reason("answered", answer=answer, percent=91)
        hebrew, english = tell_reason(why, "he", journey), tell_reason(why, "en", journey)
        assert answer not in re.findall("[a-z_]+", hebrew)
        assert HEBREW.search(hebrew.partition("״")[2])
        assert not HEBREW.search(english)


@pytest.mark.parametrize(
    "foreign",
    ["", "Bad Request: chat not found", "Noa; Gil", "x" * 5000, "; ; ; ; ; ; ; ; ; ;", "{answer}", "\n"],
)
def test_what_is_not_known_stays_as_it_was_stored(foreign: str) -> None:
    assert told_in_both(foreign) == (foreign, foreign)


def test_words_of_people_inside_a_reason_change_nothing_of_it() -> None:
    why = "touch day_one: first; then second; held back: no channel to reach them on"
    assert tell_reason(why, "he") == "הודעה מתוכננת: first; then second · לא נשלחה: אין ערוץ להגיע דרכו"
    assert tell_reason("staff: Noa; Gil", "he") == "תשובה מהצוות: Noa; Gil"
    assert tell_reason("agreed (form {by})", "he") == "הסכמה לקבל פרסומות (form {by})"


@pytest.mark.parametrize(
    ("kind", "text", "hebrew", "english"),
    [
        ("stage", "interest → evaluation", "עניין ← שיקול", "interest → evaluation"),
        ("handoff", "opened", "נפתחה פנייה לצוות", "A case for the team was opened"),
        ("handoff", "take", "״אני על זה״", "“Take”"),
        ("timer", "touch:day_one", "יום של שקט", "A quiet day"),
        (
            "timer", "touch:day_one moved to 2026-11-23 09:00", "נדחתה ל־23.11 ב־9:00: יום של שקט",
            "Moved to 23 November at 9:00: A quiet day",
        ),
        ("timer", "handoff:abc", "תזכורת לצוות", "A reminder to the team"),
        ("click", "join", "״הרשמה״", "“Join”"),
        ("lead", "salsa", "הקמפיין ״סלסה״", "Campaign “סלסה”"),
        ("inbound", "opened", "opened", "opened"),
        ("consent", "take", "take", "take"),
    ],
)  # fmt: skip
def test_headlines(kind: str, text: str, hebrew: str, english: str) -> None:
    assert tell_headline(kind, text, "he", JOURNEY) == hebrew
    assert tell_headline(kind, text, "en", JOURNEY) == english


def test_a_line_of_the_timeline_is_told_whole() -> None:
    line = {"kind": "outbound", "text": "היי", "why": "greeting", "error": "they bought", "status": "dropped"}
    assert tell_line(line, "he") == {"why": "הודעת פתיחה", "error": "כבר הייתה רכישה", "text": "היי"}
    assert tell_line({"kind": "inbound", "text": "", "why": ""}, "he") == {}


@pytest.mark.parametrize(
    ("why", "status", "error", "hebrew", "english"),
    [
        ("greeting", "dropped", "they bought", "הודעת פתיחה · כבר הייתה רכישה", "Greeting · they bought"),
        ("greeting", "failed", "466: quota; used up", "הודעת פתיחה · 466: quota; used up",
         "Greeting · 466: quota; used up"),
        ("staff: Noa", "failed", "No such chat", "תשובה מהצוות: Noa · No such chat", "Staff: Noa · No such chat"),
        ("greeting", "queued", "it is Shabbat, waits until 2026-11-22 09:00",
         "הודעת פתיחה · שבת, נדחתה ל־22.11 ב־9:00", "Greeting · it is Shabbat, waits until 22 November at 9:00"),
        ("greeting", "failed", None, "הודעת פתיחה · לא נמסרה סיבה", "Greeting · no reason was given"),
        ("", "lapsed", "its moment had passed", "המועד שלה כבר עבר", "Its moment had passed"),
    ],
)  # fmt: skip
def test_both_reasons_of_what_did_not_go_out_are_told(
    why: str, status: str, error: str | None, hebrew: str, english: str
) -> None:
    line = {"kind": "outbound", "text": "", "why": add_why_not(why, status, error), "status": status}
    line |= {"error": error} if error else {}
    assert tell_line(line, "he")["why"] == hebrew
    assert tell_line(line, "en")["why"] == english
    assert drop_why_not(line)["why"] == (why if error else line["why"])


def test_everything_a_colleague_may_be_called_is_survived() -> None:
    for by in ("", "?", "Noa; took it", "{by}", "a (b), after 3 min", "נועה"):
        entry = entry_of(Arrival(StaffWrote("hi", by)), "lead1", datetime(2026, 11, 22, tzinfo=UTC))
        assert entry
        assert HEBREW.search(tell_reason(entry.why, "he"))


# The catalogue and the code agree: nothing is said that is not in it, and nothing in it is said by nobody.

SOURCES = [
    *Path(conversations.__file__).parent.rglob("*.py"),
    Path(bot.__file__).parent / "decisions" / "entries.py",
]
OUTSIDE = [
    Path(bot.__file__).parent / name
    for name in ("decisions/decide.py", "delivery/delivery.py", "decisions/intake.py", "channels/http.py")
]


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))


def named(call: ast.Call) -> list[tuple[str, set[str | None]]]:
    """The reasons a call of `reason` names, with the values it gives."""
    if ast.unparse(call.func) != "reason" or not call.args:
        return []
    first, values = call.args[0], {keyword.arg for keyword in call.keywords}
    options = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
    return [(str(option.value), values) for option in options if isinstance(option, ast.Constant)]


def test_every_reason_in_the_code_is_in_the_catalogue_with_its_values() -> None:
    used = [entry for path in SOURCES for call in calls(path) for entry in named(call)]
    assert len(used) > 50
    for name, values in used:
        assert values == set(PLACE.findall(REASONS[name].stored)), name


def test_no_reason_is_written_out_beside_the_catalogue() -> None:
    """What is recorded, held back, replied and sent takes its reason from `reason(…)`."""
    places = {
        "record": 2,
        "hold": 1,
        "reply": 2,
        "send": 2,
        "show_menu": 2,
        "advance": 2,
        "go_to": 2,
        "refused": 1,
    }
    for path in SOURCES:
        for call in calls(path):
            called = ast.unparse(call.func).rpartition(".")[2].lower()
            whys = call.args[places[called] :][:1] if called in places else []
            for why in whys:
                assert not isinstance(why, ast.Constant | ast.JoinedStr), f"{path.name}: {ast.unparse(call)}"


def written_out(path: Path) -> Iterator[str]:
    """Reasons of code outside: given as `why=`, `error=`, assigned to `why`, or of a message that may go on later."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        given: list[ast.expr] = []
        if isinstance(node, ast.Call):
            given = [keyword.value for keyword in node.keywords if keyword.arg in ("why", "error")]
            if ast.unparse(node.func) == "Transient":
                given += node.args[:1]
            if ast.unparse(node.func).endswith("Entry"):
                given += node.args[4:5]
        elif isinstance(node, ast.Assign):
            targets = {ast.unparse(target) for target in node.targets}
            given = [node.value] if targets & {"why", "reason", "batch.silenced[after.id]"} else []
        for value in given:
            if isinstance(value, ast.Constant) and value.value:
                yield str(value.value)
            elif isinstance(value, ast.JoinedStr):
                yield "".join(
                    str(part.value) if isinstance(part, ast.Constant) else fill_in(ast.unparse(part))
                    for part in value.values
                )


def fill_in(expression: str) -> str:
    """Something that may stand at such a place."""
    if "channel" in expression:
        return "whatsapp"
    if "attempts" in expression:
        return "3"
    return "greeting" if "why" in expression else "x"


def test_the_reasons_of_the_code_around_are_in_the_catalogue() -> None:
    found = [why for path in OUTSIDE for why in written_out(path)]
    assert len(found) >= 6
    for why in found:
        assert HEBREW.search(tell_reason(why, "he")), why


def test_a_lead_reads_none_of_this(dana: Person) -> None:
    dana.does(Said("כמה זה עולה?", Channel.WHATSAPP))
    assert "בטוח ב" not in dana.reads()


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        ("0 min", "פחות מדקה"),
        ("1 min", "דקה"),
        ("45 min", "45 דק׳"),
        ("1 h 0 min", "שעה"),
        ("2 h 1 min", "שעתיים ודקה"),
        ("3 h 20 min", "3 שעות ו־20 דק׳"),
        ("1 d 2 h", "יום ושעתיים"),
        ("2 d 0 h", "יומיים"),
        ("11 d 12 h", "11 ימים ו־12 שעות"),
        ("soon", "soon"),
    ],
)
def test_lengths_are_said_as_people_say_them(stored: str, told: str) -> None:
    assert name_of("length", stored, "he") == told
