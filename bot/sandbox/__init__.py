"""The world around the bot, played: stand-ins for the three providers, and phones to be the customer on."""

from bot.sandbox.app import Sandbox, create_sandbox
from bot.sandbox.world.config import BotView, SandboxConfig
from bot.sandbox.world.people import Message, Person, PhoneButton
from bot.sandbox.world.world import World

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
