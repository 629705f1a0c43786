"""Files that are costly to make, kept from one build to the next."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DIGEST = hashlib.sha256().digest_size


class Cache:
    """Makes each file once, for all builds and editions.

    Several processes may use the same folder. A file begins with the digest of what is behind it, so that
    one that was damaged is made anew. The folder may be deleted at any time.
    """

    def __init__(self, folder: Path, suffix: str) -> None:
        self._folder = folder
        self._suffix = suffix

    def get(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What is kept under the key; made and kept where there is nothing."""
        file = self._folder / f"{key}{self._suffix}"
        return _read(file) or self._keep(file, make())

    def get_alone(self, key: str, make: Callable[[], bytes]) -> bytes:
        """As `get`, but while one process makes it the others wait for what they would make too."""
        file = self._folder / f"{key}{self._suffix}"
        kept = _read(file)
        if kept is not None:
            return kept
        with _locked(self._folder / f"{key[:2]}.lock"):
            return _read(file) or self._keep(file, make())

    def _keep(self, file: Path, data: bytes) -> bytes:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Renamed when it is whole: another process never sees half a file.
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "wb") as part:
                part.write(hashlib.sha256(data).digest() + data)
            Path(name).replace(file)
        except OSError:
            # A cache that cannot be written to costs time, nothing else.
            return data
        return data


def _read(file: Path) -> bytes | None:
    """What the file holds; None where there is none, or a damaged one."""
    try:
        kept = file.read_bytes()
    except OSError:
        return None
    digest, data = kept[:_DIGEST], kept[_DIGEST:]
    return data if hashlib.sha256(data).digest() == digest else None


if sys.platform == "win32":

    @contextmanager
    def _locked(_file: Path) -> Iterator[None]:
        """Nothing: two processes may make the same, and keep one of the two."""
        yield

else:
    import fcntl

    @contextmanager
    def _locked(file: Path) -> Iterator[None]:
        """Keeps others out; the system opens the lock of a process that has died."""
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError:
            yield
            return
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)
