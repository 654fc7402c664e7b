"""Settings, from the environment or `.env`. Every one is explained in `.env.example`."""

import logging
from datetime import date
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

# It says of a line only that it can't be read, on each reading; `waltz check` says what to write instead.
logging.getLogger("dotenv.main").addFilter(lambda _: False)

SAMPLE_JOURNEY = Path(__file__).resolve().parent.parent / "conversations" / "journeys" / "dance_studio"


class _AsWritten(DotEnvSettingsSource):
    """A file's values as they stand there: `${…}` in a password is a part of it, and not filled in."""

    def _read_env_file(self, file_path: Path) -> dict[str, str | None]:
        found = dotenv_values(file_path, encoding=self.env_file_encoding or "utf-8-sig", interpolate=False)
        return {name.lower(): value for name, value in found.items() if value or not self.env_ignore_empty}


class Settings(BaseSettings):
    """Everything that may differ between two installations."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    @classmethod
    def settings_customise_sources(
        cls, settings_cls: type[BaseSettings], init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource, dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:  # fmt: skip
        """The environment goes before the file, which is read as it is written."""
        assert isinstance(dotenv_settings, DotEnvSettingsSource)
        file = _AsWritten(settings_cls, dotenv_settings.env_file)
        return init_settings, env_settings, file, file_secret_settings

    database_url: str = "sqlite+aiosqlite:///waltz.db"
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    public_url: str = ""
    secret_key: SecretStr = SecretStr("")
    api_key: SecretStr = SecretStr("")
    staff_password: SecretStr = SecretStr("")
    calcom_secret: SecretStr = SecretStr("")
    calendly_secret: SecretStr = SecretStr("")
    journey: Path = SAMPLE_JOURNEY
    timezone: str = "Asia/Jerusalem"

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    telegram_mode: Literal["polling", "webhook"] = "polling"
    telegram_webhook_secret: SecretStr = SecretStr("")
    telegram_staff_chat_id: str = ""
    telegram_per_second: int = Field(default=30, ge=0)
    telegram_group_per_minute: int = Field(default=20, ge=0)

    green_api_id_instance: str = ""
    green_api_token_instance: SecretStr = SecretStr("")
    green_api_url: str = "https://api.green-api.com"
    green_api_media_url: str = ""
    green_api_mode: Literal["polling", "webhook"] = "polling"
    green_api_webhook_token: SecretStr = SecretStr("")
    green_api_per_second: int = Field(default=50, ge=0)
    green_api_delay_ms: int = Field(default=500, ge=0)
    green_api_number_since: date | None = None
    green_api_warm_up: int = Field(default=20, ge=1)
    whatsapp_staff_numbers: str = ""
    whatsapp_buttons: bool = False

    twilio_account_sid: str = ""
    twilio_auth_token: SecretStr = SecretStr("")
    twilio_api_url: str = "https://api.twilio.com"
    sms_number: str = ""
    sms_per_second: int = Field(default=10, ge=0)
    sms_countries: str = ""
    form_greetings_per_hour: int = Field(default=100, ge=0)
    sms_part_cost: float = Field(default=0.0, ge=0, le=100)

    woocommerce_secret: SecretStr = SecretStr("")
    shopify_secret: SecretStr = SecretStr("")

    reply_quiet_seconds: float = Field(default=2.5, ge=0, le=60)

    sentence_vectors: bool = True
    reader_cache: Path | None = None
    sandbox_clock: bool = False
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["json", "text"] = "json"

    @field_validator("timezone")
    @classmethod
    def _known_timezone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"{value!r} is not a time zone; write one like Asia/Jerusalem") from None
        return value

    @property
    def base_url(self) -> str:
        """What providers and people call, without a trailing slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def local_url(self) -> str:
        """Where the web server is asked from this machine."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "": "127.0.0.1"}.get(self.host, self.host)
        return f"http://{host}:{self.port}"

    @property
    def telegram_on(self) -> bool:
        """Whether Telegram has credentials."""
        return bool(self.telegram_bot_token.get_secret_value())

    @property
    def whatsapp_on(self) -> bool:
        """Whether GREEN-API has credentials."""
        return bool(self.green_api_id_instance and self.green_api_token_instance.get_secret_value())

    @property
    def sms_on(self) -> bool:
        """Whether Twilio has credentials."""
        return bool(self.twilio_account_sid and self.twilio_auth_token.get_secret_value())
