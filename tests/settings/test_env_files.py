"""A file of settings as people write it: nothing is cut or filled in without a word."""

import io
from pathlib import Path

import pytest

from bot.commands.check import check
from bot.settings import Settings


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path / ".env"


def problems(env: Path, text: str) -> str:
    env.write_text(text, encoding="utf-8")
    out = io.StringIO()
    check(None, env, out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("STAFF_PASSWORD=dance #1 studio", "STAFF_PASSWORD: the value ends before"),
        ("DATABASE_URL=postgresql://w:se #cret@db/w", "DATABASE_URL: the value ends before"),
        ("API_KEY=“0123456789abcdef0123456789abcdef”", "word processor"),
        ("PUBLIC_URL=https://${DOMAIN}/bot", "nothing is filled in"),
        ('STAFF_PASSWORD="dance', 'STAFF_PASSWORD: the " is never closed'),
        ("API_KEY: 0123456789abcdef", "API_KEY: nothing is set by a colon"),
        ("PUBLIC_URL=https://bot.example\u200f", "PUBLIC_URL: a mark that nobody sees"),
        ("API_KEY=\u200e0123456789abcdef", "API_KEY: a mark that nobody sees"),
        ("REPLY_QUIET_SECONDS=2,5", "such as 2.5"),
        ("set API_KEY=0123456789abcdef", "API_KEY: this line sets nothing — write only API_KEY=…"),
        ("STAFF-PASSWORD=dance-studio", "STAFF_PASSWORD: this line sets nothing"),
        ("this is no setting", "this line sets nothing — write a # before it"),
        ('{"PORT": 8080}', "PORT: this line sets nothing"),
        ("GREEN_API_TOKEN_INSTANCE=<your token>", "GREEN_API_TOKEN_INSTANCE: this only marks the place"),
        ("STAFF_PASSWORD=changeme", "STAFF_PASSWORD: this only marks the place"),
        ("SECRET_KEY=xxxxxxxx", "SECRET_KEY: this only marks the place"),
        ("API_KEY=Bearer 0123456789abcdef", "API_KEY: the word Bearer stands before it"),
        ("GREEN_API_NUMBER_SINCE=26/11/2026", "such as 2026-01-31"),
    ],
)
def test_what_is_not_what_it_looks_like_is_said_with_its_line(env: Path, line: str, words: str) -> None:
    told = problems(env, f"# mine\n{line}\n")
    assert f"{env}:2: " in told
    assert words in told
    assert "cret" not in told.replace("secret", "")


def test_a_setting_that_an_empty_line_takes_back_is_told(env: Path) -> None:
    """Written at the top of a copy of the example, say, where an empty one follows, which counts."""
    told = problems(env, "STAFF_PASSWORD=dance-studio\nPORT=8080\nSTAFF_PASSWORD=\nexport PORT=8081\n")
    assert f"{env}:3: STAFF_PASSWORD: it stands further up as well" in told
    assert "ההגדרה כתובה גם למעלה" in told
    assert "PORT" not in told


@pytest.mark.parametrize(
    "line",
    ["PORT=8080 # the usual", "STAFF_PASSWORD='dance #1 studio'", "SECRET_KEY=a#b", "  # a remark", "export PORT=8080",
     "OTHER_PROGRAM=<x>", "OTHER.NAME", "OTHER='one\ntwo: 2\nthree'\nPORT=8080", "STAFF_PASSWORD=your-dance-studio"],
)  # fmt: skip
def test_a_comment_and_a_quoted_value_are_fine(env: Path, line: str) -> None:
    told = problems(env, line)
    for words in ("ends before", "sets nothing", "marks the place"):
        assert words not in told


def test_what_cannot_be_read_is_told_once_and_by_waltz(
    env: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    told = problems(env, "this is no setting\n")
    assert "dotenv" not in told + capsys.readouterr().err + caplog.text


def test_the_example_as_it_is_copied_has_nothing_to_mend(env: Path) -> None:
    """Most of its values are empty."""
    example = Path(__file__).resolve().parents[2] / ".env.example"
    told = problems(env, example.read_text(encoding="utf-8"))
    assert "Settings: fine" in told, told


def test_a_password_may_hold_what_shells_fill_in(env: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME_TOWN", "Haifa")
    env.write_text("\ufeffSTAFF_PASSWORD=a${HOME_TOWN}b\nTIMEZONE=\n", encoding="utf-8")
    settings = Settings()
    assert settings.staff_password.get_secret_value() == "a${HOME_TOWN}b"
    assert settings.timezone == "Asia/Jerusalem"
