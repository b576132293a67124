"""What is shown where there is no page: one sentence, and where to go."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from travaux.sentences import Message, message
from travaux.web.logs import log_fault


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request cannot be read."""
    return _page(request, 400, message("This request cannot be read: go back and try again."))


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: the visitor may not."""
    return _page(
        request,
        403,
        message("This is for those who act for a party of the committee: sign in as one of them."),
    )


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form came from elsewhere, or the browser keeps no cookies."""
    return _page(
        request,
        403,
        message("This form was not sent from a page of this site: load the page anew and send it."),
    )


def absent(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: there is nothing here."""
    return _page(
        request, 404, message("There is nothing at this address: begin at the front page.")
    )


def faulty(request: HttpRequest) -> HttpResponse:
    """500: the program is at fault; the reference number stands in its log."""
    number = uuid.uuid4().hex[:8]
    log_fault(request, number)
    return _page(
        request,
        500,
        message(
            "The program failed, and nothing was changed: tell the Secretariat the number "
            "{number}.",
            number=number,
        ),
    )


def _page(request: HttpRequest, status: int, sentence: Message) -> HttpResponse:
    return render(request, "web/trouble.html", {"sentence": sentence}, status=status)
