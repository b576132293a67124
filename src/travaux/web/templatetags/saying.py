"""What templates say: sentences of the catalogue, numbers and moments, in the reader's language."""

from datetime import date, datetime
from typing import Any

from django import template
from django.template import Context

from travaux.formats.html.direction import apart, direction
from travaux.sentences import Message
from travaux.web.figures import day_in, moment_in, number_in

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Context, sentence: str | Message, **parameters: Any) -> str:  # noqa: ANN401 -- whatever a template has
    """A sentence in the reader's language: ``{% say "Signed in as {name}" name=person %}``.

    The catalogue's extractor finds the sentence in the template; a ``Message`` says itself.
    Numbers among the parameters are written as the language writes them, and what runs the other
    way stands apart, so that the marks of the sentence stay where they belong.
    """
    found = sentence if isinstance(sentence, Message) else Message(sentence, parameters)
    language = context["visit"].language
    written = {name: _written(language, it) for name, it in found.parameters.items()}
    return str(context["visit"].say(Message(found.key, written)))


def _written(language: str, value: Any) -> Any:  # noqa: ANN401 -- a parameter of any kind
    if isinstance(value, int):
        return number_in(language, value)
    return apart(value, direction(language)) if isinstance(value, str) else value


@register.simple_tag(takes_context=True)
def number(context: Context, value: float) -> str:
    """A number as the reader's language writes it."""
    return number_in(context["visit"].language, value)


@register.simple_tag(takes_context=True)
def moment(context: Context, at: datetime, style: str = "long") -> str:
    """A moment as the reader's language writes it, in the time zone it is given in."""
    return moment_in(context["visit"].language, at, style=style)


@register.simple_tag(takes_context=True)
def day(context: Context, on: date) -> str:
    """A day as the reader's language writes it."""
    return day_in(context["visit"].language, on)
