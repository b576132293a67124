"""A made-up resolution on submarine cables in six languages; nobody adopted it."""

ENGLISH = """A/RES/81/64

The General Assembly,

1. Decides to establish a working group to draft a protocol on submarine cables;

2. Also decides that the working group shall hold two sessions of five days each, in
Vienna, in March 2027, and shall submit its report to the General Assembly at its
eighty-second session;

3. Requests the Secretary-General to submit, within six months, a report on the
implementation of the present resolution;

4. Invites Member States to provide voluntary contributions to the trust fund until 31
December 2028;

5. Requests the United Nations Office on Drugs and Crime to provide technical assistance
to developing countries, upon request.
"""
FRENCH = """A/RES/81/64

L’Assemblée générale,

1. Décide de créer un groupe de travail chargé de rédiger un protocole sur les câbles
sous-marins ;

2. Décide également que le groupe de travail tiendra deux sessions de cinq jours
chacune, à Vienne, en mars 2027, et présentera son rapport à l’Assemblée générale à sa
quatre-vingt-deuxième session ;

3. Prie le Secrétaire général de présenter, dans un délai de six mois, un rapport sur
l’application de la présente résolution ;

4. Invite les États Membres à verser des contributions volontaires au fonds
d’affectation spéciale jusqu’au 31 décembre 2028 ;

5. Prie l’Office des Nations Unies contre la drogue et le crime de fournir une
assistance technique aux pays en développement qui en font la demande.
"""
SPANISH = """A/RES/81/64

La Asamblea General,

1. Decide establecer un grupo de trabajo encargado de redactar un protocolo sobre los
cables submarinos;

2. Decide también que el grupo de trabajo celebre dos períodos de sesiones de cinco días
cada uno, en Viena, en marzo de 2027, y presente su informe a la Asamblea General en su
octogésimo segundo período de sesiones;

3. Solicita al Secretario General que presente, en un plazo de seis meses, un informe
sobre la aplicación de la presente resolución;

4. Invita a los Estados Miembros a que aporten contribuciones voluntarias al fondo
fiduciario hasta el 31 de diciembre de 2028;

5. Solicita a la Oficina de las Naciones Unidas contra la Droga y el Delito que preste
asistencia técnica a los países en desarrollo que la soliciten.
"""
RUSSIAN = """A/RES/81/64

Генеральная Ассамблея,

1. постановляет учредить рабочую группу для разработки протокола о подводных кабелях;

2. постановляет также, что рабочая группа проведет две сессии продолжительностью пять
дней каждая в Вене в марте 2027 года и представит свой доклад Генеральной Ассамблее на
ее восемьдесят второй сессии;

3. просит Генерального секретаря представить в течение шести месяцев доклад об
осуществлении настоящей резолюции;

4. предлагает государствам-членам вносить добровольные взносы в целевой фонд до 31
декабря 2028 года;

5. просит Управление Организации Объединенных Наций по наркотикам и преступности
оказывать техническую помощь развивающимся странам по их просьбе.
"""
CHINESE = """A/RES/81/64

大会，

1. 决定设立一个工作组，以起草一项海底电缆议定书；

2. 又决定工作组应于2027年3月在维也纳举行两届会议，每届会期五天，并向大会第八十二届会议提交报告；

3. 请秘书长在六个月内就本决议的执行情况提交报告；

4. 邀请会员国在2028年12月31日之前向信托基金提供自愿捐款；

5. 请联合国毒品和犯罪问题办公室应请求向发展中国家提供技术援助。
"""
ARABIC = """A/RES/81/64

إن الجمعية العامة،

1 - تقرر إنشاء فريق عامل لصياغة بروتوكول بشأن الكابلات البحرية؛

2 - تقرر أيضا أن يعقد الفريق العامل دورتين مدة كل منهما خمسة أيام، في فيينا، في
آذار/مارس 2027، وأن يقدم تقريره إلى الجمعية العامة في دورتها الثانية والثمانين؛

3 - تطلب إلى الأمين العام أن يقدم، في غضون ستة أشهر، تقريرا عن تنفيذ هذا القرار؛

4 - تدعو الدول الأعضاء إلى تقديم تبرعات إلى الصندوق الاستئماني حتى 31 كانون الأول/ديسمبر
2028؛

5 - تطلب إلى مكتب الأمم المتحدة المعني بالمخدرات والجريمة أن يقدم المساعدة التقنية إلى
البلدان النامية، بناء على طلبها.
"""

ALL = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "ru": RUSSIAN, "zh": CHINESE, "ar": ARABIC}
