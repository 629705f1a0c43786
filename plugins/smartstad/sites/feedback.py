"""How the reader of a page is heard, and how the page is shared: addresses for links and forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.model.registers import Contact, Department
    from smartstad.sites.page_view import PageView
    from smartstad.sites.settings import FeedbackSettings, Network

_NETWORKS: dict[Network, tuple[str, str]] = {
    "linkedin": ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
    "facebook": ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
    "bluesky": ("Bluesky", "https://bsky.app/intent/compose?text={title}%20{url}"),
    "x": ("X", "https://x.com/intent/post?text={title}&url={url}"),
}
"""Name of each network, and the address that opens its own form with the page in it."""


@dataclass(frozen=True)
class Feedback:
    """Where what readers of a page say goes: `url` receives forms; without one `email` gets a prepared e-mail."""

    url: str | None
    email: str | None
    thanks: str | None = None
    """Whole address of the page that follows on a form."""
    privacy: str | None = None

    def mail(self, subject: str, page: str) -> str:
        """The link that begins an e-mail on the page."""
        return mail_link(self.email or "", subject, page)


@dataclass(frozen=True)
class ShareLink:
    """A link that shares the page; `name` is empty for an e-mail."""

    name: str
    href: str


def feedback_of(view: PageView) -> Feedback | None:
    """How the page's reader is heard; None where there is no address: then nothing is shown that leads nowhere."""
    settings = view.edition.settings.feedback or view.settings.feedback
    if settings is not None and settings.url is not None:
        return Feedback(settings.url, None, _thanks(view, settings), settings.privacy)
    email = settings.email if settings else _contact_email(view)
    if email is None:
        return None
    return Feedback(None, email, privacy=settings.privacy if settings else None)


def _thanks(view: PageView, settings: FeedbackSettings) -> str | None:
    page = view.find("page", settings.thanks) if settings.thanks else None
    return page.url if page else None


def _contact_email(view: PageView) -> str | None:
    """That of the entry's contact, else of the department that answers for it."""
    contact: Contact = view.item("contacts", view.front.contact)  # type: ignore[assignment]
    if contact.email is None:
        owner: Department = view.item("departments", view.front.owner)  # type: ignore[assignment]
        if owner.contact is None:
            return None
        contact = view.item("contacts", owner.contact)  # type: ignore[assignment]
    return contact.email


def share_links(view: PageView) -> Iterator[ShareLink]:
    """The links that the settings name, in their order. A network learns nothing before its link is followed."""
    title, url = quote(view.title, safe=""), quote(view.canonical, safe="")
    for network in view.settings.share:
        if network == "email":
            yield ShareLink("", mail_link("", view.title, view.canonical))
        else:
            name, pattern = _NETWORKS[network]
            yield ShareLink(name, pattern.format(title=title, url=url))


def mail_link(to: str, subject: str, body: str) -> str:
    """A ``mailto:`` address (RFC 6068)."""
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
