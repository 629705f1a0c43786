"""The words of the status, in Swedish and English."""

from __future__ import annotations

from dataclasses import dataclass

from smartstad.model.problem import Message

WORDS = {
    "title": Message("Läget den {day}", "Status on {day}"),
    "private": Message(
        "Sidan är för redaktionen. Den publiceras inte.", "This page is for the editors. It is not published."
    ),
    "glance": Message(
        "Texter som syns i dag: {shown}, varav {stale} ska läsas igenom. På väg: {planned}. Tomma rutor: {gaps} av de "
        "{demanded} där strategin begär något.",
        "Entries to be seen today: {shown}, of which {stale} are to be reviewed. On their way: {planned}. Empty cells: "
        "{gaps} of the {demanded} where the strategy asks for something.",
    ),
    "errors": Message(
        "Innehållet har {count} fel. Texter med fel räknas inte; smartstad check visar dem.",
        "The content has {count} errors. Entries with errors do not count; smartstad check shows them.",
    ),
    "scope": Message(
        "Det som räknas är sådant som säger något eget: inte budskapen själva, och inte sidor som bara leder vidare.",
        "What counts is what says something of its own: not the core messages themselves, nor pages that only lead on.",
    ),
    "legend": Message(
        "3 = syns i dag, !1 = varav ska läsas igenom, +2 = på väg, {missing} = begärs men finns inte, · = begärs inte",
        "3 = can be seen today, !1 = of these to be reviewed, +2 = on their way, {missing} = asked for and not there, "
        "· = not asked for",
    ),
    "missing": Message("SAKNAS", "MISSING"),
    "messages": Message("Målgrupper och budskap", "Audiences and messages"),
    "messages_scope": Message(
        "Budskapen säger själva (audiences) vilka målgrupper de är för. Där de är för en målgrupp begärs texter.",
        "The messages themselves say (audiences) which audiences they are for. Where one is for an audience, entries "
        "are asked for.",
    ),
    "goals": Message("Målgrupper och mål", "Audiences and goals"),
    "goals_scope": Message(
        "Strategin (3.3) har ett mål av varje sort för varje målgrupp. Därför begärs texter i varje ruta.",
        "The strategy (3.3) has a goal of each kind for each audience. So entries are asked for in every cell.",
    ),
    "messages_caption": Message(
        "Publicerade texter per budskap och målgrupp, {day}.",
        "Published entries by message and audience, {day}.",
    ),
    "goals_caption": Message(
        "Publicerade texter per mål och målgrupp, {day}.", "Published entries by goal and audience, {day}."
    ),
    "message_goals": Message(
        "Publicerade texter för {audience}, per budskap och mål, {day}.",
        "Published entries for {audience}, by message and goal, {day}.",
    ),
    "by_message_caption": Message(
        "Publicerade texter per budskap och väg, {day}.", "Published entries by message and path, {day}."
    ),
    "by_channel_caption": Message(
        "Publicerade texter per kanal och väg, {day}.", "Published entries by channel and path, {day}."
    ),
    "by_quarter_caption": Message(
        "Texter per kvartal och väg, till och med {day}.", "Entries by quarter and path, up to {day}."
    ),
    "by_department_caption": Message(
        "Texter per förvaltning eller bolag som svarar för dem, {day}.",
        "Entries by the department or company that answers for them, {day}.",
    ),
    "paths": Message("Hur kommunikationen är blandad", "How communication is combined"),
    "paths_scope": Message(
        "Styrd, operativ och tredjepartskommunikation ska kombineras (4.2). En text med flera budskap räknas för varje.",
        "Controlled, operational and third-party communication are to be combined (4.2). An entry with several "
        "messages counts for each.",
    ),
    "bar_legend": Message("# styrd, + operativ, o tredje part", "# controlled, + operational, o third party"),
    "by_message": Message("Per budskap", "By message"),
    "by_quarter": Message("Per kvartal", "By quarter"),
    "by_quarter_scope": Message(
        "Kvartalet då texten publicerades. Det som inte längre visas räknas; det som är på väg står för sig.",
        "The quarter in which the entry was published. What is no longer shown counts; what is on its way stands apart.",
    ),
    "by_channel": Message("Per kanal", "By channel"),
    "by_department": Message("Per förvaltning", "By department"),
    "controlled": Message("Styrd", "Controlled"),
    "operational": Message("Operativ", "Operational"),
    "third-party": Message("Tredje part", "Third party"),
    "knowledge": Message("Kunskap", "Knowledge"),
    "attitude": Message("Attityd", "Attitude"),
    "behaviour": Message("Beteende", "Behaviour"),
    "total": Message("Alla", "All"),
    "share": Message("Fördelning", "Mix"),
    "message": Message("Budskap", "Message"),
    "goal": Message("Mål", "Goal"),
    "audience": Message("Målgrupp", "Audience"),
    "quarter": Message("Kvartal", "Quarter"),
    "channel": Message("Kanal", "Channel"),
    "department": Message("Förvaltning", "Department"),
    "path": Message("Väg", "Path"),
    "state": Message("Läge", "State"),
    "entry": Message("Text", "Entry"),
    "file": Message("Fil", "File"),
    "day": Message("Dag", "Day"),
    "language": Message("Språk", "Language"),
    "shown": Message("Syns", "Seen"),
    "to_review": Message("Läs igenom", "Review"),
    "planned_count": Message("På väg", "Planned"),
    "no_message": Message("(inget budskap)", "(no message)"),
    "no_channel": Message("(bara webbplatserna)", "(the sites only)"),
    "all_messages": Message("Allt innehåll", "All content"),
    "translations": Message("Översättningar", "Translations"),
    "untranslated": Message("Saknas på {language}", "Missing in {language}"),
    "behind": Message("Ändrad före originalet", "Changed before the original"),
    "reviews": Message("Att läsa igenom", "To review"),
    "overdue": Message("Dagen har passerat", "The day has passed"),
    "soon": Message("Inom 30 dagar", "Within 30 days"),
    "coming": Message("På väg", "On its way"),
    "drafts": Message("Utkast", "Drafts"),
    "draft": Message("Utkast", "Draft"),
    "none": Message("Inget.", "Nothing."),
    "gaps": Message("Luckor", "Gaps"),
    "gaps_scope": Message(
        "Det här begärs, men inget syns eller är på väg. Kommandot börjar en text; byt id och rubriker.",
        "This is asked for, but nothing can be seen or is on its way. The command starts an entry; change id and "
        "titles.",
    ),
    "no_gaps": Message("Inga luckor.", "No gaps."),
    "entries": Message("Texterna i rutorna", "The entries in the cells"),
    "write_here": Message("Skriv en text här:", "Write one here:"),
    "write_empty": Message("Inget finns här. Skriv en text:", "Nothing is here. Write one:"),
    "published": Message("publicerad", "published"),
    "stale": Message("ska läsas igenom", "to be reviewed"),
    "planned": Message("på väg", "planned"),
    "ended": Message("visas inte längre", "no longer shown"),
    "state_missing": Message("saknas", "missing"),
    "state_unasked": Message("begärs inte", "not asked for"),
    "contents": Message("På sidan", "On this page"),
    "skip": Message("Till innehållet", "To the content"),
    "back": Message("Tillbaka till tabellen ”{table}”", "Back to the table “{table}”"),
    "entries_in": Message("{audience}, {what}. Texter: {count}", "{audience}, {what}. Entries: {count}"),
    "all_translated": Message("Inget språk saknas.", "No language is missing."),
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words in one language."""

    language: str

    def __call__(self, key: str, **details: str | int) -> str:
        return WORDS[key].text(self.language, {name: str(value) for name, value in details.items()})
