"""The control API under `/control/`: everything a person or a test can do to the world, as JSON."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.sandbox import bodies as ask
from bot.sandbox.providers.asgi import dump_json
from bot.sandbox.world.people import Person
from bot.sandbox.world.world import World

if TYPE_CHECKING:
    from bot.sandbox.app import Sandbox

Act = Callable[[Any], Awaitable[Any]]
Look = Callable[[World, Mapping[str, str]], list[dict[str, Any]]]


class Control:
    """Actions by name. Each takes a typed body and gives something to be shown as JSON."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self.sandbox = sandbox
        self.world = sandbox.world

    async def person(self, body: ask.NewPerson) -> Any:
        """Make a person, or change the one with this phone."""
        traits = {
            name: value
            for name in ("language", "lid", "has_whatsapp", "takes_sms")
            if (value := getattr(body, name)) is not None
        }
        person = self.world.person(body.name, phone=body.phone, telegram_id=body.telegram_id, **traits)
        if body.blocks_telegram is not None and body.blocks_telegram != person.blocks_telegram:
            person.blocks_telegram = body.blocks_telegram
            self.sandbox.telegram.blocked(person, body.blocks_telegram)
        return show_person(person)

    async def say(self, body: ask.Say) -> Any:
        """Write."""
        person = self.world.find(body.person)
        message = await self.world.says(
            person, body.channel, body.text, quotes=body.quotes, repeats=body.repeats
        )
        return message.shown()

    async def share(self, body: ask.Share) -> Any:
        """Send something that is not words."""
        person = self.world.find(body.person)
        message = await self.world.share(
            person, body.channel, body.kind, caption=body.caption, media=body.media, repeats=body.repeats,
            **body.details,
        )  # fmt: skip
        return message.shown()

    async def press(self, body: ask.Press) -> Any:
        """Tap; a link's address comes back."""
        button = await self.world.press(self.world.find(body.person), body.channel, body.message, body.button)
        return {"label": button.label, "url": button.url}

    async def react(self, body: ask.React) -> Any:
        """Put an emoji on a message."""
        await self.world.react(self.world.find(body.person), body.channel, body.message, body.emoji)

    async def edit(self, body: ask.Edit) -> Any:
        """Change one's words."""
        await self.world.edit(self.world.find(body.person), body.channel, body.message, body.text)

    async def delete(self, body: ask.Delete) -> Any:
        """Take a message back."""
        await self.world.delete(self.world.find(body.person), body.channel, body.message)

    async def staff(self, body: ask.GroupAct) -> Any:
        """Write or tap in the staff group."""
        if body.message and body.button:
            button = await self.world.staff_press(body.message, body.button, body.name)
            return {"label": button.label, "url": button.url}
        message = await self.world.staff_says(
            body.text, reply_to=body.reply_to, name=body.name, thread=body.thread, kind=body.kind,
            media=body.media, **body.details,
        )  # fmt: skip
        return message.shown()

    async def topic(self, body: ask.Topic) -> Any:
        """Somebody deletes a topic of the staff group."""
        self.world.staff.topics.pop(body.thread)

    async def file(self, body: ask.NewFile) -> Any:
        """Keep a file to be sent; its name here comes back."""
        files = self.world.files
        name = f"file{len(files) + 1}{body.suffix}"
        files[name] = (body.type, body.content)
        return {"media": name}

    async def owner(self, body: ask.Owner) -> Any:
        """Answer from the business's own phone."""
        return self.sandbox.green.owner_says(self.world.find(body.person), body.text).shown()

    async def faults(self, body: ask.Break) -> Any:
        """Inject a fault."""
        self.world.fail(
            body.channel, body.method, body.status, body.times, body.retry_after, body.address, body.words
        )

    async def upgrade(self, body: ask.Upgrade) -> Any:
        """The staff group gets another id."""
        old = self.world.staff.address
        self.world.upgrade(str(body.id))
        if body.told:
            self.sandbox.telegram.upgraded(old, str(body.id))

    async def heal(self, _: Any) -> Any:
        """Take every fault away."""
        self.world.heal()

    async def state(self, body: ask.State) -> Any:
        """Change the WhatsApp account's state."""
        self.sandbox.green.change_state(body.state, body.until)

    async def clock(self, body: ask.SetClock) -> Any:
        """Follow the bot's clock from this moment."""
        self.world.follow(datetime.fromisoformat(body.now))

    async def reset(self, _: Any) -> Any:
        """Forget everything."""
        self.world.reset()


ACTIONS: dict[str, type] = {
    "person": ask.NewPerson, "say": ask.Say, "share": ask.Share, "press": ask.Press, "react": ask.React,
    "edit": ask.Edit, "delete": ask.Delete, "staff": ask.GroupAct, "topic": ask.Topic, "file": ask.NewFile,
    "owner": ask.Owner, "faults": ask.Break, "upgrade": ask.Upgrade,
    "heal": dict, "state": ask.State, "clock": ask.SetClock, "reset": dict,
}  # fmt: skip


def control_routes(sandbox: "Sandbox") -> list[Route]:
    """`POST /control/<action>`, and what can be looked at."""
    control = Control(sandbox)

    actions = [
        Route(f"/control/{name}", _receiver(getattr(control, name), body), methods=["POST"])
        for name, body in ACTIONS.items()
    ]
    looks = [
        Route(f"/control/{name}", _shower(sandbox.world, look), methods=["GET"])
        for name, look in LOOKS.items()
    ]
    return [*actions, *looks]


def _shower(world: World, look: Look) -> Callable[[Request], Awaitable[Response]]:
    async def show(request: Request) -> Response:
        return json_response(look(world, request.query_params))

    return show


def _people(world: World, _: Mapping[str, str]) -> list[dict[str, Any]]:
    return [show_person(person) for person in world.people.values()]


def _calls(world: World, query: Mapping[str, str]) -> list[dict[str, Any]]:
    """What the bot asked of its providers; narrowed by `channel`, `method`."""
    wanted = {name: query[name] for name in ("channel", "method") if name in query}
    found = [call.shown() for call in world.trouble.calls]
    return [call for call in found if all(call[name] == value for name, value in wanted.items())]


def _chats(world: World, query: Mapping[str, str]) -> list[dict[str, Any]]:
    """Every message, oldest first; narrowed by `person` ("staff": the group), `channel`, `after` (an id)."""
    after = int(query.get("after", 0))
    addresses = None
    if query.get("person") == "staff":
        addresses = {world.staff.address}
    elif "person" in query:
        person = world.find(query["person"])
        addresses = {person.address(channel) for channel in ("whatsapp", "telegram", "sms")}
    found = [
        message
        for (channel, address), chat in world.chats.items()
        if query.get("channel") in (None, channel) and (addresses is None or address in addresses)
        for message in chat.messages
        if message.id > after
    ]
    return [message.shown() for message in sorted(found, key=lambda m: m.id)]


LOOKS: dict[str, Look] = {"people": _people, "chats": _chats, "calls": _calls}


def _receiver(act: Act, body: type) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that reads a typed body. Only JSON is taken: no other site's form can post here."""

    async def receive(request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return json_response({"error": "application/json is wanted"}, 415)
        try:
            done = await act(msgspec.json.decode(await request.body() or b"{}", type=body))
        except msgspec.MsgspecError as error:
            return json_response({"error": str(error)}, 422)
        except KeyError as error:
            return json_response({"error": f"not there: {error}"}, 404)
        return json_response(done if done is not None else {"ok": True})

    return receive


def show_person(person: Person) -> dict[str, Any]:
    """A person as the page and the driver see them."""
    addresses = {channel: person.address(channel) for channel in ("whatsapp", "telegram", "sms")}
    return {
        "id": person.id, "name": person.name, "phone": person.phone, "telegram_id": person.telegram_id,
        "language": person.language, "has_whatsapp": person.has_whatsapp, "takes_sms": person.takes_sms,
        "blocks_telegram": person.blocks_telegram, "addresses": addresses,
    }  # fmt: skip


def json_response(value: Any, status: int = 200) -> Response:
    """An answer in JSON."""
    return Response(dump_json(value), status, media_type="application/json")
