"""Which version of this package writes a report."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

_UNKNOWN = "0"


def installed_version() -> str:
    """The version of this package; ``0`` where it is not installed."""
    try:
        return version("smartstad")
    except PackageNotFoundError:  # run from its source
        return _UNKNOWN
