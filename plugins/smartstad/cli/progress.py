"""Progress on a terminal; nothing where the output is no terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from types import TracebackType

    from click._termui_impl import ProgressBar


class Progress:
    """A bar that shows how many pages are done."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._bar: ProgressBar[int] | None = None
        self._done = 0

    def __enter__(self) -> Progress:
        return self

    def show(self, done: int, of: int) -> None:
        if self._bar is None:
            self._bar = click.progressbar(
                length=of, file=self._stream, width=30, show_pos=True, hidden=not self._stream.isatty()
            )
            self._bar.__enter__()
        self._bar.update(done - self._done)
        self._done = done

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)
