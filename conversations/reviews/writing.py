"""A review being written: stars, words, perhaps a picture, and whether it may be published. A step at a time."""

import re
from datetime import timedelta

from conversations.asking.late import is_last_said, is_off_the_list, waits_since
from conversations.asking.troubles import tells_how_it_was, tells_of_trouble
from conversations.grievances.telling import wants_money_back
from conversations.handoff.talking import pass_on
from conversations.lead.reason import reason
from conversations.profile.tones import praises
from conversations.reviews.asking import ASKED, list_consents, list_links, list_stars, stop_reminding
from conversations.reviews.complaints import LOW, hear_complaint, is_unhappy
from conversations.reviews.consenting import read_consent
from conversations.reviews.facts import ReviewWritten
from conversations.reviews.keeping import keep, tell_of
from conversations.reviews.part import OwnReview, Reviewing
from conversations.reviews.topics import suggest
from conversations.reviews.words import ReviewWords
from conversations.surveys.changing import is_of_review
from conversations.surveys.reading import Scored, is_number, read_score
from conversations.surveys.scales import Scale
from conversations.turn.inputs import Shared
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.filling import clean
from conversations.wording.plain import plain
from conversations.wording.said import read_said

WORDS, CONSENT, DONE = "review_words", "review_consent", "review_done"
"""Kinds of utterances: each asks for the next thing, but the last."""
STARS = Scale(1, 5, 2)
_LONGEST = 1500
_TELLING = 3
_FRESH = timedelta(days=2)
"""How long after the last step the next still belongs to it."""
_STARS_WITHIN, _WORDS_WITHIN = timedelta(days=30), timedelta(days=7)
"""How long stars, or words, with something else sent in between, answer the request for a review."""
_POLITE = frozenset({"thanks", "nod", "bye", "laugh", "blessing", "greeting", "compliment", "agree", "sorry"})
_SAID = read_said(__package__, "skipping")
_NOTHING = re.compile(rf"(?:{_SAID['nothing']})(?: (?:{_SAID['polite']}))*", re.IGNORECASE)


def press(turn: Turn, choice: str) -> bool:
    """A tap, on an old message too."""
    step, _, value = choice.partition(":")
    if turn.journey.own_part(ReviewWords) is None:
        return False
    if step == "stars" and value in ("1", "2", "3", "4", "5"):
        _take_stars(turn, int(value), "")
    elif step == "publish" and value in ("named", "anonymous", "no"):
        _take_consent(turn, value)
    else:
        return False
    return True


def hear_step(turn: Turn, words: str) -> bool:
    """A number of stars, or whether it may be published, in words; where that was offered last."""
    offered = next(iter(turn.lead.dialogue.choices), None)
    if offered is None or turn.journey.own_part(ReviewWords) is None:
        return False
    if offered.id.startswith("review:stars:"):
        said = read_score(words, STARS)
        if said is None and is_number(words):
            told = turn.phrase("survey_off_scale", first=str(STARS.least), count=str(STARS.most))
            turn.reply(ASKED, told, reason("review_step"), list_stars())
            return True
        if said is None:
            return False
        _take_stars(turn, said.value, said.words)
        return True
    if offered.id.startswith("review:publish:") and (answer := read_consent(words)):
        _take_consent(turn, answer)
        return True
    return False


def hear_late_stars(turn: Turn, words: str) -> bool:
    """A number of stars in words, where something else was sent since they were asked, and it is no number of that."""
    said = _read_late(turn, words)
    if said is None:
        return False
    _take_stars(turn, said.value, said.words)
    return True


def is_step(turn: Turn, words: str) -> bool:
    """Whether words are such an answer, and wait for no more."""
    offered = next(iter(turn.lead.dialogue.choices), None)
    if offered is not None and offered.id.startswith("review:stars:"):
        return read_score(words, STARS) is not None
    return _read_late(turn, words) is not None


def _read_late(turn: Turn, words: str) -> Scored | None:
    named = is_of_review(words)
    said = read_score(words, STARS) if _waits(turn, _STARS_WITHIN, named=named) else None
    return said if said and (named or is_off_the_list(turn, said.value)) else None


def _waits(turn: Turn, within: timedelta, *, named: bool = False) -> bool:
    """Whether they were asked not long ago, and have said nothing since; or, `named`, speak of stars."""
    kept = turn.lead[Reviewing]
    asked_at = kept.review_reminded_at or kept.review_asked_at
    if asked_at is None or kept.written or turn.journey.own_part(ReviewWords) is None:
        return False
    return turn.now - asked_at < within and (named or waits_since(turn, asked_at))


def hear_told(turn: Turn, words: str) -> bool:
    """What went well or wrong, right after the review's words were asked for: it stands in the review.

    What it complains of is heard as well.
    """
    if turn.lead.dialogue.said.kind != WORDS or signals.asks_for_person(words) or read_score(words, STARS):
        return False
    is_told = tells_of_trouble(words) or tells_how_it_was(words) or wants_money_back(words) or praises(words)
    return is_told and hear_words(turn, words)


def hear_in_hands(turn: Turn, words: str) -> bool:
    """A step of a review while a person has the conversation, who reads along; what they wrote since is answered."""
    if not turn.lead.handoff.has_owner() or not is_last_said(turn):
        return False
    is_wanted = turn.lead.dialogue.said.kind == WORDS
    if not (hear_step(turn, words) or (is_wanted and hear_words(turn, words))):
        return False
    pass_on(turn, words, waits=False)
    return True


def hear_wanted(turn: Turn, words: str) -> bool:
    """The review's own words, right after they were asked for, whatever they would mean elsewhere; no mere thanks."""
    is_thanks = signals.thanks(words) and len(words.split()) < _TELLING
    return turn.lead.dialogue.said.kind == WORDS and not is_thanks and hear_words(turn, words)


def hear_words(turn: Turn, words: str) -> bool:
    """The review's own words, where a review was asked for. A question is one, and a complaint is heard as such."""
    asked = ASKED if _waits(turn, _WORDS_WITHIN) else turn.lead.dialogue.said.kind
    text = clean(words)[:_LONGEST].strip()
    if (
        asked not in (ASKED, WORDS)
        or turn.journey.own_part(ReviewWords) is None
        or not _is_theirs(turn, words, asked)
    ):
        return False
    review = _current(turn) or _begin(turn)
    if not _NOTHING.fullmatch(plain(text)):
        add_words(turn, review, text)
    go_on(turn, review)
    return True


def take_photo(turn: Turn, shared: Shared, caption: str) -> bool:
    """A picture that belongs to a review under way."""
    asked = turn.lead.dialogue.said.kind
    is_asked = asked in (ASKED, WORDS, CONSENT, DONE)
    if (
        shared.kind != "image"
        or shared.media is None
        or not is_asked
        or turn.journey.own_part(ReviewWords) is None
    ):
        return False
    review = _current(turn) or _begin(turn)
    review.photo = shared.media
    if caption and not review.text:
        add_words(turn, review, clean(caption))
    go_on(turn, review)
    return True


def _is_theirs(turn: Turn, words: str, asked: str) -> bool:
    """Whether words are the review, and nothing else that people write."""
    if is_question(words) or not any(sign.isalnum() for sign in words):
        return False
    if asked == WORDS:
        return True
    read = turn.playbook.reader.read(words)
    is_act = read.sure and read.best is not None and read.best.label.kind == "act"
    is_other = is_act and read.best is not None and read.best.label.name not in _POLITE
    return len(words.split()) > 1 and not is_other


def _take_stars(turn: Turn, stars: int, words: str) -> None:
    review = _current(turn) or _begin(turn)
    was_low = review.stars is not None and review.stars <= LOW
    review.stars = stars
    if words and not is_question(words) and not review.text:
        add_words(turn, review, clean(words))
    elif not was_low:
        hear_complaint(turn, review, "")
    if review.text:
        go_on(turn, review)
        return
    keep(turn, review)
    said = _words(turn)
    wanted = said.words_unhappy if is_unhappy(review) and said.words_unhappy else said.words
    turn.reply(WORDS, turn.say(wanted), reason("review_step"))


def add_words(turn: Turn, review: OwnReview, text: str) -> None:
    """Words as they were written; what they complain of is seen to at once."""
    review.text = f"{review.text}\n{text}".strip()[:_LONGEST]
    review.topics = suggest(turn, review.text)
    hear_complaint(turn, review, text)


def go_on(turn: Turn, review: OwnReview) -> None:
    """What is missing is asked for; else it is finished."""
    said = _words(turn)
    if review.publish is None and (review.text or review.photo):
        keep(turn, review)
        wanted = said.consent_unhappy if is_unhappy(review) and said.consent_unhappy else said.consent
        with_photo = said.photo if _takes_photos(turn) and not review.photo else None
        asked = " ".join(turn.say(text) for text in (wanted, with_photo) if text)
        turn.reply(CONSENT, asked, reason("review_step"), list_consents(turn, said))
    else:
        _finish(turn, review)


def _takes_photos(turn: Turn) -> bool:
    return bool(turn.traits.captions) and turn.traits.carries("image")


def _take_consent(turn: Turn, answer: str) -> None:
    review = _current(turn)
    if review is None:
        turn.reply(WORDS, turn.say(_words(turn).words), reason("review_step"))
        return
    review.publish, review.named = answer != "no", answer == "named"
    if not review.publish and review.status == "published":
        review.status = "pending"  # taken back: nobody is shown it any more
    _finish(turn, review)


def _finish(turn: Turn, review: OwnReview) -> None:
    is_new = review.told_at is None
    keep(turn, review)
    turn.note(
        ReviewWritten(
            review.id, review.stars, bool(review.text), review.photo is not None, bool(review.publish)
        )
    )
    tell_of(turn, review)
    review.told_at = turn.now
    said = _words(turn)
    links = list_links(said)
    text = turn.say(said.thanks)
    if links and is_new:
        text = f"{text}\n{turn.say(said.elsewhere)}"
    turn.reply(DONE, text, reason("review_done"), links if is_new else ())


def _begin(turn: Turn) -> OwnReview:
    review = OwnReview(f"r{turn.given.fresh.id()}", turn.now)
    turn.lead[Reviewing].written.append(review)
    stop_reminding(turn)
    return review


def _current(turn: Turn) -> OwnReview | None:
    """The review under way, or finished lately; a later one begins anew only where two records had one each."""
    return turn.lead[Reviewing].current


def _words(turn: Turn) -> ReviewWords:
    found = turn.journey.own_part(ReviewWords)
    assert found is not None
    return found
