"""What the texts themselves must hold, each with its line and remedy."""

from tests.harness.folder import Folder

LAW = "the law (section 30A) wants every advertisement to"


def test_a_text_missing_in_one_language(folder: Folder) -> None:
    folder.change("texts.yaml", '  en: "From here you can:"\n', "")
    line = folder.line("texts.yaml", "menu:")
    assert folder.problems() == [
        f'texts.yaml:{line}: menu has no text in English (en) — write en: "…" beside the other language'
    ]


def test_a_phrase_without_words(folder: Folder) -> None:
    folder.change("answers.yaml", "- Where are you?", '- "???"')
    line = folder.line("answers.yaml", "???")
    assert folder.problems() == [
        f"answers.yaml:{line}: an example phrase without words — "
        "write a question as people ask it, or take the line out"
    ]


def test_a_placeholder_that_does_not_exist(folder: Folder) -> None:
    folder.change("texts.yaml", "Order received{comma_name}", "Order received{coma_name}")
    line = folder.line("texts.yaml", "{coma_name}")
    assert folder.problems() == [
        f"texts.yaml:{line}: unknown placeholder {{coma_name}} — "
        "did you mean {comma_name}? Write {comma_name}"
    ]


def test_a_placeholder_like_nothing_at_all(folder: Folder) -> None:
    folder.change("texts.yaml", "Any time{comma_name}!", "Enjoy {0}!")
    line = folder.line("texts.yaml", "Enjoy {0}!")
    assert folder.problems() == [
        f"texts.yaml:{line}: unknown placeholder {{0}} — write {{comma_name}} {{business}}, or no braces"
    ]


def test_a_brace_without_its_other_half(folder: Folder) -> None:
    folder.change("touches.yaml", "it's {business}.", "it's {business.")
    line = folder.line("touches.yaml", "{business.")
    assert folder.problems() == [
        f"touches.yaml:{line}: a brace without its other half: {{ — "
        "write both, as in {comma_name}, or neither"
    ]


def test_a_placeholder_the_business_has_nothing_for(folder: Folder) -> None:
    folder.change("business.yaml", "website: https://wadi-pizza.example\n", "")
    folder.change("texts.yaml", "Any time{comma_name}!", "Enjoy! {website}")
    line = folder.line("texts.yaml", "Enjoy! {website}")
    assert (
        f"texts.yaml:{line}: {{website}} is used, and business.yaml has no website — "
        "write website: in business.yaml, or take it out here"
    ) in folder.problems()


def test_an_offer_that_keeps_its_code_to_itself(folder: Folder) -> None:
    folder.change("texts.yaml", "Your code: {code}, good until {until}.", "Good until {until}.")
    line = folder.line("texts.yaml", "Good until")
    assert folder.problems() == [
        f"texts.yaml:{line}: offer (en) does not say {{code}} — write {{code}} where it belongs"
    ]


def test_a_greeting_that_does_not_say_who_is_speaking(folder: Folder) -> None:
    folder.change("texts.yaml", "This is {business} 🍕", "Hello there!")
    line = folder.line("texts.yaml", "Hello there!")
    assert folder.problems() == [
        f"texts.yaml:{line}: the first line of the greeting (en) does not name the business — "
        "write {business} in it"
    ]


def test_an_advertisement_without_what_the_law_asks_for(folder: Folder) -> None:
    folder.change("texts.yaml", "advertising_head: {he: פרסומת,", "advertising_head: {he: חדש,")
    folder.change("texts.yaml", "Reply STOP to opt out", "Bye")
    assert folder.problems() == [
        f"texts.yaml:{folder.line('texts.yaml', 'advertising_head')}: "
        f"advertising_head (he) does not call it an advertisement; {LAW} — write פרסומת",
        f"texts.yaml:{folder.line('texts.yaml', 'sms_foot')}: "
        f"sms_foot (en) does not say how to refuse; {LAW} — "
        'write how to refuse, such as "Reply STOP to opt out"',
    ]


def test_an_advertisement_that_does_not_say_whose_it_is(folder: Folder) -> None:
    folder.change("texts.yaml", "{business}. להסרה: הסר", "להסרה: הסר")
    folder.change("texts.yaml", "{business}, {phone}. להסרה", "להסרה")
    foot, short = folder.line("texts.yaml", "advertising_foot:") + 1, folder.line("texts.yaml", "sms_foot")
    assert folder.problems() == [
        f"texts.yaml:{foot}: advertising_foot (he) does not say where to reach the sender; {LAW} — "
        "write {phone}, {website} or {address} in it",
        f"texts.yaml:{foot}: advertising_foot (he) does not say who sends it; {LAW} — write {{business}} in it",
        f"texts.yaml:{short}: sms_foot (he) does not say who sends it; {LAW} — write {{business}} in it",
    ]


def test_the_name_itself_says_whose_it_is(folder: Folder) -> None:
    folder.change("texts.yaml", "{business}. להסרה: הסר", "פיצה ואדי. להסרה: הסר")
    assert folder.problems() == []


def test_elsewhere_other_laws_hold(folder: Folder) -> None:
    folder.append("business.yaml", "country: DE\n")
    folder.change("texts.yaml", "advertising_head: {he: פרסומת,", "advertising_head: {he: חדש,")
    assert folder.problems() == []


def test_nothing_but_spaces_is_no_text(folder: Folder) -> None:
    folder.change("reviews.yaml", "author: Josh M.", 'author: ""')
    folder.change("texts.yaml", '"From here you can:"', '"  "')
    author, menu = folder.line("reviews.yaml", 'author: ""'), folder.line("texts.yaml", 'en: "  "')
    assert folder.problems() == [
        f"reviews.yaml:{author}: author is blank — write the words, or take it out",
        f"texts.yaml:{menu}: en is blank — write the words, or take it out",
    ]
