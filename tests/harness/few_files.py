"""A bot that is started with few open files allowed, as on many systems: for the story of a thousand connections."""

import resource

from bot import cli

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    cli.main()
