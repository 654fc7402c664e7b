"""Each kind of mistake is named with its file, its line and what to write instead; nothing else is said."""

from tests.harness.folder import Folder


def test_a_slip_in_a_key_is_recognised(folder: Folder) -> None:
    folder.change("answers.yaml", "  reply:", "  repyl:")
    part, line = folder.line("answers.yaml", "prices:"), folder.line("answers.yaml", "repyl:")
    assert folder.problems() == [
        f'answers.yaml:{part}: reply is missing — write reply: {{he: "…", en: "…"}}',
        f'answers.yaml:{line}: unknown key "repyl" — did you mean "reply"? Write reply',
    ]


def test_an_odd_key_is_answered_with_those_there_are(folder: Folder) -> None:
    folder.append("campaigns.yaml", "  colour: red\n")
    line = folder.line("campaigns.yaml", "colour")
    assert folder.problems() == [
        f'campaigns.yaml:{line}: unknown key "colour" — write greeting, language, source or words'
    ]


def test_a_missing_key_is_shown_as_it_is_written(folder: Folder) -> None:
    folder.change("reviews.yaml", "  stars: 5\n", "")
    assert folder.problems() == ["reviews.yaml:3: stars is missing — write stars: 5"]


def test_an_empty_value_is_not_taken_for_words(folder: Folder) -> None:
    folder.change("texts.yaml", 'he: "מכאן אפשר:"', "he:")
    line = folder.line("texts.yaml", "menu:") + 1
    assert folder.problems() == [
        f'texts.yaml:{line}: menu (he) is empty — write he: "…" (words), or take it out'
    ]


def test_a_key_given_twice_is_not_silently_the_last_one(folder: Folder) -> None:
    folder.append("buttons.yaml", "hours:\n  label: {he: שוב, en: Again}\n  menu: true\n")
    first = folder.line("buttons.yaml", "hours:")
    second = len(folder.read("buttons.yaml").splitlines()) - 2
    assert folder.problems() == [
        f'buttons.yaml:{second}: "hours" is here twice (first in line {first}) — '
        "keep one of them, or give this one another name"
    ]


def test_a_language_nobody_knows(folder: Folder) -> None:
    folder.change("stages.yaml", "en: Regulars", "en: Regulars, ar: اهلا")
    line = folder.line("stages.yaml", "loyalty")
    assert folder.problems() == [f'stages.yaml:{line}: unknown language "ar" — write en or he']


def test_a_text_that_is_not_given_per_language(folder: Folder) -> None:
    folder.change("buttons.yaml", "label: {he: משלוחים, en: Delivery}", "label: Delivery")
    line = folder.line("buttons.yaml", "label: Delivery")
    assert folder.problems() == [
        f'buttons.yaml:{line}: label can\'t be "Delivery" — write label: {{he: "…", en: "…"}}'
    ]


def test_example_phrases_missing_in_one_language(folder: Folder) -> None:
    text = folder.read("answers.yaml")
    start = text.index("    en:\n")
    folder.write("answers.yaml", text[:start] + text[text.index("  reply:") :])
    line = folder.line("answers.yaml", "examples:")
    assert folder.problems() == [
        f'answers.yaml:{line}: "prices" has no example phrases in English (en) — '
        "write en: and two or more questions as people ask them"
    ]


def test_the_same_phrase_under_two_answers(folder: Folder) -> None:
    folder.change("answers.yaml", "- Where are you?", "- how much is a pizza")
    first = folder.line("answers.yaml", "How much is a pizza?")
    line = folder.line("answers.yaml", "- how much is a pizza")
    assert folder.problems() == [
        f'answers.yaml:{line}: "how much is a pizza" is an example of "prices" as well (line {first}) — '
        "keep it under one of the two answers"
    ]


def test_a_button_that_leads_to_no_answer(folder: Folder) -> None:
    folder.change("buttons.yaml", "answer: delivery", "answer: delivry")
    line = folder.line("buttons.yaml", "delivry")
    assert folder.problems() == [
        f'buttons.yaml:{line}: there is no answer "delivry" in answers.yaml — '
        'did you mean "delivery"? Write delivery'
    ]


def test_buttons_that_do_not_exist(folder: Folder) -> None:
    folder.change("answers.yaml", "buttons: [order, menu_link,", "buttons: [order, menu_lnik,")
    folder.change("texts.yaml", "greeting_buttons: [order,", "greeting_buttons: [odrer,")
    folder.change("touches.yaml", "buttons: [order, stop]", "buttons: [order, stpo]")
    folder.change("offers.yaml", "button: order", "button: ordre")
    asked = [
        ("answers.yaml", "menu_lnik", "menu_link"),
        ("offers.yaml", "ordre", "order"),
        ("touches.yaml", "stpo", "stop"),
        ("texts.yaml", "odrer", "order"),
    ]
    assert folder.problems() == [
        f'{file}:{folder.line(file, wrong)}: there is no button "{wrong}" in buttons.yaml — '
        f'did you mean "{right}"? Write {right}'
        for file, wrong, right in asked
    ]


def test_a_button_that_does_two_things_and_one_that_does_none(folder: Folder) -> None:
    folder.change("buttons.yaml", "  answer: hours", "  answer: hours\n  menu: true")
    folder.change("buttons.yaml", "refuse: true", "refuse: false")
    assert folder.problems() == [
        f'buttons.yaml:{folder.line("buttons.yaml", "hours:")}: "hours" does 2 things (answer, menu) — '
        "keep one of answer, menu",
        f'buttons.yaml:{folder.line("buttons.yaml", "stop:")}: "stop" does nothing — '
        'write one of answer: …, link: "https://…", handoff: true',
    ]


def test_a_link_that_is_no_address(folder: Folder) -> None:
    folder.change("buttons.yaml", '"{website}/order"', "www.wadi-pizza.example")
    line = folder.line("buttons.yaml", "link: www")
    assert folder.problems() == [
        f'buttons.yaml:{line}: "www.wadi-pizza.example" is not a web address — '
        'write an address such as "https://…" or "{website}/…"'
    ]


def test_two_buttons_with_the_same_words(folder: Folder) -> None:
    folder.change("buttons.yaml", "en: Talk to us", "en: order now!")
    line = folder.line("buttons.yaml", "order now!")
    assert folder.problems() == [
        f'buttons.yaml:{line}: "order now!" is the label of "order" as well — '
        "write another label: people type it to choose"
    ]


def test_an_offer_whose_button_sells_nothing(folder: Folder) -> None:
    folder.change("offers.yaml", "button: order", "button: person")
    line = folder.line("offers.yaml", "button: person")
    assert folder.problems() == [
        f'offers.yaml:{line}: the button "person" is no link, so the offer can\'t be bought with it — '
        "write menu_link or order"
    ]


def test_an_offer_that_ends_before_it_starts(folder: Folder) -> None:
    folder.append("offers.yaml", '  starts: "2026-03-01 10:00"\n  ends: "2026-02-01 10:00"\n')
    line = folder.line("offers.yaml", "ends:")
    assert folder.problems() == [
        f'offers.yaml:{line}: "first_order" ends before it starts — write a moment after 2026-03-01 10:00'
    ]


def test_a_campaign_word_used_twice(folder: Folder) -> None:
    folder.change("campaigns.yaml", "words: [שלישי טעים, tasty tuesday]", "words: [שלישי טעים, Magnet]")
    line = folder.line("campaigns.yaml", "Magnet]")
    assert folder.problems() == [
        f'campaigns.yaml:{line}: the word "Magnet" belongs to "fridge_magnet" already — write another word'
    ]


def test_touches_out_of_order(folder: Folder) -> None:
    folder.without_sequences()
    folder.change("touches.yaml", "after: 4 days", "after: 20h")
    line = folder.line("touches.yaml", "after: 20h")
    assert folder.problems() == [
        f'touches.yaml:{line}: "later_that_week" does not come after "tomorrow", which stands before it — '
        "write a longer time, or put the touches in the order they are sent"
    ]


def test_a_touch_at_once_and_one_that_never_goes_out(folder: Folder) -> None:
    folder.without_sequences()
    folder.change("touches.yaml", "after: 1d", "after: 0m")
    folder.change("touches.yaml", "lapses: 6h", "lapses: 0h")
    assert folder.problems() == [
        f'touches.yaml:{folder.line("touches.yaml", "after: 0m")}: "tomorrow" comes after no time at all — '
        "write a length such as 1 day",
        f'touches.yaml:{folder.line("touches.yaml", "lapses: 0h")}: "tomorrow" lapses at once — '
        "write how long it is still worth sending, such as 24h",
    ]


def test_a_length_of_time_that_is_none(folder: Folder) -> None:
    folder.change("touches.yaml", "lapses: 6h", "lapses: tomorrow")
    line = folder.line("touches.yaml", "lapses: tomorrow")
    assert folder.problems() == [
        f'touches.yaml:{line}: lapses: "tomorrow" is not a length of time — '
        "write a length such as 30m, 12h or 3 days"
    ]


def test_an_hour_that_is_none(folder: Folder) -> None:
    folder.change("offers.yaml", 'at: "22:00"', "at: 10pm")
    line = folder.line("offers.yaml", "10pm")
    assert folder.problems() == [
        f'offers.yaml:{line}: at: "10pm" is not a time of day — '
        'write hours and minutes from "00:00" to "23:59"'
    ]


def test_hours_that_end_before_they_begin(folder: Folder) -> None:
    folder.change("business.yaml", 'opens: "20:30", closes: "23:30"', 'opens: "20:30", closes: "02:00"')
    line = folder.line("business.yaml", "saturday")
    assert folder.problems() == [
        f"business.yaml:{line}: saturday: closes at 02:00, not after it opens at 20:30 — "
        'write an hour after "20:30" for closes, "23:59" at the latest'
    ]


def test_a_day_of_the_week_that_is_none(folder: Folder) -> None:
    folder.change("business.yaml", "  sunday:", "  sundy:")
    line = folder.line("business.yaml", "sundy")
    assert folder.problems() == [
        f'business.yaml:{line}: unknown day "sundy" — did you mean "sunday"? Write sunday'
    ]


def test_a_date_with_the_day_first(folder: Folder) -> None:
    folder.change("reviews.yaml", "on: 2026-09-14", "on: 14.9.2026")
    line = folder.line("reviews.yaml", "14.9.2026")
    assert folder.problems() == [f'reviews.yaml:{line}: on: "14.9.2026" is not a date — write 2026-09-14']


def test_a_date_that_never_was(folder: Folder) -> None:
    folder.change("reviews.yaml", "on: 2026-09-14", "on: 2026-02-30")
    line = folder.line("reviews.yaml", "2026-02-30")
    assert folder.problems() == [
        f'reviews.yaml:{line}: on: "2026-02-30" is not a date — write year-month-day, such as 2026-01-31'
    ]


def test_a_phone_number_as_people_write_it_at_home(folder: Folder) -> None:
    folder.change("business.yaml", '"+97245550187"', "04-555-0187")
    line = folder.line("business.yaml", "phone")
    assert folder.problems() == [
        f'business.yaml:{line}: "04-555-0187" is not a phone number in its international form — '
        'write "+97245550187"'
    ]


def test_a_phone_number_with_letters(folder: Folder) -> None:
    folder.change("business.yaml", '"+97245550187"', "050ABC4567")
    line = folder.line("business.yaml", "phone")
    assert folder.problems() == [
        f'business.yaml:{line}: "050ABC4567" is not a phone number in its international form — '
        'write it with + and the country, such as "+97231234567"'
    ]


def test_a_website_an_email_a_country_and_a_time_zone_that_are_none(folder: Folder) -> None:
    folder.change("business.yaml", "https://wadi-pizza.example", "wadi-pizza.example")
    folder.change("business.yaml", "Asia/Jerusalem", "Asia/Jerusalm")
    folder.append("business.yaml", "email: somebody\ncountry: Israel\n")
    line = folder.line
    file = "business.yaml"
    assert folder.problems() == [
        f'{file}:{line(file, "timezone")}: there is no time zone "Asia/Jerusalm" — '
        'did you mean "Asia/Jerusalem"? Write Asia/Jerusalem',
        f'{file}:{line(file, "website")}: "wadi-pizza.example" is not a web address — '
        'write "https://wadi-pizza.example"',
        f'{file}:{line(file, "email")}: "somebody" is not an e-mail address — write it as "name@example.com"',
        f'{file}:{line(file, "country")}: there is no country "Israel" — '
        "write its two capital letters, such as IL",
    ]


def test_more_stars_than_there_are(folder: Folder) -> None:
    folder.change("reviews.yaml", "stars: 5", "stars: 6")
    folder.change("reviews.yaml", "stars: 4", "stars: many")
    assert folder.problems() == [
        f'reviews.yaml:{folder.line("reviews.yaml", "stars: 6")}: stars is "6" — write 5 or less',
        f'reviews.yaml:{folder.line("reviews.yaml", "stars: many")}: stars is "many" — write a whole number',
    ]


def test_a_stage_that_is_none_and_one_without_a_name(folder: Folder) -> None:
    folder.change("answers.yaml", "stage: evaluation", "stage: evaluating")
    folder.change("stages.yaml", "loyalty: {he: לקוחות קבועים, en: Regulars}\n", "")
    line = folder.line("answers.yaml", "evaluating")
    assert folder.problems() == [
        'stages.yaml:1: no name for the stage loyalty — write loyalty: {he: "…", en: "…"}',
        f'answers.yaml:{line}: stage is "evaluating", which is not known — '
        'did you mean "evaluation"? Write evaluation',
    ]


def test_names_that_are_no_ids(folder: Folder) -> None:
    folder.change("campaigns.yaml", "fridge_magnet:", "Fridge Magnet:")
    folder.change("offers.yaml", "code_prefix: WADI", "code_prefix: ואדי")
    assert folder.problems() == [
        f'offers.yaml:{folder.line("offers.yaml", "ואדי")}: code_prefix is "ואדי" — '
        'write 2 to 10 capital letters or digits, such as "SPRING"',
        'campaigns.yaml:3: "Fridge Magnet" can\'t be a name here — '
        'write "fridge_magnet" (small English letters, digits and _, at most 40)',
    ]


def test_a_single_word_where_a_list_belongs(folder: Folder) -> None:
    folder.change("campaigns.yaml", "words: [מגנט, magnet]", "words: magnet")
    line = folder.line("campaigns.yaml", "words: magnet")
    assert folder.problems() == [
        f'campaigns.yaml:{line}: words can\'t be "magnet" — write words: […] (a list)'
    ]


def test_a_switch_that_is_neither_on_nor_off(folder: Folder) -> None:
    folder.change("touches.yaml", "review: true", "review: maybe")
    line = folder.line("touches.yaml", "maybe")
    assert folder.problems() == [f'touches.yaml:{line}: review is "maybe" — write true or false']


def test_one_fallback_is_not_enough(folder: Folder) -> None:
    text = folder.read("texts.yaml")
    second = text.index('  - he: "לא הצלחתי')
    folder.write("texts.yaml", text[:second] + text[text.index("handoff_opened:") :])
    line = folder.line("texts.yaml", "fallbacks:")
    assert folder.problems() == [f"texts.yaml:{line}: fallbacks has too few entries — write at least 2"]


def test_ways_to_ask_for_what_there_is_not(folder: Folder) -> None:
    asked = "crust/0:\n  en: [how thin]\nprics:\n  en: [what does it come to]\nhours/77:\n  en: [open late]\n"
    folder.write("paraphrases.yaml", asked)
    crust, prices, hours = (
        folder.line("paraphrases.yaml", name) for name in ("crust/0", "prics", "hours/77")
    )
    assert folder.problems() == [
        f'paraphrases.yaml:{crust}: "crust" has no variant "0" — write "crust" alone',
        f'paraphrases.yaml:{prices}: there is no answer "prics" in answers.yaml — '
        'did you mean "prices"? Write prices',
        f'paraphrases.yaml:{hours}: "hours" has no variant "77" — write a number from 0 to 4',
    ]


def test_further_ways_to_ask_are_taken(folder: Folder) -> None:
    folder.write("paraphrases.yaml", "prices:\n  en: [what does it come to]\nnothing:\n  en: [he paid]\n")
    assert folder.problems() == []
