"""A bot that waits a second for a provider's answer instead of 25: for stories of providers that never give one."""

from bot import cli
from bot.channels.http import Http

if __name__ == "__main__":
    assert Http.__init__.__kwdefaults__
    Http.__init__.__kwdefaults__["total"] = 1.0
    cli.main()
