"""Write what every address answers to every role anew: `python -m tests.web.golden`."""

import logging
import sys
import tempfile
from pathlib import Path

from travaux.config.start import start


def main() -> int:
    """Write tests/golden/addresses.txt."""
    start()
    logging.disable()
    from tests.web.addresses import GOLDEN, walked, written  # noqa: PLC0415 -- after the start
    from tests.web.sites import played  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        GOLDEN.write_text(written(walked(played(Path(folder) / "data"))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
