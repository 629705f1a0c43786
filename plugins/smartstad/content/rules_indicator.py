"""Problems of indicators: figures that would say more than is known."""

from __future__ import annotations

from smartstad.model.problem import Message, Rule, Severity

DUPLICATE_YEAR = Rule(
    "duplicate-year",
    Severity.ERROR,
    Message("Året {year} står redan på rad {line}.", "The year {year} already stands on line {line}."),
    Message("Diagrammet kan bara visa ett värde per år.", "The chart can show only one value a year."),
    Message("Ta bort ett av värdena, eller rätta året.", "Remove one of the values, or correct the year."),
)
UNSORTED_YEARS = Rule(
    "unsorted-years",
    Severity.ERROR,
    Message("Året {year} står efter {before}.", "The year {year} stands after {before}."),
    Message(
        "I tabeller och diagram skulle utvecklingen synas i fel ordning.",
        "Tables and charts would show the development in the wrong order.",
    ),
    Message("Ställ åren i ordning, det äldsta först.", "Put the years in order, the oldest first."),
)
VALUE_WITHOUT_SOURCE = Rule(
    "value-without-source",
    Severity.ERROR,
    Message("Värdet för {year} har ingen källa.", "The value for {year} has no source."),
    Message(
        "En siffra som ingen kan kontrollera är inget mått.", "A figure that nobody can check is no measure."
    ),
    Message(
        "Ge källan ett id bland sources, och ange det vid värdet: {{year: {year}, value: …, source: scb}}",
        "Give the source an id among sources, and name it at the value: {{year: {year}, value: …, source: scb}}",
    ),
)
BREAK_OUTSIDE_SERIES = Rule(
    "break-outside-series",
    Severity.ERROR,
    Message(
        "Metoden sägs vara en annan från {year}, men värdena går från {first} till {last}.",
        "The method is said to be another from {year}, but the values go from {first} to {last}.",
    ),
    Message(
        "Brottet syns inte i diagrammet, och läsaren jämför det som inte kan jämföras.",
        "The chart does not show the break, and readers compare what cannot be compared.",
    ),
    Message(
        "Skriv det första året med den nya metoden. Det måste vara efter {first} och senast {last}.",
        "Write the first year of the new method. It must be after {first} and no later than {last}.",
    ),
)
UNDECLARED_BREAK = Rule(
    "undeclared-break",
    Severity.ERROR,
    Message(
        "Anmärkningen till {year} talar om ”{word}”, men {year} står inte i breaks.",
        "The remark on {year} speaks of “{word}”, but {year} is not among breaks.",
    ),
    Message(
        "Diagrammet drar annars ett streck mellan värden som inte är mätta på samma sätt.",
        "The chart would draw a line between values that are not measured in the same way.",
    ),
    Message(
        "Lägg till året: breaks: [{year}]. Är metoden densamma, så skriv anmärkningen med andra ord.",
        "Add the year: breaks: [{year}]. If the method is the same, write the remark in other words.",
    ),
)
INTERPOLATED_VALUE = Rule(
    "interpolated-value",
    Severity.ERROR,
    Message(
        "Värdet för {year} är inte mätt: anmärkningen säger ”{word}”.",
        "The value for {year} is not measured: the remark says “{word}”.",
    ),
    Message(
        "Läsaren tror att någon har räknat eller mätt. Ett år utan värde visas som ett tomrum, och det är sant.",
        "Readers believe that somebody has counted or measured. A year without a value is shown as a gap, which is true.",
    ),
    Message("Ta bort värdet.", "Remove the value."),
)
COMPARISON_OF_OTHER_SOURCE = Rule(
    "comparison-of-other-source",
    Severity.ERROR,
    Message(
        "{geography} jämförs med en annan källa, {source}, än den som egna värden har.",
        "{geography} is compared by another source, {source}, than that of the values themselves.",
    ),
    Message(
        "Två källor mäter sällan på samma sätt, så skillnaden kan bero på mätningen.",
        "Two sources seldom measure in the same way, so the difference may be that of the measuring.",
    ),
    Message(
        "Jämför bara med värden ur samma källa, eller ta bort jämförelsen.",
        "Compare with values of the same source only, or remove the comparison.",
    ),
)
