"""Why somebody is greeted on their birthday, or is not."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "birthday": Wording("it is their birthday", "יום ההולדת היום"),
    "birthday_gift": Wording("it is their birthday; a gift comes with it", "יום ההולדת היום, וגם מתנה"),
    "birthday_was": Wording(
        "their birthday was on a day without writing", "יום ההולדת היה ביום שלא כותבים בו"
    ),
    "birthday_over": Wording(
        "{cause}, and their birthday is over before that ends", "{cause}, ועד שזה ייגמר יום ההולדת יעבור"
    ),
}
