"""Cases of the rules of running text."""

from __future__ import annotations

from smartstad.accessibility import Expectations
from unit.accessibility.advice import Cases

EASY = "Vi bygger lampor. De lyser när du går hem. Då ser du vägen. " * 10
HARD = (
    "Belysningsarmaturernas energieffektiviseringspotential dokumenterades kontinuerligt under "
    "projektgenomförandets utvärderingsperiod tillsammans med samarbetsparterna inom förvaltningsorganisationen. "
) * 12
SUMMARY = Expectations(easy_language=True, has_easy_summary=True)

ENGLISH = "The lamps along the street become brighter as soon as somebody comes walking."
SWEDISH = "Lamporna längs gatan lyser starkare så snart någon kommer gående i mörkret."

CASES = {
    "unmarked-language": Cases(
        failing=(
            f"<p>{ENGLISH}</p>",
            f"<p>Så här står det: <q>{ENGLISH}</q> Det är bra.</p>",
            f"<section lang=en><p>{SWEDISH}</p></section>",
        ),
        passing=(
            f"<p>{SWEDISH}</p>",
            f"<p lang=en>{ENGLISH}</p>",
            f"<p><span lang=en>{ENGLISH}</span></p>",
            f"<p>{SWEDISH} <q lang=en>{ENGLISH}</q></p>",
        ),
        inapplicable=(
            "<p>Smart City Expo World Congress, Stockholm Royal Seaport, Urban ICT Arena</p>",
            "<p>Share the city</p>",
            f"<pre>{ENGLISH}</pre>",
            f"<p lang=la>{ENGLISH}</p>",
        ),
    ),
    "bold-as-heading": Cases(
        failing=("<p><strong>Så gick det</strong></p><p>Bra.</p>", "<p> <b>Vad kostade det</b>\n</p>"),
        passing=(
            "<p><strong>Det gick bra.</strong></p>",
            "<p><strong>Så gick det</strong> till slut</p>",
            f"<p><strong>{'Lång text ' * 20}</strong></p>",
        ),
        inapplicable=("<h2><strong>Så gick det</strong></h2>", "<ul><li><p><b>Lampor</b></p></ul>", "<p>Så gick det</p>"),
    ),
    "list-by-hand": Cases(
        failing=(
            "<p>Vi bygger:\n- lampor\n- bänkar</p>",
            "<p>* lampor<br>\n* bänkar</p>",
            "<p>• Lampor</p><p>• Bänkar</p>",
            "<p>1. Ansök</p><p>2. Vänta</p>",
            "<p>a) Ansök\nb) Vänta</p>",
            "<p>✅ Lampor</p><p>✅ Bänkar</p>",
            "<p>- lampor</p><p>- bänkar</p>",
        ),
        passing=(
            "<ul><li>lampor<li>bänkar</ul>",
            "<p>– Vi är glada, säger Anna som bor i Årsta.</p><p>– Det är vi också, säger Bo som bor i Farsta.</p>",
            "<p>- Vi är glada.</p><p>- Det är vi också.</p>",
            "<p>Det började 2019.\n2020. Det blev klart.</p>",
            "<p>1. Ansök</p>",
            "<p>3. Ansök</p><p>1. Vänta</p>",
        ),
        inapplicable=("<p>Lampor\noch bänkar</p>", "<pre>- a\n- b</pre>", "<h2>1. Ansök</h2><h2>2. Vänta</h2>"),
    ),
    "short-quotation": Cases(
        failing=("<blockquote>Så här</blockquote>", "<blockquote><p>Viktigt!</p></blockquote>"),
        passing=("<blockquote><p>Nu hittar jag hem också när det är mörkt.</p></blockquote>",),
        inapplicable=("<p>Så här</p>", "<blockquote></blockquote>"),
    ),
    "layout-quotation": Cases(
        failing=(
            "<blockquote><h2>En rubrik som någon ville dra in</h2></blockquote>",
            "<blockquote><img src=a.jpg alt='En lykta'></blockquote>",
        ),
        passing=("<blockquote><h3>Anna</h3><p>Nu hittar jag hem också när det är mörkt.</p></blockquote>",),
        inapplicable=("<h2>En rubrik</h2>", "<blockquote>Nu hittar jag hem också när det är mörkt.</blockquote>"),
    ),
    "words-in-capitals": Cases(
        failing=(
            "<p>VI SES PÅ TORGET</p>",
            "<h2>ÅTERVINN ÖVERALLT</h2>",
            "<p>Det är MYCKET VIKTIGT att du kommer.</p>",
            "<table><tr><td>SMART BELYSNING</td></tr></table>",
            "<ul><li>Первый <li>БОЛЬШИЕ БУКВЫ</ul>",
        ),
        passing=(
            "<p>KTH och RISE är med, liksom SKR.</p>",
            "<p>EU, FN och UNESCO är med</p>",
            "<p>KTH RISE SKR</p>",
            "<p>Vi ses på torget</p>",
            "<p>VIKTIGT att du kommer</p>",
            "<p>SS-EN ISO 9241</p>",
        ),
        inapplicable=("<pre>SELECT COLUMN FROM TABLE</pre>", "<p><code>SELECT COLUMN</code></p>", "<p>2019 2020</p>"),
    ),
    "long-emphasis": Cases(
        failing=(f"<p><strong>{EASY}</strong></p>", f"<p><em>{EASY}</em></p>"),
        passing=(f"<p><strong>Viktigt:</strong> {EASY}</p>",),
        inapplicable=(f"<p>{EASY}</p>",),
    ),
    "long-raised-text": Cases(
        failing=("<p>Lampor <sup>som staden köpte in under förra året i Årsta</sup></p>",),
        passing=("<p>100 m<sup>2</sup> och CO<sub>2</sub></p>",),
        inapplicable=("<p>Lampor som staden köpte in under förra året i Årsta</p>",),
    ),
    "nested-disclosure": Cases(
        failing=("<details><summary>A</summary><details><summary>B</summary>C</details></details>",),
        passing=("<details><summary>A</summary>B</details><details><summary>C</summary>D</details>",),
        inapplicable=("<p>A</p>",),
    ),
    "hard-text": Cases(
        failing=(f"<p>{HARD}</p>",),
        passing=(f"<p>{EASY}</p>",),
        inapplicable=(f"<p lang=fi>{HARD}</p>", f"<main lang=en><p>{HARD}</p></main>", f"<h2>{HARD[:90]}</h2>"),
    ),
    "long-paragraph": Cases(
        failing=(f"<p>{EASY}</p>",),
        passing=(f"<p>{EASY[:300]}</p><p>{EASY[:300]}</p>",),
        inapplicable=(f"<pre>{EASY}</pre>", f"<p hidden>{EASY}</p>"),
    ),
    "abbreviation": Cases(
        failing=("<p>Vi bygger t.ex. lampor.</p>", "<p>Lampor (bl.a. i Årsta) m.m.</p>", "<li>Lampor, dvs. ljus</li>"),
        passing=("<p>Vi bygger till exempel lampor.</p>", "<p>Kl. 14 på Storgatan 3.</p>"),
        inapplicable=("<pre>t.ex.</pre>", "<p>KTH är med.</p>"),
    ),
    "unexplained-abbreviation": Cases(
        failing=("<p>KTH är med.</p>",),
        passing=(
            "<p>Kungliga Tekniska högskolan (KTH) är med. KTH mäter.</p>",
            "<p><abbr title='Kungliga Tekniska högskolan'>KTH</abbr> är med.</p>",
            "<p>EU är med.</p>",
        ),
        inapplicable=("<p>Högskolan är med.</p>",),
        expectations=SUMMARY,
    ),
    "missing-easy-summary": Cases(
        failing=("<p>Text</p>",),
        passing=(),
        inapplicable=(),
        expectations=Expectations(easy_language=True),
    ),
}  # fmt: skip
