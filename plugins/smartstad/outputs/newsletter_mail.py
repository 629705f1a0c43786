"""A newsletter as an e-mail (``.eml``), ready for whoever sends it: HTML and plain text (RFC 5322, 2046)."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from email.headerregistry import Address as Mailbox
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from markupsafe import Markup

from smartstad.model.date import CITY_ZONE
from smartstad.outputs.characters import one_line

if TYPE_CHECKING:
    from smartstad.sites.newsletter import Letter

LARGEST = 102 * 1024
"""The bytes of HTML after which Gmail cuts a letter off."""

_ENDS = re.compile(r"</(?:p|h[1-6]|li|tr|blockquote|dd|dt)>")
_HOUR = dt.time(7)
"""The content knows the day and no hour."""


@dataclass(frozen=True)
class Mail:
    """What an e-mail says."""

    name: str
    """What it is known by for ever; for its Message-ID."""
    host: str
    subject: str
    language: str
    day: dt.date
    html: str
    text: str
    sender: tuple[str, str] | None = None
    """Name and address; without it whoever sends the letter adds them."""
    unsubscribe: str | None = None

    @property
    def is_too_large(self) -> bool:
        """True where e-mail programs would cut it off."""
        return len(self.html.encode()) >= LARGEST


def mail_bytes(mail: Mail) -> bytes:
    """The e-mail as a file; the same bytes for the same letter."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(mail.subject)
    if mail.sender is not None:
        name, address = mail.sender
        message["From"] = Mailbox(name, addr_spec=address)
    moment = dt.datetime.combine(mail.day, _HOUR, ZoneInfo(CITY_ZONE))
    message["Date"] = moment
    message["Message-ID"] = f"<{mail.name}.{mail.language}@{mail.host}>"
    # Opens as a draft to be sent, and not as something received.
    message["X-Unsent"] = "1"
    if mail.unsubscribe is not None:
        message["List-Unsubscribe"] = f"<{mail.unsubscribe}>"
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    # After the contents: setting them takes such headers away.
    message["Content-Language"] = mail.language
    digest = hashlib.sha256(f"{mail.name}{mail.html}{mail.text}".encode()).hexdigest()
    message.set_boundary(f"smartstad-{digest[:32]}")
    return message.as_bytes()


def plain_text(title: str, body: str, letter: Letter, headings: dict[str, str], end: str) -> str:
    """The letter in plain text: its own text, then each entry with its address.

    `body` is HTML, `headings` what the sections are called (``""`` for the chosen entries).
    """
    paragraphs = [Markup(each).striptags() for each in _ENDS.split(body)]
    lines = [title, *(each for each in paragraphs if each)]
    groups = [("", letter.features), *((section.kind, section.items) for section in letter.sections)]
    for name, items in groups:
        if items:
            lines.append(headings[name].upper())
        for address in items:
            front = address.version.front
            lines.append(f"{front.title}\n{front.summary}\n{address.url}")
    return "\n\n".join([*lines, end]) + "\n"
