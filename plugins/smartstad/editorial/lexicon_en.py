"""The English words. A word is here because a story of ours, or one like it, has it; add with care, and measure."""

from smartstad.editorial.lexicon import Lexicon

ENGLISH = Lexicon(
    people="""
        you your yours we_all people person* resident* those_who those_with whoever who whom somebody someone anybody anyone
        everybody everyone nobody stockholmer* neighbour* tenant* child* pupil* parent* relative* older young* customer*
        visitor* tourist* newcomer* cyclist* motorist* driver* pedestrian* walker* rider* passenger* traveller* commuter*
        compan* business* researcher* student* teacher* staff household* home homes famil* owner* member* shop* haulier*
        planner* developer* cities municipalit* department* cooperative* user* women men citizen* inventor*
    """,
    places="""
        city city's street* square* park* junction* road* block* building* house* school* bridge* strand shore stop* yard*
        office* stockholm* kista* årsta* path* pavement* quay* port* door* lift* balcon* station* district* neighbourhood*
        place* room* bus* car cars map*
    """,
    effects="""
        easy easier simpl* fast* quick* safe* secure* better clean* less fewer more save* saving* fall* fell reduc* half
        doubl* benefit* help* quiet* cheap* spared light* dark* heat* warm* cold air time noise emission*
    """,
    gains="""
        get* got can could may know* learn* find* choose* see* seen need_not count* hear* becom* chance* answer* gain*
        use* possib*
    """,
    ahead="""
        next future continu* further plan* will is_to are_to expected on_its_way later then after* since today now still
        soon go_on goes_on went_on follow* remain* left liv* introduc* begin* began end ended latest checked say* told
        tell* source* know known not_know
    """,
    technique="""
        *sensor* *platform* IoT algorithm* API APIs interface* *technolog* technique* system* protocol* LED* AI
        intelligence server* software *infrastructure* digitali* network* database* module* architecture* solution*
        implement* 5G RFID LoRa* blockchain*
    """,
    inward="""
        project project's the_aim aims purpose programme* strateg* decision* assignment* council* committee* budget*
        steering_group* operation* organisation* process* funded funding
    """,
)
