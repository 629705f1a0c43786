"""Style sheets written into the elements of e-mails."""

from __future__ import annotations

import css_inline


def inlined(html: str, css: str) -> str:
    """The document with the styles in its elements; what is asked of the reader's screen stays a style sheet.

    Nothing is fetched.
    """
    inliner = css_inline.CSSInliner(
        extra_css=css, keep_at_rules=True, keep_style_tags=False, load_remote_stylesheets=False
    )
    return inliner.inline(html)
