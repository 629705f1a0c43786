"""From ``mkdocs.yml`` to checked settings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import yaml
from pydantic import ValidationError

from smartstad.mkdocs import rules
from smartstad.mkdocs.options import SETTINGS_KEYS
from smartstad.model.date import CITY_ZONE
from smartstad.model.problem import Problem, Span
from smartstad.sites.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

PLUGIN = "smartstad/content"


def read_settings(config: MkDocsConfig) -> tuple[Settings | None, list[Problem]]:
    """The sites' settings, or what is wrong with them."""
    options = config.plugins[PLUGIN].config
    given = {key: options[key] for key in SETTINGS_KEYS if options[key] is not None}
    try:
        return Settings.model_validate(given), []
    except ValidationError as error:
        places = SettingsPlaces(config.config_file_path)
        return None, [_problem(places, mistake) for mistake in error.errors()]


_RULES = {
    "missing": rules.MISSING_SETTING,
    "extra_forbidden": rules.UNKNOWN_SETTING,
    "wrong_counterpart": rules.WRONG_COUNTERPART,
    "missing_pattern": rules.MISSING_PATTERN,
    "no_feedback_address": rules.NO_FEEDBACK_ADDRESS,
}

_STATEMENT = "accessibility_statement"
_STATEMENT_EXAMPLES = {
    "name": "name: {sv: Myndigheten för digital förvaltning, en: Agency for Digital Government}",
    "url": "url: https://www.digg.se/",
    "complaint": "complaint: https://www.digg.se/tdosanmalan",
}
_STATEMENT_EXAMPLES["supervisor"] = f"supervisor: {{{', '.join(_STATEMENT_EXAMPLES.values())}}}"


def _problem(places: SettingsPlaces, mistake: Mapping[str, Any]) -> Problem:
    context = {key: str(value) for key, value in mistake.get("ctx", {}).items()}
    location = [part for part in mistake["loc"] if not str(part).startswith("function-")]
    if "site" in context:
        location = ["sites", context["site"]]
    key = ".".join(str(part) for part in location) or PLUGIN
    details = {**context, "key": key, "given": _shown(mistake.get("input"))}
    rule = _RULES.get(mistake["type"], rules.WRONG_SETTING)
    if rule is rules.MISSING_SETTING and location[0] == _STATEMENT:
        rule = rules.MISSING_STATEMENT_SETTING
        details["example"] = _STATEMENT_EXAMPLES[str(location[-1])]
    return Problem(rule, places.span(location), details)


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


class SettingsPlaces:
    """Where the settings stand in ``mkdocs.yml``."""

    def __init__(self, path: str | Path) -> None:
        with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123 - MkDocs gives a string
            self._root = yaml.compose(file, Loader=yaml.CSafeLoader)

    def span(self, location: Sequence[str | int]) -> Span:
        """The place of a setting, or of the nearest one above it."""
        node = self._plugin_node()
        mark = node.start_mark if node is not None else None
        for part in location:
            found = _child(node, part)
            if found is None:
                break
            key, node = found
            mark = key.start_mark
        if mark is None:
            return Span("mkdocs.yml")
        return Span("mkdocs.yml", mark.line + 1, mark.column + 1)

    def _plugin_node(self) -> yaml.Node | None:
        found = _child(self._root, "plugins")
        for item in found[1].value if found and isinstance(found[1], yaml.SequenceNode) else ():
            own = _child(item, PLUGIN)
            if own is not None:
                return own[1]
        return None


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(part)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None


def day_of_build(given: str | None, environ: Mapping[str, str]) -> dt.date:
    """The day that a site is built for, in Stockholm.

    `given` (``2026-03-01``) first, then SOURCE_DATE_EPOCH (reproducible-builds.org), then the clock: this is
    the one place where the clock is read.

    Raises:
        ValueError: what is given is no day.
    """
    zone = ZoneInfo(CITY_ZONE)
    if given:
        try:
            return dt.date.fromisoformat(given)
        except ValueError:
            raise ValueError(f"--today {given}: ÅÅÅÅ-MM-DD / YYYY-MM-DD, 2026-03-01") from None
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return dt.datetime.fromtimestamp(int(epoch), zone).date()
    return dt.datetime.now(zone).date()
