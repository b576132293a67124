"""A made-up resolution on the sessions of a committee, in six languages; nobody adopted it."""

ENGLISH = """A/RES/83/52

The General Assembly,

1. Decides that the ad hoc committee shall convene at least six sessions of ten days each, the first
to be held in Vienna in January 2029, and shall conclude its work in order to provide a draft
convention to the General Assembly at its eighty-fifth session;

2. Encourages Member States to nominate experts to participate in the work of the committee;

3. Requests the Chair of the ad hoc committee to submit a progress report to the General Assembly;

4. Urges States, in a position to do so, to provide technical assistance to the least developed
countries;

5. Decides to include in the provisional agenda of its eighty-fourth session the item entitled
“Drought”.
"""
FRENCH = """A/RES/83/52

L’Assemblée générale,

1. Décide que le comité spécial tiendra au moins six sessions de dix jours chacune, dont la première
se tiendra à Vienne en janvier 2029, et achèvera ses travaux afin de lui présenter un projet de
convention à sa quatre-vingt-cinquième session ;

2. Encourage les États Membres à désigner des experts pour participer aux travaux du comité ;

3. Prie le Président du comité spécial de lui présenter un rapport d’étape ;

4. Engage instamment les États qui sont en mesure de le faire à fournir une assistance technique aux
pays les moins avancés ;

5. Décide d’inscrire à l’ordre du jour provisoire de sa quatre-vingt-quatrième session la question
intitulée « Sécheresse ».
"""
SPANISH = """A/RES/83/52

La Asamblea General,

1. Decide que el comité especial celebre al menos seis períodos de sesiones de diez días cada uno,
el primero de los cuales tendrá lugar en Viena en enero de 2029, y concluya su labor a fin de
presentar un proyecto de convención a la Asamblea General en su octogésimo quinto período de
sesiones;

2. Alienta a los Estados Miembros a que designen expertos para participar en la labor del comité;

3. Solicita a la Presidencia del comité especial que presente a la Asamblea General un informe sobre
los progresos realizados;

4. Insta a los Estados que estén en condiciones de hacerlo a que presten asistencia técnica a los
países menos adelantados;

5. Decide incluir en el programa provisional de su octogésimo cuarto período de sesiones el tema
titulado “Sequía”.
"""
RUSSIAN = """A/RES/83/52

Генеральная Ассамблея,

1. постановляет, что специальный комитет проведет не менее шести сессий продолжительностью десять
дней каждая, первая из которых состоится в Вене в январе 2029 года, и завершит свою работу, с тем
чтобы представить проект конвенции Генеральной Ассамблее на ее восемьдесят пятой сессии;

2. призывает государства-члены назначить экспертов для участия в работе комитета;

3. просит Председателя специального комитета представить Генеральной Ассамблее доклад о ходе работы;

4. настоятельно призывает государства, которые в состоянии сделать это, оказывать техническую помощь
наименее развитым странам;

5. постановляет включить в предварительную повестку дня своей восемьдесят четвертой сессии пункт,
озаглавленный «Засуха».
"""
CHINESE = """A/RES/83/52

大会，

1. 决定特设委员会应举行至少六届会议，每届会议为期十天，第一届会议于2029年1月在
维也纳举行，并应完成工作，以便向大会第八十五届会议提交一份公约草案；

2. 鼓励会员国提名专家参加委员会的工作；

3. 请特设委员会主席向大会提交一份进展报告；

4. 敦促有能力的国家向最不发达国家提供技术援助；

5. 决定将题为“干旱”的项目列入大会第八十四届会议临时议程。
"""
ARABIC = """A/RES/83/52

إن الجمعية العامة،

1 - تقرر أن تعقد اللجنة المخصصة ست دورات على الأقل مدة كل منها عشرة أيام، تعقد أولاها في فيينا في
كانون الثاني/يناير 2029، وأن تختتم أعمالها من أجل تقديم مشروع اتفاقية إلى الجمعية العامة في
دورتها الخامسة والثمانين؛

2 - تشجع الدول الأعضاء على تسمية خبراء للمشاركة في أعمال اللجنة؛

3 - تطلب إلى رئيس اللجنة المخصصة أن يقدم تقريرا مرحليا إلى الجمعية العامة؛

4 - تحث الدول القادرة على تقديم المساعدة التقنية إلى أقل البلدان نموا على أن تفعل ذلك؛

5 - تقرر أن تدرج في جدول الأعمال المؤقت لدورتها الرابعة والثمانين البند المعنون ”الجفاف“.
"""
ALL = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "ru": RUSSIAN,
    "zh": CHINESE,
    "ar": ARABIC,
}
