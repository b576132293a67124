"""Signing in and out, and the sign-ins that a demonstration lends to anyone."""

from datetime import UTC, datetime

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import rotate_token
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from travaux.people import limits, persons, sign_ins
from travaux.people.sessions import PERSON
from travaux.sentences import Message, message
from travaux.web.lending import lends, lent
from travaux.web.preferences import keep_language, safe_next
from travaux.web.visits import LANGUAGE, Request

TOO_OFTEN = message("Too many attempts: wait a quarter of an hour and try again.")


@never_cache
@sensitive_post_parameters("passphrase")
def sign_in(request: Request) -> HttpResponse:
    """Sign in with a name and a passphrase."""
    if request.method != "POST":
        return _page(request)
    name, passphrase = request.POST.get("name", ""), request.POST.get("passphrase", "")
    of_name = f"name:{sign_ins.folded(name)}"
    of_address = address_key(request)
    limited = ((of_name, limits.OF_A_NAME), (of_address, limits.OF_AN_ADDRESS))
    if not limits.take(*limited, now=seconds()):
        return _page(request, TOO_OFTEN, status=429)
    person = sign_ins.who(name, passphrase)
    if not person:
        wrong = message("Name and passphrase do not fit together: check both and try again.")
        return _page(request, wrong, status=403)
    limits.forget(of_name)
    limits.give_back(of_address)
    enter(request, person)
    response = HttpResponseRedirect(safe_next(request))
    if LANGUAGE not in request.COOKIES:
        keep_language(response, persons.language_of(person) or request.visit.language)
    return response


@require_POST
def sign_out(request: Request) -> HttpResponse:
    """Sign out; nothing of the session is left."""
    request.session.flush()
    rotate_token(request)
    messages.info(request, request.visit.say(message("You are signed out.")))
    return HttpResponseRedirect(safe_next(request))


@require_POST
def sign_in_lent(request: Request) -> HttpResponse:
    """Sign in as somebody of the demonstration; refused outside demo mode."""
    person = request.POST.get("person", "")
    if not settings.DEMO:
        only = message("Only a demonstration lends sign-ins: sign in with your own name.")
        return _page(request, only, status=403)
    if not lends(person):
        nobody = message("Nobody of the demonstration is meant: choose one of the list.")
        return _page(request, nobody, status=403)
    enter(request, person)
    return HttpResponseRedirect(safe_next(request))


def enter(request: HttpRequest, person: str) -> None:
    """Have a person be signed in: a new session under a new key, and a new token for forms."""
    request.session.flush()
    request.session[PERSON] = person
    rotate_token(request)


def address_key(request: HttpRequest) -> str:
    """Under which key attempts from the visitor's network address are counted."""
    return f"address:{request.META.get('REMOTE_ADDR', '')}"


def seconds() -> int:
    """Now, in seconds of the epoch."""
    return int(datetime.now(UTC).timestamp())


def _page(request: Request, trouble: Message | None = None, *, status: int = 200) -> HttpResponse:
    """The page, with what was wrong and the name as it was typed; never the passphrase."""
    context = {
        "trouble": trouble,
        "name": request.POST.get("name", ""),
        "next": safe_next(request),
        "lent": lent(request.visit) if settings.DEMO else [],
        "demo": settings.DEMO,
    }
    return render(request, "web/signing_in.html", context, status=status)


everywhere = [
    path("sign-in", sign_in, name="sign-in"),
    path("sign-in/demonstration", sign_in_lent, name="sign-in-lent"),
    path("sign-out", sign_out, name="sign-out"),
]
