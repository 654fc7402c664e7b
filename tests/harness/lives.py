"""Random lives of one lead, and how they are lived in a rehearsal."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from sqlalchemy import select

from bot.storyboards.people import NotOfferedError, Persona, StaffRoom
from bot.storyboards.providers import Taken
from bot.storyboards.rehearsal import Rehearsal
from conversations.journey.model.journey import Journey
from conversations.journey.model.sequences import Sequence, Step
from conversations.lead.addresses import Channel
from conversations.lead.lead import Consent
from storage.tables.tables import messages
from tests.harness.witness import Witness

ISRAEL = ZoneInfo("Asia/Jerusalem")
QUESTIONS = (
    "כמה זה עולה?",
    "איפה אתם נמצאים?",
    "יש חניה?",
    "מאיזה גיל?",
    "How much does it cost?",
    "What should I wear?",
)
HESITATIONS = (
    "יקר לי",
    "אני צריכה לחשוב על זה",
    "אולי בהמשך",
    "אין לי זמן",
    "I'm still on the fence",
    "It's too far for me",
)
SMALL_TALK = ("היי", "תודה", "כן", "אוקיי", "hello", "ok", "מי זה?", "יש שם מישהו")
REFUSALS = (
    "הסר",
    "תורידו אותי מהרשימה",
    "לא רוצה יותר הודעות",
    "די",
    "stop texting me",
    "STOP",
    "unsubscribe",
)
RETURNS = ("התחל", "START")
PERSONS = ("אפשר לדבר עם נציג?", "I want to talk to a person")
_ODD = st.one_of(
    st.sampled_from(["בננה צהובה על הירח", "xxzz", "אאאא", "12345678", "the moon is made of cheese"]),
    st.text(alphabet="?!🙂👍 .", min_size=1, max_size=8),
)

STARTS = (
    "2026-11-22 10:00",  # an ordinary Sunday
    "2026-11-26 15:00",  # the afternoon before a weekend
    "2026-10-23 18:00",  # clocks go back on the 25th
    "2027-03-24 11:00",  # and forward on the 26th, a Friday
    "2026-12-08 11:00",
    "2027-04-19 10:00",  # before Passover
    "2027-05-02 19:30",  # before the days of remembrance
    "2027-06-09 12:00",  # before Shavuot
    "2027-09-30 09:00",  # before Rosh Hashanah
    "2026-12-31 23:00",
)
WAITS = (0, 0, 1, 45, 7 * 60, 20 * 60, 25 * 60, 3 * 1440, 7 * 1440, 21 * 1440)
_LONGEST_OUTAGE = timedelta(hours=26)

Act = tuple[str, Any]


def _acts() -> st.SearchStrategy[Act]:
    words = st.one_of(
        st.sampled_from(QUESTIONS), st.sampled_from(HESITATIONS), st.sampled_from(SMALL_TALK), _ODD
    )
    by = st.sampled_from(["Noa", "Gil"])
    return st.one_of(
        st.tuples(st.just("says"), words),
        st.tuples(st.just("says"), words),
        st.tuples(st.just("edits"), words),
        st.tuples(st.just("says"), st.sampled_from(PERSONS)),
        st.tuples(st.just("refuses"), st.sampled_from(REFUSALS)),
        st.tuples(st.just("returns"), st.sampled_from(RETURNS)),
        st.tuples(st.just("taps"), st.integers(0, 9)),
        st.tuples(st.just("form"), st.sampled_from([True, True, False, None])),
        st.tuples(st.just("buys"), st.none()),
        st.tuples(st.sampled_from(["take", "done", "back", "writes", "phone"]), by),
        st.tuples(st.sampled_from(["take", "done", "writes"]), by),
        st.tuples(st.sampled_from(["down", "up", "restart"]), st.none()),
        st.tuples(st.just("down"), st.none()),
    )


def _join(first: list[tuple[int, Act]], then: list[list[tuple[int, Act]]]) -> list[tuple[int, Act]]:
    return [*first, *(act for spell in then for act in spell)]


def _lives_acts() -> st.SearchStrategy[list[tuple[int, Act]]]:
    """One thing after another; now and then an outage just when something is due, in which they change their mind."""
    single = st.tuples(st.sampled_from(WAITS), _acts()).map(lambda act: [act])
    changes = st.one_of(
        st.tuples(st.just("refuses"), st.sampled_from(REFUSALS)),
        st.tuples(st.just("buys"), st.none()),
        st.tuples(st.just("phone"), st.just("Noa")),
        st.tuples(st.just("form"), st.just(False)),
    )
    outage = st.builds(
        lambda length, change, rest: [(23 * 60, ("down", None)), (length, change), (rest, ("up", None))],
        st.sampled_from((90, 240)),
        changes,
        st.sampled_from((0, 45)),
    )
    first = st.one_of(outage, st.just([]))
    return st.builds(_join, first, st.lists(st.one_of(single, single, single, outage), max_size=5))


@dataclass(frozen=True)
class Life:
    """Where and when it begins, and what happens after how many minutes."""

    starts: str
    channel: Channel
    acts: list[tuple[int, Act]]
    consent: bool | None = True
    abroad: bool = False
    hasty: bool = False  # the journey would write every five hours, if it might


def make_hasty(journey: Journey) -> Journey:
    """A journey that leaves it to the caps to hold it back."""
    touches = ("day_one", "day_three", "day_seven", "day_three", "day_seven", "day_three")
    steps: dict[str, Step] = {}
    for number, touch in enumerate(touches, 1):
        steps[f"wait_{number}"] = (
            Step(quiet=timedelta(hours=5)) if number == 1 else Step(wait=timedelta(hours=5))
        )
        steps[f"send_{number}"] = Step(send=touch)
    courting = Sequence(name={"he": "בלי סבלנות", "en": "In a hurry"}, steps=steps, rest=timedelta())
    return journey.model_copy(update={"sequences": {"courting": courting}})


lives = st.builds(
    Life,
    starts=st.sampled_from(STARTS),
    channel=st.sampled_from([Channel.WHATSAPP, Channel.WHATSAPP, Channel.SMS, Channel.TELEGRAM]),
    acts=_lives_acts(),
    consent=st.sampled_from([True, True, True, True, True, False, None]),
    abroad=st.sampled_from([False, False, False, True]),
    hasty=st.booleans(),
)


async def live(life: Life, journey: Journey) -> Witness:
    """Live it to its end, and three weeks beyond. Returns who saw it."""
    witness = Witness(ZoneInfo("Europe/Paris") if life.abroad else ISRAEL)
    starts = datetime.fromisoformat(life.starts).replace(tzinfo=ISRAEL)
    async with Rehearsal(make_hasty(journey) if life.hasty else journey, starts, seed="life") as rehearsal:
        lived = _Living(rehearsal, witness, life)
        for provider in rehearsal.providers.values():
            provider.watch = lived.watch
        await lived.begin(life.consent)
        for minutes, (verb, what) in life.acts:
            await lived.wait(timedelta(minutes=minutes))
            await lived.do(verb, what)
        await lived.do("up", None)
        await lived.wait(timedelta(days=21))
        witness.judge_confirmations()
        await lived.judge_rows()
    return witness


class _Living:
    def __init__(self, rehearsal: Rehearsal, witness: Witness, life: Life) -> None:
        phone = "+33612345678" if life.abroad else "+972501234567"
        self.rehearsal, self.witness = rehearsal, witness
        self.persona = Persona(rehearsal, phone, "דנה", life.channel, "he")
        self.staff = StaffRoom(rehearsal)
        self.orders = 0
        self.down = timedelta()

    def watch(self, taken: Taken) -> None:
        if taken.address == self.persona.address(taken.channel):
            self.witness.hears(taken)

    async def begin(self, consent: bool | None) -> None:
        """They leave their details, or write first where no form asked."""
        if self.persona.channel is Channel.TELEGRAM:
            await self.do("says", "/start")
            self.witness.sees("words", self.rehearsal.now())
            await self.persona.sends("contact")
        await self.do("form", consent)

    async def wait(self, length: timedelta) -> None:
        """Let time pass; an outage does not last for ever."""
        if self.witness.down_since is not None:
            length = min(length, _LONGEST_OUTAGE)
        await self.rehearsal.advance_to(self.rehearsal.now() + length)
        if self.witness.down_since and self.rehearsal.now() - self.witness.down_since >= _LONGEST_OUTAGE:
            await self.do("up", None)

    async def do(self, verb: str, what: Any) -> None:
        """One thing that happens. What can't be done at the moment is left out."""
        await self.rehearsal.advance(seconds=5)
        try:
            await _DO[verb](self, what)
        except NotOfferedError:
            return

    async def says(self, text: str) -> None:
        self.witness.sees("words", self.rehearsal.now())
        await self.persona.says(text)

    async def edits(self, text: str) -> None:
        self.witness.sees("words", self.rehearsal.now())
        await self.persona.edits(text)

    async def refuses(self, text: str) -> None:
        self.witness.sees("refusal", self.rehearsal.now())
        await self.persona.says(text)

    async def returns(self, text: str) -> None:
        self.witness.sees("return" if self.witness.refused else "words", self.rehearsal.now())
        await self.persona.says(text)

    async def taps(self, number: int) -> None:
        offered = self.persona.offered()
        if not offered:
            return
        choice = offered[number % len(offered)]
        button = self.rehearsal.journey.buttons[choice.id]
        if not choice.url:
            cause = "refusal" if button.refuse else "agree" if button.agree else "words"
            self.witness.sees(cause, self.rehearsal.now())  # type: ignore[arg-type]
        await self.persona.taps(choice.label)

    async def form(self, consent: bool | None) -> None:
        self.witness.sees("form", self.rehearsal.now())
        self.witness.sees_consent(consent)
        agreed = None if consent is None else Consent(consent, "yes", self.rehearsal.now(), "form")
        await self.persona.leaves_details(agreed, channel=self.persona.channel)

    async def buys(self, _: None) -> None:
        self.orders += 1
        self.witness.sees("purchase", self.rehearsal.now())
        await self.persona.buys("a month", 260, f"order-{self.orders}", "ILS")

    async def press(self, action: str, by: str) -> None:
        if self.witness.down_since is None:  # else nobody sees an alert to press
            self.staff.find_button(action)
            self.witness.sees_staff(action, by, self.rehearsal.now())
            await self.staff.presses(by, action)

    async def writes(self, by: str) -> None:
        if self.staff.received():
            text = f"{by} writes at {self.rehearsal.now():%d %H:%M:%S}"
            self.witness.sees_staff("writes", by, self.rehearsal.now(), text)
            await self.staff.writes(by, text)

    async def phone(self, by: str) -> None:
        self.witness.sees_staff("phone", by, self.rehearsal.now(), "on the phone")
        await self.staff.writes_on_phone("on the phone", self.persona)

    async def breaks(self, down: bool) -> None:
        for provider in self.rehearsal.providers.values():
            provider.down = down
        self.witness.sees_outage(self.rehearsal.now(), down=down)

    async def restart(self, _: None) -> None:
        await self.rehearsal.restart()

    async def judge_rows(self) -> None:
        """Each message has a reason and a key of its own, and each that was sent was sent once."""
        async with self.rehearsal.app.database.read() as connection:
            rows = (await connection.execute(select(messages).where(messages.c.audience == "lead"))).all()
        sent = [row for row in rows if row.sent_at is not None]
        took = [t for t in self.rehearsal.taken if t.address == self.persona.address(t.channel)]
        keys = [(row.lead_id, row.key) for row in rows if row.key]
        faults = self.witness.faults
        faults += [f"no reason: {row.content[:80]}" for row in rows if not row.why.strip()]
        faults += ["a key was used twice"] * (len(keys) - len(set(keys)))
        faults += [f"{len(took)} messages arrived, {len(sent)} were sent"] * (len(took) != len(sent))


_DO: dict[str, Callable[[_Living, Any], Awaitable[None]]] = {
    "says": _Living.says, "edits": _Living.edits, "refuses": _Living.refuses, "returns": _Living.returns,
    "taps": _Living.taps, "form": _Living.form, "buys": _Living.buys, "writes": _Living.writes,
    "phone": _Living.phone, "restart": _Living.restart,
    "take": lambda lived, by: lived.press("take", by), "done": lambda lived, by: lived.press("done", by),
    "back": lambda lived, by: lived.press("back", by),
    "down": lambda lived, _: lived.breaks(True), "up": lambda lived, _: lived.breaks(False),
}  # fmt: skip
