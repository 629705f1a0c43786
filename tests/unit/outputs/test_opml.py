"""The list of all feeds."""

from __future__ import annotations

from lxml import etree

from unit.outputs.feed_sample import of_all_kinds, outputs, written
from unit.outputs.sample import edition


def test_opml_lists_every_feed_once_and_only_files_that_are_written() -> None:
    view = edition(*of_all_kinds())
    tree = etree.fromstring(written(view)["opml.xml"])
    assert (tree.tag, tree.get("version")) == ("opml", "2.0")
    listed = [str(url) for url in tree.xpath("//outline/@xmlUrl")]
    assert len(listed) == len(set(listed)) > 5
    files = {view.edition.url + path for path in outputs(view)}
    assert set(listed) <= files
    assert view.edition.url + "feed.xml" in listed
    assert all(text.strip() for text in tree.xpath("//outline/@text"))
