"""Drafts with brackets in six languages, all invented, and the names of who is in them."""

from pathlib import Path
from typing import Final

NAMES: Final[dict[str, tuple[str, str, str]]] = {
    "en": ("Arvenia", "Bemaria", "Casdin"),
    "ar": ("أرفينيا", "بيماريا", "كاسدين"),
    "zh": ("阿尔韦尼亚", "贝马里亚", "卡斯丁"),
    "fr": ("Arvénie", "Bémarie", "Casdin"),
    "ru": ("Арвения", "Бемария", "Касдин"),
    "es": ("Arvenia", "Bemaria", "Casdín"),
}
"""Three States, as each language calls them."""

FOLDER: Final = Path(__file__).parents[1] / "golden" / "typed"
DRAFTS: Final = {it: (FOLDER / f"{it}.txt").read_text(encoding="utf-8") for it in NAMES}
"""Alternatives with names and without, brackets in brackets, marks, reservations, a footnote."""
