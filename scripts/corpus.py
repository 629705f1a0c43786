"""Writes a bilingual corpus of any size: projects, posts, events, places with facts, links and tables.

Cards are turned off: they are pictures, not pages, are drawn once and then taken from a cache, and what
one costs is told in docs/pages/developers/performance.md.

The same seed and size give the same files. The corpus is a project of its own: settings, registers and
the templates of the repository (linked), so that it builds like the real one.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_WORDS = {
    "sv": "staden ljus gata cykel lykta data hem vardag park skola buss energi vatten lampa tjänst resa träd "
    "kvarter torg bro värme trygghet öppen smart ny grön snabb enkel billig delad säker mäter visar hjälper "
    "sparar leder bygger prövar lär möter och men när för att som med utan över under mellan därför",
    "en": "city light street bicycle lantern data home everyday park school bus energy water lamp service trip "
    "tree block square bridge heat safety open smart new green quick simple cheap shared secure measures shows "
    "helps saves leads builds tries learns meets and but when for that which with without over under between so",
}


_VALUES = (
    "value: De boende får ljus\nnext_step: Mer ljus till fler",
    "value: Residents get light\nnext_step: More light for more",
)


class Corpus:
    """A seeded writer of texts and files."""

    def __init__(self, folder: Path, seed: int = 2040, *, search: bool = False) -> None:
        self.folder = folder
        self.search = search
        """Whether the search index is made; its cost is told by itself in docs/pages/developers/search.md."""
        self._random = random.Random(seed)

    def write(self, pages: int, words: int = 500) -> None:
        """Writes a project with `pages` entries in two languages, of about `words` words each."""
        content = self.folder / "content"
        content.mkdir(parents=True)
        shutil.copytree(ROOT / "content" / "registers", content / "registers")
        shutil.copytree(ROOT / "overrides", self.folder / "overrides")
        self._settings()
        for kind in ("pages", "messages"):
            (content / kind).mkdir()
        self._page("start", "layout: front")
        self._page("projects", "layout: list\nlists: project")
        self._page("accessibility-statement", "layout: accessibility-statement")
        self._entry(
            "messages", "together", 'order: 1\nquoted_from: "Strategi, 4.1"', ("", ""), words=80, number=0
        )
        (content / "projects").mkdir()
        for number in range(pages):
            facts = f"status: {{state: running, on: {2010 + number % 15}}}\nthemes: [energy, mobility]\n"
            facts += f"start: {2005 + number % 15}\nmessages: [together]\n"
            facts += "location: {name: {sv: Årsta, en: Årsta}, latitude: 59.29, longitude: 18.05}"
            self._entry("projects", f"project-{number}", facts, _VALUES, words, number)

    def _settings(self) -> None:
        text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        head, rest = text.split("      sites:\n", 1)
        tail = rest[rest.index("  - smartstad/feeds") :]
        cards = "  - smartstad/sharing\n"
        assert cards in tail, "cards would be measured too"
        tail = tail.replace(cards, "  - smartstad/sharing: {cards: false}\n")
        index = "  - smartstad/search\n"
        assert index in tail, "the search index would be measured too"
        tail = tail.replace(index, f"  - smartstad/search: {{index: {str(self.search).lower()}}}\n")
        sites = "".join(
            f"        {site}:\n          name: {{{language}: {site}}}\n          description: {{{language}: {site}}}\n"
            f'          editions: {{{language}: "https://{site}.example.org/"}}\n          counterpart: {other}\n'
            "          kinds: [page, message, project]\n          home: start\n          menu: [projects]\n"
            for site, language, other in (("smartstad", "sv", "smartcity"), ("smartcity", "en", "smartstad"))
        )
        (self.folder / "mkdocs.yml").write_text(f"{head}      sites:\n{sites}{tail}", encoding="utf-8")

    def _page(self, name: str, facts: str) -> None:
        self._entry("pages", name, facts, ("", ""), words=60, number=0)

    def _entry(
        self, folder: str, name: str, facts: str, texts: tuple[str, str], words: int, number: int
    ) -> None:
        common = (
            "owner: trafikkontoret\ncontact: smart-city\naudiences: [residents]\npurpose: knowledge\n"
            f"function: inform\npath: controlled\npublish_on: {2015 + number % 11}-0{1 + number % 9}-1{number % 10}\n"
        )
        for language, own, text in (("sv", common + facts + "\n", texts[0]), ("en", "", texts[1])):
            title = f"{self._sentence(language, 4).rstrip('.')} {name}"
            summary = f"{self._sentence(language, 12)} {name}."
            front = f"title: {title}\nsummary: {summary}\n{own}{text}\n"
            body = self._body(language, words, folder, number)
            path = self.folder / "content" / folder / f"{name}.{language}.md"
            path.write_text(f"---\n{front}---\n{body}", encoding="utf-8")

    def _sentence(self, language: str, length: int) -> str:
        chosen = self._random.choices(_WORDS[language].split(), k=length)
        return " ".join(chosen).capitalize() + "."

    def _body(self, language: str, words: int, folder: str, number: int) -> str:
        """Paragraphs below headings, with a link each, then a list and a table: `words` words in all, or a few more."""
        cells = [self._sentence(language, 2) for _ in range(2)]
        items = [self._sentence(language, 6) for _ in range(3)]
        ending = "".join(f"- {item}\n" for item in items)
        if folder == "projects":
            ending += f"\n| A | B |\n| --- | ---: |\n| {cells[0]} | 1 |\n| {cells[1]} | 2 |\n\n/// caption\nA\n///\n"
        parts: list[str] = []
        written = _count(items) + _count(cells)
        while written < words:
            heading = self._sentence(language, 3).rstrip(".")
            length = min(self._random.randint(40, 70), max(8, words - written - 6))
            sentences = self._sentences(language, length)
            link = self._sentence(language, 3).rstrip(".")
            target = f"project-{self._random.randint(0, number - 1)}.{language}.md" if number else ""
            written += _count([heading, *sentences]) + (3 if target else 0)
            tail = f" [{link}]({target})." if target else ""
            parts.append(f"## {heading}\n\n{' '.join(sentences)}{tail}\n\n")
        return "".join(parts) + ending

    def _sentences(self, language: str, words: int) -> list[str]:
        sentences = []
        while words > 0:
            length = min(words, self._random.randint(6, 16))
            sentences.append(self._sentence(language, length))
            words -= length
        return sentences


def _count(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)
