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
        """,
    modifiers=(
        "también, además, asimismo, nuevamente, de nuevo, una vez más, encarecidamente,"
        " profundamente, gravemente, plenamente, firmemente, solemnemente, especialmente,"
        " enérgicamente, a este respecto, en este contexto, a ese respecto, en ese sentido,"
        " en este sentido, en particular, con aprecio, con reconocimiento, con satisfacción,"
        " con preocupación, con profunda preocupación, con grave preocupación, con pesar,"
        " con interés, con gratitud, muy, sumamente, por tanto, igualmente, en los términos más enérgicos"
    ),
    joins=r",\s+(?:y\s+|e\s+|al\s+tiempo\s+que\s+)*|\by\s+",
    months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    resolution=r"resoluci(?:ón|ones)",
    decision=r"decisi(?:ón|ones)",
    own=r"\b(?:su|sus|presente)\b",
    dated=r"(?:,?\s*de|,?\s*del|el|de\s+fecha)",
    session=r"(?P<o>(?:[a-zéáíóú]+simo\s+)?[a-zéáíóú]+)\s+períodos?\s+(?:extraordinario\s+)?(?:extraordinarios\s+)?de\s+sesiones",
    units="día=D días=D semana=W semanas=W mes=M meses=M año=Y años=Y",
    numbers=(
        "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
        " dieciséis diecisiete dieciocho diecinueve veinte"
    ),
    that=r"que\b",
    agenda=r"temas?\s+(?P<item>\d+(?:\s*[a-z]?\))?)\s+del\s+programa",
    adopted=r"aprobada\s+por|aprobada\s+el",
    annex=r"anexo(?:\s+[ivx]+)?",
    meeting=r"\d+[ªa.]*\s+sesión",
    assembly="la asamblea general, el consejo de seguridad, el consejo económico y social, el consejo de derechos humanos, la comisión de prevención del delito y justicia penal",
    organs="""
        A | asamblea general
        A/HRC | consejo de derechos humanos
        E | consejo económico y social
        S | consejo de seguridad
        E/CN.15 | comisión de prevención del delito y justicia penal
        E/CN.7 | comisión de estupefacientes
        E/CN.6 | comisión de la condición jurídica y social de la mujer
        """,
    parties="""
        secretary-general | secretari[oa] general
        donor-countries | países donantes, estados donantes
        developing-countries | países en desarrollo
        member-states | estados miembros
        states-parties | estados partes
        ad-hoc-committee | comité (?:intergubernamental )?especial, comité ad hoc
        preparatory-committee | comité preparatorio
        working-group | grupo de trabajo
        expert-group | grupo (?:intergubernamental )?de expertos
        special-rapporteur | relator(?:a)? especial
        chair | president[ea] del comité, presidencia
        president | president[ea]
        bureau | mesa del comité
        unodc | oficina de las naciones unidas contra la droga y el delito
        ohchr | (?:alto comisionado|alta comisionada|oficina del alto comisionado) (?:de las naciones unidas )?para los derechos humanos
        human-rights-council | consejo de derechos humanos
        security-council | consejo de seguridad
        economic-and-social-council | consejo económico y social
        specialized-agencies | organismos especializados
        secretariat | secretaría
        united-nations-system | sistema de las naciones unidas
        civil-society | sociedad civil, organizaciones no gubernamentales
        private-sector | sector privado
        international-community | comunidad internacional
        international-organizations | organizaciones (?:internacionales|intergubernamentales|regionales)
        governments | gobiernos?
        states | estados
        general-assembly | asamblea general
        committee | comité
        conference | conferencia
        commission | comisión
        """,
    groups="""
        developing-countries | países en desarrollo
        least-developed-countries | países menos adelantados
        landlocked-developing-countries | países en desarrollo sin litoral
        small-island-developing-states | pequeños estados insulares en desarrollo
        women | mujeres
        girls | niñas
        children | niños
        youth | jóvenes
        persons-with-disabilities | personas con discapacidad
        indigenous-peoples | pueblos indígenas
        refugees | refugiados
        victims | víctimas
        """,
    concepts="""
        establish | establecer, crear
        elaborate | elaborar, elaboración
        convention | convención, convenio
        convene | celebre, celebrará, se reunirá, convoque, convocar, celebrar
        organizational-session | período de sesiones de organización
        outline | esbozo, esquema
        modalities | modalidades
        consideration | su examen, examen y
        approval | aprobación
        adopt | aprobar
        submit | presentarán?, presenten?\\b, presentar
        report | informes?\\b
        allocate | asignar, asigne
        resources | recursos
        programme-budget | presupuesto por programas
        support | apoyar, apoyo
        assist | asistencia, ayudar
        participation | participación, participar
        travel-costs | gastos de viaje
        accommodation | alojamiento
        contributions | contribuciones
        examine | examinar
        include | incluir
        provisional-agenda | programa provisional
        agenda-item | con el tema, el tema titulado, del tema titulado
        election | elección
        draft-convention | proyecto de convención
        secretariat-service | prestando servicios de secretaría
        consultations | consultas
        """,
)
