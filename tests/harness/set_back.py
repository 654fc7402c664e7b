"""A bot whose machine's clock is an hour fast, until it is told (SIGUSR1) what time it is: the clock goes back then."""

import signal
from time import time

import time_machine

from bot import cli

FAST = 3600

if __name__ == "__main__":
    with time_machine.travel(time() + FAST, tick=True) as travelling:
        signal.signal(signal.SIGUSR1, lambda *_: travelling.shift(-FAST))
        cli.main()
