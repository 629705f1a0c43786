"""Compounds are divided where a reader would, and other words are left whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartstad.outputs.compound import compound_parts

COMPOUNDS = """
trafik|säkerheten hem|tjänst hem|tjänsten gatu|belysningen cykel|väg cykel|parkeringar last|cyklar bil|pool sop|sugen
energi|renoveringen klimat|kontraktet medborgar|kontoren data|mängder stadsdels|förvaltningen kommun|fullmäktige
forsknings|projekt hållbarhets|rapporten trygghets|larm luft|kvalitet buller|mätning el|bussar el|bilar lykt|stolpar
ladd|stolpar sol|paneler fjärr|värme skärm|läsare nyckel|fri rörelse|sensorer trafik|signalerna kollektiv|trafiken
bostads|rätts|förening förskole|barn lek|platser äldre|förvaltningen startup|företag kunskaps|region
"""

WHOLE = """
transport informationen kontrakt kontakt kanske projekt elever elefant medarbetare partnerskap personal material
arkitektur parkering student minister resultat produkt innovation samarbete utveckling belysning säkerhet station
plattan renovering kommunikation verksamheten verkligheten möjlighet förvaltning organisation tillgänglig
"""


@pytest.mark.parametrize("parts", COMPOUNDS.split())
def test_compounds_are_divided(parts: str) -> None:
    assert "|".join(compound_parts(parts.replace("|", ""))) == parts


@pytest.mark.parametrize("word", WHOLE.split())
def test_other_words_are_whole(word: str) -> None:
    assert compound_parts(word) == ()


def test_capitals_do_not_matter() -> None:
    assert compound_parts("Trafiksäkerhet") == ("trafik", "säkerhet")


@given(st.text(alphabet="abdefgiklnorstuåäö", max_size=24))
def test_parts_are_the_word(word: str) -> None:
    parts = compound_parts(word)
    assert "".join(parts) in ("", word)
    assert len(parts) != 1
