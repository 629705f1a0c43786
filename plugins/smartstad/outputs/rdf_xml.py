"""RDF graphs as RDF/XML, the same bytes for the same graph."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from rdflib import Literal
from rdflib.namespace import RDF

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rdflib import Graph
    from rdflib.term import Node


def rdf_xml(graph: Graph, prefixes: Mapping[str, str]) -> bytes:
    """The graph, sorted: the order of rdflib's own serializers changes from run to run.

    `prefixes` name every namespace of the graph's properties.
    """
    for prefix, space in prefixes.items():
        ElementTree.register_namespace(prefix, space)
    root = ElementTree.Element(f"{{{RDF}}}RDF")
    described: ElementTree.Element | None = None
    for subject, name, value in sorted(graph, key=_order):
        if described is None or described.get(f"{{{RDF}}}about") != str(subject):
            described = ElementTree.SubElement(
                root, f"{{{RDF}}}Description", {f"{{{RDF}}}about": str(subject)}
            )
        said = ElementTree.SubElement(described, _tag(str(name), prefixes))
        if isinstance(value, Literal):
            said.text = str(value)
            if value.language:
                said.set("{http://www.w3.org/XML/1998/namespace}lang", value.language)
            elif value.datatype:
                said.set(f"{{{RDF}}}datatype", str(value.datatype))
        else:
            said.set(f"{{{RDF}}}resource", str(value))
    ElementTree.indent(root)
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _order(triple: tuple[Node, Node, Node]) -> tuple[str, bool, str, str, str]:
    """By subject; its type first; then by property, value and language."""
    subject, name, value = triple
    language = value.language if isinstance(value, Literal) else None
    return str(subject), name != RDF.type, str(name), str(value), language or ""


def _tag(uri: str, prefixes: Mapping[str, str]) -> str:
    space = next(space for space in prefixes.values() if uri.startswith(space))
    return f"{{{space}}}{uri.removeprefix(space)}"
