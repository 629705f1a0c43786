"""Makes the fonts of the cards: Public Sans from npm, cut down to the Latin script, as TrueType.

    python3 -m venv /tmp/fonts && /tmp/fonts/bin/pip install "fonttools[woff]==4.68.0"
    /tmp/fonts/bin/python scripts/card_font.py

Run once; its result is committed. npm's packages carry WOFF in pieces by script, and Pillow reads
one TrueType file: the pieces are joined, without hinting and layout tables, which cards do not use.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

PACKAGE = "@fontsource/public-sans@5.3.0"
FONTS = Path(__file__).resolve().parent.parent / "plugins" / "smartstad" / "outputs" / "fonts"
WEIGHTS = (500, 700)
PIECES = ("latin", "latin-ext")
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2027),
    *range(0x2030, 0x203B),
    0x20AC,
    0x2212,
]
"""Latin with the letters of the languages of Europe, and punctuation."""


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        subprocess.run(
            ["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        with tarfile.open(next(folder.glob("*.tgz"))) as archive:
            archive.extractall(folder, filter="data")
        package = folder / "package"
        for weight in WEIGHTS:
            pieces = [_piece(package, folder, script, weight) for script in PIECES]
            font = Merger().merge([str(piece) for piece in pieces])
            # Otherwise the file tells when it was made.
            font.recalcTimestamp = False
            font["head"].created = font["head"].modified = TTFont(pieces[0])["head"].created
            font.save(FONTS / f"public-sans-{weight}.ttf")
        (FONTS / "OFL.txt").write_text((package / "LICENSE").read_text("utf-8"), "utf-8")


def _piece(package: Path, folder: Path, script: str, weight: int) -> Path:
    """One script of the font, with the letters that cards need and nothing else."""
    font = TTFont(package / "files" / f"public-sans-{script}-{weight}-normal.woff")
    options = Options(
        hinting=False, layout_features=[], notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14]
    )
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = None
    path = folder / f"{script}-{weight}.ttf"
    font.save(path)
    return path


if __name__ == "__main__":
    main()
