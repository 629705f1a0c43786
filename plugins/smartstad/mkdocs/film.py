"""A film of an entry, published and ready for its template."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.sites.page_view import PageView


MEDIA_TYPES = {".mp4": "video/mp4", ".webm": "video/webm"}


@dataclass(frozen=True)
class FilmLink:
    """A film as a template shows it; one with `url` is only linked to."""

    url: str | None
    src: str | None
    media_type: str | None
    """``video/mp4``."""
    captions: str | None
    poster: str | None


def film_of(build: EditionBuild, view: PageView) -> FilmLink | None:
    """The page's film in sign language, its files published; None where it has none."""
    film = view.front.sign_language
    if film is None:
        return None
    here = posixpath.dirname(view.version.file)

    def published(name: str | None) -> str | None:
        if name is None:
            return None
        path = posixpath.normpath(posixpath.join(here, name))
        build.files.publish(path)
        return view.asset(quote(path))

    return FilmLink(
        film.url,
        published(film.file),
        MEDIA_TYPES.get(PurePosixPath(film.file or "").suffix.lower()),
        published(film.captions),
        published(film.poster),
    )
