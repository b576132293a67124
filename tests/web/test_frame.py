"""Every page of the frame answers, in the language and direction of whoever visits."""

import urllib.request

import pytest

from tests.web.sites import Site
from travaux.locale.speaker import LANGUAGES


def _got(address: str, language: str) -> str:
    asked = urllib.request.Request(address, headers={"Accept-Language": f"{language};q=0.9, xx"})  # noqa: S310 -- our own address
    with urllib.request.urlopen(asked) as answer:  # noqa: S310
        text: str = answer.read().decode()
    return text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_speaks_the_visitors_language_in_its_direction(site: Site, language: str) -> None:
    page = _got(site.url(), language)
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in page
