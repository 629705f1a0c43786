"""Newsletters as e-mail: parsed as an e-mail program does it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from lxml import html as lxml_html

from smartstad.outputs.inlining import inlined
from smartstad.outputs.newsletter_mail import LARGEST, Mail, mail_bytes, plain_text
from smartstad.sites.newsletter import letter_of
from unit.outputs.sample import both, edition

CSS = (Path(__file__).parents[3] / "overrides" / "newsletter" / "mail.css").read_text("utf-8")
PAGE = """<!doctype html><html lang="sv" dir="ltr"><head><title>Höst</title></head>
<body><h1>Hösten – nu</h1><p class="small"><a href="https://stad.example/">Läs</a></p></body></html>"""
MAIL = Mail(
    "autumn", "stad.example", "Hösten – nu", "sv", dt.date(2026, 11, 24), inlined(PAGE, CSS), "Hösten\n"
)


def test_it_is_text_and_html_that_say_who_when_and_in_which_language() -> None:
    message = message_from_bytes(mail_bytes(MAIL), policy=policy.default)
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert message.defects == []
    assert message["Subject"] == "Hösten – nu"
    assert message["Date"] == "Tue, 24 Nov 2026 07:00:00 +0100"
    assert message["Message-ID"] == "<autumn.sv@stad.example>"
    assert message["Content-Language"] == "sv"
    text, html = (part.get_content() for part in message.iter_parts())
    assert text.split() == ["Hösten"]
    assert html.split() == MAIL.html.split()


def test_sender_and_unsubscribing_come_from_the_settings_alone() -> None:
    message = message_from_bytes(mail_bytes(MAIL), policy=policy.default)
    assert (message["From"], message["List-Unsubscribe"]) == (None, None)
    told = replace(
        MAIL, sender=("Stockholms stad – nytt", "nytt@example.org"), unsubscribe="https://stad.example/av"
    )
    message = message_from_bytes(mail_bytes(told), policy=policy.default)
    assert message["From"].addresses[0].addr_spec == "nytt@example.org"
    assert message["From"].addresses[0].display_name == "Stockholms stad – nytt"
    assert message["List-Unsubscribe"] == "<https://stad.example/av>"


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert mail_bytes(MAIL) == mail_bytes(replace(MAIL))
    assert mail_bytes(MAIL) != mail_bytes(replace(MAIL, text="Annat\n"))


def test_a_subject_cannot_add_headers() -> None:
    told = replace(MAIL, subject="Hej\r\nBcc: alla@example.org")
    assert message_from_bytes(mail_bytes(told), policy=policy.default)["Bcc"] is None


def test_styles_stand_in_the_elements_and_those_of_dark_mode_in_the_head() -> None:
    page = lxml_html.fromstring(MAIL.html)
    assert "color: #890c58" in page.xpath("string(//a/@style)")
    assert "font-size: 14px" in page.xpath("string(//p/@style)")
    (style,) = page.xpath("//style/text()")
    assert "prefers-color-scheme" in style


@pytest.mark.parametrize(("size", "large"), [(LARGEST - 1, False), (LARGEST, True)])
def test_what_programs_would_cut_off_is_too_large(size: int, large: bool) -> None:
    assert replace(MAIL, html="å" * (size // 2) + "a" * (size % 2)).is_too_large is large


def test_the_plain_text_has_each_entry_with_its_whole_address() -> None:
    post = both(
        "post", "hello", authors=["ada"], publish_on="2026-04-02", title="Hej & hopp", summary="Om <allt>."
    )
    facts = {"form": "newsletter", "published": "2026-05", "publish_on": "2026-05-01"}
    spring = both("publication", "spring", **facts, gather={"since": "2026-04-01", "until": "2026-04-30"})
    view = edition(post, spring)
    (address,) = view.own("publication")
    letter = letter_of(view, address)
    assert letter is not None
    text = plain_text(
        "Våren", "<p>Ett &amp; <b>två</b>.</p><p>Tre.</p>", letter, {"post": "Bloggen"}, "Slut."
    )
    assert text == (
        "Våren\n\nEtt & två.\n\nTre.\n\nBLOGGEN\n\nHej & hopp\nOm <allt>.\n"
        "https://stad.example/stad/blogg/hello/\n\nSlut.\n"
    )
