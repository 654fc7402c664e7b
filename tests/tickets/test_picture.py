"""The ticket's picture: a camera reads it, and so does whoever holds it, in both directions of writing."""

import io
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.tickets.face import Face
from bot.tickets.lettering import load_font, paintable, show, wrap
from bot.tickets.picture import WIDTH, draw_ticket
from bot.tickets.qr import make_qr, read_qr
from conversations.lead.content import Language

ADDRESS = "https://dance.example.co.il/t/k7m2p9x4k7m2p9x4k7m2p9x4qz"


def face(language: Language = "he", **changes: str) -> Face:
    stands = {
        "address": ADDRESS, "code": ADDRESS.rpartition("/")[2], "business": "סטודיו שלום",
        "title": "ערב פתוח: Salsa & Bachata (18+)", "name": "נועה בן־דוד Levi",
        "when": "יום חמישי, 3 בדצמבר, 19:30-22:00", "place": "Dance House, לינקולן 12",
    }  # fmt: skip
    return Face(**{**stands, **changes}, language=language)


@pytest.mark.parametrize("language", ["he", "en"])
def test_a_camera_reads_the_address_in_capitals(language: Language) -> None:
    picture = draw_ticket(face(language))

    assert read_qr(picture) == ADDRESS.upper()
    assert make_qr(ADDRESS).version == 3  # in small letters it would take more and smaller squares


def test_a_small_and_damaged_picture_is_read_as_well() -> None:
    drawn = Image.open(io.BytesIO(draw_ticket(face()))).convert("L")
    file = io.BytesIO()
    drawn.resize((drawn.width // 4, drawn.height // 4)).rotate(7, expand=True, fillcolor=255).save(
        file, "JPEG", quality=40
    )

    assert read_qr(file.getvalue()) == ADDRESS.upper()


def test_an_address_with_a_folder_of_its_own_keeps_its_letters() -> None:
    address = "https://example.com/Bots/waltz/t/k7m2"

    assert read_qr(draw_ticket(face(address=address))) == address


@pytest.mark.parametrize("wrong", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0" + b"0" * 50])
def test_what_is_no_picture_holds_no_code(wrong: bytes) -> None:
    assert read_qr(wrong) is None


def test_hebrew_is_painted_from_right_to_left_and_what_is_in_it_from_left_to_right() -> None:
    assert show("נועה Levi", "he") == "Levi העונ"
    assert show("בשעה 19:30-22:00", "he") == "19:30-22:00 העשב"
    assert show("ערב (לנשים)", "he") == "(םישנל) ברע"
    assert show("Tel Aviv (תל אביב), 3", "en") == "Tel Aviv (ביבא לת), 3"
    assert show("לינקולן (Dance House), 3", "he") == "3 ,(Dance House) ןלוקניל"


def test_what_the_font_lacks_is_left_out_or_written_in_other_letters() -> None:
    assert paintable("נֹעָה 🎉 \u2067דוד\u2069") == "נעה דוד"
    assert paintable("Наталья Шевченко") == "Natalya Shevchenko"
    assert paintable("محمد") == ""


@given(st.text(max_size=120), st.sampled_from(["he", "en"]))
@settings(max_examples=60)
def test_no_name_is_too_wide_or_breaks_the_picture(name: str, language: Language) -> None:
    font = load_font(68, 700)

    lines = wrap(paintable(name), font, 900, 2)

    assert len(lines) <= 2
    assert all(font.getlength(show(line, language)) <= 900 for line in lines)


def test_a_name_without_end_is_wrapped_and_cut() -> None:
    picture = draw_ticket(face(name="אלכסנדרה־מרים רוזנצוויג " * 9, title="כנס " * 60))

    opened = Image.open(io.BytesIO(picture))
    assert opened.width == WIDTH
    assert opened.height < 1800
    assert len(picture) < 60_000
    assert read_qr(picture) == ADDRESS.upper()


def test_a_process_that_ends_has_nothing_to_say_of_what_it_read_codes_with() -> None:
    """A bot freezes what it loaded, so that nothing walks through it again; what a module kept was "leaked" then."""
    program = "import gc, bot.tickets.qr as qr; qr.read_qr(b''); gc.freeze()"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stderr == ""
