"""GREEN-API's updates, made from people and messages."""

from typing import Any

from bot.sandbox.world.chats import new_provider_id
from bot.sandbox.world.people import Message, Person, PhoneButton
from bot.sandbox.world.world import World

Json = dict[str, Any]
FILES = {
    "image": ("imageMessage", "image/jpeg"),
    "voice": ("audioMessage", "audio/ogg"),
    "video": ("videoMessage", "video/mp4"),
    "audio": ("audioMessage", "audio/mpeg"),
    "document": ("documentMessage", "application/pdf"),
    "sticker": ("stickerMessage", "image/webp"),
}


class GreenShapes:
    """Turns the world's values into webhook bodies of one instance."""

    def __init__(self, world: World, instance: str, number: str, own_url: str) -> None:
        self.world = world
        self.wid = f"{number.lstrip('+')}@c.us"
        self.own_url = own_url
        self.instance = {"idInstance": int(instance), "wid": self.wid, "typeInstance": "whatsapp"}

    def notification(self, kind: str, **fields: Any) -> Json:
        """A webhook body of a type."""
        moment = int(self.world.now().timestamp())
        return {"typeWebhook": kind, "instanceData": self.instance, "timestamp": moment, **fields}

    def incoming(self, person: Person, id_message: str, data: Json) -> Json:
        """Something a person did in their chat."""
        chat = person.address("whatsapp")
        sender = {"chatId": chat, "chatName": person.name, "sender": chat, "senderName": person.name}
        return self.notification(
            "incomingMessageReceived", idMessage=id_message, senderData=sender, messageData=data
        )

    def status(self, id_message: str, status: str, chat: str) -> Json:
        """What became of a message sent through the API."""
        return self.notification(
            "outgoingMessageStatus", idMessage=id_message, status=status, sendByApi=True, chatId=chat
        )

    def own_phone(self, chat: str, text: str, id_message: str) -> Json:
        """Somebody wrote in this chat on the business's own phone."""
        sender = {"chatId": chat, "chatName": chat, "sender": self.wid, "senderName": "Waltz"}
        data = {"typeMessage": "textMessage", "textMessageData": {"textMessage": text}}
        return self.notification(
            "outgoingMessageReceived", idMessage=id_message, senderData=sender, messageData=data
        )

    def message(self, message: Message) -> Json:
        """messageData of something a person sent."""
        details = message.details
        if message.kind in FILES:
            return self._file(message)
        if message.kind == "location":
            place = {"latitude": details["latitude"], "longitude": details["longitude"], "nameLocation": ""}
            return {"typeMessage": "locationMessage", "locationMessageData": place}
        if message.kind == "contact":
            contact = {"displayName": details["name"], "vcard": _vcard(details["name"], details["phone"])}
            return {"typeMessage": "contactMessage", "contactMessage": contact}
        if message.quotes:
            return self._quoting(message)
        return {"typeMessage": "textMessage", "textMessageData": {"textMessage": message.text}}

    def _file(self, message: Message) -> Json:
        kind, mime = FILES[message.kind]
        url = message.media or ""
        if url and "//" not in url:
            url = f"{self.own_url}/sandbox/media/{url}"
        name = url.rsplit("/", 1)[-1]
        file = {"downloadUrl": url, "caption": message.text, "fileName": name, "mimeType": mime}
        return {"typeMessage": kind, "fileMessageData": file}

    def _quoting(self, message: Message) -> Json:
        quoted = self.world.message("whatsapp", message.quotes or "", message.address)
        words = {"typeMessage": "textMessage", "textMessage": quoted.text if quoted else ""}
        stanza = {"stanzaId": message.quotes, "participant": self.wid}
        return {
            "typeMessage": "quotedMessage",
            "extendedTextMessageData": {"text": message.text, **stanza},
            "quotedMessage": stanza | words,
        }

    def journal(self) -> list[Json]:
        """lastOutgoingMessages: what was sent, by the API or by hand, newest first."""
        chats = [chat for (channel, _), chat in self.world.chats.items() if channel == "whatsapp"]
        sent = [message for chat in chats for message in chat.messages if not message.mine]
        return [self._sent(message) for message in sorted(sent, key=lambda message: -message.id)]

    def _sent(self, message: Message) -> Json:
        kind, _ = FILES.get(message.kind, ("extendedTextMessage", ""))
        words = "textMessage" if message.kind == "text" else "caption"
        return {
            "type": "outgoing", "idMessage": message.provider_id, "timestamp": int(message.at.timestamp()),
            "typeMessage": kind, "chatId": message.address, words: message.text, "statusMessage": message.status,
            "sendByApi": message.author != "owner",
        }  # fmt: skip

    def tap(self, message: Message, button: PhoneButton) -> Json:
        """messageData of a tap on an interactive button."""
        reply = {
            "stanzaId": message.provider_id,
            "selectedIndex": message.buttons().index(button),
            "selectedId": button.data,
            "selectedDisplayText": button.label,
        }
        return {"typeMessage": "templateButtonReplyMessage", "templateButtonReplyMessage": reply}

    def vote(self, person: Person, message: Message, button: PhoneButton) -> Json:
        """messageData of a vote: the whole poll, with who is for what."""
        voter = person.address("whatsapp")
        votes = [
            {"optionName": option.label, "optionVoters": [voter] if option is button else []}
            for option in message.buttons()
        ]
        poll = {
            "stanzaId": message.provider_id,
            "name": message.text,
            "votes": votes,
            "multipleAnswers": False,
        }
        return {"typeMessage": "pollUpdateMessage", "pollMessageData": poll}

    def reaction(self, message: Message, emoji: str | None) -> Json:
        """messageData of a reaction; an empty text takes it off."""
        quoted = {"stanzaId": message.provider_id, "participant": self.wid}
        return {
            "typeMessage": "reactionMessage",
            "extendedTextMessageData": {"text": emoji or ""},
            "quotedMessage": quoted,
        }

    def edit(self, message: Message) -> Json:
        """messageData of new words for an old message."""
        data = {"textMessage": message.text, "stanzaId": message.provider_id}
        return {"typeMessage": "editedMessage", "editedMessageData": data}

    def deletion(self, message: Message) -> Json:
        """messageData of a deletion."""
        return {"typeMessage": "deletedMessage", "deletedMessageData": {"stanzaId": message.provider_id}}

    def new_id(self) -> str:
        """An id for a notification that is not a bubble."""
        return new_provider_id("whatsapp", 0)


def _vcard(name: str, phone: str) -> str:
    number = phone.lstrip("+")
    return f"BEGIN:VCARD\nVERSION:3.0\nN:;{name};;;\nFN:{name}\nitem1.TEL;waid={number}:{phone}\nEND:VCARD"
