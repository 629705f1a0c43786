"""The Swedish words. A word is here because a story of ours, or one like it, has it; add with care, and measure."""

from smartstad.editorial.lexicon import Lexicon

SWEDISH = Lexicon(
    people="""
        den_som dem_som de_som den_stad den_ska du dig din ditt dina ni er man alla någon ingen människ* folk person*
        invånar* *boende stockholmar* resenär* passagerar* hyresgäst* gran* barn* elev* förälder* föräldra* anhörig*
        äldre ung* kund* besökar* turist* nyinflyttad* cyklist* bilist* gående fotgängar* trafikant* pendlar* förare*
        företag* näringsliv* forskar* student* lärar* personal* medarbetar* hushåll* hem hemmen familj* *ägar* förening*
        kommun* städer* förvaltning* medlem* kvinnor* män åkar* butik* utvecklar* planerar* användar* väljar*
    """,
    places="""
        stad* *stad *staden *stadsdel* gat* *gatan torg* park* korsning* väg* *vägen *väg kvarter* hus* skol* bro* strand*
        *strand hållplats* gård* *gården kontor* hall* stockholm* kista* årsta* söder* norr* rum* trottoar* kaj* *hamn*
        *spår* dörr* hiss* balkong* bostad* bostäder* affär* station* *plats* rulltrapp* cykel* buss* bil bilen bilar*
    """,
    effects="""
        lätt* enkl* snabb* trygg* säker* säkrar* bättr* ren* mindre färr* fler* mer spar* minsk* sjunk* hälft* dubbl* nytta*
        hjälp* frisk* tyst* billig* slapp slipp* ljus* mörk* värm* kall* luft* tid* buller* utsläpp*
    """,
    gains="""
        få får fick kan kunna vet veta hitta* välj* ser syns synas räkn* höra hörs behöver_inte blir bli
        möjlig* chans* svar*
    """,
    ahead="""
        nästa framöver framtid* fortsät* fortsatt* vidare planer* ska väntas väntar på_väg senare sedan efter därefter
        i_dag idag nu numera ännu snart dröj* börja* kommer_att går_det följer följde kvar lever återstår införa* till_slut
        slutade slut senaste* kontrollerat framgår uppgift* vet_vi inte_vet berätta* besked källor* *källorna
    """,
    technique="""
        *sensor* *plattform* IoT iot *algoritm* API API:er *gränssnitt* *teknik* *teknolog* *system* *protokoll* LED*
        AI *intelligens* *server* *mjukvara* *programvara* *infrastruktur* *digitaliser* *nätverk* *databas* *modul*
        *arkitektur* *lösning* *implementer* *uppkoppl* 5G RFID LoRa* *blockkedj*
    """,
    inward="""
        projekt projektet projektets syfte syftar syftet program programmet *strategi* beslut* uppdrag* *fullmäktige*
        *nämnd* *budget* *styrgrupp* *verksamhet* *organisation* *process* *styrdokument* finansier*
    """,
)
