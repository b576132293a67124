"""What every address answers to every role: a table, kept as tests/golden/addresses.txt.

`python -m tests.web.golden` writes it anew. Addresses are taken from ``web/urls.py`` as
they stand there, so that nobody has to enter one here; what an address names is the first row
of the table whose name it has, such as ``<str:provision>``.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.apps import apps
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.web.visitors import visitor
from travaux.acts.committees import Arrange, Establish
from travaux.config.databases import database
from travaux.record.database import alias, attached, using
from travaux.record.perform import Gesture, perform
from travaux.record.tail import head

GOLDEN: Final = Path(__file__).parents[1] / "golden" / "addresses.txt"
SPACE: Final = "lagoons"
ROLES: Final = {
    "signed out": "",
    "elsewhere": "elsewhere-1",
    "observer": "snt-1",
    "stakeholder": "ffn-1",
    "adviser": "arv-2",
    "head": "arv-1",
    "chair": "chair-1",
    "secretariat": "secretariat-1",
}
"""Each role, and who has it in the demonstration; ``elsewhere`` is another committee's."""

STRANGERS: Final = ("signed out", "elsewhere")
METHODS: Final = ("GET", "POST")
_AT: Final = "2031-03-14T09:00:00.000000Z"
_PARAMETER: Final = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")

Table = dict[tuple[str, str, str], dict[str, str]]
"""By openness, method and route: by role what is answered."""


def routes() -> list[str]:
    """The pattern of every address there is, sorted."""
    return sorted(_routes(get_resolver().url_patterns, ""))


def walked(folder: Path) -> Table:
    """What every address answers to every role, in the public and in the closed committee.

    Args:
        folder: a data folder with the demonstration, which is changed.
    """
    table: Table = {}
    with attached(database(folder, "")) as name, using(name):
        _perform(
            "elsewhere",
            Establish(names={"en": "Elsewhere"}, rules="un", secretariat=("elsewhere-1",)),
            by="elsewhere-1",
        )
        for openness in ("public", "closed"):
            _perform(SPACE, Arrange(openness=openness), by="secretariat-1")
            for route in routes():
                for method in METHODS:
                    table[openness, method, route] = {
                        role: _answer(method, route, role) for role in ROLES
                    }
    return table


def written(table: Table) -> str:
    """The table as it is kept: what is the same in both committees stands once, as ``both``."""
    lines = [_line("", "", dict(zip(ROLES, ROLES, strict=True)), "")]
    for (openness, method, route), answers in table.items():
        same = table["public", method, route] == table["closed", method, route]
        if not (same and openness == "closed"):
            lines.append(_line("both" if same else openness, method, answers, f"/{route}"))
    return "\n".join(lines) + "\n"


def _line(where: str, method: str, answers: dict[str, str], route: str) -> str:
    told = "".join(f"{answers[role]:<13}" for role in ROLES)
    return f"{where:<8}{method:<6}{told}{route}".rstrip()


def _routes(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for it in patterns:
        if isinstance(it, URLResolver):
            yield from _routes(it.url_patterns, before + str(it.pattern))
        else:
            yield before + str(it.pattern)


def _answer(method: str, route: str, role: str) -> str:
    """What an address answers; nothing it does stays.

    A stranger's request that changes the record is told as such.
    """
    with _undone():
        before, client = head(SPACE), visitor(ROLES[role])
        address = "/" + _PARAMETER.sub(_sample, route)
        answer = client.generic(method, address, secure=True)
        status = str(answer.status_code)
        if answer.headers.get("Location", "").startswith(reverse("sign-in")):
            status += " sign-in"
        if role in STRANGERS and head(SPACE) != before:
            status += " WRITES"
        answer.close()
    return status


def _sample(parameter: re.Match[str]) -> str:
    """What stands in an address for a parameter: the first of its kind, else 1."""
    name = parameter["name"]
    if name == "space":
        return SPACE
    for label in ("committee", "people"):
        models = {it._meta.model_name: it for it in apps.get_app_config(label).get_models()}
        row = models[name]._default_manager.order_by("pk").first() if name in models else None
        if row is not None:
            return str(row.pk)
    return "1"


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic(using=alias()):
        yield
        transaction.set_rollback(True, using=alias())


def _perform(space: str, act: object, *, by: str) -> None:
    number = head(space)[0]
    id_ = f"walk-{space}-{number}"
    perform(
        [act],
        Gesture(id=id_, space=space, by="secretariat", through=by, done_at=_AT, recorded_at=_AT),
    )
