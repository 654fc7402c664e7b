"""A browser whose camera shows what a test draws."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from bot.tickets.qr import make_qr

if TYPE_CHECKING:
    from playwright.async_api import Browser

WIDTH, HEIGHT = 640, 480


def film(address: str, file: Path, frames: int = 5) -> Path:
    """A few frames (y4m) of a ticket's QR code as somebody holds it out: small, a little turned, on grey."""
    image = Image.new("L", (WIDTH, HEIGHT), 150)
    code = _draw(address).rotate(6, expand=True, fillcolor=150, resample=Image.Resampling.BICUBIC)
    image.paste(code, ((WIDTH - code.width) // 2, (HEIGHT - code.height) // 2))
    colours = bytes([128]) * (WIDTH * HEIGHT // 2)
    with file.open("wb") as out:
        out.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n".encode())
        for _ in range(frames):
            out.write(b"FRAME\n" + image.tobytes() + colours)
    return file


def _draw(address: str, scale: int = 7) -> Image.Image:
    matrix = [list(row) for row in make_qr(address).matrix_iter(border=4)]
    side = len(matrix) * scale
    image = Image.new("L", (side, side), 255)
    draw = ImageDraw.Draw(image)
    for row, modules in enumerate(matrix):
        for column, dark in enumerate(modules):
            if dark:
                box = (column * scale, row * scale, (column + 1) * scale - 1, (row + 1) * scale - 1)
                draw.rectangle(box, fill=20)
    return image


@asynccontextmanager
async def seeing(chromium: str, video: Path, quiet: list[str]) -> AsyncIterator["Browser"]:
    """A browser that takes this film for its camera."""
    from playwright.async_api import async_playwright

    arguments = [
        *quiet, "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={video}", "--autoplay-policy=no-user-gesture-required",
    ]  # fmt: skip
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=chromium, args=arguments, timeout=120_000)
        yield launched
        await launched.close()
