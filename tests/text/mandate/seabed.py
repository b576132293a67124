"""A made-up resolution on a committee for a treaty, in six languages; nobody adopted it."""

ENGLISH = """A/RES/82/31

The General Assembly,

1. Decides to establish an open-ended ad hoc intergovernmental committee to elaborate a convention
on tidal energy;

2. Decides that the ad hoc committee shall hold a three-day organizational session in New York, in
May 2028, in order to agree on an outline and modalities for its further activities;

3. Requests the Secretary-General to provide the ad hoc committee with the necessary resources;

4. Invites Member States to make voluntary contributions to the trust fund;

5. Requests the Secretary-General to submit to the General Assembly at its eighty-third session a
report on the implementation of the present resolution.
"""
FRENCH = """A/RES/82/31

L’Assemblée générale,

1. Décide d’établir un comité intergouvernemental spécial à composition non limitée chargé
d’élaborer une convention sur l’énergie marémotrice ;

2. Décide que le comité spécial tiendra une session d’organisation de trois jours à New York, en mai
2028, pour convenir d’un plan et de modalités pour la suite de ses travaux ;

3. Prie le Secrétaire général de fournir au comité spécial les ressources nécessaires ;

4. Invite les États Membres à verser des contributions volontaires au fonds d’affectation spéciale ;

5. Prie le Secrétaire général de lui présenter, à sa quatre-vingt-troisième session, un rapport sur
l’application de la présente résolution.
"""
SPANISH = """A/RES/82/31

La Asamblea General,

1. Decide establecer un comité intergubernamental especial de composición abierta a fin de elaborar
una convención sobre la energía mareomotriz;

2. Decide que el comité especial celebre un período de sesiones de organización de tres días en
Nueva York, en mayo de 2028, a fin de acordar un esquema y las modalidades de sus actividades
futuras;

3. Solicita al Secretario General que proporcione al comité especial los recursos necesarios;

4. Invita a los Estados Miembros a que aporten contribuciones voluntarias al fondo fiduciario;

5. Solicita al Secretario General que le presente en su octogésimo tercer período de sesiones un
informe sobre la aplicación de la presente resolución.
"""
RUSSIAN = """A/RES/82/31

Генеральная Ассамблея,

1. постановляет учредить специальный межправительственный комитет открытого состава для разработки
конвенции о приливной энергии;

2. постановляет, что специальный комитет проведет трехдневную организационную сессию в Нью-Йорке в
мае 2028 года для согласования плана и порядка дальнейшей работы;

3. просит Генерального секретаря предоставить специальному комитету необходимые ресурсы;

4. предлагает государствам-членам внести добровольные взносы в целевой фонд;

5. просит Генерального секретаря представить Генеральной Ассамблее на ее восемьдесят третьей сессии
доклад об осуществлении настоящей резолюции.
"""
CHINESE = """A/RES/82/31

大会，

1. 决定设立一个不限成员名额的特设政府间委员会，以拟订一项关于潮汐能的公约；

2. 决定特设委员会应于2028年5月在纽约举行为期三天的组织会议，以商定其今后活动的纲要和方式；

3. 请秘书长向特设委员会提供必要的资源；

4. 邀请会员国向信托基金提供自愿捐款；

5. 请秘书长向大会第八十三届会议提交一份关于本决议执行情况的报告。
"""
ARABIC = """A/RES/82/31

إن الجمعية العامة،

1 - تقرر إنشاء لجنة حكومية دولية مخصصة مفتوحة العضوية لوضع اتفاقية بشأن طاقة المد والجزر؛

2 - تقرر أن تعقد اللجنة المخصصة دورة تنظيمية مدتها ثلاثة أيام في نيويورك، في أيار/مايو 2028، للاتفاق
على مخطط عام وطرائق لأنشطتها اللاحقة؛

3 - تطلب إلى الأمين العام أن يوفر للجنة المخصصة الموارد اللازمة؛

4 - تدعو الدول الأعضاء إلى تقديم تبرعات إلى الصندوق الاستئماني؛

5 - تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها الثالثة والثمانين تقريرا عن تنفيذ هذا
القرار.
"""
ALL = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "ru": RUSSIAN,
    "zh": CHINESE,
    "ar": ARABIC,
}
