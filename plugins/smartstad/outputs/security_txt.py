"""security.txt: whom to tell of a security fault (RFC 9116)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from smartstad.model.problem import Problem
from smartstad.outputs.moment import midnight
from smartstad.outputs.security_txt_rules import EXPIRED_SECURITY_TXT, LATE_SECURITY_TXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.model.problem import Span
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.settings import SecuritySettings

SECURITY_TXT = ".well-known/security.txt"
"""Where it stands, from the root of the host; nobody looks for it elsewhere."""


def security_txt(edition: EditionView) -> bytes | None:
    """What the settings say; None where they say nothing, or the edition is not at the host's root."""
    security = edition.atlas.settings.security
    if security is None or edition.edition.path != "/":
        return None
    # The last day counts in full.
    end = midnight(security.expires + dt.timedelta(days=1)).astimezone(dt.UTC)
    fields = [("Contact", contact) for contact in security.contact]
    fields += [
        ("Expires", f"{end:%Y-%m-%dT%H:%M:%SZ}"),
        ("Preferred-Languages", ", ".join(security.languages)),
        ("Canonical", edition.edition.url + SECURITY_TXT),
    ]
    if security.policy:
        fields.append(("Policy", str(security.policy)))
    return "".join(f"{name}: {value}\n" for name, value in fields).encode()


def expiry_problems(
    security: SecuritySettings | None, today: dt.date, place: Callable[[], Span]
) -> Iterator[Problem]:
    """A problem where the file has expired, or expires too late; `place` finds the setting."""
    if security is None:
        return
    latest = today + relativedelta(years=1)
    details = {"expires": f"{security.expires}", "latest": f"{latest}"}
    if security.expires < today:
        yield Problem(EXPIRED_SECURITY_TXT, place(), details)
    elif security.expires > latest:
        yield Problem(LATE_SECURITY_TXT, place(), details)
