"""Measure what the program costs: ``python -m bench``; 1 where a limit is exceeded, else 0."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from bench.floor import progress
from bench.report import Extent, measured
from bench.table import render, to_json
from bench.texts import CORPUS, ROOT, read_all

RESULTS = ROOT / "bench" / "results.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, write the JSON file."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if not asked.json.parent.is_dir():
        parser.error(f"there is no folder {asked.json.parent} to write to")
    began = perf_counter()
    sets, absent = read_all(asked.corpus, quick=asked.quick)
    blocks = list(measured(sets, Extent(quick=asked.quick, full=asked.full)))
    blocks[0].notes += absent
    print(render(blocks))
    seconds = perf_counter() - began
    about = {
        "quick": asked.quick,
        "full": asked.full,
        "seconds": round(seconds, 1),
        "python": platform.python_version(),
        "rapidfuzz": version("rapidfuzz"),
        "processors": os.cpu_count(),
    }
    text = json.dumps(to_json(blocks, about), ensure_ascii=False, indent=2)
    asked.json.write_text(text + "\n", "utf-8")
    exceeded = [f"{block.title}: {name}" for block in blocks for name in block.exceeded]
    print()
    print(f"Over the limit (!): {'; '.join(exceeded)}" if exceeded else "No limit is exceeded.")
    progress(f"{seconds:.0f} s")
    return 1 if exceeded else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--corpus", type=Path, default=CORPUS, help="folder of real texts (../shared/corpus)"
    )
    parser.add_argument("--quick", action="store_true", help="fewer places and rounds")
    parser.add_argument("--full", action="store_true", help="run the others on every place")
    parser.add_argument(
        "--json", type=Path, default=RESULTS, metavar="FILE", help="bench/results.json"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
