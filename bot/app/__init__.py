"""The one place where everything is wired together."""

from bot.app.app import App, Role

__all__ = ["App", "Role"]
