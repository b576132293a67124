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
        request | 要求 | 指示,责成,委托
        extend | 延长 | 延长,延续
        elect | 选举 | 选举,任命,指定
        seized | 继续处理 | 继续处理
        """,
    modifiers=(
        "又, 还, 再次, 再度, 重新, 进一步, 强烈, 深为, 最强烈地, 特别, 赞赏地, 关切地, 满意地,"
        " 遗憾地, 严重, 深切, 严重关切地, 深为关切地, 感谢地, 感兴趣地, 欣慰地, 坚决, 大力, 极力, 郑重,"
        " 因此, 同样, 仍然, 高度, 在这方面, 为此, 充分, 铭感地, 继续, 也, 并, 坚定地, 尤其"
    ),
    joins=r"[，、；]\s*(?:并|同时|在这方面|并在这方面|又|还|为此|而且|且|因此)*|\s+(?=并)|(?<=[\u4e00-\u9fff])并(?=[请敦鼓促呼邀吁])",
    months="",
    resolution=r"决议",
    decision=r"决定",
    own=r"其|本|大会",
    dated=r"",
    that=r"",
    agenda=r"(?:议程项目|议程)\s*(?P<item>\d+(?:\s*[(（]?[a-z][)）])?)",
    adopted=r"决议|通过",
    annex=r"附件[一二三四五六七八九十]*",
    meeting=r"第?\s*\d+\s*次(?:\S{0,4})?(?:全体)?会议",
)
