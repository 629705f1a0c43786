"""Films and sounds have captions, sign language and transcripts, or say where those are found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

VIDEO_WITHOUT_CAPTIONS = Rule(
    "video-without-captions",
    Severity.WARNING,
    Message(
        "Filmen ”{element}” har inga undertexter, och texten omkring säger inte att den är textad.",
        "The video “{element}” has no captions, and the text around it does not say that it has.",
    ),
    Message(
        "Den som inte hör, eller inte kan ha ljudet på, får inte veta vad som sägs.",
        "Those who do not hear, or cannot have the sound on, do not learn what is said.",
    ),
    Message(
        'Lägg till undertexter: <track kind="captions" src="lyktor.sv.vtt" srclang="sv" label="Svenska">. Är filmen '
        "redan textad skriver du det vid den: Filmen är textad.",
        'Add captions: <track kind="captions" src="lamps.en.vtt" srclang="en" label="English">. If the video already '
        "shows them, write so beside it: The video is captioned.",
    ),
    wcag=("1.2.2",),
)
VIDEO_WITHOUT_SIGN_LANGUAGE = Rule(
    "video-without-sign-language",
    Severity.WARNING,
    Message(
        "Vid filmen ”{element}” står ingenting om teckenspråk.",
        "Nothing is said of sign language at the video “{element}”.",
    ),
    Message(
        "För många döva är teckenspråk första språket, och undertexter deras andra. De vill veta om det finns.",
        "Sign language is the first language of many deaf people, and captions are in their second. They want to know.",
    ),
    Message(
        "Skriv vid filmen: [Filmen på teckenspråk](https://example.org/), eller: Filmen finns inte på teckenspråk.",
        "Write beside the video: [The video in sign language](https://example.org/), or: The video is not available in "
        "sign language.",
    ),
    wcag=("1.2.6",),
)
AUDIO_WITHOUT_TRANSCRIPT = Rule(
    "audio-without-transcript",
    Severity.WARNING,
    Message(
        "Vid ljudet ”{element}” finns ingen utskrift av det som sägs.",
        "There is no transcript of what is said at the sound “{element}”.",
    ),
    Message(
        "Den som inte hör får ingenting veta, och den som har bråttom kan inte ögna igenom det.",
        "Those who do not hear learn nothing, and those in a hurry cannot skim it.",
    ),
    Message(
        "Skriv det som sägs under ljudet, eller länka dit: [Utskrift av avsnittet](avsnitt-1.sv.md).",
        "Write what is said below the sound, or link to it: [Transcript of the episode](episode-1.en.md).",
    ),
    wcag=("1.2.1",),
)
CHART_WITHOUT_FIGURES = Rule(
    "chart-without-figures",
    Severity.WARNING,
    Message(
        "Vid diagrammet ”{element}” finns varken tabell eller data.",
        "There is neither a table nor data at the chart “{element}”.",
    ),
    Message(
        "Den som inte ser diagrammet får inte veta siffrorna i det.",
        "Those who do not see the chart do not learn its figures.",
    ),
    Message(
        "Skriv siffrorna i en tabell intill, eller länka till dem: [Diagrammets siffror (CSV)](resor.csv).",
        "Write the figures in a table beside it, or link to them: [The figures of the chart (CSV)](trips.csv).",
    ),
    wcag=("1.1.1",),
)

_CAPTIONED = re.compile(r"\b(?:undertext\w*|textad\w*|textning\w*|caption\w*|subtitle\w*|tekstit\w*)\b|ترجمة")
_SIGNED = re.compile(r"\b(?:teckenspråk\w*|teckentolk\w*|sign language|signed|viittoma\w*)\b|لغة الإشارة")
_TRANSCRIBED = re.compile(
    r"\b(?:utskrift\w*|transkri\w+|manus\w*|textversion\w*|i text|som text|transcri\w+|text version)\b"
)
_FIGURES = re.compile(
    r"\b(?:tabell\w*|data\w*|siffror\w*|siffrorna|csv|excel|table\w*|figures|spreadsheet)\b"
)
_VIDEO_HOSTS = re.compile(
    r"//(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|screen9\.com|qbrick\.com|"
    r"svtplay\.se|urplay\.se|kaltura\.com|twentythree\.(?:com|net))/",
    re.IGNORECASE,
)
_AUDIO_HOSTS = re.compile(
    r"//(?:[\w-]+\.)*(?:soundcloud\.com|acast\.com|sverigesradio\.se|buzzsprout\.com|podbean\.com|libsyn\.com|"
    r"spreaker\.com|(?:open\.)?spotify\.com|podcasts\.apple\.com)/",
    re.IGNORECASE,
)
_CHART_HOSTS = re.compile(
    r"//(?:[\w-]+\.)*(?:datawrapper\.de|dwcdn\.net|flourish\.studio|tableau\.com|powerbi\.com|infogram\.com|"
    r"lookerstudio\.google\.com|datastudio\.google\.com)/",
    re.IGNORECASE,
)


_SECTIONS = ("figure", "section", "article", "aside", "div", "main", "body")
_MOST = 200
"""Of more films and sounds than this on a page the rest is let through."""


def check(subject: Subject) -> Iterator[Finding]:
    media = [element for element in subject.page.by_tag("video", "audio", "iframe") if element.rendered][
        :_MOST
    ]
    if not media:
        return
    around = subject.extents.around(media, subject.page.by_tag(*_SECTIONS))
    for element in media:
        section = around.get(element, subject.page.root)
        for rule, words in _asked(subject, element):
            named = f"{element.get('title') or ''} {element.get('aria-label') or ''}"
            if not words.search(named.lower()) and not subject.extents.says(section, words):
                yield Finding(rule, element, {"element": _known_as(subject, element), "text": ""})


def _asked(subject: Subject, element: Element) -> Iterator[tuple[Rule, re.Pattern[str]]]:
    """What the text around is to tell, by the rule that is broken where it does not."""
    source = (element.get("src") or "")[:300]
    if element.tag == "audio" or (element.tag == "iframe" and _AUDIO_HOSTS.search(source)):
        yield AUDIO_WITHOUT_TRANSCRIPT, _TRANSCRIBED
    elif element.tag == "iframe" and _CHART_HOSTS.search(source):
        yield CHART_WITHOUT_FIGURES, _FIGURES
    # A film without sound has nothing to caption.
    elif _VIDEO_HOSTS.search(source) if element.tag == "iframe" else element.get("muted") is None:
        if not _has_captions(subject, element):
            yield VIDEO_WITHOUT_CAPTIONS, _CAPTIONED
        yield VIDEO_WITHOUT_SIGN_LANGUAGE, _SIGNED


def _has_captions(subject: Subject, video: Element) -> bool:
    tracks = subject.extents.within(video, "track")
    return any(track.get("kind") in {None, "", "captions", "subtitles"} for track in tracks)


def _known_as(subject: Subject, element: Element) -> str:
    source = next((s for s in subject.extents.within(element, "source") if s.get("src")), element)
    file = (source.get("src") or "").partition("?")[0].rstrip("/").rpartition("/")[2]
    return shortened(element.get("title") or element.get("aria-label") or file or f"<{element.tag}>")
