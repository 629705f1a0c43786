"""Makes the fonts of the sites from npm's packages: cut to the letters we need, with fallbacks of the same measure.

    python3 -m venv /tmp/fonts && /tmp/fonts/bin/pip install "fonttools[woff]==4.68.0"
    /tmp/fonts/bin/python scripts/site_fonts.py

Run once; its results are committed: `overrides/assets/fonts/` and `overrides/styles/fonts.css`. Headings are set in
Familjen Grotesk, drawn in Stockholm, and texts in Public Sans. The first view needs the two files with the letters of
Swedish, English and Finnish; a browser asks for the others where a page has letters of the Sami languages. Italics are
sloped by the browser, as those of Public Sans are by its makers.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
FONTS = OVERRIDES / "assets" / "fonts"
STYLES = OVERRIDES / "styles" / "fonts.css"

CORE = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *range(0x2010, 0x2027),
    0x2030,
    0x2032,
    0x2033,
    0x2039,
    0x203A,
]
CORE += [0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2215]
"""Swedish, English and Finnish, with punctuation, euro and arrows."""
EXTENDED = [*range(0x100, 0x180), 0x18F, 0x1B7, *range(0x1E4, 0x1F0), 0x259, 0x292, 0x2BC, 0x1E9E]
"""The Sami languages, and the other languages of Europe in Latin script."""
FEATURES = ["calt", "ccmp", "kern", "liga", "locl", "mark", "mkmk", "rvrn", "tnum"]

LETTERS = dict(zip("etansrildomkgvhfupäcböåyjxwzq", (
    10.2, 8.1, 8.0, 8.0, 6.2, 7.6, 6.0, 4.8, 4.3, 5.6, 3.2, 2.6, 2.4, 2.1, 3.2, 2.0, 2.2, 1.9, 1.0, 2.0,
    1.5, 0.7, 0.7, 1.2, 0.4, 0.2, 1.0, 0.1, 0.1,
), strict=True)) | {" ": 17.0}  # fmt: skip
"""How often letters stand in Swedish and English texts, in hundredths."""


@dataclass(frozen=True)
class Fallback:
    """A font that readers have, and how wide its letters are in the mean, by weight; measured by `_mean_width`."""

    name: str
    widths: dict[int, float]
    regular: tuple[str, ...]
    bold: tuple[str, ...]


FALLBACKS = (
    Fallback(
        "Arial",
        {400: 0.4447, 700: 0.4822},
        ("Arial", "Liberation Sans", "Arimo"),
        ("Arial Bold", "Liberation Sans Bold", "Arimo Bold"),
    ),
    Fallback("Roboto", {400: 0.4473, 700: 0.4540}, ("Roboto",), ("Roboto Bold",)),
    Fallback("DejaVu", {400: 0.5114, 700: 0.5781}, ("DejaVu Sans",), ("DejaVu Sans Bold",)),
)
"""On Windows and Apple's computers, on Android, and on Linux where nobody has installed the first."""


@dataclass(frozen=True)
class Family:
    """A family of fonts, and what we take of it."""

    name: str
    package: str
    stem: str
    weights: tuple[int, int]
    fallback_weights: tuple[int, ...]


FAMILIES = (
    Family("Public Sans", "@fontsource-variable/public-sans@5.3.0", "public-sans", (400, 700), (400, 700)),
    Family(
        "Familjen Grotesk",
        "@fontsource-variable/familjen-grotesk@5.3.0",
        "familjen-grotesk",
        (400, 700),
        (700,),
    ),
)


def main() -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    rules = []
    with tempfile.TemporaryDirectory() as temporary:
        for family in FAMILIES:
            files = _unpack(family, Path(temporary) / family.stem)
            (FONTS / f"{family.stem}-OFL.txt").write_text(
                (files.parent / "LICENSE").read_text("utf-8"), "utf-8"
            )
            rules += [_write(family, files, "latin", CORE), _write(family, files, "latin-ext", EXTENDED)]
            rules += [
                _fallback(family, weight, fallback)
                for fallback in FALLBACKS
                for weight in family.fallback_weights
            ]
    STYLES.write_text("/* Made by scripts/site_fonts.py. */\n" + "\n".join(rules), "utf-8")


def _unpack(family: Family, folder: Path) -> Path:
    """The folder of the package's font files."""
    folder.mkdir()
    subprocess.run(
        ["npm", "pack", "--silent", family.package], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package" / "files"


def _write(family: Family, files: Path, script: str, letters: list[int]) -> str:
    """The rule for one piece of a family, whose file is written."""
    font = TTFont(files / f"{family.stem}-{script}-wght-normal.woff2")
    font.recalcTimestamp = False
    options = Options(
        hinting=False, layout_features=FEATURES, notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 6, 13, 14]
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(set(letters) & set(font.getBestCmap())))
    subsetter.subset(font)
    font = instantiateVariableFont(font, {"wght": family.weights})
    font.flavor = "woff2"
    first = script == "latin"
    name = f"{family.stem}{'' if first else '-extended'}.woff2"
    font.save(FONTS / name)
    lightest, boldest = family.weights
    # What is preloaded is there at once or waits for the next page: nothing ever moves. A single letter of another
    # language is worth a wait.
    display = "optional" if first else "swap"
    return (
        f'@font-face {{\n  font-family: "{family.name}";\n  font-weight: {lightest} {boldest};\n'
        f'  font-display: {display};\n  src: url("../fonts/{name}") format("woff2");\n'
        f"  unicode-range: {_ranges(sorted(font.getBestCmap()))};\n}}"
    )


def _ranges(codes: list[int]) -> str:
    """The code points as CSS has them."""
    parts: list[list[int]] = []
    for code in codes:
        if parts and code == parts[-1][1] + 1:
            parts[-1][1] = code
        else:
            parts.append([code, code])
    return ", ".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in parts)


def _fallback(family: Family, weight: int, fallback: Fallback) -> str:
    """The rule for what is shown where the font has not come: a font that is there, stretched to the same measure.

    Its lines break at nearly the same words and are as high (CSS Fonts 5, size-adjust).
    """
    font = TTFont(FONTS / f"{family.stem}.woff2")
    hhea = font["hhea"]
    unit = font["head"].unitsPerEm
    size = _mean_width(instantiateVariableFont(font, {"wght": weight})) / fallback.widths[weight]
    sources = ", ".join(f'local("{name}")' for name in (fallback.regular if weight < 600 else fallback.bold))
    # The heading's fallback serves all weights; the text's lighter one must leave the bold to its sister.
    told = "400 700" if len(family.fallback_weights) == 1 else "400 599" if weight == 400 else "600 700"
    return (
        f'@font-face {{\n  font-family: "{family.name} {fallback.name}";\n  font-weight: {told};\n  src: {sources};\n'
        f"  size-adjust: {size:.2%};\n  ascent-override: {hhea.ascent / unit / size:.2%};\n"
        f"  descent-override: {-hhea.descent / unit / size:.2%};\n"
        f"  line-gap-override: {hhea.lineGap / unit / size:.2%};\n}}"
    )


def _mean_width(font: TTFont) -> float:
    """How wide a font's letters are, each counted as often as it stands in texts; in ems."""
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    total = sum(share * metrics[cmap[ord(letter)]][0] for letter, share in LETTERS.items())
    return float(total) / font["head"].unitsPerEm / sum(LETTERS.values())


if __name__ == "__main__":
    main()
