"""QR codes of addresses, and reading them back from a camera's picture."""

import io
import re
from urllib.parse import urlsplit

import segno
import zxingcpp
from PIL import Image

QUIET = 4
"""Modules of white around a code that a reader needs."""
_LARGEST = 2000
"""Pixels of a side: no camera's frame is larger once it was made ready to be sent."""
_ALPHANUMERIC = re.compile(r"[0-9A-Z $%*+\-./:]*")


def make_qr(address: str) -> segno.QRCode:
    """The code of an address: the more in capitals, the fewer and larger its squares. It survives 15 % of damage."""
    return segno.make_qr(shorten(address), error="m", boost_error=False)


def shorten(address: str) -> str:
    """An address in capitals, where that is the same address: nothing but a host and `/t/…` in it."""
    capitals = address.upper()
    path = urlsplit(address).path
    is_ours = re.fullmatch(r"/t/[0-9A-Za-z]+", path) is not None
    return capitals if is_ours and _ALPHANUMERIC.fullmatch(capitals) else address


def draw_svg(address: str) -> str:
    """The code as SVG to stand inside a page: black, with its quiet zone, and of no size of its own."""
    return make_qr(address).svg_inline(border=QUIET, dark="#000", light="#fff", omitsize=True)


def read_qr(picture: bytes) -> str | None:
    """What the first code in a picture (JPEG or PNG) says; None where there is none, or no picture."""
    try:
        with Image.open(io.BytesIO(picture), formats=("JPEG", "PNG")) as opened:
            if max(opened.size) > _LARGEST:
                return None
            # Made here: one that outlives the interpreter's modules is told of as leaked when the process ends.
            formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
            found = zxingcpp.read_barcodes(opened.convert("L"), formats=formats)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return found[0].text if found else None
