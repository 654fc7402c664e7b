"""A review is its writer's: they change its stars, its words or the name below it, or take it back."""

from datetime import timedelta

from conversations.amendments.said import (
    Rewording,
    leaves_it,
    names_review,
    read_edit,
    takes_back,
    wants_name,
    wants_to_fix,
    wants_to_write,
)
from conversations.amendments.seeing import CHANGED, FIX, OF_REVIEW
from conversations.asking.late import is_last_said
from conversations.asking.troubles import tells_how_it_was
from conversations.handoff.talking import pass_on
from conversations.handoff.telling import quote, tell_staff_of
from conversations.lead.reason import reason
from conversations.purchases.part import Purchases
from conversations.reviews.asking import ASKED, REVIEW, list_stars
from conversations.reviews.complaints import LOW, hear_complaint
from conversations.reviews.consenting import leaves_name_out
from conversations.reviews.keeping import keep, tell_of
from conversations.reviews.part import OwnReview, Reviewing
from conversations.reviews.words import ReviewWords
from conversations.reviews.writing import CONSENT, STARS, WORDS, add_words, go_on
from conversations.surveys.changing import read_change
from conversations.turn.effects import StopTimers
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.filling import clean

_JUST, _LATELY = timedelta(days=1), timedelta(days=90)
"""So long after it was written a name is that below it; and so long they may speak of it, where they name it."""
_LONGEST, _QUOTED = 1500, 400
_MOST, _FEW, _CHOICE = 60, 16, 3
"""Words of what is said of a review: how it should read may be longer than what is to be done with it."""
_WHY = reason("review_changed")


def hear_amended(turn: Turn, words: str) -> bool:
    """What they want otherwise in the review they wrote."""
    review = _find_spoken_of(turn, words)
    if review is None or len(words.split()) > _MOST:
        return False
    ways = (_hear_back, _hear_stars, _hear_edit, _hear_name, _hear_fix, _hear_anew)
    return any(hear(turn, review, words) for hear in ways)


def hear_in_hands(turn: Turn, words: str) -> bool:
    """The same while a person has the conversation, who reads along; what they wrote since is answered."""
    if not turn.lead.handoff.has_owner() or not is_last_said(turn) or not hear_amended(turn, words):
        return False
    pass_on(turn, words, waits=False)
    return True


def hear_back_unwritten(turn: Turn, words: str) -> bool:
    """Who takes back what they wrote, and no review is kept of theirs, hears so, and staff hear of it."""
    hands, kept = turn.lead.handoff, turn.lead[Reviewing]
    is_theirs = turn.lead[Purchases].is_customer or hands.open is not None or hands.was_let_down(turn.now)
    is_kept = kept.current is not None and (kept.current.text or kept.current.stars)
    if is_kept or not is_theirs or not takes_back(words) or hands.has_owner():
        return False
    if hands.open is None:  # else they read along
        tell_staff_of(turn, "", quote(turn, words, "↩️"))
    turn.reply("heard", turn.phrase("review_none"), _WHY)
    return True


def hear_writing(turn: Turn, words: str) -> bool:
    """A customer who would like to write a review does so here; one who wrote one may change it."""
    kept = turn.lead[Reviewing]
    is_theirs = turn.lead[Purchases].is_customer and turn.journey.own_part(ReviewWords) is not None
    if not is_theirs or turn.lead.handoff.has_owner() or not wants_to_write(words):
        return False
    if kept.current is not None and kept.current.text:
        turn.reply(FIX, turn.phrase("review_fix", what=kept.current.text[:_QUOTED]), _WHY)
        return True
    kept.review_asked_at = kept.review_asked_at or turn.now
    turn.add(StopTimers(reason("has_written"), REVIEW))
    turn.reply(ASKED, turn.phrase("review_here"), reason("review_asked"), list_stars())
    return True


def _find_spoken_of(turn: Turn, words: str) -> OwnReview | None:
    """Their review, where they may speak of it: right after it, or by its name."""
    review = turn.lead[Reviewing].current
    if review is None or turn.journey.own_part(ReviewWords) is None:
        return None
    since = turn.now - max(review.begun_at, review.told_at or review.begun_at)
    is_named = names_review(words) and since < _LATELY
    is_spoken_of = turn.lead.dialogue.said.kind in OF_REVIEW or is_named
    return review if is_spoken_of or (since < _JUST and leaves_name_out(words)) else None


def _hear_back(turn: Turn, review: OwnReview, words: str) -> bool:
    if (
        len(words.split()) > _FEW
        or not takes_back(words)
        or not (review.text or review.stars or review.photo)
    ):
        return False
    review.text, review.stars, review.photo, review.topics = "", None, None, ()
    review.publish, review.status = None, "pending"
    keep(turn, review)
    if review.told_at:
        tell_of(turn, review, "taken_back")
    turn.reply(CHANGED, turn.phrase("review_taken_back"), _WHY)
    return True


def _hear_edit(turn: Turn, review: OwnReview, words: str) -> bool:
    edit = read_edit(words, review.text)
    if edit is None:
        return False
    _rewrite(turn, review, _put_in(review.text, edit))
    return True


def _put_in(text: str, edit: Rewording) -> str:
    new = edit.new.capitalize() if edit.old[:1].isupper() and edit.new.islower() else edit.new
    return text.replace(edit.old, new)


def _hear_name(turn: Turn, review: OwnReview, words: str) -> bool:
    is_out = leaves_name_out(words)
    if len(words.split()) > _FEW or not (is_out or wants_name(words)):
        return False
    if turn.lead.dialogue.said.kind == CONSENT and len(words.split()) <= _CHOICE:
        return False  # a choice of those that were offered
    if review.publish is None:
        return _hear_name_early(turn, review, is_out=is_out)
    was_named, review.named = review.named, not is_out
    phrase = "review_not_shown" if not review.publish else "review_nameless" if is_out else "review_named"
    if review.publish and was_named != review.named:
        _keep_changed(turn, review)
    turn.reply(CHANGED, turn.phrase(phrase), _WHY)
    return True


def _hear_name_early(turn: Turn, review: OwnReview, *, is_out: bool) -> bool:
    """Whether it may be shown was not asked yet: that is so said, where there are words; else it is minded."""
    if review.text:
        review.publish, review.named = True, not is_out
        turn.reply(CHANGED, turn.phrase("review_nameless" if is_out else "review_named"), _WHY, place=HEARD)
        go_on(turn, review)
    else:
        turn.reply(WORDS, turn.phrase("review_name_later"), _WHY)
    return True


def _hear_stars(turn: Turn, review: OwnReview, words: str) -> bool:
    changed = read_change(words, STARS)
    if changed is None:
        return False
    was_low = review.stars is not None and review.stars <= LOW
    review.stars = changed.value
    turn.reply(CHANGED, turn.phrase("review_stars", count=str(changed.value)), _WHY, place=HEARD)
    if tells_how_it_was(changed.words) and not is_question(changed.words):
        add_words(turn, review, clean(changed.words))
    elif not was_low:
        hear_complaint(turn, review, "")
    _go_on(turn, review)
    return True


def _hear_fix(turn: Turn, review: OwnReview, words: str) -> bool:
    if not wants_to_fix(words) or not review.text:
        return False
    turn.reply(FIX, turn.phrase("review_fix", what=review.text[:_QUOTED]), _WHY)
    return True


def _hear_anew(turn: Turn, review: OwnReview, words: str) -> bool:
    """How it should read, right after that was asked."""
    if turn.lead.dialogue.said.kind != FIX or is_question(words):
        return False
    if leaves_it(words):
        turn.reply(CHANGED, turn.phrase("review_left"), _WHY)
    else:
        _rewrite(turn, review, clean(words)[:_LONGEST].strip())
    return True


def _rewrite(turn: Turn, review: OwnReview, text: str) -> None:
    """Other words: what staff had published waits for them again."""
    review.text, review.topics = "", ()
    add_words(turn, review, text)
    if review.status == "published":
        review.status = "pending"
    turn.reply(CHANGED, turn.phrase("review_reads", what=review.text[:_QUOTED]), _WHY, place=HEARD)
    _go_on(turn, review)


def _go_on(turn: Turn, review: OwnReview) -> None:
    """What was under way goes on; what was finished is told to staff as it is now."""
    if review.told_at:
        _keep_changed(turn, review)
    elif review.publish is None and review.text:
        go_on(turn, review)
    else:
        keep(turn, review)


def _keep_changed(turn: Turn, review: OwnReview) -> None:
    keep(turn, review)
    if review.told_at:
        tell_of(turn, review, "changed")
