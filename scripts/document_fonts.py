"""Makes the fonts of the PDFs: Public Sans from npm, with its kerning, as TrueType.

    python3 -m venv /tmp/fonts && /tmp/fonts/bin/pip install "fonttools[woff]==4.68.0"
    /tmp/fonts/bin/python scripts/document_fonts.py

Run once; its result is committed. npm's packages carry WOFF in pieces by script, and Typst chooses one file
by family, weight and slope: the pieces are joined, without hinting, which print does not use.
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
FONTS = Path(__file__).resolve().parent.parent / "plugins" / "smartstad" / "outputs" / "document_fonts"
STYLES = ("400-normal", "400-italic", "700-normal")
PIECES = ("latin", "latin-ext")
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"]


def main() -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        subprocess.run(
            ["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        with tarfile.open(next(folder.glob("*.tgz"))) as archive:
            archive.extractall(folder, filter="data")
        package = folder / "package"
        for style in STYLES:
            pieces = [_piece(package, folder, script, style) for script in PIECES]
            font = Merger().merge([str(piece) for piece in pieces])
            # Otherwise the file tells when it was made.
            font.recalcTimestamp = False
            font["head"].created = font["head"].modified = TTFont(pieces[0])["head"].created
            font.save(FONTS / f"public-sans-{style}.ttf")
        (FONTS / "OFL.txt").write_text((package / "LICENSE").read_text("utf-8"), "utf-8")


def _piece(package: Path, folder: Path, script: str, style: str) -> Path:
    """One script of the font, with all of its letters."""
    font = TTFont(package / "files" / f"public-sans-{script}-{style}.woff")
    # Typst tells the styles of a family apart by the older names, 1 and 2.
    options = Options(
        hinting=False, layout_features=FEATURES, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14]
    )
    options.drop_tables += ["STAT", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(font.getBestCmap()))
    subsetter.subset(font)
    font.flavor = None
    path = folder / f"{script}-{style}.ttf"
    font.save(path)
    return path


if __name__ == "__main__":
    main()
