"""Files on Telegram for those who are elsewhere: fetched, uploaded, linked, and never with the token."""

import logging
import time

import pytest

from bot.channels.files import LIMIT, Files, name_file
from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp.adapter import WhatsApp
from bot.errors import RateLimited, Rejected, Transient, Uncertain
from conversations.lead.content import Choice, Content, Media
from tests.channels.conftest import TELEGRAM_TOKEN, make_settings
from tests.harness.stand_in import Answer, StandIn

PICTURE = Media("image", telegram="AgACAgQAAx0CabcPic")
LOOK = Content("ככה זה נראה", media=PICTURE)
SENT = Answer(200, {"idMessage": "3EB0"})


def keeps(provider: StandIn, path: str = "photos/file_1.jpg", size: int = 3, body: bytes = b"jpg") -> None:
    """Have Telegram keep a file."""
    found = {"file_id": "x", "file_unique_id": "y", "file_size": size, "file_path": path}
    provider.answers = {
        "/getFile": Answer(200, {"ok": True, "result": found}),
        path: Answer(200, body),
        "/sendFileByUpload/green-secret-token": SENT,
    }


@pytest.fixture
def files(provider: StandIn, http: Http) -> Files:
    return Files(make_settings(provider.url, secret_key="a secret of ours"), http)


@pytest.mark.parametrize("file_id", ["A", "-_9", "A" * 200])
def test_a_link_is_good_whatever_the_length_of_the_id(files: Files, file_id: str) -> None:
    picture = Media("image", telegram=file_id)
    assert files.read_link(files.link(picture).rpartition("/")[2]) == picture


async def test_a_file_is_fetched_whole(files: Files, provider: StandIn) -> None:
    keeps(provider)
    file = await files.fetch(PICTURE)
    assert (file.name, file.type, file.body) == ("file_1.jpg", "image/jpeg", b"jpg")
    assert provider.asked[0].fields == {"file_id": "AgACAgQAAx0CabcPic"}


@pytest.mark.parametrize("path", ["../../etc/passwd", "/var/lib/files/1", "photos/../1.jpg", ""])
async def test_a_path_that_leads_elsewhere_is_not_followed(
    files: Files, provider: StandIn, path: str
) -> None:
    keeps(provider, path or "x")
    provider.answers["/getFile"] = Answer(200, {"ok": True, "result": {"file_path": path}})
    with pytest.raises(Rejected):
        await files.fetch(PICTURE)
    assert len(provider.asked) == 1


async def test_what_is_too_large_is_not_fetched(files: Files, provider: StandIn) -> None:
    keeps(provider, size=LIMIT + 1)
    with pytest.raises(Rejected):
        await files.fetch(PICTURE)
    assert len(provider.asked) == 1


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Answer(400, {"ok": False, "description": "Bad Request: file is too big"}), Rejected),
        (Answer(429, {"ok": False}, {"Retry-After": "7"}), RateLimited),
        (Answer(502, b"<html>"), Transient),
        (Answer(200, b"<html>"), Transient),
        (Answer(drop=True), Transient),
    ],
)
async def test_trouble_says_what_to_do_and_never_the_token(
    files: Files, provider: StandIn, answer: Answer, error: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    keeps(provider)
    for part in ("/getFile", "photos/file_1.jpg"):
        keeps(provider)
        provider.answers[part] = answer
        if part != "/getFile" and answer.status == 200 and not answer.drop:
            continue  # any bytes are a file
        with pytest.raises(error) as raised:
            await files.fetch(PICTURE)
        assert TELEGRAM_TOKEN not in caplog.text + repr(raised.value) + str(raised.value.__cause__)


def test_a_link_stands_for_the_file_until_it_ends(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    link = files.link(PICTURE)
    assert link.startswith("https://bot.example/media/")
    assert TELEGRAM_TOKEN not in link
    token = link.rpartition("/")[2]
    assert files.read_link(token) == PICTURE
    now = time.time()
    monkeypatch.setattr("bot.channels.files.time.time", lambda: now + 15 * 24 * 3600)
    assert files.read_link(token) is None


@pytest.mark.parametrize("forge", ["x{}", "{}x", "A{}", "{}.", ".{}", "", "..", "ü", "{}\n"])
def test_a_forged_link_stands_for_nothing(files: Files, forge: str) -> None:
    token = files.link(PICTURE).rpartition("/")[2]
    assert files.read_link(forge.format(token)) is None
    file_id, _, rest = token.partition(".")
    assert files.read_link(f"{file_id[:-1]}Z.{rest}") is None
    assert files.read_link(token.replace(".i", ".d")) is None


def test_a_link_of_another_installation_stands_for_nothing(files: Files, http: Http) -> None:
    other = Files(make_settings(secret_key="theirs"), http)
    assert files.read_link(other.link(PICTURE).rpartition("/")[2]) is None


def test_an_address_is_its_own_link(files: Files) -> None:
    assert files.link(Media("image", "https://media.example/1.jpg")) == "https://media.example/1.jpg"


@pytest.mark.parametrize(
    ("name", "kind", "whole"),
    [
        ("a.pdf", "document", "a.pdf"),
        ("", "voice", "voice.ogg"),
        (None, "image", "image.jpg"),
        ("x", "video", "x.mp4"),
    ],
)
def test_a_file_has_a_name_with_an_ending(name: str | None, kind: str, whole: str) -> None:
    assert name_file(name, kind) == whole


async def test_whatsapp_gets_the_bytes_uploaded(whatsapp: WhatsApp, provider: StandIn) -> None:
    keeps(provider)
    sent = await whatsapp.send("972501234567@c.us", LOOK)
    assert sent.provider_id == "3EB0"
    upload = provider.last
    assert upload.path == "/waInstance1101/sendFileByUpload/green-secret-token"
    assert upload.headers["Content-Type"].startswith("multipart/form-data")
    for part in (
        b'name="chatId"',
        b"972501234567@c.us",
        b'filename="file_1.jpg"',
        b"jpg",
        "ככה זה נראה".encode(),
    ):
        assert part in upload.body
    assert TELEGRAM_TOKEN.encode() not in upload.body


async def test_whatsapp_is_given_an_address_as_it_is(whatsapp: WhatsApp, provider: StandIn) -> None:
    provider.answer = SENT
    content = Content("קבלה", media=Media("document", "https://media.example/42", name="קבלה.pdf"))
    await whatsapp.send("972501234567@c.us", content)
    fields = provider.last.fields
    assert (fields["urlFile"], fields["fileName"]) == ("https://media.example/42", "קבלה.pdf")


async def test_what_whatsapp_refuses_goes_as_a_link(whatsapp: WhatsApp, provider: StandIn) -> None:
    provider.answer = SENT
    provider.answers = {"/sendFileByUrl/green-secret-token": Answer(400, {"message": "wrong file"})}
    await whatsapp.send(
        "972501234567@c.us", Content("קבלה", media=Media("image", "https://media.example/42"))
    )
    assert provider.last.fields["message"] == "קבלה\nhttps://media.example/42"


async def test_what_telegram_does_not_give_out_is_no_link_either(
    whatsapp: WhatsApp, provider: StandIn
) -> None:
    keeps(provider, size=LIMIT + 1)
    with pytest.raises(Rejected):
        await whatsapp.send("972501234567@c.us", LOOK)
    assert len(provider.asked) == 1


@pytest.mark.parametrize(
    "answer", [Answer(drop=True), Answer(504, b""), Answer(429, {"ok": False}, {"Retry-After": "70"})]
)
async def test_what_becomes_of_fetching_a_file_says_nothing_of_whatsapp(
    whatsapp: WhatsApp, provider: StandIn, answer: Answer
) -> None:
    """Nothing was sent yet, so nothing is uncertain, and nobody has to wait for Telegram's limits."""
    provider.answers["/getFile"] = answer
    with pytest.raises(Transient) as raised:
        await whatsapp.send("972501234567@c.us", LOOK)
    assert not isinstance(raised.value, Uncertain)


async def test_on_sms_a_file_is_a_link(sms: Sms, provider: StandIn) -> None:
    provider.answer = Answer(201, {"sid": "SM1"})
    await sms.send("+972501234567", LOOK)
    words, link = provider.last.fields["Body"].split("\n")
    assert words == "ככה זה נראה"
    assert link.startswith("https://bot.example/media/AgAC")


@pytest.mark.parametrize("network", ["telegram", "whatsapp", "sms"])
async def test_a_little_file_goes_along_itself_or_as_its_short_link(
    telegram: Telegram, whatsapp: WhatsApp, sms: Sms, provider: StandIn, network: str
) -> None:
    """A calendar entry: Telegram takes no .ics by its address, and WhatsApp would have to fetch it from us."""
    entry = Media(
        "document", "https://bot.example/m/abc", name="meeting.ics", body="BEGIN:VCALENDAR\r\nשלום\r\n"
    )
    content = Content("קבענו", (Choice("meeting:yes:abc", "אישור"),), media=entry)
    provider.answer = Answer(200, {"ok": True, "result": {"message_id": 9}, "idMessage": "1", "sid": "SM1"})
    if network == "telegram":
        await telegram.send("555", content)
        assert provider.last.path.endswith("/sendDocument")
        assert b'name="reply_markup"' in provider.last.body
    elif network == "whatsapp":
        await whatsapp.send("972501234567@c.us", content)
        assert "sendFileByUpload" in provider.last.path
    else:
        await sms.send("+972501234567", content)
        assert "https://bot.example/m/abc" in provider.last.fields["Body"]
        return
    assert "שלום\r\n".encode() in provider.last.body
    assert b'filename="meeting.ics"' in provider.last.body
    assert "קבענו".encode() in provider.last.body
