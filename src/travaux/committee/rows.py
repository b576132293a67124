"""Single rows in few steps: each statement is composed once and sent many times.

Composing a statement takes Django several times as long as the database takes to run it;
an act reads and writes a dozen rows. Questions about many rows are ordinary querysets.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.db import models

from travaux.record.database import alias, connection

Row = TypeVar("Row", bound=models.Model)
Convert = Callable[[Any, Any, Any], Any]


def one(model: type[Row], **columns: Any) -> Row | None:  # noqa: ANN401 -- a column's value
    """The row with these values, or None.

    Args:
        model: the table.
        columns: lookups as in a queryset's ``filter``, equality alone; None asks for null.
    """
    return next(iter(every(model, **columns)), None)


def every(model: type[Row], **columns: Any) -> list[Row]:  # noqa: ANN401 -- a column's value
    """The rows with these values, in no order; arguments as for ``one``."""
    names = tuple(sorted(columns))
    nulls = frozenset(name for name in names if columns[name] is None)
    found = _selected(model, connection().vendor, (names, nulls))
    with connection().cursor() as cursor:
        cursor.execute(found.statement, [columns[name] for name in names if name not in nulls])
        rows = cursor.fetchall()
    return [model.from_db(alias(), found.columns, found.read(values)) for values in rows]


def add(row: Row) -> Row:
    """Write a new row; gives it back.

    Raises:
        IntegrityError: a row of that key is there.
    """
    _write(row, _inserted(type(row), connection().vendor))
    return row


def put(row: models.Model) -> None:
    """Write a row, whether or not one of its key is there."""
    _write(row, _upserted(type(row), connection().vendor))


def change(row: models.Model, **columns: Any) -> None:  # noqa: ANN401 -- a column's value
    """Change columns of a row, in the table and in hand."""
    for name, value in columns.items():
        setattr(row, name, value)
    statement = _updated(type(row), connection().vendor, tuple(columns))
    fields = [row._meta.get_field(name) for name in columns]
    with connection().cursor() as cursor:
        cursor.execute(statement, [*_values(row, fields), row.pk])


def highest(model: type[models.Model], column: str, *, where: str, has: str) -> int:
    """The highest number in a column among the rows that have a value in another; 0 for none."""
    with connection().cursor() as cursor:
        cursor.execute(_highest(model, connection().vendor, (column, where)), [has])
        (found,) = cursor.fetchone()
    return found or 0


@dataclass(frozen=True, slots=True)
class _Selected:
    """A statement that reads rows, its columns, and what turns their values into Python's."""

    statement: str
    columns: tuple[str, ...]
    converted: tuple[tuple[int, Any, tuple[Convert, ...]], ...]

    def read(self, values: Sequence[Any]) -> list[Any]:
        """Values of the database as Python's."""
        out = list(values)
        for position, expression, steps in self.converted:
            for step in steps:
                out[position] = step(out[position], expression, connection())
        return out


@cache
def _selected(
    model: type[models.Model], _vendor: str, asked: tuple[tuple[str, ...], frozenset[str]]
) -> _Selected:
    """Have Django compose a statement; ``filter`` takes its arguments in the order of names."""
    names, nulls = asked
    given = {name: None if name in nulls else "0" for name in names}  # a text or an integer
    rows = model._default_manager.using(alias()).filter(**given).order_by()
    compiler = rows.query.get_compiler(using=alias())
    statement, _given = compiler.as_sql()
    selected = [column for column, _sql, _alias in compiler.select]
    converters = compiler.get_converters(selected)
    return _Selected(
        statement,
        tuple(column.target.attname for column in selected),
        tuple((at, expression, tuple(steps)) for at, (steps, expression) in converters.items()),
    )


@cache
def _inserted(model: type[models.Model], _vendor: str) -> str:
    """A statement that writes a row."""
    columns = [_column(field) for field in model._meta.concrete_fields]
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {_table(model)} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608 -- names of ours


@cache
def _upserted(model: type[models.Model], vendor: str) -> str:
    """A statement that writes a row over one of the same key."""
    columns = [_column(it) for it in model._meta.concrete_fields if not it.primary_key]
    taken = ", ".join(f"{column} = excluded.{column}" for column in columns)
    key = _column(model._meta.pk)
    return f"{_inserted(model, vendor)} ON CONFLICT ({key}) DO UPDATE SET {taken}"


@cache
def _updated(model: type[models.Model], _vendor: str, names: tuple[str, ...]) -> str:
    """A statement that changes columns of a row."""
    columns = ", ".join(f"{_column(model._meta.get_field(name))} = %s" for name in names)
    return f"UPDATE {_table(model)} SET {columns} WHERE {_column(model._meta.pk)} = %s"  # noqa: S608 -- names of ours


@cache
def _highest(model: type[models.Model], _vendor: str, names: tuple[str, str]) -> str:
    """A statement that reads the highest value of one column where another has a value."""
    highest, where = (_column(model._meta.get_field(name)) for name in names)
    return f"SELECT MAX({highest}) FROM {_table(model)} WHERE {where} = %s"  # noqa: S608 -- names of ours


def _table(model: type[models.Model]) -> str:
    """The quoted name of a table."""
    return connection().ops.quote_name(model._meta.db_table)


def _column(field: Any) -> str:  # noqa: ANN401 -- any field of Django's
    """The quoted name of a column."""
    return connection().ops.quote_name(field.column)


def _write(row: models.Model, statement: str) -> None:
    with connection().cursor() as cursor:
        cursor.execute(statement, _values(row, row._meta.concrete_fields))
    # As Django leaves a row that it has written itself.
    row._state.adding, row._state.db = False, alias()  # noqa: SLF001


def _values(row: models.Model, fields: Iterable[Any]) -> list[Any]:
    """The values of a row as the database takes them."""
    here = connection()
    return [field.get_db_prep_save(getattr(row, field.attname), here) for field in fields]
