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
        use* possib* there_for
    """,
    ahead="""
        next future continu* go_on goes_on went_on further plan plans planned planning is_to_be are_to_be to_begin
        expected on_its_way on_their_way later afterwards today now still soon will remains live_on in_the_end
        introduc* latest gone_on able_to_check final_report we_have_no does_not_tell not_been_checked do_not_say does_not_say do_not_tell
        no_information not_known do_not_know we_know in_time how_it_went how_it_goes
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
