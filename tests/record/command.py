"""Running the command on the database of a test."""

import contextlib
import io
import os
from unittest.mock import patch

from tests.databases import Place
from travaux.cli.main import run


def travaux(place: Place, *arguments: str) -> tuple[int, str]:
    """Run ``travaux`` in a test's data folder; gives its exit code and all it printed."""
    told = io.StringIO()
    environment = {"TRAVAUX_DATABASE": place.address}
    with (
        patch.dict(os.environ, environment),
        contextlib.redirect_stdout(told),
        contextlib.redirect_stderr(told),
    ):
        code = run([*arguments, "--data", str(place.data)])
    return code, told.getvalue()
