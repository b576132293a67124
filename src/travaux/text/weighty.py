"""Words that carry what a text binds to: no slip of the pen is looked for in them.

What forbids, obliges, permits, joins, parts or counts, in the six languages, in lower case. A
correction that brings one of them in, or takes one out, is for the room and no scrub.

Source: common grammar of the six languages; to be reviewed by their translators.
"""

from typing import Final

_WORDS: Final = """
    no not nor never neither none without cannot shall may must should will would can could might
    ought and or but if unless only all any each every some both either until before after than

    ne n' n’ pas ni non point jamais aucun aucune sans sauf doit doivent devra devront devrait
    devraient peut peuvent pourra pourront pourrait pourraient et ou mais si tout toute tous toutes
    chaque seul seulement avant après

    no ni nunca jamás ningún ninguna ninguno sin salvo debe deben deberá deberán debería deberían
    puede pueden podrá podrán podría podrían y e o u pero si sino todo toda todos todas cada solo
    sólo antes después

    не ни нет без никогда должен должна должно должны обязан обязана обязаны может могут следует
    вправе и или либо но если каждый каждая каждое все всякий только до после

    لا لم لن ليس ليست غير دون عدم يجب يجوز ينبغي يتعين على و أو أم لكن إذا إلا كل
    جميع أي فقط قبل بعد

    不 非 无 未 勿 莫 否 没 应 须 必 可 得 能 将 当 或 和 与 及 且 但 若 如 除
    均 各 每 全 仅 只 前 后
"""
WEIGHTY: Final = frozenset(_WORDS.split())

VARIANTS: Final = tuple(
    map(
        frozenset[str],
        (
            "的地得",
            "帐账",
            "象像",
            "做作",
            "它他她",
            "砂沙",
            "份分",
            "布佈",
            "拆折",
            "侯候",
            "即既",
        ),
    )
)
"""Han characters that are typed for each other."""
