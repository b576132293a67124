"""The few kinds of column there are; keys and moments come from acts."""

from typing import Any

from django.db import models


def key() -> "models.TextField[str, str]":
    """The id of a row, given by the act that made it."""
    return models.TextField(primary_key=True)


def text() -> "models.TextField[str, str]":
    """A text, empty where nothing is said."""
    return models.TextField(blank=True, default="")


def since() -> "models.PositiveIntegerField[int, int]":
    """The number of the act from which the row holds."""
    return models.PositiveIntegerField()


def until() -> "models.PositiveIntegerField[int | None, int | None]":
    """The number of the act by which the row ceased to hold; null while it holds."""
    return models.PositiveIntegerField(null=True, blank=True, default=None)


def of(model: str, **more: Any) -> "models.ForeignKey[Any, Any]":  # noqa: ANN401 -- Django's own options
    """The row this one belongs to; rows are never deleted."""
    return models.ForeignKey(model, on_delete=models.PROTECT, **more)
