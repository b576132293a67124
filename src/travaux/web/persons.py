"""What is known of the person who is signed in: to be changed, and to be erased."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from travaux.locale.speaker import LANGUAGES
from travaux.people import limits, persons, sign_ins
from travaux.people.sessions import end_sessions
from travaux.sentences import Message, message
from travaux.web.performing import Troubles
from travaux.web.preferences import keep_language
from travaux.web.signing_in import TOO_OFTEN, enter, seconds
from travaux.web.visits import Request

_OWN = message(
    "A sign-in of the demonstration is everyone's: join with a code to have one of your own."
)
_WRONG = message("This is not your passphrase: nothing was changed.")


@never_cache
@sensitive_post_parameters("passphrase", "new")
def person(request: Request) -> HttpResponse:
    """What is known of oneself; by POST, another name, language or passphrase."""
    if not request.visit.person:
        return redirect(f"{reverse('sign-in')}?{urlencode({'next': request.path})}")
    if request.method != "POST":
        return _page(request)
    trouble = _unproved(request)
    if trouble:
        return _page(request, trouble, status=403)
    given = request.POST
    name, new = given.get("name", "").strip(), given.get("new", "") or given.get("passphrase", "")
    language = given.get("language", "")
    try:
        sign_ins.change(request.visit.person, name=name, passphrase=new)
    except Troubles as refused:
        return _page(request, refused.sentence, status=400)
    known = language if language in LANGUAGES else ""
    persons.enter(request.visit.person, name=name, language=known)
    end_sessions(request.visit.person)
    enter(request, request.visit.person)
    kept = message("What you changed is kept; wherever else you were signed in, you no longer are.")
    messages.success(request, request.visit.say(kept))
    response = HttpResponseRedirect(reverse("person"))
    if known:
        keep_language(response, known)
    return response


@require_POST
@sensitive_post_parameters("passphrase")
def erase(request: Request) -> HttpResponse:
    """Erase all that is known of oneself; the record stays, since it knows the id alone."""
    if not request.visit.person:
        return redirect("sign-in")
    trouble = _unproved(request)
    if trouble:
        return _page(request, trouble, status=403)
    persons.erase(request.visit.person)
    request.session.flush()
    erased = message("All that was known of you is erased.")
    messages.info(request, request.visit.say(erased))
    return HttpResponseRedirect(reverse("front"))


def _unproved(request: Request) -> Message | None:
    """Why it is not certain that the person asks for this, if it is not."""
    person = request.visit.person
    if not sign_ins.has_passphrase(person):
        return _OWN
    if not limits.take((f"person:{person}", limits.OF_A_NAME), now=seconds()):
        return TOO_OFTEN
    if not sign_ins.proves(person, request.POST.get("passphrase", "")):
        return _WRONG
    limits.forget(f"person:{person}")
    return None


def _page(request: Request, trouble: Message | None = None, *, status: int = 200) -> HttpResponse:
    known = persons.person_of(request.visit.person)
    context = {
        "trouble": trouble,
        "name": request.POST.get("name") or (known.name if known else ""),
        "chosen": request.POST.get("language") or (known.language if known else ""),
        "own": sign_ins.has_passphrase(request.visit.person),
        "lent": _OWN,
        "least": sign_ins.SHORTEST,
    }
    return render(request, "web/persons.html", context, status=status)


everywhere = [
    path("me", person, name="person"),
    path("me/erase", erase, name="erase-person"),
]
