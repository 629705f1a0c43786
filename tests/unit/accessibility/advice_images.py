"""Cases of the rules of images, headings, films and sounds."""

from __future__ import annotations

from unit.accessibility.advice import Cases

LONG = "Två personer lagar en gatlykta i Årsta. " * 8
FIGURE = '<figure><img src=a.jpg alt="{}"><figcaption>{}</figcaption></figure>'

CASES = {
    "long-heading": Cases(
        failing=(f"<h2>{LONG}</h2>", f"<div role=heading aria-level=2>{LONG}</div>"),
        passing=("<h2>Så byggs den smarta belysningen</h2>",),
        inapplicable=(f"<p>{LONG}</p>", f"<h2 hidden>{LONG}</h2>"),
    ),
    "unpronounceable-heading": Cases(
        failing=("<h2>***</h2>", "<h2>→ –</h2>", "<h3>🎉</h3>"),
        passing=("<h2>2024</h2>", "<h2>§ 3</h2>", "<h2>Ö</h2>"),
        inapplicable=("<h2></h2>", "<p>***</p>"),
    ),
    "long-image-text": Cases(
        failing=(f'<img src=a.jpg alt="{LONG}">',),
        passing=('<img src=a.jpg alt="Två personer lagar en gatlykta i Årsta">',),
        inapplicable=('<img src=a.jpg alt="">', f"<p>{LONG}</p>"),
    ),
    "redundant-image-text": Cases(
        failing=(
            '<img src=a.jpg alt="Bild av en gatlykta">',
            '<img src=a.jpg alt="En bild som visar en gatlykta">',
            '<img src=a.jpg alt="Foto: en gatlykta">',
            '<img src=a.jpg alt="image of a lamp">',
            '<svg role=img aria-label="Illustration över torget"></svg>',
        ),
        passing=(
            '<img src=a.jpg alt="Bildskärmar på torget">',
            '<img src=a.jpg alt="Fotografen Anna vid en lykta">',
            '<img src=a.jpg alt="En lykta, på en bild av Anna">',
        ),
        inapplicable=('<img src=a.jpg alt="">', "<p>Bild av en gatlykta</p>"),
    ),
    "image-text-like-file-name": Cases(
        failing=(
            '<img src=a.jpg alt="gatlykta_arsta_kvall">',
            '<img src=a.jpg alt="lykta-arsta-2024">',
            '<img src=a.jpg alt="1200x800">',
            '<img src=a.jpg alt="https://stockholm.se/a">',
        ),
        passing=(
            '<img src=a.jpg alt="Smart-city-mässan">',
            '<img src=a.jpg alt="Lykta i Årsta">',
            '<img src=a.jpg alt="Öppettider 10–18">',
        ),
        inapplicable=('<img src=a.jpg alt="a.jpg">', '<img src=lykta_1.jpg alt="">'),
    ),
    "undeclared-decoration": Cases(
        failing=(
            '<img src=a.svg alt="Dekorativ bild">',
            '<img src=a.svg alt="divider">',
            '<img src=a.gif width=1 height=1 alt="Besök">',
        ),
        passing=(
            '<img src=a.svg alt="">',
            '<img src=a.svg alt="Dekorationer på torget">',
            '<img src=a.svg width=100 height=1 alt="Tidslinje">',
        ),
        inapplicable=("<p>Dekoration</p>", '<img src=a.svg alt="dekoration" hidden>'),
    ),
    "image-text-repeats-caption": Cases(
        failing=(FIGURE.format("En lykta i Årsta", "En lykta i Årsta."),),
        passing=(
            FIGURE.format("Två personer lagar en lykta", "De första lyktorna sattes upp i maj."),
            "<figure><img src=a.jpg alt='A b'><figcaption><p>C</p></figcaption></figure>",
        ),
        inapplicable=('<img src=a.jpg alt="En lykta"><p>En lykta</p>', '<figure><img src=a.jpg alt="En lykta"></figure>'),
    ),
    "captioned-image-without-text": Cases(
        failing=(FIGURE.format("", "Lyktan i Årsta"),),
        passing=(
            FIGURE.format("Två personer lagar en lykta", "Lyktan i Årsta"),
            '<figure><img src=a.jpg alt=""><img src=b.jpg alt="En lykta till"><figcaption>Lyktor</figcaption></figure>',
        ),
        inapplicable=('<figure><img src=a.jpg alt=""></figure>', FIGURE.format("", ""), '<img src=a.jpg alt="">'),
    ),
    "image-text-repeats-link": Cases(
        failing=('<a href=x><img src=a.jpg alt="Våra projekt"> Våra projekt</a>',),
        passing=(
            '<a href=x><img src=a.jpg alt=""> Våra projekt</a>',
            '<a href=x><img src=a.jpg alt="En lykta"> Våra projekt</a>',
        ),
        inapplicable=('<a href=x><img src=a.jpg alt="Våra projekt"></a>', "<a href=x>Våra projekt</a>"),
    ),
    "video-without-captions": Cases(
        failing=(
            "<section><video src=lyktor.mp4 controls></video></section>",
            '<iframe src="https://www.youtube-nocookie.com/embed/x" title="Lyktorna"></iframe>',
            "<video controls><source src=a.mp4><track kind=chapters src=a.vtt></video>",
        ),
        passing=(
            "<video src=a.mp4 controls><track kind=captions src=a.vtt></video>",
            "<video src=a.mp4 controls><track src=a.vtt></video>",
            "<figure><video src=a.mp4 controls></video><figcaption>Filmen är textad.</figcaption></figure>",
        ),
        inapplicable=(
            "<video src=a.mp4 muted></video>",
            '<iframe src="https://stockholm.se/karta" title="Karta"></iframe>',
            "<video src=a.mp4 hidden></video>",
        ),
    ),
    "video-without-sign-language": Cases(
        failing=("<video src=a.mp4 controls><track src=a.vtt></video>",),
        passing=(
            "<div><video src=a.mp4 controls></video><p>Filmen finns inte på teckenspråk.</p></div>",
            "<div><video src=a.mp4 controls></video><a href=y>The video in sign language</a></div>",
        ),
        inapplicable=("<video src=a.mp4 muted></video>", "<audio src=a.mp3 controls></audio>"),
    ),
    "audio-without-transcript": Cases(
        failing=(
            "<audio src=a.mp3 controls></audio>",
            '<iframe src="https://embed.acast.com/x/y" title="Podden"></iframe>',
        ),
        passing=(
            "<div><audio src=a.mp3 controls></audio><a href=b>Utskrift av avsnittet</a></div>",
            "<div><audio src=a.mp3 controls></audio><a href=b>Transcript of the episode</a></div>",
        ),
        inapplicable=("<video src=a.mp4 controls></video>", "<p>Ljud</p>"),
    ),
    "chart-without-figures": Cases(
        failing=('<iframe src="https://datawrapper.dwcdn.net/x/1/" title="Resor"></iframe>',),
        passing=(
            '<div><iframe src="https://datawrapper.dwcdn.net/x/1/" title="Resor"></iframe><a href=r.csv>Siffrorna (CSV)</a></div>',
        ),
        inapplicable=('<iframe src="https://stockholm.se/karta" title="Karta"></iframe>',),
    ),
    "frame-without-keyboard": Cases(
        failing=('<iframe src="https://stockholm.se/karta" title="Karta" tabindex="-1"></iframe>',),
        passing=('<iframe src="https://stockholm.se/karta" title="Karta"></iframe>',),
        inapplicable=(
            '<iframe srcdoc="<p>x" title="Text" tabindex="-1"></iframe>',
            '<iframe src=x title="Karta" tabindex="-1" hidden></iframe>',
        ),
    ),
}  # fmt: skip
