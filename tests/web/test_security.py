"""What guards the pages: Django's own check, the headers, limits, and what is told of a fault."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.acts.room import negotiating
from tests.web.visitors import visitor
from travaux.config.environment import require_secret
from travaux.sentences import BadInput
from travaux.web import front
from travaux.web.bodies import bounded

PRODUCTION = {
    "TRAVAUX_SECRET": "s3cret-of-a-test-" * 4,
    "TRAVAUX_DEMO": "",
    "TRAVAUX_HTTP": "",
    "TRAVAUX_HOSTS": "text.example",
    "TRAVAUX_DATABASE": "",
}


def run(*words: str, data: Path, **changed: str) -> "subprocess.CompletedProcess[str]":
    """Run Python as a server in production would."""
    environment = {**os.environ, **PRODUCTION, "TRAVAUX_DATA": str(data), **changed}
    command = [sys.executable, *words]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=environment)  # noqa: S603 -- our own words


def test_djangos_check_for_deployment_finds_nothing(tmp_path: Path) -> None:
    words = ("check", "--deploy", "--fail-level", "INFO", "--settings", "travaux.config.settings")
    done = run("-m", "django", *words, data=tmp_path)
    assert (done.returncode, done.stdout.strip()) == (
        0,
        "System check identified no issues (0 silenced).",
    ), done.stderr


def test_the_server_does_not_start_without_a_secret(tmp_path: Path) -> None:
    serve = ("-c", "import travaux.config.asgi")
    for secret in ("", "short"):
        refused = run(*serve, data=tmp_path, TRAVAUX_SECRET=secret)
        assert refused.returncode != 0
        assert "TRAVAUX_SECRET" in refused.stderr
    assert run(*serve, data=tmp_path).returncode == 0
    assert run(*serve, data=tmp_path, TRAVAUX_SECRET="", TRAVAUX_DEMO="1").returncode == 0
    command = run("-m", "travaux", "config", data=tmp_path, TRAVAUX_SECRET="")
    assert command.returncode == 0


def test_what_is_said_without_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRAVAUX_DEMO", "")
    monkeypatch.setenv("TRAVAUX_SECRET", "")
    with pytest.raises(BadInput, match="The server does not start without a secret"):
        require_secret()


@pytest.mark.database
@pytest.mark.usefixtures("database")
def test_the_headers_of_every_page() -> None:
    negotiating()
    for page in ("/", "/sign-in", "/join", "/committees/lagoon/text", "/nothing-here"):
        headers = visitor().get(page, secure=True).headers
        policy = dict(
            it.strip().split(" ", 1) for it in headers["Content-Security-Policy"].split(";")
        )
        assert policy["default-src"] == "'none'"
        assert {value for name, value in policy.items()} <= {"'none'", "'self'"}
        assert "max-age=31536000" in headers["Strict-Transport-Security"]
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert {"Accept-Language", "Cookie"} <= set(headers["Vary"].split(", "))


@pytest.mark.database
@pytest.mark.usefixtures("database")
def test_cookies_are_secure_and_out_of_reach_of_scripts() -> None:
    client = visitor()
    client.post("/preferences", {"language": "fr", "theme": "dark"}, secure=True)
    client.get("/sign-in", secure=True)
    client.post("/sign-out", secure=True)
    assert len(client.cookies) >= 3
    for cookie in client.cookies.values():
        assert cookie["secure"]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"


@pytest.mark.database
@pytest.mark.usefixtures("database")
def test_health_and_readiness() -> None:
    assert visitor().get("/health", secure=True).json() == {"lives": True}
    assert visitor().get("/health").status_code == 200
    assert visitor().get("/ready", secure=True).json() == {"ready": True}


def test_not_ready_without_tables(tmp_path: Path) -> None:
    said = run(
        "-c",
        "from travaux.config.start import start; start()\n"
        "from tests.web.visitors import visitor\n"
        "answer = visitor().get('/ready', secure=True)\n"
        "print(answer.status_code, answer.json()['why'])",
        data=tmp_path,
        TRAVAUX_HOSTS="localhost",
    )
    assert said.stdout.split() == ["503", "tables"], said.stderr


@pytest.mark.database
@pytest.mark.usefixtures("database")
def test_a_request_is_one_line_without_text_or_names(
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    negotiating()
    lines: list[str] = []
    monkeypatch.setattr("travaux.web.logs._REQUESTS.info", lines.append)
    answer = visitor("person-ARV").get("/committees/lagoon/text?code=ABCD", secure=True)
    (line,) = lines
    told = json.loads(line)
    assert told["request"] == answer.headers["X-Request-Id"]
    assert (told["method"], told["route"], told["status"]) == (
        "GET",
        "committees/<str:space>/text",
        200,
    )
    assert told["act"].startswith("lagoon:")
    assert told["ms"] >= 0
    assert not {"ABCD", "person-ARV", "Arvenia"} & set(line.replace('"', " ").split())
    assert not capsys.readouterr().out
    assert not caplog.records


@pytest.mark.database
@pytest.mark.usefixtures("database")
def test_a_fault_has_a_number_and_tells_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(person: str) -> None:
        raise RuntimeError(f"a secret of {person!r}")

    lines: list[str] = []
    monkeypatch.setattr(front, "readable_by", fail)
    monkeypatch.setattr("travaux.web.logs._FAULTS.error", lines.append)
    answer = visitor("person-ARV").get("/", secure=True)
    (line,) = lines
    told = json.loads(line)
    assert answer.status_code == 500
    assert told["fault"] in answer.content.decode()
    assert told["error"] == "RuntimeError"
    assert any("front.py" in frame for frame in told["frames"])
    assert "secret" not in line
    assert "secret" not in answer.content.decode()


@pytest.mark.parametrize(("declared", "brought", "status"), [(9, 9, 200), (11, 0, 413), (0, 11, 0)])
def test_a_request_brings_no_more_than_it_may(declared: int, brought: int, status: int) -> None:
    sent: list[Mapping[str, Any]] = []
    reached: list[int] = []

    async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401, ARG001
        message = await receive()
        if message["type"] == "http.request":
            reached.append(len(message["body"]))
            await send({"type": "http.response.start", "status": 200, "headers": []})

    async def receive() -> Mapping[str, Any]:
        return {"type": "http.request", "body": b"x" * brought, "more_body": False}

    async def send(message: Mapping[str, Any]) -> None:
        sent.append(message)

    headers = [(b"content-length", str(declared).encode())] if declared else []
    scope = {"type": "http", "headers": headers}
    asyncio.run(bounded(application, largest=10)(scope, receive, send))
    assert sum(reached) <= 10
    assert [it["status"] for it in sent if "status" in it] == ([status] if status else [])
