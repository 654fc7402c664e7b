"""What is called as the menu calls it is read back so: a margherita is no mere family pie to who asked for one."""

from conversations.orders.heard.lexicon import Lexicon


def keep_menu_names(had: tuple[str, ...], words: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The kinds of which a plain one was called by the menu's name for it, with those of these words."""
    named = (
        token.value for token in lexicon.find(lexicon.mend(words)) if token.kind == "plain" and token.value
    )
    return tuple(dict.fromkeys((*had, *named)))
