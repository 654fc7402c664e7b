"""A flower shop: a business of its own, so that nothing here leans on the sample."""

import pytest

from conversations.understanding.building import AnyReader, build_reader
from conversations.understanding.examples import read_background
from conversations.understanding.reading import Example, Label

FLOWERS = {
    "price": ("כמה עולה זר", "מה המחירים", "How much is a bouquet?", "What are your prices?"),
    "delivery": (
        "אתם עושים משלוחים",
        "תוך כמה זמן מגיע משלוח",
        "Do you deliver?",
        "How long does delivery take?",
    ),
    "location": ("איפה החנות", "מה הכתובת", "Where is the shop?", "What is your address?"),
    "parking": ("יש חניה ליד", "איפה אפשר לחנות", "Is there parking nearby?", "Where can I park?"),
    "hours": ("מתי אתם פתוחים", "מה שעות הפתיחה", "When are you open?", "What are your opening hours?"),
    "payment": ("איך משלמים", "אפשר בתשלומים", "How can I pay?", "Can I pay in installments?"),
    "wilted": (
        "הפרחים נבלו אחרי יום",
        "קיבלתי ורדים נבולים",
        "The flowers wilted in a day",
        "The roses came wilted",
    ),
    "wedding": (
        "אתם עושים זר כלה",
        "סידורי פרחים לחתונה",
        "Do you make bridal bouquets?",
        "Flowers for a wedding",
    ),
}


@pytest.fixture(scope="session")
def flowers() -> AnyReader:
    """The reader of a flower shop with two examples an answer in each language."""
    return build_flowers()


def build_flowers() -> AnyReader:
    """A reader that has been asked nothing yet."""
    return build_reader(
        [
            *(
                Example(Label("answer", answer), text, "he" if number < 2 else "en")
                for answer, texts in FLOWERS.items()
                for number, text in enumerate(texts)
            ),
            *read_background(),
        ]
    )
