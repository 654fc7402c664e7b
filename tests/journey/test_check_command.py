"""`waltz check` as an owner meets it."""

import io
import os
import re
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands.check import check
from bot.settings import Settings
from tests.harness.folder import Folder
from tests.journey.conftest import JOURNEYS

STUDIO = JOURNEYS / "dance_studio"
TELEGRAM = "TELEGRAM_BOT_TOKEN=123456789:AAabcdefghijklmnopqrstuvwxyz-012345\n"
SOUND = TELEGRAM + f"API_KEY={'k' * 32}\nSECRET_KEY={'s' * 32}\nTELEGRAM_STAFF_CHAT_ID=-1001234567890\n"
_HEBREW_BESIDE = re.compile(r" · [^·]*[א-ת][^·]*$")
"""What stands beside the English where the business speaks Hebrew first."""


class Owner:
    """Somebody who writes an .env file and asks what is wrong."""

    def __init__(self, folder: Path) -> None:
        self.env_file = folder / ".env"
        self.journey = STUDIO

    def writes(self, text: str) -> None:
        self.env_file.write_text(text, encoding="utf-8")

    def asks(self) -> tuple[int, list[str]]:
        out = io.StringIO()
        code = check(self.journey, self.env_file, out)
        lines = out.getvalue().replace(f"{self.env_file}:", ".env:").splitlines()
        return code, [_HEBREW_BESIDE.sub("", line) for line in lines]

    def reads(self) -> str:
        """All that is printed, in both languages."""
        out = io.StringIO()
        check(self.journey, self.env_file, out)
        return out.getvalue()

    def is_told(self) -> list[str]:
        """The problems found; there have to be some."""
        code, lines = self.asks()
        assert code == 1
        problems = [line for line in lines[:-1] if not line.startswith("warning: ")]
        assert lines[-1].startswith(f"{len(problems)} problem")
        return problems


@pytest.fixture
def owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Owner:
    """An owner in an empty folder, with nothing set in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.lower() in Settings.model_fields:
            monkeypatch.delenv(name)
    return Owner(tmp_path)


def test_everything_is_fine(owner: Owner) -> None:
    owner.writes(SOUND)
    assert owner.asks() == (
        0,
        [
            "Settings: fine. Channels: Telegram (polling).",
            "Journey: fine. Studio Waltz, in he and en: 29 answers, 36 reviews, 6 offers, 12 touches, "
            "7 sequences, 6 campaigns "
            f"({STUDIO})",
        ],
    )


def test_with_no_settings_at_all_there_is_only_a_hint(owner: Owner) -> None:
    code, lines = owner.asks()
    assert code == 0
    assert lines[0] == (
        "warning: TELEGRAM_BOT_TOKEN: no channel is set up; `waltz demo` needs none, `waltz run` does"
    )
    assert lines[1] == "Settings: fine. No channel is on."


def test_without_an_env_file_to_look_at(owner: Owner) -> None:
    out = io.StringIO()
    assert check(None, None, out) == 0
    assert "Studio Waltz" in out.getvalue()


def test_wrong_values_are_named_with_their_lines(owner: Owner) -> None:
    owner.writes(
        SOUND
        + "PORT=eighty\nGREEN_API_MODE=push\nSANDBOX_CLOCK=maybe\nGREEN_API_DELAY_MS=-1\nTIMEZONE=Mars/Base\n"
    )
    assert owner.is_told() == [
        '.env:5: PORT: "eighty" does not do — write a whole number',
        ".env:9: TIMEZONE: there is no such time zone — write a place such as Asia/Jerusalem",
        '.env:6: GREEN_API_MODE: "push" is not known — write polling or webhook',
        '.env:8: GREEN_API_DELAY_MS: "-1" does not do — write a whole number of 0 or more',
        '.env:7: SANDBOX_CLOCK: "maybe" is neither — write true or false',
    ]


def test_a_value_of_the_environment_has_no_line(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    owner.writes(SOUND + "PORT=8080\n")
    monkeypatch.setenv("PORT", "99999")
    assert owner.is_told() == ['PORT: "99999" does not do — write a whole number of 65535 or less']


def test_a_slip_in_a_name_does_not_pass_unseen(owner: Owner) -> None:
    owner.writes(SOUND + "TELEGRAM_STAF_CHAT_ID=-100\nMY_OWN_VARIABLE=1\n")
    assert owner.is_told() == [
        ".env:5: TELEGRAM_STAF_CHAT_ID: there is no such setting — write TELEGRAM_STAFF_CHAT_ID"
    ]


def test_webhook_modes_want_their_secrets_and_an_address(owner: Owner) -> None:
    owner.writes(
        SOUND + "TELEGRAM_MODE=webhook\nGREEN_API_MODE=webhook\n"
        "GREEN_API_ID_INSTANCE=1101000001\nGREEN_API_TOKEN_INSTANCE=abc\n"
    )
    assert owner.is_told() == [
        "PUBLIC_URL: empty, and telegram is to call it (TELEGRAM_MODE=webhook) — "
        "write an address such as https://bot.example.com, or use polling",
        "PUBLIC_URL: empty, and green_api is to call it (GREEN_API_MODE=webhook) — "
        "write an address such as https://bot.example.com, or use polling",
        "TELEGRAM_WEBHOOK_SECRET: empty in webhook mode — write what `openssl rand -hex 32` prints",
        "GREEN_API_WEBHOOK_TOKEN: empty in webhook mode — "
        "write what `openssl rand -hex 32` prints, and the same as the instance's webhookUrlToken",
    ]


def test_sms_wants_an_address_to_be_called_at_and_a_number(owner: Owner) -> None:
    owner.writes(SOUND + "TWILIO_ACCOUNT_SID=AC1\nTWILIO_AUTH_TOKEN=t\n")
    assert owner.is_told() == [
        "PUBLIC_URL: empty, and signatures of SMS are computed over it — "
        "write the address Twilio calls, such as https://bot.example.com",
        "SMS_NUMBER: empty beside Twilio's credentials — "
        "write the number SMS come from, such as +972521234567",
    ]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            "GREEN_API_ID_INSTANCE=1101000001",
            "GREEN_API_TOKEN_INSTANCE: empty beside GREEN_API_ID_INSTANCE — "
            "write the instance's apiTokenInstance",
        ),
        (
            "GREEN_API_TOKEN_INSTANCE=abc",
            "GREEN_API_ID_INSTANCE: empty beside GREEN_API_TOKEN_INSTANCE — write the instance's idInstance",
        ),
        (
            "TWILIO_ACCOUNT_SID=AC1",
            "TWILIO_AUTH_TOKEN: empty beside TWILIO_ACCOUNT_SID — write the account's auth token",
        ),
        (
            "TWILIO_AUTH_TOKEN=abc",
            "TWILIO_ACCOUNT_SID: empty beside TWILIO_AUTH_TOKEN — write the account's SID, like AC…",
        ),
        (
            "SMS_NUMBER=+972521234567",
            "TWILIO_ACCOUNT_SID: empty beside SMS_NUMBER — write the account's SID, and TWILIO_AUTH_TOKEN",
        ),
        (
            "WHATSAPP_STAFF_NUMBERS=972501234567, Noa",
            ".env:5: WHATSAPP_STAFF_NUMBERS: one of them is not a phone number — "
            "write numbers with their country, separated by commas, such as 972501234567",
        ),
        (
            "TELEGRAM_STAFF_CHAT_ID=the team",
            '.env:5: TELEGRAM_STAFF_CHAT_ID: "the team" is not a chat — '
            "write its number, such as -1001234567890",
        ),
        (
            "PUBLIC_URL=bot.example.com",
            '.env:5: PUBLIC_URL: "bot.example.com" is not a web address — '
            "write it as https://bot.example.com",
        ),
        (
            "PUBLIC_URL=https://example.com/bot?x=1",
            '.env:5: PUBLIC_URL: "https://example.com/bot?x=1" holds more than an address — write only https://example.com/bot',
        ),
        (
            "GREEN_API_URL=https://1101.api.green-api.com/waInstance1101000001/sendMessage/hunter2",
            '.env:5: GREEN_API_URL: "https://1101.api.green-api.com/…" holds more than an address — '
            "write only https://1101.api.green-api.com",
        ),
        (
            "TELEGRAM_API_URL=https://api.telegram.org/bot123456:hunter2/getMe",
            '.env:5: TELEGRAM_API_URL: "https://api.telegram.org/…" holds more than an address — '
            "write only https://api.telegram.org",
        ),
        (
            "REPLY_QUIET_SECONDS=-1",
            '.env:5: REPLY_QUIET_SECONDS: "-1" does not do — write a number of 0 or more',
        ),
        (
            "DATABASE_URL=mysql://root:hunter2@db/waltz",
            ".env:5: DATABASE_URL: neither SQLite nor PostgreSQL — "
            "write sqlite+aiosqlite:///waltz.db, or postgresql://user:password@host/name",
        ),
        (
            "TELEGRAM_BOT_TOKEN=hunter2",
            ".env:5: TELEGRAM_BOT_TOKEN: not a bot's token — "
            "write the one @BotFather gave, like 123456789:AA…",
        ),
        (
            "TELEGRAM_STAFF_CHAT_ID=1001234567890",
            '.env:5: TELEGRAM_STAFF_CHAT_ID: "1001234567890" lacks the minus of a group — write -1001234567890',
        ),
        (
            "TELEGRAM_STAFF_CHAT_ID=@our_team",
            '.env:5: TELEGRAM_STAFF_CHAT_ID: what is written in "@our_team" comes with a number and would not be '
            "known as yours — write its number, such as -1001234567890",
        ),
        (
            "PUBLIC_URL=https://example.com/bot/webhooks/sms",
            ".env:5: PUBLIC_URL: providers call /webhooks/sms below it, and would find nothing — "
            "write only https://example.com/bot",
        ),
        (
            "GREEN_API_ID_INSTANCE=7103000000\nGREEN_API_TOKEN_INSTANCE=7103000000",
            ".env:6: GREEN_API_TOKEN_INSTANCE: the same as GREEN_API_ID_INSTANCE — "
            "write the instance's apiTokenInstance",
        ),
        (
            "TWILIO_ACCOUNT_SID=SK0123\nTWILIO_AUTH_TOKEN=x\nSMS_NUMBER=+972550000001\nPUBLIC_URL=https://example.com",
            ".env:5: TWILIO_ACCOUNT_SID: the SID of an API key — write the account's own, like AC…",
        ),
    ],
)
def test_settings_that_do_not_go_together(owner: Owner, given: str, said: str) -> None:
    owner.writes(f"{SOUND}{given}\n")
    assert owner.is_told() == [said]


def test_no_secret_is_printed(owner: Owner) -> None:
    owner.writes("API_KEY=hunter2\nTELEGRAM_BOT_TOKEN=hunter2\nTELEGRAM_WEBHOOK_SECRET=hunter2 hunter2\n")
    assert not any("hunter2" in line for line in owner.asks()[1])


def test_an_env_file_in_another_encoding(owner: Owner) -> None:
    owner.env_file.write_bytes("# הגדרות\n".encode("windows-1255"))
    assert owner.is_told() == [
        ".env: this file can't be read as UTF-8 — save it as UTF-8, and let Waltz read it"
    ]


def test_problems_of_the_journey_follow_with_the_path_to_open(owner: Owner, folder: Folder) -> None:
    owner.writes(SOUND + "PORT=eighty\n")
    owner.journey = folder.path
    folder.change("buttons.yaml", "answer: delivery", "answer: delivry")
    line = folder.line("buttons.yaml", "delivry")
    assert owner.is_told() == [
        '.env:5: PORT: "eighty" does not do — write a whole number',
        f'{folder.path}/buttons.yaml:{line}: there is no answer "delivry" in answers.yaml — '
        'did you mean "delivery"? Write delivery',
    ]


def test_the_journey_of_the_settings_is_the_one_that_is_checked(owner: Owner, folder: Folder) -> None:
    owner.writes(SOUND + f"JOURNEY={folder.path}\n")
    out = io.StringIO()
    assert check(None, owner.env_file, out) == 0
    assert "Wadi Pizza" in out.getvalue()


def test_warnings_do_not_fail_the_check(owner: Owner, folder: Folder) -> None:
    owner.writes(SOUND + "TIMEZONE=Europe/Berlin\n")
    owner.journey = folder.path
    folder.append("buttons.yaml", "spare:\n  label: {he: רזרבי, en: Spare}\n  menu: true\n")
    code, lines = owner.asks()
    assert code == 0
    assert "warning: TIMEZONE: not the time zone of the journey — write Asia/Jerusalem" in lines
    assert any(line.startswith(f"warning: {folder.path}/buttons.yaml:") for line in lines)


def test_it_answers_at_once(owner: Owner) -> None:
    """Measured at 0.2 s of a processor; what else keeps the machine busy does not count."""
    owner.writes(SOUND)
    owner.asks()
    began = time.process_time()
    owner.asks()
    assert time.process_time() - began < 2


NOVEMBER = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def own_journey(owner: Owner, tmp_path: Path) -> Path:
    """The owner's own copy of the sample, with another name on it."""
    folder = tmp_path / "mine"
    shutil.copytree(STUDIO, folder)
    business = folder / "business.yaml"
    business.write_text(business.read_text("utf-8").replace("סטודיו ואלס", "הסטודיו של נועה"), "utf-8")
    owner.journey = folder
    return folder


def warnings(owner: Owner) -> list[str]:
    out = io.StringIO()
    check(owner.journey, owner.env_file, out, NOVEMBER)
    return [line for line in out.getvalue().splitlines() if line.startswith("warning: ")]


def test_what_is_left_of_the_sample_and_what_is_over_is_said_in_the_owner_s_language(
    owner: Owner, tmp_path: Path
) -> None:
    owner.writes(SOUND)
    assert warnings(owner) == []
    folder = own_journey(owner, tmp_path)
    offers = folder / "offers.yaml"
    text = offers.read_text("utf-8").replace(
        "  code_prefix: WALTZ", '  ends: "2025-01-31 20:00"\n  code_prefix: WALTZ'
    )
    offers.write_text(text, "utf-8")
    told = "\n".join(warnings(owner))
    assert "הטלפון +97235550142 הוא של העסק לדוגמה" in told
    assert "דניאל (+972505550143) תחת escalation" in told
    assert "נועה (+972505550144) תחת escalation" in told
    assert "הכתובת רחוב לינקולן 14, תל אביב היא" in told
    assert "הקישור https://studio-waltz.example/google נשאר" in told
    assert "הקישור https://maps.example/studio-waltz נשאר" in told
    assert "נשארו ביקורות מהדוגמה" in told
    assert "ההטבה first_month נגמרה כבר ב־31.01.2025" in told


def test_what_is_left_of_the_sample_is_found_however_it_is_written(owner: Owner, tmp_path: Path) -> None:
    owner.writes(SOUND)
    business = own_journey(owner, tmp_path) / "business.yaml"
    text = business.read_text("utf-8")
    for before, after in (
        ("hello@studio-waltz.example", "Hello@Studio-Waltz.example"),
        ("https://studio-waltz.example", "https://www.studio-waltz.example/"),
        ("נועה, phone", "גל, phone"), ('"+972505550144"', '"+972501234567"'),
    ):  # fmt: skip
        text = text.replace(before, after, 1)
    business.write_text(text, "utf-8")
    told = "\n".join(warnings(owner))
    assert "כתובת המייל Hello@Studio-Waltz.example" in told
    assert "האתר https://www.studio-waltz.example/" in told
    assert "דניאל (+972505550143) תחת escalation" in told
    assert "גל" not in told


@pytest.mark.parametrize(
    ("before", "after", "words", "hebrew"),
    [
        ("picture:", "\tpicture:", "begins with a tab", "השורה מתחילה בטאב"),
        ('he: "תודה על התמונה!', "he: “תודה: על התמונה!", "curly quotes", "מירכאות מעוגלות"),
    ],
)
def test_a_tab_and_curly_quotes_are_named(
    owner: Owner, tmp_path: Path, before: str, after: str, words: str, hebrew: str
) -> None:
    """In English for whoever helps, and in the owner's language, though the journey can't be read."""
    owner.writes(SOUND)
    texts = own_journey(owner, tmp_path) / "texts.yaml"
    texts.write_text(texts.read_text("utf-8").replace(before, after, 1), "utf-8")
    [problem] = owner.is_told()
    assert words in problem
    assert hebrew in owner.reads()


def test_every_line_is_said_in_hebrew_where_the_business_speaks_it_first(
    owner: Owner, tmp_path: Path
) -> None:
    owner.writes(
        "PORT=eighty\nSANDBOX_CLOCK=true\nSMS_NUMBER=12\nDATABASE_URL=sqlite:////no/such/folder/x.db\n"
    )
    folder = own_journey(owner, tmp_path)
    buttons = folder / "buttons.yaml"
    buttons.write_text(
        buttons.read_text("utf-8") + 'spare:\n  label: {he: "רזרבי"}\n  answer: nothing\n', "utf-8"
    )
    lines = owner.reads().splitlines()
    assert len(lines) > 7
    assert [line for line in lines if not re.search("[א-ת]", line)] == []
    assert '"eighty" does not do — write a whole number · "eighty" לא מתאים. כדאי לכתוב מספר שלם' in lines[0]
    assert lines[-1].endswith("דברים לתקן.")
