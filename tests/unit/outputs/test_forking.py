"""A library with threads of its own, used before a fork and after it."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from smartstad.model.problem import Span
from smartstad.outputs.document import Document, Paragraph, plain
from smartstad.outputs.forking import call
from smartstad.outputs.pdf import write_pdf

from .test_chart import chart
from .test_chart import draw as draw_chart

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only on Linux are processes forked")

LONG_ENOUGH = 60
DOCUMENT = Document("sv", "Titel", "Om", "Staden", dt.date(2026, 3, 1), (Paragraph(plain("Text.")),))


def pdf() -> bytes:
    made = write_pdf(DOCUMENT, Span("content/a.md"))
    assert isinstance(made, bytes)
    return made


def drawing() -> bytes:
    return draw_chart(chart({2020: 1, 2021: 2, 2022: 3}))


@pytest.mark.parametrize("make", [pdf, drawing])
def test_a_fork_makes_the_same_as_the_process_before_it(make: Callable[[], bytes]) -> None:
    made = make()
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=lambda: sender.send_bytes(make()))
    process.start()
    try:
        assert receiver.poll(LONG_ENOUGH), "the fork waits for threads that it does not have"
        assert receiver.recv_bytes() == made
    finally:
        process.kill()
        process.join()


def test_what_fails_apart_fails_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smartstad.outputs.forking._first_used", {"float": os.getpid() + 1})
    assert call("float", float, "0.5") == 0.5
    with pytest.raises(subprocess.CalledProcessError):
        call("float", float, "x")
