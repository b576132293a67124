"""Joining by a code without e-mail: entering one, making some, revoking one."""

from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any, Final

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from travaux.acts.delegations import Name
from travaux.committee.queries.delegations import OFFICES
from travaux.locale.speaker import LANGUAGES
from travaux.people import codes, limits, persons, sign_ins
from travaux.people.models import Code
from travaux.record.database import alias
from travaux.record.perform import Gesture, perform
from travaux.record.times import written
from travaux.sentences import BadInput, Message, message
from travaux.web.performing import Troubles, status_of
from travaux.web.preferences import keep_language
from travaux.web.signing_in import TOO_OFTEN, address_key, enter, seconds
from travaux.web.visits import Request

OF_A_CODE: Final = 60
"""Codes that may be entered in vain from one address within a while."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What somebody who joins gives of themselves; a person who is signed in gives nothing."""

    name: str
    language: str
    passphrase: str


@never_cache
@sensitive_post_parameters("passphrase", "code")
def join(request: Request) -> HttpResponse:
    """Enter a code, and act for whom it names from now on."""
    if request.method != "POST":
        return _page(request)
    tried = f"code:{address_key(request)}"
    if not limits.take((tried, OF_A_CODE), now=seconds()):
        return _page(request, TOO_OFTEN, status=429)
    newcomer = Newcomer(
        name=request.POST.get("name", "").strip(),
        language=request.POST.get("language", ""),
        passphrase=request.POST.get("passphrase", ""),
    )
    try:
        person, code = joined(request.POST.get("code", ""), newcomer, person=request.visit.person)
    except Troubles as trouble:
        return _page(request, trouble.sentence, status=status_of(trouble))
    limits.give_back(tried)
    if person != request.visit.person:
        enter(request, person)
    welcome = message("Welcome. From now on you take part.")
    messages.success(request, request.visit.say(welcome))
    page = reverse("committee", args=[code.space]) if code.space else reverse("set-up")
    response = HttpResponseRedirect(page)
    if newcomer.language in LANGUAGES:
        keep_language(response, newcomer.language)
    return response


def joined(given: str, newcomer: Newcomer, *, person: str = "") -> tuple[str, Code]:
    """Have a person join by a code: the code is used, the person let in, and named by an act.

    Args:
        given: the code as it was typed.
        newcomer: what the person gives of themselves, unless signed in.
        person: the id of who is signed in, else empty.

    Guarantees:
        1. All of it stands, or nothing: a code is not used up in vain.

    Raises:
        BadInput: the code does not serve, or what was given of the person cannot be taken.
        Refused: whoever issued the code may no longer name anybody for that party.
    """
    now = written(datetime.now(UTC))
    with transaction.atomic(using=alias()):
        code = codes.use(given, now=now)
        id_ = person or _entered(newcomer)
        if code.space:
            capacity: Any = code.capacity  # one there is, as the code was made
            perform([Name(party=code.party, person=id_, capacity=capacity)], _naming(code, now))
        else:
            sign_ins.let_set_up(id_)
    return id_, code


def _entered(newcomer: Newcomer) -> str:
    """Enter a new person, who signs in with a name and a passphrase from now on."""
    if len(newcomer.name) > sign_ins.LONGEST:
        raise BadInput(
            message("The name is too long: take at most {most} characters.", most=sign_ins.LONGEST)
        )
    id_ = f"person-{token_hex(8)}"
    language = newcomer.language if newcomer.language in LANGUAGES else ""
    persons.enter(id_, name=newcomer.name, language=language)
    sign_ins.let_in(id_, name=newcomer.name, passphrase=newcomer.passphrase)
    return id_


def _naming(code: Code, now: str) -> Gesture:
    """The gesture by which whoever issued a code names who entered it.

    A delegation names its own: where the Secretariat issued the code, it enters that for it.
    """
    return Gesture(
        id=f"code-{code.id[:40]}-{code.used}",
        space=code.space,
        by="secretariat" if code.party in OFFICES else code.party,
        through=code.issuer,
        done_at=now,
        recorded_at=now,
    )


def _page(request: Request, trouble: Message | None = None, *, status: int = 200) -> HttpResponse:
    typed = request.POST if request.method == "POST" else request.GET
    context = {
        "trouble": trouble,
        "code": typed.get("code", ""),
        "name": typed.get("name", ""),
        "chosen": typed.get("language", request.visit.language),
        "least": sign_ins.SHORTEST,
    }
    return render(request, "web/joining.html", context, status=status)


everywhere = [path("join", join, name="join")]
