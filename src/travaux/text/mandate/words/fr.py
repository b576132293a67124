"""What a resolution says in French."""

from travaux.text.mandate.words.table import Words

FRENCH = Words(
    code="fr",
    verbs="""
        acknowledge, recognize | reconnaissant, constatant, considérant, estimant | reconnaît, constate, considère, estime
        adopt | adoptant, ayant adopté | adopte
        affirm | affirmant | affirme
        affirm its determination | déterminée, déterminé, résolue, résolu | est déterminée, se déclare résolue
        appeal | lançant un appel | lance un appel
        appreciate | exprimant sa gratitude, se déclarant reconnaissante, exprimant ses remerciements, sachant gré | exprime sa gratitude, exprime ses remerciements, exprime sa reconnaissance, sait gré, se déclare reconnaissante, se réjouit
        approve | approuvant | approuve
        authorize | autorisant | autorise
        aware | consciente, conscient, sachant | est consciente, a conscience
        bear in mind | ayant à l'esprit, ayant présent à l'esprit, ayant présents à l'esprit, gardant à l'esprit, gardant présent à l'esprit | garde à l'esprit
        believe | persuadée | est persuadée
        call upon | demandant, engageant, appelant | demande, engage, appelle
        commend | félicitant, saluant, rendant hommage | félicite, salue, rend hommage
        concern | préoccupée, préoccupé, se déclarant préoccupée, inquiète, alarmée, notant avec préoccupation, se disant préoccupée, exprimant sa préoccupation | se déclare préoccupée, se dit préoccupée, exprime sa préoccupation, s'inquiète, s'alarme, est préoccupée, exprime son inquiétude, se déclare gravement préoccupée, se déclare profondément préoccupée
        condemn | condamnant | condamne
        confirm | confirmant | confirme
        consider | ayant examiné | examine
        convince | convaincue, convaincu | est convaincue, se dit convaincue
        decide | décidant, ayant décidé | décide
        declare | déclarant | déclare
        demand | exigeant | exige
        deplore | déplorant | déplore
        desire | désireuse, désireux, désirant, souhaitant, soucieuse | souhaite
        encourage | encourageant | encourage
        endorse | faisant siennes, approuvant, souscrivant | fait siennes, fait sienne, fait sien, fait siens, souscrit, approuve
        establish | créant | crée, institue
        guide | guidée, guidé, s'inspirant, agissant, se fondant | s'inspire
        hope | espérant, exprimant l'espoir | exprime l'espoir, espère, compte(?= (?:bien|sur|que|fermement))
        invite | invitant | invite
        look forward | attendant avec intérêt | attend avec intérêt
        note | notant, observant, relevant | note, observe, relève
        proclaim | proclamant | proclame
        reaffirm | réaffirmant | réaffirme
        recall | rappelant | rappelle
        recommend | recommandant | recommande
        regret | regrettant | regrette
        reiterate | réitérant, renouvelant, redisant | réitère, renouvelle, redit
        request | priant | prie, sollicite
        stress, emphasize | soulignant, insistant | souligne, insiste, met l'accent
        support | appuyant, soutenant | appuie, soutient, exprime son appui
        take into account | tenant compte, compte tenu, prenant en considération | tient compte
        take note | prenant note, prenant acte | prend note, prend acte
        thank | remerciant | remercie
        trust | comptant | veut croire
        urge | exhortant, demandant instamment, engageant instamment, priant instamment | exhorte, demande instamment, engage instamment, prie instamment
        welcome | se félicitant, accueillant avec satisfaction, accueillant avec intérêt, se réjouissant, accueillant favorablement | se félicite, accueille avec satisfaction, accueille avec intérêt, accueille favorablement, accueille avec intérêt
        mark | commémorant, célébrant, marquant | commémore, célèbre
        concern | se déclarant ~préoccupée, se déclarant ~inquiète, exprimant ~inquiétude, exprimant ~préoccupation, profondément troublée, demeurant ~préoccupée | se déclare ~préoccupée, demeure ~préoccupée, exprime ~préoccupation, exprime ~inquiétude, se dit ~préoccupée, se déclare ~inquiète
        support | exprimant ~appui, exprimant ~soutien | exprime ~appui, exprime ~soutien, s'engage
        appreciate | exprimant ~gratitude | exprime ~gratitude, fait part de sa satisfaction, apprécie
        affirm its determination | réaffirmant sa volonté | entend, se propose
        convince | se déclarant ~convaincue | se déclare ~convaincue
        recognize | mesurant | mesure
        take note | prenant ~note, prenant ~acte | prend ~note, prend ~acte
        welcome | accueillant ~avec satisfaction, accueillant ~avec intérêt | accueille ~avec satisfaction, accueille ~avec intérêt
        request | demandant | charge, donne pour instruction, donne mandat, sollicite
        extend | prorogeant | proroge, reconduit, renouvelle le mandat
        reiterate, call upon | réitérant son appel | réitère son appel, renouvelle son appel, lance à nouveau un appel
        reiterate, request | réitérant sa demande | réitère sa demande, renouvelle sa demande, réitère la demande
        reiterate, invite | réitérant son invitation | réitère son invitation, renouvelle son invitation
        elect | élisant | élit, nomme, désigne
        seized | demeurant saisi | demeure saisi, reste saisi, demeure activement saisi
        """,
    modifiers=(
        "également, en outre, de nouveau, à nouveau, une fois encore, vivement, profondément,"
        " gravement, pleinement, fermement, solennellement, particulièrement, d'urgence,"
        " instamment, à cet égard, dans ce contexte, en particulier, avec satisfaction,"
        " avec préoccupation, avec une profonde préoccupation, avec une vive préoccupation,"
        " avec inquiétude, avec regret, avec intérêt, avec gratitude, avec reconnaissance, aussi,"
        " énergiquement, vigoureusement, par ailleurs, de plus, encore, en conséquence"
    ),
    joins=r",\s+(?:et\s+|tout\s+en\s+|en\s+)*|\s+et\s+",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    resolution=r"résolutions?",
    decision=r"décisions?",
    own=r"\b(?:sa|ses|présente)\b",
    dated=r"(?:du|le|en\s+date\s+du|en\s+date\s+des|des)",
    that=r"qu[e']",
    agenda=r"points?\s+(?P<item>\d+(?:\s*\(?[a-z]\))?)\s+de\s+l'ordre\s+du\s+jour",
    adopted=r"adoptée?\s+(?:par|le|à|sans)",
    annex=r"annexe(?:\s+[ivx]+)?",
    meeting=r"\d+e\s+(?:et\s+\d+e\s+)?séances?",
)
