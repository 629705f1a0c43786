"""``smartstad status``: how things stand, for the terminal, for programs and as a page for editors."""

from __future__ import annotations

from smartstad.cli.status.command import tell_status

__all__ = ["tell_status"]
