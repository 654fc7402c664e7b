"""The staff console at `/`: who waits for a person, who the leads are, and what was said to each of them and why."""

from bot.web.console.desk import Desk
from bot.web.console.site import create_console

__all__ = ["Desk", "create_console"]
