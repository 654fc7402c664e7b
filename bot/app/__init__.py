"""The one place where everything is wired together."""

from bot.app.app import App
from bot.app.parts import Role

__all__ = ["App", "Role"]
