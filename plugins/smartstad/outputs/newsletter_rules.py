"""Rules for newsletters as e-mail."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

NEWSLETTER_TOO_LARGE = Rule(
    "newsletter-too-large",
    Severity.ERROR,
    Message(
        "Nyhetsbrevet blir {size} kB som e-brev, och gränsen är {largest} kB.",
        "The newsletter is {size} kB as an e-mail, and the limit is {largest} kB.",
    ),
    Message(
        "E-postprogram klipper av längre brev, så slutet försvinner.",
        "E-mail programs cut longer letters off, so that the end is lost.",
    ),
    Message(
        "Korta perioden i gather, sänk talen i most eller korta texten.",
        "Shorten the period in gather, lower the numbers in most, or shorten the text.",
    ),
)
