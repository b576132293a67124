"""What a resolution says in Spanish."""

from travaux.text.mandate.words.table import Words

SPANISH = Words(
    code="es",
    verbs="""
        acknowledge, recognize | reconociendo | reconoce
        adopt, approve | aprobando, habiendo aprobado | aprueba
        affirm | afirmando | afirma
        affirm its determination | decidida, resuelta, resuelto | resuelve, está decidida
        appeal | haciendo un llamamiento | hace un llamamiento
        appreciate | expresando su reconocimiento, expresando su aprecio, agradeciendo, expresando su gratitud | expresa su reconocimiento, expresa su aprecio, expresa su agradecimiento, expresa su gratitud, agradece, expresa aprecio
        authorize | autorizando | autoriza
        aware | consciente | es consciente
        bear in mind | teniendo presente, teniendo presentes, teniendo en mente | tiene presente
        believe | creyendo | cree
        call upon | pidiendo, haciendo un llamamiento | hace un llamamiento, llama
        commend | encomiando, elogiando, felicitando, encomia | encomia, elogia, felicita, rinde homenaje
        concern | preocupada, preocupado, expresando preocupación, expresando su preocupación, alarmada, inquieta, expresando su grave preocupación, expresando su profunda preocupación | expresa preocupación, expresa su preocupación, expresa su profunda preocupación, expresa su grave preocupación, expresa profunda preocupación, expresa grave preocupación, manifiesta su preocupación, expresa su suma preocupación
        condemn | condenando | condena
        confirm | confirmando | confirma
        consider | considerando, habiendo examinado, habiendo considerado | considera
        convince | convencida, convencido | está convencida
        decide | decidiendo, habiendo decidido | decide
        declare | declarando | declara
        demand | exigiendo | exige
        deplore | deplorando | deplora
        desire | deseando, deseosa, deseoso | desea
        encourage | alentando, alentada | alienta, anima
        endorse | haciendo suyas, haciendo suya, refrendando | hace suyas, hace suya, hace suyo, hace suyos, refrenda
        establish | estableciendo | establece
        guide | guiada, guiado, guiándose, actuando, inspirada | se guía
        hope | esperando, expresando la esperanza, confiando | espera, expresa la esperanza
        insist, emphasize | insistiendo | insiste
        invite | invitando | invita
        look forward | aguardando con interés | aguarda con interés
        note | observando, haciendo notar, señalando | observa, hace notar, señala
        proclaim | proclamando | proclama
        reaffirm | reafirmando | reafirma
        recall | recordando | recuerda
        recommend | recomendando | recomienda
        regret | lamentando | lamenta
        reiterate | reiterando | reitera
        request | solicitando, pidiendo | solicita, pide
        stress, emphasize | destacando, subrayando, poniendo de relieve, recalcando, poniendo de relieve, resaltando | destaca, subraya, pone de relieve, recalca, resalta
        support | apoyando | apoya, expresa su apoyo
        take into account | teniendo en cuenta, tomando en consideración | tiene en cuenta
        take note | tomando nota, tomando conocimiento | toma nota, toma conocimiento
        thank | dando las gracias | da las gracias
        trust | confiando | confía
        urge | instando, exhortando | insta, exhorta
        welcome | acogiendo con beneplácito, acogiendo con satisfacción, acogiendo, acogiendo favorablemente, congratulándose | acoge con beneplácito, acoge con satisfacción, acoge favorablemente, acoge, se congratula
        mark | conmemorando, celebrando | conmemora
        concern | expresando ~preocupación, profundamente consternada | expresa ~preocupación, sigue ~preocupada, sigue siendo motivo de preocupación
        support | expresando ~apoyo | expresa ~apoyo, promete
        affirm its determination | expresando ~determinación | expresa ~intención, renueva ~compromiso
        convince | expresando ~convencimiento | expresa ~convencimiento, expresa ~convicción
        take note | tomando ~nota | toma ~nota
        welcome | acogiendo ~con beneplácito, acogiendo ~con satisfacción | acoge ~con beneplácito, acoge ~con satisfacción
        request | pidiendo | encarga, encomienda, ordena, pide
        extend | prorrogando | prorroga, renueva el mandato
        reiterate, call upon | reiterando su exhortación, reiterando su llamamiento | reitera su exhortación, reitera su llamamiento, renueva su llamamiento
        reiterate, request | reiterando su solicitud | reitera su solicitud, reitera su petición, reitera la solicitud
        reiterate, invite | reiterando su invitación | reitera su invitación
        elect | eligiendo | elige, nombra, designa
        seized | ocupándose | sigue ocupándose, permanece ocupándose
        """,
    modifiers=(
        "también, además, asimismo, nuevamente, de nuevo, una vez más, encarecidamente,"
        " profundamente, gravemente, plenamente, firmemente, solemnemente, especialmente,"
        " enérgicamente, a este respecto, en este contexto, a ese respecto, en ese sentido,"
        " en este sentido, en particular, con aprecio, con reconocimiento, con satisfacción,"
        " con preocupación, con profunda preocupación, con grave preocupación, con pesar,"
        " con interés, con gratitud, muy, sumamente, por tanto, igualmente, en los términos más enérgicos"
    ),
    joins=r",\s+(?:y\s+|e\s+|al\s+tiempo\s+que\s+)*|\b[ye]\s+",
    months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    resolution=r"resoluci(?:ón|ones)",
    decision=r"decisi(?:ón|ones)",
    own=r"\b(?:su|sus|presente)\b",
    dated=r"(?:,?\s*de|,?\s*del|el|de\s+fecha)",
    that=r"que\b",
    agenda=r"temas?\s+(?P<item>\d+(?:\s*\(?[a-z]\))?)\s+(?:del\s+programa|de\s+la\s+agenda)",
    adopted=r"aprobada\s+(?:por|el|en|sin)",
    annex=r"anexo(?:\s+[ivx]+)?",
    meeting=r"\d+[ªa.]*\s+sesión",
)
