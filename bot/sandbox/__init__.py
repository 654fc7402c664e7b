"""The world around the bot, played: stand-ins for the three providers, and phones to be the customer on."""

from bot.sandbox.app import Sandbox, create_sandbox
from bot.sandbox.config import BotView, SandboxConfig
from bot.sandbox.people import Message, Person, PhoneButton
from bot.sandbox.world import World

__all__ = [
    "BotView",
    "Message",
    "Person",
    "PhoneButton",
    "Sandbox",
    "SandboxConfig",
    "World",
    "create_sandbox",
]
