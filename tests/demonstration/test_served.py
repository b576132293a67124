"""``travaux demo`` serves the invented committee, and no other beside it."""

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.acts.room import negotiating
from tests.databases import Sqlite, place
from travaux.cli.committee.demonstrating import served
from travaux.record.database import using
from travaux.sentences import BadInput


@pytest.mark.slow
def test_a_newcomer_is_told_the_addresses_and_whom_to_sign_in_as_and_stops_it_cleanly(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-m", "travaux", "demo", "--data", str(tmp_path), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        try:
            said = [process.stdout.readline() for _line in range(9)]
            found = re.search(r"http://\S+", said[1])
            assert found, said
            address = found[0]
            assert f"{address}/sign-in" in said[2]
            assert [line.count(":") for line in said[3:8]] == [1] * 5
            assert "Anselm Torvik" in said[3]
            assert f"{address}/committees/lagoons/play" in said[8]
            with urllib.request.urlopen(f"{address}/committees/lagoons/text", timeout=30) as page:  # noqa: S310
                assert page.status == 200
            process.send_signal(signal.SIGINT)
            assert "Stopped" in process.stdout.read()
            assert process.wait() == 0
        finally:
            process.kill()


def test_a_folder_with_another_committee_is_not_served(sqlite: Sqlite, tmp_path: Path) -> None:
    with place(sqlite, tmp_path / "data") as made:
        with using(made.alias):
            negotiating()
        with pytest.raises(BadInput, match="other committees here \\(lagoon\\)"):
            served(str(made.data), 0)
