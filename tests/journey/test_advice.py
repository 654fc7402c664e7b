"""What works and could be better is said beside, and stops nothing."""

from tests.harness.folder import Folder


def test_nothing_to_say_about_the_pizza_place(folder: Folder) -> None:
    assert folder.warnings() == []


def test_a_worry_no_review_speaks_of(folder: Folder) -> None:
    folder.change("answers.yaml", "topic: delivery", "topic: deliveries")
    line = folder.line("answers.yaml", "deliveries")
    warnings = folder.warnings()
    assert (
        f'answers.yaml:{line}: no review speaks of "deliveries" — did you mean "delivery"? Write delivery'
        in warnings
    )
    assert any(
        warning.startswith("reviews.yaml:") and "no answer has the topic" in warning for warning in warnings
    )


def test_an_offer_for_a_worry_nobody_has(folder: Folder) -> None:
    folder.append("offers.yaml", "  topics: [prise]\n")
    line = folder.line("offers.yaml", "prise")
    assert folder.warnings() == [
        f'offers.yaml:{line}: no answer has the topic "prise" — did you mean "price"? Write price'
    ]


def test_a_touch_with_an_offer_that_does_not_exist(folder: Folder) -> None:
    (folder.path / "offers.yaml").unlink()
    line = folder.line("touches.yaml", "offer: true")
    assert folder.warnings() == [
        f'touches.yaml:{line}: "later_that_week" would show an offer, and there is none — '
        "add one to offers.yaml"
    ]


def test_a_phrase_given_twice(folder: Folder) -> None:
    folder.change("answers.yaml", "- Are you kosher?", "- Are you kosher?\n      - are you kosher")
    line = folder.line("answers.yaml", "- are you kosher")
    assert folder.warnings() == [
        f'answers.yaml:{line}: "are you kosher" is here twice — take one of them out'
    ]


def test_a_single_example(folder: Folder) -> None:
    text = folder.read("answers.yaml")
    first = text.index("      - How much is a pizza?\n")
    rest = text.index("  reply:")
    folder.write("answers.yaml", text[:first] + "      - How much is a pizza?\n" + text[rest:])
    line = folder.line("answers.yaml", "    en:")
    assert folder.warnings() == [f'answers.yaml:{line}: "prices" has 1 example phrase (en) — write 2 or more']


def test_a_label_too_long_for_a_phone(folder: Folder) -> None:
    folder.change("buttons.yaml", "en: Talk to us", "en: Talk to somebody in the kitchen")
    line = folder.line("buttons.yaml", "kitchen")
    assert folder.warnings() == [
        f"buttons.yaml:{line}: 31 characters, more than a phone shows at a glance — write 20 or fewer"
    ]


def test_a_placeholder_where_nothing_fills_it(folder: Folder) -> None:
    folder.change("texts.yaml", "Any time{comma_name}!", "Enjoy until {until}!")
    line = folder.line("texts.yaml", "Enjoy until")
    assert folder.warnings() == [
        f"texts.yaml:{line}: {{until}} is empty in this text — "
        "take it out; it is known in offer of texts.yaml"
    ]


def test_a_touch_with_an_offer_may_say_the_code_itself(folder: Folder) -> None:
    folder.change("touches.yaml", "here's a code for your first order:", "{code} is yours until {until}.")
    assert folder.warnings() == []
    folder.change("touches.yaml", "  offer: true\n", "")
    assert len(folder.warnings()) == 2


def test_a_button_nothing_shows(folder: Folder) -> None:
    folder.append("buttons.yaml", "spare:\n  label: {he: רזרבי, en: Spare}\n  menu: true\n")
    line = folder.line("buttons.yaml", "spare:")
    assert folder.warnings() == [
        f'buttons.yaml:{line}: nothing shows the button "spare" — '
        "name it under buttons: somewhere, or take it out"
    ]


def test_a_time_of_day_at_which_nobody_is_written_to(folder: Folder) -> None:
    """It would go out in the morning each time, and the owner would wonder."""
    folder.write("sequences.yaml", _at("21:30"))
    assert [warning for warning in folder.warnings() if "at 21:30" in warning] == [
        f"sequences.yaml:{folder.line('sequences.yaml', '21:30')}: at 21:30 nobody is written to: it goes out when the "
        "hours begin, at 10:00 — write a time from 10:00 to 20:00, or change hours in rules.yaml"
    ]
    for fine in ("11:00", "19:59", "12:30"):
        folder.write("sequences.yaml", _at(fine))
        assert not any("nobody is written to" in warning for warning in folder.warnings())


def _at(time: str) -> str:
    return (
        "after_a_while:\n  name: {he: אחרי זמן, en: After a while}\n  starts: contact\n  steps:\n"
        f'    evening: {{wait: 1 day, at: "{time}"}}\n    first: {{send: tomorrow}}\n'
    )


def test_a_text_between_curly_quotes(folder: Folder) -> None:
    """A word inside may well stand between them."""
    text = folder.read("touches.yaml")
    said = text[text.index("he: ") + 4 :].splitlines()[0].strip()
    folder.write("touches.yaml", text.replace(said, "\u201c\u05de\u05d4 \u05e0\u05e9\u05de\u05e2?\u201d", 1))
    line = folder.line("touches.yaml", "\u201c")
    assert folder.warnings() == [
        f"touches.yaml:{line}: this text stands between curly quotes, and people will read them — "
        "write plain ones: \" or '"
    ]
