"""People who write to the sample businesses, as these stand in their files and as their words are read there."""

from tests.harness.greetings import greet
from tests.harness.readers import open_sample
from tests.harness.studio import Person

__all__ = ["meet_dancer", "meet_eater", "open_sample"]


def meet_dancer(language: str = "he") -> Person:
    """Somebody who has said hello to the dance studio."""
    return _greet("dance_studio", language)


def meet_eater(language: str = "he") -> Person:
    """Somebody who has said hello to the pizza place."""
    return _greet("pizza_place", language)


def _greet(business: str, language: str) -> Person:
    hello, name = ("היי", "נועה לוי") if language == "he" else ("hi", "Tom Levi")
    return greet(open_sample, business, hello, name)
