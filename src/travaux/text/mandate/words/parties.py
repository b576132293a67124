"""Who may be asked to act, and for whose good, in six languages: ``key | en | fr | es | ru | zh | ar``."""

PARTIES = """
secretary-general | secretary[ -]general(?!'s) | secrétaire général | secretari[oa] general | генеральн[а-я]+ секретар[а-я]+ | 秘书长 | [الو]*لامين العام, الأمين العام, للأمين العام
donor-countries | donor (?:countries|states|community), donors | pays donateurs, états donateurs, donateurs | países donantes, estados donantes, donantes | стран[а-я]*-донор[а-я]+, государств[а-я]*-донор[а-я]+, доноров | 捐助国, 捐助方, 捐助者, 捐助界 | البلدان المانحة, الدول المانحة, الجهات المانحة, المانحين
donor-agencies | donor agencies | organismes donateurs | organismos donantes | учреждени[а-я]+-донор[а-я]+ | 捐助机构 | الوكالات المانحة, بالوكالات المانحة
financial-institutions | (?:international )?financial institutions | institutions financières(?: internationales)? | instituciones financieras(?: internacionales)? | (?:международн[а-я]+ )?финансов[а-я]+ (?:учреждени|институт)[а-я]+ | (?:国际)?金融机构 | المؤسسات المالية(?: الدولية)?
developing-countries | developing countries | pays en développement | países en desarrollo | развивающи[а-я]+с?я? стран[а-я]* | 发展中国家 | البلدان النامية, للبلدان النامية
developed-countries | developed countries | pays développés | países desarrollados | развит[а-я]+ стран[а-я]* | 发达国家 | البلدان المتقدمة(?: النمو)?
member-states | member states | états membres | estados miembros | государств[а-я]*-член[а-я]+ | 会员国, 成员国 | الدول الأعضاء, بالدول الأعضاء, للدول الأعضاء
states-parties | states parties, (?:all )?(?:its |the )?parties(?= to) | états parties, parties(?= à| au) | estados partes, partes(?= en) | государств[а-я]*-участник[а-я]+, участник[а-я]+(?= конвенци| соглашени), стороны, его участник[а-я]+ | 缔约国, 缔约方, 当事方 | الدول الأطراف, الأطراف
parties-concerned | (?:all )?(?:the )?parties(?: concerned| to the conflict| to the negotiation)? | parties(?: concernées| au conflit)? | partes(?: interesadas| en el conflicto)? | (?:всех |заинтересованных )?сторон(?:ы|ам)? | 各方 | جميع الأطراف, طرفي
ad-hoc-committee | ad hoc (?:[\\w-]+ )?committee | comité (?:intergouvernemental )?spécial, comité ad hoc | comité (?:intergubernamental )?especial, comité ad hoc | специальн[а-я]+ (?:межправительственн[а-я]+ )?комитет[а-я]* | 特设(?:政府间)?(?:专家)?委员会 | اللجنة (?:الحكومية الدولية )?المخصصة, لجنة مخصصة, للجنة المخصصة
preparatory-committee | preparatory committee | comité préparatoire | comité preparatorio | подготовительн[а-я]+ комитет[а-я]* | 筹备委员会 | اللجنة التحضيرية
advisory-committee | advisory committee | comité consultatif | comisión consultiva | консультативн[а-я]+ комитет[а-я]* | 行预咨委会, 咨询委员会 | اللجنة الاستشارية
first-committee | first committee | première commission | primera comisión | перв[а-я]+ комитет[а-я]* | 第一委员会 | اللجنة الأولى
second-committee | second committee | deuxième commission | segunda comisión | втор[а-я]+ комитет[а-я]* | 第二委员会 | اللجنة الثانية
third-committee | third committee | troisième commission | tercera comisión | трет[а-я]+ комитет[а-я]* | 第三委员会 | اللجنة الثالثة
fourth-committee | fourth committee, special political and decolonization committee | quatrième commission, commission des questions politiques spéciales et de la décolonisation | cuarta comisión, comisión política especial y de descolonización | четверт[а-я]+ комитет[а-я]* | 第四委员会 | اللجنة الرابعة
fifth-committee | fifth committee | cinquième commission | quinta comisión | пят[а-я]+ комитет[а-я]* | 第五委员会 | اللجنة الخامسة
sixth-committee | sixth committee | sixième commission | sexta comisión | шест[а-я]+ комитет[а-я]* | 第六委员会 | اللجنة السادسة
working-group | working group | groupe de travail | grupo de trabajo | рабоч[а-я]+ групп[а-я]+ | 工作组 | الفريق العامل
expert-group | expert group, group of (?:governmental )?experts | groupe (?:intergouvernemental )?d'experts(?: gouvernementaux)? | grupo (?:intergubernamental )?de expertos | групп[а-я]+ (?:правительственных )?экспертов | 专家组 | فريق الخبراء
special-rapporteur | special rapporteur | rapporteu(?:r|se) spéciale? | relator(?:a)? especial | специальн[а-я]+ докладчик[а-я]* | 特别报告员 | المقرر(?:ة)? الخاصة?
special-representative | special (?:representative|envoy) | (?:représentante?|envoyée?) spéciale? | (?:representante|enviad[oa]) especial | специальн[а-я]+ (?:представител|посланник)[а-я]+ | 特别代表, 特使 | الممثلة? الخاصة?, المبعوثة? الخاصة?
chair | chair(?:person)? of the (?:committee|commission|working group), chair | président(?:e)? du comité, présidence | president[ea] del comité, presidencia | председател[а-я]+ (?:[а-я]+ )?комитета | (?:特设)?委员会主席 | رئيسة? اللجنة
president | president of the (?:general )?assembly, president | présidente? de l'assemblée, présidente? | president[ea] de la asamblea, president[ea] | председател[а-я]+ | 大会主席, 主席 | رئيسة? الجمعية, رئيسة?
bureau | bureau | bureau du comité, bureau | mesa del comité, mesa | бюро | 主席团 | مكتب اللجنة
unodc | (?:[\\w ]+ of the )?united nations office on drugs and crime | (?:[\\w ]+ de l')?office des nations unies contre la drogue et le crime | (?:[\\w ]+ de la )?oficina de las naciones unidas contra la droga y el delito | управлени[а-я]+ организации объединенных наций по наркотикам и преступности, сектор[а-я]* по вопросам предупреждения терроризма | 毒品和犯罪问题办公室 | مكتب الأمم المتحدة المعني بالمخدرات والجريمة, فرع منع الإرهاب
counter-terrorism-office | office of counter-terrorism | bureau de lutte contre le terrorisme | oficina de lucha contra el terrorismo | контртеррористическ[а-я]+ управлени[а-я]+ | 反恐怖主义办公室 | مكتب مكافحة الإرهاب
ohchr | (?:office of the )?(?:united nations )?high commissioner for human rights | haut-commissa(?:ire|riat) (?:des nations unies )?aux droits de l'homme | (?:alto comisionado|alta comisionada|oficina del alto comisionado) (?:de las naciones unidas )?para los derechos humanos | (?:управлени[а-я]+ )?верховн[а-я]+ комиссар[а-я]* (?:организации объединенных наций )?по правам человека | 人权事务高级专员(?:办事处)? | مفوضية الأمم المتحدة لحقوق الإنسان, مفوضة? الأمم المتحدة السامية? لحقوق الإنسان
unhcr | (?:office of the )?(?:united nations )?high commissioner for refugees | haut-commissa(?:ire|riat) (?:des nations unies )?pour les réfugiés | (?:alto comisionado|oficina del alto comisionado) (?:de las naciones unidas )?para los refugiados | верховн[а-я]+ комиссар[а-я]* (?:организации объединенных наций )?по делам беженцев | 难民(?:事务)?高级专员(?:公署|办事处)?, 难民署 | مفوضية? الأمم المتحدة (?:السامي )?لشؤون اللاجئين
unep | united nations environment programme | programme des nations unies pour l'environnement | programa de las naciones unidas para el medio ambiente | программ[а-я]+ организации объединенных наций по окружающей среде | 联合国环境规划署, 环境署 | برنامج الأمم المتحدة للبيئة
undp | united nations development programme | programme des nations unies pour le développement | programa de las naciones unidas para el desarrollo | программ[а-я]+ развития организации объединенных наций | 联合国开发计划署, 开发署 | برنامج الأمم المتحدة الإنمائي
unctad | united nations conference on trade and development | conférence des nations unies sur le commerce et le développement | conferencia de las naciones unidas sobre comercio y desarrollo | конференци[а-я]+ организации объединенных наций по торговле и развитию | 贸易和发展会议, 贸发会议 | مؤتمر الأمم المتحدة للتجارة والتنمية
fao | food and agriculture organization | organisation des nations unies pour l'alimentation et l'agriculture | organización de las naciones unidas para la alimentación y la agricultura | продовольственн[а-я]+ и сельскохозяйственн[а-я]+ организаци[а-я]+ | 粮食及农业组织, 粮农组织 | منظمة الأغذية والزراعة, لمنظمة الأغذية والزراعة
imo | international maritime organization | organisation maritime internationale | organización marítima internacional | международн[а-я]+ морск[а-я]+ организаци[а-я]+ | 国际海事组织, 海事组织 | المنظمة البحرية الدولية, بالمنظمة البحرية الدولية
who | world health organization | organisation mondiale de la santé | organización mundial de la salud | всемирн[а-я]+ организаци[а-я]+ здравоохранения | 世界卫生组织, 世卫组织 | منظمة الصحة العالمية
ilo | international labour organization | organisation internationale du travail | organización internacional del trabajo | международн[а-я]+ организаци[а-я]+ труда | 国际劳工组织, 劳工组织 | منظمة العمل الدولية
unesco | united nations educational scientific, unesco | unesco, organisation des nations unies pour l'éducation | unesco, organización de las naciones unidas para la educación | юнеско, организаци[а-я]+ объединенных наций по вопросам образования | 教育、科学及文化组织, 教科文组织 | اليونسكو, منظمة الأمم المتحدة للتربية
un-women | un-women, united nations entity for gender equality | onu-femmes, entité des nations unies pour l'égalité | onu-mujeres, entidad de las naciones unidas para la igualdad | структур[а-я]+ ["]?оон-женщины, структур[а-я]+ организации объединенных наций по вопросам гендерного | 妇女署 | هيئة الأمم المتحدة للمرأة
un-oceans | un-oceans | onu-océans | onu-océanos | ["]?оон-океан[а-я]* | 联合国海洋网络, 海洋网络 | شبكة الأمم المتحدة للمحيطات
oceanographic-commission | intergovernmental oceanographic commission | commission océanographique intergouvernementale | comisión oceanográfica intergubernamental | межправительственн[а-я]+ океанографическ[а-я]+ комисси[а-я]+ | (?:联合国教育、科学及文化组织)?政府间海洋学委员会, 海委会 | اللجنة الدولية الحكومية لعلوم المحيطات, اللجنة الأوقيانوغرافية الحكومية الدولية
international-law-commission | international law commission | commission du droit international | comisión de derecho internacional | комисси[а-я]+ международного права | 国际法委员会 | لجنة القانون الدولي
conference-on-disarmament | conference on disarmament | conférence du désarmement | conferencia de desarme | конференци[а-я]+ по разоружению | 裁军谈判会议 | مؤتمر نزع السلاح
disarmament-commission | disarmament commission | commission du désarmement | comisión de desarme | комисси[а-я]+ по разоружению | 裁军审议委员会 | هيئة نزع السلاح
office-for-disarmament-affairs | office for disarmament affairs | bureau des affaires de désarmement | oficina de asuntos de desarme | управлени[а-я]+ по вопросам разоружения | 裁军事务厅 | مكتب شؤون نزع السلاح
crime-commission | commission on crime prevention and criminal justice | commission pour la prévention du crime et la justice pénale | comisión de prevención del delito y justicia penal | комисси[а-я]+ по предупреждению преступности и уголовному правосудию | 预防犯罪和刑事司法委员会 | لجنة منع الجريمة والعدالة الجنائية
narcotics-commission | commission on narcotic drugs | commission des stupéfiants | comisión de estupefacientes | комисси[а-я]+ по наркотическим средствам | 麻醉药品委员会 | لجنة المخدرات
oios | office of internal oversight services | bureau des services de contrôle interne | oficina de servicios de supervisión interna | управлени[а-я]+ служб внутреннего надзора | 内部监督事务厅, 监督厅 | مكتب خدمات الرقابة الداخلية
board-of-auditors | board of auditors | comité des commissaires aux comptes | junta de auditores | комисси[а-я]+ ревизоров | 审计委员会 | مجلس مراجعي الحسابات
joint-inspection-unit | joint inspection unit | corps commun d'inspection | dependencia común de inspección | объединенн[а-я]+ инспекционн[а-я]+ групп[а-я]+ | 联合检查组, 联检组 | وحدة التفتيش المشتركة
authority | (?:international seabed )?authority | autorité(?: internationale des fonds marins)? | autoridad(?: internacional de los fondos marinos)? | (?:международн[а-я]+ )?орган[ау]?(?: по морскому дну)? | (?:国际海底)?管理局 | السلطة(?: الدولية لقاع البحار)?
division | division | division | división | отдел[ау]? | 海法司, 司 | الشعبة, بالشعبة, للشعبة
human-rights-council | human rights council | conseil des droits de l'homme | consejo de derechos humanos | совет[а-я]* по правам человека | 人权理事会 | مجلس حقوق الإنسان
security-council | security council | conseil de sécurité | consejo de seguridad | совет[а-я]* безопасности | 安全理事会, 安理会 | مجلس الأمن
economic-and-social-council | economic and social council | conseil économique et social | consejo económico y social | экономическ[а-я]+ и социальн[а-я]+ совет[а-я]* | 经济及社会理事会 | المجلس الاقتصادي والاجتماعي
regional-commissions | regional commissions | commissions régionales | comisiones regionales | региональн[а-я]+ комисси[а-я]+ | 区域委员会 | اللجان الإقليمية
specialized-agencies | (?:programmes |funds |and )*specialized agencies, united nations (?:programmes|funds|agencies) | (?:programmes |fonds |et )*institutions spécialisées, organismes des nations unies | (?:programas |fondos |y )*organismos especializados | специализированн[а-я]+ учреждени[а-я]+ | 专门机构 | الوكالات المتخصصة, ووكالاتها المتخصصة, وكالات الأمم المتحدة المتخصصة
united-nations-system | (?:organizations of the |entities of the )?united nations system, united nations country team, united nations (?:bodies|entities|organizations) | (?:organismes du )?système des nations unies, organismes et organes des nations unies | (?:organizaciones del )?sistema de las naciones unidas | (?:организаци[а-я]+ )?систем[а-я]+ организации объединенных наций, органы и организации | 联合国(?:全)?系统, 联合国(?:有关|相关)?(?:机构|实体) | منظومة الأمم المتحدة, مؤسسات الأمم المتحدة, هيئات الأمم المتحدة
united-nations | united nations | (?:organisation des )?nations unies | naciones unidas | организаци[а-я]+ объединенных наций | 联合国(?!教育|环境|粮|开发|系统|全系统|毒品|难民|人权|妇女) | الأمم المتحدة
secretariat | secretariats? | secrétariats? | secretarías? | секретариат[а-я]* | 秘书处 | الأمانة العامة, الأمانة, الأمانات
civil-society | civil society, non-governmental organizations | société civile, organisations non gouvernementales | sociedad civil, organizaciones no gubernamentales | гражданск[а-я]+ обществ[а-я]+, неправительственн[а-я]+ организаци[а-я]+ | 民间社会, 非政府组织 | المجتمع المدني, المنظمات غير الحكومية
private-sector | private sector | secteur privé | sector privado | частн[а-я]+ сектор[а-я]* | 私营部门 | القطاع الخاص
stakeholders | (?:relevant |all |interested )*stakeholders | parties prenantes, parties intéressées, acteurs concernés | partes interesadas, interesados | заинтересованн[а-я]+ (?:сторон|субъект)[а-я]* | 利益攸关方, 利益攸关者 | أصحاب المصلحة, الجهات المعنية
partners | partners | partenaires | asociados | партнер[а-я]* | 伙伴 | شركاء, الشركاء
international-community | international community | communauté internationale | comunidad internacional | международн[а-я]+ сообществ[а-я]+ | 国际社会 | المجتمع الدولي, بالمجتمع الدولي, للمجتمع الدولي
international-organizations | (?:international |intergovernmental |regional |subregional |and |competent |relevant |other )*(?:organizations|bodies)(?: and bodies)? | (?:organisations|organismes)(?: et organes)?(?: internationa(?:les|ux)| intergouvernementa(?:les|ux)| régiona(?:les|ux)| compétent(?:e)?s)? | (?:organizaciones|organismos|órganos)(?: internacionales| intergubernamentales| regionales| competentes)? | (?:международн|межправительственн|региональн|компетентн|соответствующ)[а-я]+ (?:[а-я]+ ){0,3}?(?:организаци|орган)[а-я]+ | 国际组织, 政府间组织, 区域组织, 主管组织, 相关组织, 有关组织, 主管机构 | المنظمات (?:الدولية|الحكومية الدولية|الإقليمية|المختصة)?, المنظمات والهيئات
governments | governments?, authorities, parliament | gouvernements?, autorités, parlement | gobiernos?, autoridades, parlamento | правительств[а-я]*, власт(?:и|ей|ям), парламент[а-я]* | 政府, 当局, 议会 | حكومة, الحكومات, حكومات, السلطات, برلمان, الحكومة
states | (?:all |other )*states | états | estados | государств[а-я]* | 各国, 所有国家, 国家, 尚未[^，；]{0,80}?的(?:所有)?国家, 沿海国, 船旗国, 港口国, 沿岸国 | الدول, بالدول, للدول, دول
countries | countries | pays | países | стран[а-я]* | 所有国家 | البلدان, للبلدان, بالبلدان
general-assembly | general assembly | assemblée générale | asamblea general | генеральн[а-я]+ ассамбле[а-я] | 大会 | الجمعية العامة, للجمعية العامة
regional-groups | regional groups | groupes régionaux | grupos regionales | региональн[а-я]+ групп[а-я]+ | 区域组 | المجموعات الإقليمية
committee | committee, commission | comité, commission | comité, comisión | комитет[а-я]*, комисси[а-я]+ | 委员会 | اللجنة, للجنة, لجنة
conference | conference | conférence | conferencia | конференци[а-я]+ | 会议 | المؤتمر, للمؤتمر, مؤتمر
council | council | conseil | consejo | совет[а-я]* | 理事会 | المجلس
"""

GROUPS = """
developing-countries | developing countries, developing states | (?:pays|états) en développement(?! sans littoral) | países en desarrollo(?! sin), estados en desarrollo | развивающи[а-я]+ стран[а-я]*, развивающи[а-я]+ государств[а-я]* | 发展中国家 | البلدان النامية, للبلدان النامية, الدول النامية
least-developed-countries | least developed (?:countries|states) | pays les moins avancés, les moins avancés | países menos adelantados, estados menos adelantados | наименее развит[а-я]+ (?:стран|государств)[а-я]* | 最不发达国家 | أقل البلدان نموا, أقل الدول نموا, بأقل البلدان نموا
landlocked-developing-countries | landlocked developing (?:countries|states) | (?:pays|états) en développement sans littoral | (?:países|estados) en desarrollo sin litoral | не имеющ[а-я]+ выхода к морю | 内陆发展中国家, 内陆国 | (?:البلدان|الدول) النامية غير الساحلية
small-island-developing-states | small island developing states | petits états insulaires(?: en développement)? | pequeños estados insulares en desarrollo | мал[а-я]+ островн[а-я]+ (?:развивающ[а-я]+ )?государств[а-я]* | 小岛屿发展中国家 | الدول الجزرية الصغيرة النامية
african-states | african (?:states|countries), african coastal states | (?:états|pays)(?: côtiers)? (?:d'afrique|africains) | (?:estados|países)(?: ribereños)? (?:de áfrica|africanos) | африканск[а-я]+ (?:прибрежн[а-я]+ )?(?:стран|государств)[а-я]* | 非洲(?:国家|沿海国) | (?:الدول|البلدان)(?: الساحلية)? الأفريقية
women | women | femmes | mujeres | женщин[а-я]* | 妇女 | النساء, المرأة, للمرأة, للنساء
girls | girls | filles | niñas | девоч[а-я]+ | 女童 | الفتيات, للفتيات
children | children, the child | enfants?, enfance | niños, niñez, menores | дет(?:и|ей|ям|ьми|ях|ской), ребен[а-я]+ | 儿童 | الأطفال, للأطفال, الطفل
youth | youth, young people | jeunes, jeunesse | jóvenes, juventud | молодеж[а-я]+ | 青年 | الشباب, للشباب
older-persons | older persons | personnes âgées | personas (?:de edad|mayores) | пожил[а-я]+ | 老年人 | كبار السن, المسنين
persons-with-disabilities | persons with disabilities | personnes handicapées | personas con discapacidad | инвалид[а-я]+ | 残疾人 | الأشخاص ذوي الإعاقة, للأشخاص ذوي الإعاقة
indigenous-peoples | indigenous peoples | peuples autochtones | pueblos indígenas | коренн[а-я]+ народ[а-я]+ | 土著人民 | الشعوب الأصلية
refugees | refugees | réfugiés | refugiados | беженц[а-я]+ | 难民 | اللاجئين, للاجئين, اللاجئون
displaced-persons | displaced persons | (?:personnes )?déplacé(?:e)?s | desplazad[oa]s | перемещенн[а-я]+ лиц[а-я]* | 流离失所者 | المشردين, النازحين
migrants | migrants(?! smuggl) | migrants | migrantes | мигрант[а-я]+ | 移民, 移徙者 | المهاجرين
victims | victims, survivors | victimes | víctimas | жертв[а-я]* | 受害者, 受害人 | الضحايا, ضحايا, للضحايا
seafarers | seafarers | gens de mer | gente de mar | моряк[а-я]+ | 海员 | البحارة, الملاحين
"""
