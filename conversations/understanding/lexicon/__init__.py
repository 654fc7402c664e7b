"""Everyday vocabulary of people asking a business something, Hebrew and English, by concept. No business's own words."""

from conversations.understanding.lexicon import (
    chat,
    common,
    money,
    people,
    place,
    sectors,
    service,
    time,
    words,
    world,
)

BLOCKS = tuple(
    module.CONCEPTS for module in (words, money, time, place, people, service, sectors, chat, world, common)
)
