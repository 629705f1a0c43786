"""Calls of libraries that run threads of their own, and so are no good in a process forked after they were used."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

_first_used: dict[str, int] = {}
"""In which process each library was first used; a fork inherits it."""

_APART = (
    "import pickle, sys; function, values = pickle.load(sys.stdin.buffer); "
    "sys.stdout.buffer.write(pickle.dumps(function(*values)))"
)


def call(library: str, function: Callable[..., Result], *values: object) -> Result:
    """What the function, which uses the library, gives for the values.

    Where a process that this one was forked from has used the library, its threads are gone and it would wait for
    them for ever: the function is then called in a process of its own. Function, values and result can be pickled.

    Raises:
        subprocess.CalledProcessError: the function failed in a process of its own.
    """
    if _first_used.setdefault(library, os.getpid()) == os.getpid():
        return function(*values)
    sent = pickle.dumps((function, values))
    made = subprocess.run([sys.executable, "-c", _APART], input=sent, check=True, stdout=subprocess.PIPE)
    # Our own process wrote it, a moment ago.
    return cast("Result", pickle.loads(made.stdout))
