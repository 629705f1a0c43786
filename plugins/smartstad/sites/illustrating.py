"""Pictures of a body in the widths and formats that browsers choose from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from smartstad.sites.address import relative
from smartstad.sites.picture import TEXT_SIZES, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown import Markdown

    from smartstad.sites.finishing import Job
    from smartstad.sites.picture import RenditionFile


class Illustrate(Treeprocessor):
    """Puts each picture into a ``picture`` element with its sources, and lets the page's first one load at once."""

    def __init__(self, md: Markdown, job: Job, renditions: Callable[[str], Sequence[RenditionFile]]) -> None:
        super().__init__(md)
        self._job = job
        self._renditions = renditions

    def run(self, root: Element) -> None:
        job = self._job
        if not job.pictures or job.resolver is None:
            return
        link = partial(relative, page=job.resolver.page)
        parents = {id(child): parent for parent in root.iter() for child in parent}
        for number, (image, file) in enumerate(job.pictures):
            image.set("decoding", "async")
            if number == 0 and job.resolver.begins_with_picture:
                image.set("fetchpriority", "high")
            else:
                image.set("loading", "lazy")
            found = sources(self._renditions(file), link)
            parent = parents.get(id(image))
            if found and parent is not None:
                picture = Element("picture")
                picture.tail, image.tail = image.tail, None
                parent[list(parent).index(image)] = picture
                for source in found:
                    facts = {"type": source.type, "srcset": source.srcset, "sizes": TEXT_SIZES}
                    SubElement(picture, "source", facts)
                picture.append(image)
