"""Bodies that adopt resolutions, in six languages: ``symbol | actor | en | fr | es | ru | zh | ar``.

``~council`` and its kind are short names: which body they mean, the form of a number tells.
Source: the symbols are those of the documents series of the bodies.
"""

BODIES = """
A | general-assembly | general assembly, assembly | assemblée générale, assemblée | asamblea general, asamblea | генеральн[а-я]+ ассамбле[а-я], ассамбле[яию] | 大会 | الجمعية العامة, الجمعية
A/HRC | human-rights-council | human rights council | conseil des droits de l'homme | consejo de derechos humanos | совет[а-я]* по правам человека | 人权理事会 | مجلس حقوق الإنسان
E | economic-and-social-council | economic and social council | conseil économique et social | consejo económico y social | экономическ[а-я]+ и социальн[а-я]+ совет[а-я]* | 经济及社会理事会, 经社理事会 | المجلس الاقتصادي والاجتماعي
S | security-council | security council | conseil de sécurité | consejo de seguridad | совет[а-я]* безопасности | 安全理事会, 安理会 | مجلس الأمن
~council | council | council(?=(?:'s)? (?:resolution|decision)) | (?:\\bdu|\\ble) conseil(?! (?:des|de|économique|d'administration|exécutif)) | \\b(?:del|el) consejo(?! (?:de|económico)) | совет(?:а|ом|у)?(?! (?:безопасности|по|управляющих)) | (?<!人权)(?<!安全)(?<!社会)理事会(?=\\d|第) | المجلس(?! الاقتصادي)
E/CN.15 | crime-commission | commission on crime prevention and criminal justice | commission pour la prévention du crime et la justice pénale | comisión de prevención del delito y justicia penal | комисси[а-я] по предупреждению преступности и уголовному правосудию | 预防犯罪和刑事司法委员会 | لجنة منع الجريمة والعدالة الجنائية
E/CN.7 | narcotics-commission | commission on narcotic drugs | commission des stupéfiants | comisión de estupefacientes | комисси[а-я] по наркотическим средствам | 麻醉药品委员会 | لجنة المخدرات
E/CN.6 | women-commission | commission on the status of women | commission de la condition de la femme | comisión de la condición jurídica y social de la mujer | комисси[а-я] по положению женщин | 妇女地位委员会 | لجنة وضع المرأة
E/CN.5 | social-development-commission | commission for social development | commission du développement social | comisión de desarrollo social | комисси[а-я] социального развития | 社会发展委员会 | لجنة التنمية الاجتماعية
E/CN.9 | population-commission | commission on population and development | commission de la population et du développement | comisión de población y desarrollo | комисси[а-я] по народонаселению и развитию | 人口与发展委员会 | لجنة السكان والتنمية
E/CN.3 | statistical-commission | statistical commission | commission de statistique | comisión de estadística | статистическ[а-я]+ комисси[а-я] | 统计委员会 | اللجنة الإحصائية
E/CN.4 | human-rights-commission | commission on human rights | commission des droits de l'homme | comisión de derechos humanos | комисси[а-я] по правам человека | 人权委员会 | لجنة حقوق الإنسان
E/ESCAP | escap | economic and social commission for asia and the pacific | commission économique et sociale pour l'asie et le pacifique | comisión económica y social para asia y el pacífico | экономическ[а-я]+ и социальн[а-я]+ комисси[а-я] для азии и тихого океана | 亚洲及太平洋经济社会委员会, 亚太经社会 | اللجنة الاقتصادية والاجتماعية لآسيا والمحيط الهادئ
CAC/COSP | corruption-conference | conference of the states parties to the united nations convention against corruption | conférence des états parties à la convention des nations unies contre la corruption | conferencia de los estados partes en la convención de las naciones unidas contra la corrupción | конференци[а-я] государств - участников конвенции организации объединенных наций против коррупции | 联合国反腐败公约缔约国会议, 联合国反腐败公约》缔约国会议 | مؤتمر الدول الأطراف في اتفاقية الأمم المتحدة لمكافحة الفساد
CTOC/COP | organized-crime-conference | conference of the parties to the united nations convention against transnational organized crime | conférence des parties à la convention des nations unies contre la criminalité transnationale organisée | conferencia de las partes en la convención de las naciones unidas contra la delincuencia organizada transnacional | конференци[а-я] участников конвенции организации объединенных наций против транснациональной организованной преступности | 联合国打击跨国有组织犯罪公约》?缔约方会议 | مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية
UNEP/EA | environment-assembly | united nations environment assembly | assemblée des nations unies pour l'environnement | asamblea de las naciones unidas sobre el medio ambiente | ассамбле[яию] организации объединенных наций по окружающей среде | 联合国环境大会 | جمعية الأمم المتحدة للبيئة
WHA | world-health-assembly | world health assembly, health assembly | assemblée mondiale de la santé, assemblée de la santé | asamblea mundial de la salud, asamblea de la salud | всемирн[а-я]+ ассамбле[яию] здравоохранения, ассамбле[яию] здравоохранения | 世界卫生大会, 卫生大会 | جمعية الصحة العالمية, جمعية الصحة
"""

OPENINGS = {
    "en": r"the (?:[\w'-]+ ){0,10}(?:assembly|council|commission|committee|conference|congress|board|meeting|parties|members)(?:,? [\w'-]+){0,24}",
    "fr": r"(?:l'|la |le |les )(?:[\w'-]+ ){0,3}(?:assemblée|conseil|commission|comité|conférence|congrès|réunion|parties|membres)(?:,? [\w'-]+){0,24}",
    "es": r"(?:la |el |los |las )(?:[\w'-]+ ){0,3}(?:asamblea|consejo|comisión|comité|conferencia|congreso|junta|reunión|partes|miembros)(?:,? [\w'-]+){0,24}",
    "ru": r"(?:[\w-]+ ){0,8}(?:ассамблея|совет|комиссия|комитет|конференция|конгресс|совещание|правление|стороны)(?:,? [\w-]+){0,24}",
    "zh": r"[^，。；\s]{0,40}(?:大会|理事会|委员会|会议|执行局)",
    "ar": r"ان (?:ال)?(?:جمعيه|مجلس|لجنه|مؤتمر|موتمر|اجتماع|هيئه|اطراف)(?: [\w-]+){0,24}",
}
"""A line that may open the resolution of a body no table knows, over folded text."""
