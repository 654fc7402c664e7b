"""Files that can't be read at all: the YAML in them, their encoding, their names."""

from pathlib import Path

import pytest

from conversations.journey.load import JourneyError, inspect_journey, load_journey
from tests.harness.folder import Folder


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        (
            "a:\n  b: c: d\n",
            2,
            "there is a colon too many, or a line stands too far to the right — "
            "put the text in quotes, and line the keys up",
        ),
        ('a:\n  b: "x\n', 2, 'a quote is opened here and never closed — write a " at the end of the text'),
        (
            "a:\n  b: {he: x\n",
            2,
            "a { is opened here and not closed properly — write a } at the end, and put texts in quotes",
        ),
        (
            "a:\n  b: [x\n",
            2,
            "a [ is opened here and not closed properly — write a ] at the end, and put texts in quotes",
        ),
        (
            "a:\n\tb: x\n",
            2,
            "this line begins with a tab — write spaces, as many as the lines beside it have",
        ),
        (
            "a:\n\u00a0\u00a0b: x\n    c: y\n",
            3,
            "a mark begins a line here that only looks like a space — "
            "write spaces, as many as the lines beside it have",
        ),
        (
            "a:\n  b: {name} hello\n",
            2,
            "this does not fit what stands before it — "
            "line it up with the keys above; put texts that contain { } or quotes in quotes",
        ),
        (
            'a: "C:\\dir"\n',
            1,
            "a backslash means something else between double quotes — write single quotes around the text",
        ),
        (
            "a: {b: *bold*}\n",
            1,
            "* and & at the beginning of a text have a meaning of their own in YAML — put the text in quotes",
        ),
        (
            "a:\n  - x\n  b: y\n",
            3,
            "a list and named keys are mixed — "
            'write "- " before every item of the list, and nothing else in it',
        ),
        (
            "  a: x\n b: y\n",
            2,
            "this line stands further to the left than the ones above — line it up with the keys above",
        ),
        ("a: - x\n", 1, "a list can't begin on its key's own line — begin the list on a line of its own"),
        (
            "a: x\nb: \x07\n",
            2,
            "there is an invisible character that is not allowed — delete it and type it anew",
        ),
        ("%YAML 3.0\n---\na: x\n", 1, "this is not YAML (found incompatible YAML document) — "
         "put the text in quotes, or compare with the sample"),
    ],
)  # fmt: skip
def test_what_is_not_yaml(folder: Folder, written: str, line: int, said: str) -> None:
    folder.write("campaigns.yaml", written)
    assert folder.problems() == [f"campaigns.yaml:{line}: {said}"]


@pytest.mark.parametrize(
    ("written", "special"),
    [
        ("*bold", "*bold"),
        ("&more to come", "&more"),
        ("!important news", "!important"),
        ("!!python/object:os.system x", "tag:yaml.org,2002:python/object:os.system"),
    ],
)
def test_what_yaml_would_not_take_for_words(folder: Folder, written: str, special: str) -> None:
    folder.change("campaigns.yaml", "source: magnet", f"source: {written}")
    line = folder.line("campaigns.yaml", "source:")
    assert folder.problems() == [
        f'campaigns.yaml:{line}: "{special}" has a meaning of its own in YAML — put the text in quotes'
    ]


def test_references_that_would_grow_without_end_are_refused(folder: Folder) -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    folder.write("campaigns.yaml", bomb)
    problems = folder.problems()
    assert 'campaigns.yaml:1: "&a" has a meaning of its own in YAML — put the text in quotes' in problems
    assert len(problems) < 100


def test_brackets_without_end_do_no_harm(folder: Folder) -> None:
    folder.write("campaigns.yaml", "a: " + "[" * 100_000)
    assert folder.problems() == [
        "campaigns.yaml:1: this is nested too deep — write it on fewer levels (see docs/journey.md)"
    ]


def test_a_key_that_is_no_name(folder: Folder) -> None:
    folder.append("campaigns.yaml", "? [a, b]\n: {source: x}\n")
    line = len(folder.read("campaigns.yaml").splitlines()) - 1
    assert folder.problems() == [
        f"campaigns.yaml:{line}: this key is not a name — write a name followed by a colon"
    ]


def test_a_second_document_is_not_read(folder: Folder) -> None:
    folder.append("campaigns.yaml", "---\nmore: {source: x}\n")
    line = folder.line("campaigns.yaml", "---")
    assert folder.problems() == [
        f'campaigns.yaml:{line}: what follows "---" is not read — take the line with --- out'
    ]


def test_a_file_in_another_encoding(folder: Folder) -> None:
    (folder.path / "stages.yaml").write_bytes(
        "# stages\nawareness: {he: היכרות, en: Met}\n".encode("windows-1255")
    )
    assert folder.problems() == [
        'stages.yaml:2: this is not UTF-8 — save the file as UTF-8 ("Save as", Encoding)'
    ]


def test_a_file_as_old_windows_programs_save_it(folder: Folder) -> None:
    (folder.path / "stages.yaml").write_bytes(folder.read("stages.yaml").encode("utf-16"))
    assert folder.problems() == [
        'stages.yaml:1: this file is not UTF-8 — save it as UTF-8 ("Save as", Encoding)'
    ]


def test_a_byte_order_mark_and_windows_line_ends_are_fine(folder: Folder) -> None:
    before = load_journey(folder.path).version
    raw = folder.read("stages.yaml").replace("\n", "\r\n").encode()
    (folder.path / "stages.yaml").write_bytes(raw)
    assert load_journey(folder.path).version == before
    (folder.path / "stages.yaml").write_bytes(b"\xef\xbb\xbf" + raw)
    assert folder.problems() == []


def test_a_missing_file_and_an_empty_one(folder: Folder) -> None:
    (folder.path / "reviews.yaml").unlink()
    folder.write("stages.yaml", "# nothing yet\n")
    remedy = "write this file too (docs/journey.md shows what goes into it)"
    assert folder.problems() == [
        f"stages.yaml:1: stages.yaml is empty — {remedy}",
        f"reviews.yaml:1: reviews.yaml is missing — {remedy}",
    ]


def test_a_folder_in_place_of_a_file(folder: Folder) -> None:
    (folder.path / "offers.yaml").unlink()
    (folder.path / "offers.yaml").mkdir()
    assert folder.problems() == [
        "offers.yaml:1: offers.yaml can't be read (Is a directory) — "
        "make it a plain file that everybody may read"
    ]


def test_a_file_that_holds_a_list(folder: Folder) -> None:
    folder.write("campaigns.yaml", "- pizza\n- tuesday\n")
    assert folder.problems() == [
        "campaigns.yaml:1: the file can't be a list — write and below it names with a colon"
    ]


def test_no_offers_touches_or_campaigns_are_needed(folder: Folder) -> None:
    (folder.path / "offers.yaml").unlink()
    (folder.path / "campaigns.yaml").write_text("", encoding="utf-8")
    folder.change("touches.yaml", "  offer: true\n", "")
    journey = load_journey(folder.path)
    assert journey.offers == {}
    assert journey.campaigns == {}


def test_a_file_by_nearly_the_right_name(folder: Folder) -> None:
    (folder.path / "offers.yaml").rename(folder.path / "offers.yml")
    assert folder.problems() == ["offers.yml:1: this file is not read — call it offers.yaml"]


def test_an_end_that_an_editor_hid(folder: Folder) -> None:
    (folder.path / "offers.yaml").rename(folder.path / "offers.yaml.txt")
    assert folder.problems() == ["offers.yaml.txt:1: this file is not read — call it offers.yaml"]


def test_what_programs_lay_beside_an_open_file_is_nothing(folder: Folder) -> None:
    for name in ("~$texts.yaml", "._texts.yaml", ".texts.yaml.swp", "notes.txt"):
        (folder.path / name).write_text("x", encoding="utf-8")
    findings = inspect_journey(folder.path)
    assert (findings.problems, [one.file for one in findings.warnings if "texts" in one.file]) == ([], [])


@pytest.mark.parametrize(
    "name",
    [
        "texts (1).yaml",
        "texts - copy.yaml",
        "Copy of texts.yaml",
        "texts - עותק.yaml",
        "texts_old.yaml",
        "texts.yaml.txt",
        "texts.bak.yaml",
        "texts (1).yaml.txt",
    ],
)
def test_a_copy_of_a_file_is_told_and_stops_nothing(folder: Folder, name: str) -> None:
    """A download that was meant to take the file's place, say."""
    (folder.path / name).write_bytes((folder.path / "texts.yaml").read_bytes())
    findings = inspect_journey(folder.path)
    assert findings.problems == []
    [told] = [one for one in findings.warnings if one.file == name]
    assert (told.message, told.remedy) == ("this file is not read", "what counts stands in texts.yaml")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    with pytest.raises(JourneyError) as caught:
        load_journey(nowhere)
    assert str(caught.value) == (
        f"{nowhere}:1: there is no such folder — "
        "write the path of a folder with business.yaml and the other files"
    )


def test_an_unreadable_file_is_not_blamed_on_the_others(folder: Folder) -> None:
    """Buttons that answers name can't be known while buttons.yaml is broken: nothing is said of them."""
    folder.write("buttons.yaml", 'order: "\n')
    assert len(folder.problems()) == 1


def test_everything_is_said_at_once(folder: Folder) -> None:
    """Spoiled in six files and two ways in one part: all is reported, in the files' order, then by line."""
    folder.change("business.yaml", '"+97245550187"', "04-555-0187")
    folder.change("stages.yaml", "en: Regulars", "fr: Habitués")
    folder.change("buttons.yaml", "answer: hours", "answer: horus")
    folder.change("answers.yaml", "  stage: evaluation", "  stgae: evaluation")
    folder.change("answers.yaml", "buttons: [order, menu_link]", "buttons: [odrer, menu_link]")
    folder.change("reviews.yaml", "on: 2026-09-14", "on: 14.9.2026")
    folder.write("touches.yaml", "tomorrow: [\n")
    with pytest.raises(JourneyError) as caught:
        load_journey(folder.path)
    assert [problem.file for problem in caught.value.problems] == [
        "business.yaml",
        "stages.yaml",
        "stages.yaml",
        "buttons.yaml",
        "answers.yaml",
        "answers.yaml",
        "reviews.yaml",
        "touches.yaml",
    ]
    assert inspect_journey(folder.path).journey is None
