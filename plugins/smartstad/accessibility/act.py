"""The W3C's ACT rules: where they stand, and which of them HTML alone decides."""

from __future__ import annotations

_DECIDED_BY_HTML = """
    23a2a8 24afc2 2779a5 2ee8b8 2t702h 307n5z 46ca7f 4e8ab6 59796f 5c01ea 5f99a7 674b10 6a7281 6cfa84 73f2c2 78fd32
    7d6734 8fc3b6 97a4e1 9e45ec a25f45 akn7bn b33eff b4f0c3 b5c3f8 bc4a75 bc659a bf051a bisz58 c487ae cae760 d0f69e
    de46e4 e086e5 ff89c9 ffd0e9 kb1m8s m6b1q3 off6ek ucwvc8
"""
DECIDED_BY_HTML = frozenset(_DECIDED_BY_HTML.split())
"""The rules that need neither a browser nor a person: where nothing is found under one of them, the page passes it."""


def act_address(rule: str) -> str:
    """The page of an ACT rule at the W3C."""
    return f"https://www.w3.org/WAI/standards-guidelines/act/rules/{rule}/"
