"""What is known of people as JSON lines, out and in: for a backup, and for restoring one."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.apps import apps
from django.db import connections, models, router

FORMAT: Final = "travaux.people/1"


def people_lines() -> Iterator[str]:
    """Every row of the tables of people as JSON lines, in the columns that are there."""
    for model in _tables():
        connection = connections[router.db_for_read(model)]
        with connection.cursor() as cursor:
            there = connection.introspection.get_table_description(cursor, model._meta.db_table)
        known = {field.attname for field in model._meta.concrete_fields}
        names = [column.name for column in there if column.name in known]
        for row in model._default_manager.order_by("pk").values(*names).iterator(chunk_size=500):
            value = {"format": FORMAT, "table": model._meta.model_name, "row": row}
            yield json.dumps(value, ensure_ascii=False) + "\n"


def enter_lines(lines: Iterable[bytes]) -> None:
    """Take the rows of people in."""
    tables = {model._meta.model_name: model for model in _tables()}
    for line in lines:
        value: dict[str, Any] = json.loads(line)
        tables[value["table"]]._default_manager.create(**value["row"])


def _tables() -> list[type[models.Model]]:
    return list(apps.get_app_config("people").get_models())
