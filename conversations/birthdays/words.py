"""What a business says on a birthday: `birthdays.yaml` of its journey."""

from datetime import time

from conversations.journey.model.base import Id, JourneyPart, Text
from conversations.journey.reading.shapes import JourneyFile


class BirthdayWords(JourneyPart):
    """The words of the day. Where the file is missing nobody is greeted."""

    at: time = time(10)  # where the lead is
    wish: Text  # a kind word: it sells nothing
    belated: Text | None = None  # where the day itself was closed for writing; left out: then nothing is said
    offer: Id | None = None  # the code that comes with it, to those who agreed to advertising
    gift: Text | None = None  # what is said with the code, instead of the wish


BIRTHDAYS_FILE = JourneyFile("birthdays", BirthdayWords)
