"""What people tell of themselves is heard, kept with its words, shown to staff and made use of."""

from conversations.profile.acts import ACTS
from conversations.profile.facts import TraitLearned
from conversations.profile.part import Profile
from conversations.profile.showing import name_trait
from conversations.turn.capability import Capability
from conversations.turn.facts import Wording

PROFILE = Capability(
    name="profile",
    parts=(Profile,),
    acts=ACTS,
    names={"trait": lambda _, value, language: name_trait(str(value), language)},
    reasons={
        "told_us": Wording("told us of themselves: {act}", "סיפור אישי: {act}"),
    },
    facts={TraitLearned: Wording("{trait}: {value}", "{trait}: {value}")},
)
