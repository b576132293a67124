"""How templates call what has an id, in the reader's language."""

from django import template
from django.template import Context

from travaux.acts.fields import AUTONYMS
from travaux.sentences import message

register = template.Library()

_TRANSLATIONS = {
    "awaiting": message("awaiting translation"),
    "draft": message("draft"),
    "revised": message("revised"),
    "final": message("final"),
}


@register.simple_tag(takes_context=True)
def party(context: Context, id: str) -> str:  # noqa: A002 -- the room says id
    """A delegation, a group or an office: ``{% party row.delegation_id %}``."""
    return str(context["room"].names.party(id))


@register.simple_tag(takes_context=True)
def place(context: Context, id: str) -> str:  # noqa: A002
    """A provision as it is cited."""
    return str(context["room"].names.provision(id))


@register.simple_tag(takes_context=True)
def stance(context: Context, verb: str) -> str:
    """What a delegation says of words."""
    return str(context["room"].names.stance(verb))


@register.simple_tag(takes_context=True)
def level(context: Context, id: str) -> str:  # noqa: A002
    """At which level something was decided."""
    return str(context["room"].names.level(id))


@register.simple_tag(takes_context=True)
def translation(context: Context, state: str) -> str:
    """How far a translation has come."""
    return str(context["visit"].say(_TRANSLATIONS[state]))


@register.simple_tag
def autonym(language: str) -> str:
    """What a language calls itself."""
    return AUTONYMS[language]
