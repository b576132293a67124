"""A made-up resolution on lighthouses in six languages; nobody adopted it."""

ENGLISH = """Eightieth session
Agenda item 12

Resolution adopted by the General Assembly on 3 December 2025

80/15. Care of lighthouses

The General Assembly,

Recalling its resolutions 78/11 of 4 December 2023 and 79/12 of 5 December 2024,(1)

Noting that many lighthouses are dark, and stressing the need for light,

1. Decides to establish an ad hoc committee to elaborate a convention on lighthouses;

2. Also decides that the ad hoc committee shall convene a two-day organizational session in
March 2026, in Geneva;

3. Requests the Secretary-General to submit a report at its eighty-first session.

(1) A/79/300.

60th plenary meeting
3 December 2025
"""
FRENCH = """Quatre-vingtième session
Point 12 de l'ordre du jour

Résolution adoptée par l'Assemblée générale le 3 décembre 2025

80/15. Entretien des phares

L'Assemblée générale,

Rappelant ses résolutions 78/11 du 4 décembre 2023 et 79/12 du 5 décembre 2024(1),

Notant que beaucoup de phares sont éteints, et soulignant le besoin de lumière,

1. Décide de créer un comité spécial chargé d'élaborer une convention sur les phares ;

2. Décide également que le comité spécial tiendra, en mars 2026 à Genève, une session
d'organisation de deux jours ;

3. Prie le Secrétaire général de lui présenter un rapport à sa quatre-vingt-unième session.

(1) A/79/300.

60e séance plénière
3 décembre 2025
"""
SPANISH = """Octogésimo período de sesiones
Tema 12 del programa

Resolución aprobada por la Asamblea General el 3 de diciembre de 2025

80/15. Cuidado de los faros

La Asamblea General,

Recordando sus resoluciones 78/11, de 4 de diciembre de 2023, y 79/12, de 5 de diciembre de
2024(1),

Observando que muchos faros están apagados, y destacando la necesidad de luz,

1. Decide establecer un comité especial a fin de elaborar una convención sobre los faros;

2. Decide también que el comité especial celebre un período de sesiones de organización de dos
días en marzo de 2026 en Ginebra;

3. Solicita al Secretario General que presente un informe en su octogésimo primer período de
sesiones.

(1) A/79/300.

60ª sesión plenaria
3 de diciembre de 2025
"""
RUSSIAN = """Восьмидесятая сессия
Пункт 12 повестки дня

Резолюция, принятая Генеральной Ассамблеей 3 декабря 2025 года

80/15. Уход за маяками

Генеральная Ассамблея,

ссылаясь на свои резолюции 78/11 от 4 декабря 2023 года и 79/12 от 5 декабря 2024 года(1),

отмечая, что многие маяки не горят, и подчеркивая нужду в свете,

1. постановляет учредить специальный комитет для разработки конвенции о маяках;

2. постановляет также, что специальный комитет проведет двухдневную организационную сессию в
марте 2026 года в Женеве;

3. просит Генерального секретаря представить доклад на ее восемьдесят первой сессии.

(1) A/79/300.

60-е пленарное заседание
3 декабря 2025 года
"""
CHINESE = """第八十届会议
议程项目12

2025年12月3日大会决议

80/15. 灯塔的维护

大会，

回顾其2023年12月4日第78/11号和2024年12月5日第79/12号决议，(1)

注意到许多灯塔没有亮灯，并强调需要灯光，

1. 决定设立一个特设委员会，以拟订一项灯塔公约；

2. 又决定特设委员会应于2026年3月在日内瓦召开为期两天的组织会议；

3. 请秘书长向大会第八十一届会议提交报告。

(1) A/79/300。

2025年12月3日
第60次全体会议
"""
ARABIC = """الدورة الثمانون
البند ١٢ من جدول الأعمال

قرار اتخذته الجمعية العامة في ٣ كانون الأول/ديسمبر ٢٠٢٥

١٥/٨٠ - العناية بالمنارات

إن الجمعية العامة،

إذ تشير إلى قراريها ١١/٧٨ المؤرخ ٤ كانون الأول/ديسمبر ٢٠٢٣ و ١٢/٧٩
المؤرخ ٥ كانون الأول/ديسمبر ٢٠٢٤^(١)،

(١) A/79/300.

وإذ تلاحظ أن منارات كثيرة مطفأة، وإذ تشدد على الحاجة إلى الضوء،

١ - تقرر إنشاء لجنة مخصصة لوضع اتفاقية بشأن المنارات؛

٢ - تقرر أيضا أن تقوم اللجنة المخصصة بالدعوة إلى عقد دورة تنظيمية لمدة يومين في آذار/مارس
٢٠٢٦، في جنيف؛

٣ - تطلب إلى الأمين العام أن يقدم تقريرا في دورتها الحادية والثمانين.

الجلسة العامة ٦٠
٣ كانون الأول/ديسمبر ٢٠٢٥
"""
ALL = {
    "ar": ARABIC,
    "zh": CHINESE,
    "en": ENGLISH,
    "fr": FRENCH,
    "ru": RUSSIAN,
    "es": SPANISH,
}
