"""What is remembered of friends who bring friends."""

from typing import ClassVar

from conversations.turn.facts import Fact


class FriendAsked(Fact, frozen=True):
    """They were asked whether they want a link for friends."""

    stored_as: ClassVar[str] = "friend_asked"


class LinkGiven(Fact, frozen=True):
    """They have a link of their own from now on."""

    stored_as: ClassVar[str] = "referral_link_given"
    line: ClassVar[str | None] = "lead"

    code: str


class FriendBrought(Fact, frozen=True):
    """They came by somebody's link: who brought them is fixed."""

    stored_as: ClassVar[str] = "friend_brought"
    line: ClassVar[str | None] = "lead"

    link: str
    code: str


class ReferralRefused(Fact, frozen=True):
    """They came by a link that counts for nothing."""

    stored_as: ClassVar[str] = "referral_refused"
    line: ClassVar[str | None] = "lead"

    code: str


class ReviewHelped(Fact, frozen=True):
    """They were told that somebody who read their review bought."""

    stored_as: ClassVar[str] = "review_helped"

    written: str


class FriendBought(Fact, frozen=True):
    """Somebody they brought bought."""

    stored_as: ClassVar[str] = "friend_bought"
    line: ClassVar[str | None] = "lead"

    link: str


class RewardTakenBack(Fact, frozen=True):
    """A code that was given for a friend is good no more; it was not used."""

    stored_as: ClassVar[str] = "reward_taken_back"
    line: ClassVar[str | None] = "offer"

    link: str
    code: str


class RewardWithheld(Fact, frozen=True):
    """A friend bought, and they get nothing for it."""

    stored_as: ClassVar[str] = "reward_withheld"
    line: ClassVar[str | None] = "offer"

    link: str
