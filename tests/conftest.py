"""Options and fixtures of the whole test suite."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from real_site import built_site

TESTS = Path(__file__).parent

# The same examples in every run, so that a run fails for what has changed and nothing else. To look for more:
# pytest --hypothesis-profile=search
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=2000, deadline=None)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the golden cases give into their files; review the diff",
    )


MEASURED = {("golden",), *(("unit", layer) for layer in ("content", "model", "outputs", "sites", "strategy"))}
"""Where the tests of the layers stand whose coverage is measured."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Only those tests are traced: it doubles their time, and other layers have tests and no limit of coverage."""
    for item in items:
        folders = item.path.relative_to(TESTS).parts
        if not {folders[:1], folders[:2]} & MEASURED:
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The built sites of the repository's own content."""
    folder = tmp_path_factory.getbasetemp()
    # Under xdist each process has a folder of its own, in one that they share.
    return built_site(folder.parent if hasattr(request.config, "workerinput") else folder)
