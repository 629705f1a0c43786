"""Where readers' answers go, and the links that share a page."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import ValidationError

from smartstad.sites.feedback import Feedback, feedback_of, mail_link, share_links
from smartstad.sites.settings import FeedbackSettings

if TYPE_CHECKING:
    from smartstad.sites.page_view import PageView

FORMS = "https://forms.example.org/receive"


def view(
    feedback: FeedbackSettings | None = None,
    own: FeedbackSettings | None = None,
    contact: str | None = None,
    department: str | None = None,
    share: tuple[str, ...] = ("email",),
) -> PageView:
    registers: dict[tuple[str, str], Any] = {
        ("contacts", "asked"): SimpleNamespace(email=contact),
        ("contacts", "department"): SimpleNamespace(email=department),
        ("departments", "city"): SimpleNamespace(contact="department" if department else None),
    }
    return SimpleNamespace(  # type: ignore[return-value]
        title="Ljus & mörker",
        canonical="https://example.org/ljus/",
        edition=SimpleNamespace(settings=SimpleNamespace(feedback=own)),
        settings=SimpleNamespace(feedback=feedback, share=share),
        front=SimpleNamespace(contact="asked", owner="city"),
        item=lambda register, identifier: registers[register, identifier],
        find=lambda _kind, name: (
            SimpleNamespace(url=f"https://example.org/{name}/") if name == "thanks" else None
        ),
    )


def test_forms_go_to_the_address_in_the_settings() -> None:
    given = FeedbackSettings(
        url=FORMS, email="a@example.org", thanks="thanks", privacy="https://example.org/p"
    )
    assert feedback_of(view(given, contact="c@example.org")) == Feedback(
        FORMS, None, "https://example.org/thanks/", "https://example.org/p"
    )


def test_a_page_of_thanks_that_is_not_published_is_left_out() -> None:
    found = feedback_of(view(FeedbackSettings(url=FORMS, thanks="draft")))
    assert found is not None
    assert found.thanks is None


def test_a_site_may_have_an_address_of_its_own() -> None:
    found = feedback_of(view(FeedbackSettings(url=FORMS), FeedbackSettings(email="own@example.org")))
    assert found == Feedback(None, "own@example.org")


@pytest.mark.parametrize(
    ("contact", "department", "email"),
    [
        ("c@example.org", "d@example.org", "c@example.org"),
        (None, "d@example.org", "d@example.org"),
    ],
)
def test_without_settings_the_contact_is_written_to(contact: str | None, department: str, email: str) -> None:
    assert feedback_of(view(contact=contact, department=department)) == Feedback(None, email)


def test_without_any_address_nothing_is_shown() -> None:
    assert feedback_of(view()) is None


def test_settings_that_lead_nowhere_are_refused() -> None:
    with pytest.raises(ValidationError):
        FeedbackSettings(thanks="thanks")


def test_a_prepared_e_mail_names_the_page() -> None:
    link = Feedback(None, "a+b@example.org").mail("Ställ en fråga", "https://example.org/ljus/?a=1&b")
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "a%2Bb@example.org")
    assert parse_qs(parts.query) == {
        "subject": ["Ställ en fråga"],
        "body": ["https://example.org/ljus/?a=1&b"],
    }


def test_links_to_share_are_those_of_the_settings_in_their_order() -> None:
    links = list(share_links(view(share=("linkedin", "email", "facebook", "bluesky", "x"))))
    assert [link.name for link in links] == ["LinkedIn", "", "Facebook", "Bluesky", "X"]
    assert links[1].href == mail_link("", "Ljus & mörker", "https://example.org/ljus/")
    for link in links:
        assert "https%3A%2F%2Fexample.org%2Fljus%2F" in link.href
        assert " " not in link.href
    assert parse_qs(urlsplit(links[4].href).query) == {
        "text": ["Ljus & mörker"],
        "url": ["https://example.org/ljus/"],
    }
    assert list(share_links(view(share=()))) == []
