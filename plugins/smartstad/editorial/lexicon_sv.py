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
        möjlig* till_för chans* svar*
    """,
    ahead="""
        nästa framöver framtid* fortsät* fortsatt* vidare plan planen planer planerar planeras planerat ska_börja
        ska_vara väntar väntas på_väg senare efteråt därefter i_dag idag nu numera ännu snart dröj* kommer_att går_det
        gick_det lever återstår införa* till_slut tog_slut blev_av senaste_uppgift* kontroller* slutrapport* säger_inte har_vi_inte vi_inte_har vi_inte_vet framgår_inte
        framgår_också_inte ingen_uppgift inga_uppgifter uppgifter_saknas vet_vi_inte inte_vet vi_vet berättar_inte
        berättar_våra hör_av på_gång följer_upp med_tiden år_20*
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
