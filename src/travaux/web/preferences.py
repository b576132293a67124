"""What a browser prefers: language and theme, kept in cookies."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from travaux.locale.speaker import LANGUAGES
from travaux.web.visits import LANGUAGE, THEME, THEMES

YEAR = 365 * 24 * 3600


@require_POST
def prefer(request: HttpRequest) -> HttpResponse:
    """Keep a language or a theme, and go back to the page."""
    response = HttpResponseRedirect(safe_next(request))
    language, theme = request.POST.get("language", ""), request.POST.get("theme")
    if language in LANGUAGES:
        keep_language(response, language)
    if theme is not None:
        _keep(response, THEME, theme if theme in THEMES else "")
    return response


def safe_next(request: HttpRequest, otherwise: str = "/") -> str:
    """Where a form wants to go next, if that is on this site."""
    asked = request.POST.get("next") or request.GET.get("next") or otherwise
    here = url_has_allowed_host_and_scheme(
        asked, {request.get_host()}, require_https=request.is_secure()
    )
    return asked if here else otherwise


def keep_language(response: HttpResponse, language: str) -> None:
    """Have the browser keep a language."""
    _keep(response, LANGUAGE, language)


def _keep(response: HttpResponse, name: str, value: str) -> None:
    response.set_cookie(
        name,
        value,
        max_age=YEAR,
        samesite="Lax",
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
    )


everywhere = [path("preferences", prefer, name="preferences")]
