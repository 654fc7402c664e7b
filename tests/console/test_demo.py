"""The console in the demo: a password that is told, and a way to the phones."""

import pytest
from pydantic import SecretStr

from bot.commands.demo import STAFF_PASSWORD, demo_settings, introduce
from bot.settings import Settings


@pytest.mark.parametrize(("given", "used"), [("", STAFF_PASSWORD), ("[mine]", "[mine]")])
def test_the_password_is_told_as_it_is(given: str, used: str, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = Settings(_env_file=None, staff_password=SecretStr(given))
    settings, _ = demo_settings(chosen, 8123, "unused.db")
    assert settings.staff_password.get_secret_value() == used
    introduce(settings, "Studio")
    told = " ".join(capsys.readouterr().out.split())
    assert "http://127.0.0.1:8123/ the team's console" in told
    assert used in told
