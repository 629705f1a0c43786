"""Makes the fonts of the cards and of the PDFs: Public Sans from npm, as TrueType.

    python3 -m venv /tmp/fonts && /tmp/fonts/bin/pip install "fonttools[woff]==4.68.0"
    /tmp/fonts/bin/python scripts/truetype_fonts.py

Run once; its result is committed. npm's packages carry WOFF in pieces by script, and both Pillow and Typst read one
TrueType file for each style: the pieces are joined, without hinting, which neither uses.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

PACKAGE = "@fontsource/public-sans@5.3.0"
OUTPUTS = Path(__file__).resolve().parent.parent / "plugins" / "smartstad" / "outputs"
PIECES = ("latin", "latin-ext")
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2027),
    *range(0x2030, 0x203B),
    0x20AC,
    0x2212,
)
"""Latin with the letters of the languages of Europe, and punctuation."""


@dataclass(frozen=True)
class Family:
    """A set of files for one use."""

    folder: Path
    styles: dict[str, str]
    """The names of the files, without ending, and the styles of the package that they are."""
    features: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    letters: tuple[int, ...] = ()
    """Only these; all of them where none is given."""


CARDS = Family(
    OUTPUTS / "fonts",
    {"public-sans-500": "500-normal", "public-sans-700": "700-normal"},
    # Pillow sets each letter by itself: layout would only make the file larger.
    dropped=("GSUB", "GPOS", "GDEF"),
    letters=LETTERS,
)
DOCUMENTS = Family(
    OUTPUTS / "document_fonts",
    {f"public-sans-{style}": style for style in ("400-normal", "400-italic", "700-normal")},
    features=("ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"),
)


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        subprocess.run(
            ["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        with tarfile.open(next(folder.glob("*.tgz"))) as archive:
            archive.extractall(folder, filter="data")
        for family in (CARDS, DOCUMENTS):
            _write(family, folder / "package", folder)


def _write(family: Family, package: Path, temporary: Path) -> None:
    family.folder.mkdir(parents=True, exist_ok=True)
    for name, style in family.styles.items():
        pieces = [_piece(family, package, temporary, script, style) for script in PIECES]
        font = Merger().merge([str(piece) for piece in pieces])
        # Otherwise the file tells when it was made.
        font.recalcTimestamp = False
        font["head"].created = font["head"].modified = TTFont(pieces[0])["head"].created
        font.save(family.folder / f"{name}.ttf")
    (family.folder / "OFL.txt").write_text((package / "LICENSE").read_text("utf-8"), "utf-8")


def _piece(family: Family, package: Path, temporary: Path, script: str, style: str) -> Path:
    """One script of the font, with what the family needs of it."""
    font = TTFont(package / "files" / f"public-sans-{script}-{style}.woff")
    options = Options(
        hinting=False,
        layout_features=list(family.features),
        notdef_outline=True,
        # Typst tells the styles of a family apart by the older names, 1 and 2.
        name_IDs=[0, 1, 2, 4, 6, 13, 14],
    )
    options.drop_tables += [*family.dropped, "STAT", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=family.letters or sorted(font.getBestCmap()))
    subsetter.subset(font)
    font.flavor = None
    path = temporary / f"{script}-{style}.ttf"
    font.save(path)
    return path


if __name__ == "__main__":
    main()
