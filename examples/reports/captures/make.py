"""Draws the example pictures: plain windows with a few lines, no text. Standard library only.

Run it anywhere: `python3 make.py` writes the PNG files beside this script, the same bytes each time
for one version of zlib.
"""

import struct
import zlib
from pathlib import Path

WIDTH, HEIGHT = 320, 180
BAR = 18  # the height of a window's title bar

DARK = [(0x1E, 0x22, 0x2A), (0x3A, 0x40, 0x4C), (0xC8, 0xD0, 0xDC), (0x8B, 0xC3, 0x7A)]
LIGHT = [(0xFA, 0xFA, 0xF7), (0xD9, 0xDC, 0xE1), (0x55, 0x5B, 0x66), (0x2F, 0x6F, 0xB5)]
BUTTONS = [(0xE8, 0x6A, 0x5C), (0xE9, 0xB9, 0x4A), (0x6D, 0xBE, 0x62)]

# Each picture: its colours (ground, bar, text, accent), then rectangles (x, y, width, height, colour).
TEXT, ACCENT = 2, 3
PICTURES = {
    "vitrine.png": (LIGHT, [(60, 40, 200, 12, ACCENT), (60, 66, 180, 4, TEXT), (60, 78, 190, 4, TEXT), (60, 90, 120, 4, TEXT)]),
    "carte-avant.png": (LIGHT, [(20, 34, 90, 8, ACCENT), (90, 80, 10, 10, ACCENT), (200, 120, 10, 10, ACCENT)]),
    "carte-apres.png": (
        LIGHT,
        [(20, 34, 90, 8, ACCENT), (90, 80, 10, 10, ACCENT), (200, 120, 10, 10, ACCENT), (250, 62, 10, 10, ACCENT)],
    ),
    "compose.png": (
        DARK,
        [(10, 30, 12, 5, ACCENT), (28, 30, 110, 5, TEXT), (10, 44, 240, 5, TEXT), (10, 58, 220, 5, TEXT), (10, 72, 12, 5, ACCENT)],
    ),
    "accueil nginx.png": (LIGHT, [(40, 44, 150, 14, ACCENT), (40, 72, 230, 4, TEXT), (40, 84, 210, 4, TEXT), (40, 110, 90, 4, ACCENT)]),
    "versions.png": (
        DARK,
        [(10, 30, 12, 5, ACCENT), (28, 30, 80, 5, TEXT), (10, 44, 60, 5, TEXT), (20, 58, 130, 5, TEXT), (10, 80, 60, 5, TEXT), (20, 94, 130, 5, TEXT)],
    ),
    "construction.png": (
        DARK,
        [(10, 30, 12, 5, ACCENT), (28, 30, 140, 5, TEXT), (10, 44, 280, 5, TEXT), (10, 58, 260, 5, TEXT), (10, 72, 270, 5, ACCENT)],
    ),
    "journaux.png": (
        DARK,
        [(10, 30, 12, 5, ACCENT), (28, 30, 190, 5, TEXT), (10, 44, 70, 5, ACCENT), (90, 44, 120, 5, TEXT), (10, 58, 70, 5, ACCENT), (90, 58, 200, 5, TEXT)],
    ),
    "redis.png": (DARK, [(10, 30, 12, 5, ACCENT), (28, 30, 160, 5, TEXT), (10, 44, 90, 5, TEXT), (10, 58, 12, 5, ACCENT)]),
}


def draw(colours, rectangles):
    """The picture's rows, each a list of colour numbers; the buttons' colours come after the picture's own."""
    rows = [[1 if y < BAR else 0] * WIDTH for y in range(HEIGHT)]
    buttons = [(8 + 14 * i, 5, 8, 8, len(colours) + i) for i in range(len(BUTTONS))]
    for x, y, width, height, colour in buttons + rectangles:
        for row in rows[y : y + height]:
            row[x : x + width] = [colour] * width
    return rows


def png(palette, rows):
    """A PNG file with one byte a pixel, an index into a palette."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)
    colours = bytes(part for colour in palette for part in colour)
    pixels = b"".join(b"\0" + bytes(row) for row in rows)
    body = chunk(b"IHDR", header) + chunk(b"PLTE", colours) + chunk(b"IDAT", zlib.compress(pixels, 9))
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


if __name__ == "__main__":
    folder = Path(__file__).resolve().parent
    for name, (colours, rectangles) in PICTURES.items():
        (folder / name).write_bytes(png(colours + BUTTONS, draw(colours, rectangles)))
