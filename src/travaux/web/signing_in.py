"""Signing in and out, joining by a code, and for whom one speaks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path


def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in."""
    return render(request, "web/signing_in.html", {})


everywhere = [path("sign-in", sign_in, name="sign-in")]
