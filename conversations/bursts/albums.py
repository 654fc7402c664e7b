"""An album, or several pictures within seconds, is one message: it is answered once, and people see all of it."""

from datetime import timedelta

from conversations.bursts.part import Bursts
from conversations.handoff.facts import HandoffOpened
from conversations.handoff.telling import say_who, tell_content
from conversations.hours.lately import is_lately
from conversations.lead.content import Content, Media
from conversations.turn.inputs import Input, Shared
from conversations.turn.turn import Turn

_SECONDS = timedelta(seconds=20)
_ALBUM = timedelta(minutes=2)
_SHOWN = timedelta(hours=1)  # to whoever is called so soon afterwards
_KEPT = 30


def files_of(shared: Shared) -> tuple[Media, ...]:
    """All files of what was shared."""
    return (*((shared.media,) if shared.media else ()), *shared.more)


def joins_album(turn: Turn, shared: Shared, caption: str) -> bool:
    """Whether a file belongs to those that came a moment ago; it is kept with them, as the first one is."""
    if shared.kind in ("sticker", "reaction") or not (shared.media or shared.kind in ("image", "video")):
        return False
    kept = turn.lead[Bursts]
    is_same = shared.album is not None and shared.album == kept.album
    joins = is_lately(turn.now, kept.shared_at, _ALBUM if is_same else _SECONDS)
    if not joins:
        kept.files, kept.captions = [], []
    is_new = bool(caption) and caption not in kept.captions
    kept.shared_at, kept.album = turn.now, shared.album
    kept.files = [*kept.files, *files_of(shared)][-_KEPT:]
    kept.captions = [*kept.captions, caption][:_KEPT] if is_new else kept.captions
    return joins and not is_new


def show_album(turn: Turn, _: Input) -> None:
    """Who is called sees what was sent just before."""
    kept = turn.lead[Bursts]
    if not kept.files or turn.noted(HandoffOpened) is None:
        return
    if is_lately(turn.now, kept.shared_at, _SHOWN):
        show_files(turn)


def show_files(turn: Turn) -> None:
    """Show people the files that they have not seen."""
    kept = turn.lead[Bursts]
    files, kept.files = kept.files, []
    for file in files:
        text, language = f"📎 {say_who(turn)}", turn.staff_language()
        tell_content(turn, Content(text=text, language=language, media=file))
