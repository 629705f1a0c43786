"""The command that starts an entry where one is missing."""

from __future__ import annotations

from dataclasses import dataclass

_KINDS = {"controlled": "post", "operational": "event", "third-party": "voice"}
"""The kind that most often goes along a path; any other will do."""


@dataclass(frozen=True, slots=True)
class Start:
    """What is known of an entry that somebody should write."""

    audience: str | None = None
    message: str | None = None
    purpose: str | None = None
    path: str | None = None
    channel: str | None = None

    @property
    def kind(self) -> str:
        return _KINDS.get(self.path or "", "post")

    @property
    def command(self) -> str:
        """As it is to be written at a terminal; the id and the titles are to be changed."""
        chosen = {
            "audience": self.audience,
            "message": self.message,
            "purpose": self.purpose,
            "path": self.path,
            "channel": self.channel,
        }
        given = {option: value for option, value in chosen.items() if value}
        # Another name for each place, so that two drafts do not meet.
        identifier = "-".join(["new", *given.values()])
        options = "".join(f" --{option} {value}" for option, value in given.items())
        return f"smartstad new {self.kind} {identifier} --title sv=Rubrik --title en=Title{options}"
