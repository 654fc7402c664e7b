"""A surprise that is out is no secret any more, and who agrees or knows keeps none."""

import pytest

from tests.dialogue.samples import meet_dancer

SEALED = ("sealed", "secret", "סוד", "לא נגלה", "נשאר בינינו")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "my wife just told me. it was supposed to be a surprise for our anniversary and I ruined it"),
        ("en", "the surprise is out, she figured it out"),
        ("he", "זו הייתה אמורה להיות הפתעה והרסתי אותה"),
        ("he", "ההפתעה התגלתה, היא כבר יודעת"),
    ],
)
def test_who_spoilt_it_is_comforted(language: str, words: str) -> None:
    told = meet_dancer(language).says(words)
    assert {"en": ("ruined", "harm"), "he": ("נהרס", "לא נורא")}[language][0] in told or "harm" in told
    assert not any(word in told for word in SEALED)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "טוב היא יודעת. בואו נגיד שהיא זרמה"),
        ("he", "היא שרון, תכתבו לה בוואטסאפ"),
        ("en", "ok he's on board"),
        ("en", "she knows now, all good"),
    ],
)
def test_who_is_in_on_it_keeps_no_secret_and_is_on_no_plane(language: str, words: str) -> None:
    told = meet_dancer(language).says(words)
    assert not any(word in told for word in SEALED)
    assert "when you have time" not in told


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "it's a surprise for my wife, don't tell her"),
        ("he", "זו הפתעה לבעלי, אל תגלו לו"),
        ("en", "please don't ruin the surprise, she doesn't know"),
    ],
)
def test_what_is_a_secret_still_is_kept(language: str, words: str) -> None:
    assert any(word in meet_dancer(language).says(words) for word in ("sealed", "בינינו"))
