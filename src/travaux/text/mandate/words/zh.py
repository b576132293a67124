"""What a resolution says in Chinese."""

from travaux.text.mandate.words.table import Words

CHINESE = Words(
    code="zh",
    spaced=False,
    verbs="""
        acknowledge, recognize | 认识到,确认,承认,认识,意识到,体认 | 确认,承认,认识到,意识到
        adopt | 通过 | 通过
        affirm | 申明,肯定 | 申明,肯定
        affirm its determination | 决心 | 决心
        appeal | 吁请,呼吁 | 吁请
        appreciate | 赞赏,表示赞赏,感谢,表示感谢 | 赞赏,表示赞赏,感谢,表示感谢
        approve | 核准,批准 | 核准,批准
        authorize | 授权 | 授权
        bear in mind | 铭记,考虑到,顾及 | 铭记
        believe, consider | 认为,相信,审议了,审查了 | 认为,相信
        call upon | 呼吁,促请,要求 | 呼吁,促请
        commend | 赞扬,称赞,表扬 | 赞扬,称赞,表扬
        concern | 关切,表示关切,深为关切,严重关切,震惊,不安,感到关切,感到震惊,惊恐,关注 | 表示关切,关切,表示严重关切,表示极其严重关切,表示极其深切关注,表示深切关注,表示深为关切,感到关切,深为关切,严重关切
        condemn | 谴责 | 谴责
        confirm | 确认,证实 | 证实
        convince | 深信,确信 | 深信,确信
        decide | 决定 | 决定
        declare | 宣布,宣告 | 宣布,宣告
        demand | 要求 | 要求
        deplore | 痛惜,对...感到遗憾 | 痛惜,痛斥
        desire | 希望,愿意,期望 | 希望
        encourage | 鼓励,感到鼓舞 | 鼓励
        endorse | 赞同,核可,认可 | 赞同,核可,认可
        establish | 设立 | 设立
        guide | 遵循,依循,本着,依照,秉持 | 遵循
        hope | 希望,表示希望,期待 | 希望,表示希望
        invite | 邀请 | 邀请,请
        look forward | 期待,期盼 | 期待,期盼
        note | 注意到,指出 | 注意到,指出
        proclaim | 宣布 | 宣布
        reaffirm, reiterate | 重申 | 重申
        recall | 回顾,忆及 | 回顾,忆及
        recommend | 建议 | 建议
        regret | 遗憾,表示遗憾 | 遗憾,表示遗憾
        request | 请 | 请
        stress, emphasize | 强调,强调指出,着重指出,着重,着重强调 | 强调,强调指出,着重指出,着重强调
        support | 支持,表示支持 | 支持,表示支持,表示坚决支持
        take note | 表示注意到,收到 | 表示注意到
        trust | 相信 | 相信
        urge | 敦促 | 敦促
        welcome | 欣见,欢迎,高兴地注意到 | 欢迎,欣见
        mark | 纪念 | 纪念
        concern | 表示~关切,深表关切,深感不安,感到~关切,深感关切,深切关注,表示~关注 | 表示~关切,表示~关注,深感关切
        support | 表示~支持 | 表示~支持,承诺
        affirm its determination | 决心 | 表示打算
        convince | 表示深信 | 表示深信
        call upon | 提醒 | 提醒
        note | 知悉,关切地注意到 | 知悉,关切地注意到,非常关切地注意到
        """,
    modifiers=(
        "又, 还, 再次, 再度, 重新, 进一步, 强烈, 深为, 最强烈地, 特别, 赞赏地, 关切地, 满意地,"
        " 遗憾地, 严重, 深切, 严重关切地, 深为关切地, 感谢地, 感兴趣地, 欣慰地, 坚决, 大力, 极力, 郑重,"
        " 同样, 仍然, 高度, 在这方面, 为此, 充分, 铭感地, 继续, 也, 并, 坚定地, 尤其"
    ),
    joins=r"，(?:并|同时|在这方面|并在这方面|又|还|为此|而且|且)*",
    months="",
    resolution=r"决议",
    decision=r"决定",
    own=r"其|本|大会",
    dated=r"",
    session=r"第?(?P<o>[〇零一二三四五六七八九十百\d]+)届(?:[特紧][别急])?(?:会议|会)",
    units="天=D 日=D 周=W 星期=W 个月=M 年=Y",
    more_numbers="一 两",
    numbers="一 二 三 四 五 六 七 八 九 十",
    that=r"",
    agenda=r"议程项目\s*(?P<item>\d+(?:\s*[(（][a-z][)）])?)",
    adopted=r"大会决议|通过的决议",
    annex=r"附件[一二三四五六七八九十]*",
    meeting=r"第?\s*\d+\s*次(?:\S{0,4})?(?:全体)?会议",
    assembly="大会, 安全理事会, 经济及社会理事会, 人权理事会, 预防犯罪和刑事司法委员会",
    organs="""
        A | 大会
        A/HRC | 人权理事会
        E | 经济及社会理事会, 经社理事会
        S | 安全理事会, 安理会
        E/CN.15 | 预防犯罪和刑事司法委员会
        E/CN.7 | 麻醉药品委员会
        E/CN.6 | 妇女地位委员会
        """,
    parties="""
        secretary-general | 秘书长
        donor-countries | 捐助国
        developing-countries | 发展中国家
        member-states | 会员国
        states-parties | 缔约国
        ad-hoc-committee | 特设(?:政府间)?(?:专家)?委员会
        preparatory-committee | 筹备委员会
        working-group | 工作组
        expert-group | 专家组
        special-rapporteur | 特别报告员
        chair | 委员会主席, 特设委员会主席
        president | 主席
        bureau | 主席团
        unodc | 毒品和犯罪问题办公室
        ohchr | 人权事务高级专员(?:办事处)?
        human-rights-council | 人权理事会
        security-council | 安全理事会
        economic-and-social-council | 经济及社会理事会
        specialized-agencies | 专门机构
        secretariat | 秘书处
        united-nations-system | 联合国系统
        civil-society | 民间社会, 非政府组织
        private-sector | 私营部门
        international-community | 国际社会
        international-organizations | 国际组织, 政府间组织, 区域组织
        governments | 政府
        states | 各国, 所有国家, 国家
        general-assembly | 大会
        committee | 委员会
        conference | 会议
        commission | 委员会
        """,
    groups="""
        developing-countries | 发展中国家
        least-developed-countries | 最不发达国家
        landlocked-developing-countries | 内陆发展中国家
        small-island-developing-states | 小岛屿发展中国家
        women | 妇女
        girls | 女童
        children | 儿童
        youth | 青年
        persons-with-disabilities | 残疾人
        indigenous-peoples | 土著人民
        refugees | 难民
        victims | 受害者
        """,
    concepts="""
        establish | 设立
        elaborate | 拟订, 制定
        convention | 公约
        convene | 召开, 举行
        organizational-session | 组织会议
        outline | 纲要, 大纲
        modalities | 方式
        consideration | 审议和
        approval | 核准, 批准
        adopt | 通过
        submit | 提交
        report | 报告
        allocate | 分配, 划拨
        resources | 资源
        programme-budget | 方案预算
        support | 支持
        assist | 援助, 协助
        participation | 参与, 参加
        travel-costs | 旅费
        accommodation | 住宿
        contributions | 捐款
        examine | 审议该, 审议这, 审查
        include | 列入
        provisional-agenda | 临时议程
        agenda-item | 的项目
        election | 选举
        draft-convention | 公约草案
        secretariat-service | 担任.*?秘书处
        consultations | 协商
        """,
)
