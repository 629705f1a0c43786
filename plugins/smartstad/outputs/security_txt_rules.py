"""Rules on the setting ``security``."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

_REMEDY = Message(
    "Kontrollera att kontaktvägarna fungerar. Sätt sedan security: expires till en dag inom ett år: expires: {latest}.",
    "Check that the ways to get in touch work. Then set security: expires to a day within a year: expires: {latest}.",
)

EXPIRED_SECURITY_TXT = Rule(
    "expired-security-txt",
    Severity.ERROR,
    Message(
        "Uppgifterna i security.txt gällde till och med {expires}, och den dagen är förbi.",
        "What security.txt says held until {expires}, and that day is past.",
    ),
    Message(
        "Den som hittar en säkerhetsbrist litar inte på en fil som har gått ut, så staden får inte veta något.",
        "Whoever finds a security fault does not rely on a file that has expired, so the City is not told.",
    ),
    _REMEDY,
)

LATE_SECURITY_TXT = Rule(
    "late-security-txt",
    Severity.WARNING,
    Message(
        "Uppgifterna i security.txt ska gälla till och med {expires}, mer än ett år framåt.",
        "What security.txt says is to hold until {expires}, more than a year ahead.",
    ),
    Message(
        "Kontaktvägar blir gamla. Standarden (RFC 9116) råder till högst ett år, så att någon ser över dem.",
        "Ways to get in touch grow old. The standard (RFC 9116) advises a year at most, so that somebody looks at them.",
    ),
    _REMEDY,
)
