"""Options and fixtures of the whole test suite."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from real_site import built_site

if TYPE_CHECKING:
    from pathlib import Path


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the golden cases give into their files; review the diff",
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The built sites of the repository's own content."""
    folder = tmp_path_factory.getbasetemp()
    # Under xdist each process has a folder of its own, in one that they share.
    return built_site(folder.parent if hasattr(request.config, "workerinput") else folder)
