"""The secretariat at a browser, in front of the pages of a server on this machine: as it settles.

It reads forms as they are served and sends back what they hold, and follows where it is led.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import Final
from urllib.parse import urlencode

DECIDED: Final = {"meeting": "5th meeting", "level": "plenary", "presided": "the Chair"}
FORM: Final = "application/x-www-form-urlencoded"


class Clerk:
    """Somebody who is signed in to the pages at a port.

    Args:
        port: of the server, which lends sign-ins as a demonstration does.
        person: who signs in.
    """

    def __init__(self, port: int, person: str) -> None:
        self._port = port
        self._cookies: dict[str, str] = {"language": "en"}
        form = next(_forms(self._get("/sign-in"), button=person))
        self._sent("/sign-in/demonstration", form.fields | {"person": person})

    def previewed(self, page: str) -> Callable[[], None]:
        """Fill in a page of settling up to the last button; gives what presses it.

        Args:
            page: its address, of a place where something is contested.

        Guarantees:
            1. What is given returns once the page that it leads to is read.
        """
        asked = next(_forms(self._get(page), button="preview"))
        accept = [it for it in asked.choices["form"] if it.startswith("accept:")]
        chosen = {"form": accept[0] if accept else "lift", "do": "preview", **DECIDED}
        shown = self._post(page, asked.fields | chosen)
        entered = next(_forms(shown, button="settle"))

        def press() -> None:
            self._sent(page, entered.fields | {"do": "settle"})

        return press

    def _get(self, path: str) -> str:
        return self._asked("GET", path)[1]

    def _post(self, path: str, fields: Mapping[str, str]) -> str:
        return self._asked("POST", path, fields)[1]

    def _sent(self, path: str, fields: Mapping[str, str]) -> None:
        """Send a form that leads elsewhere, and go there.

        Raises:
            RuntimeError: it leads nowhere, since something is amiss with it.
        """
        there, page = self._asked("POST", path, fields)
        if not there:
            raise RuntimeError(f"{path} was not entered: {page[:2000]}")
        self._get(there)

    def _asked(
        self, method: str, path: str, fields: Mapping[str, str] | None = None
    ) -> tuple[str, str]:
        """Where an answer leads, empty when it is a page; and the page."""
        connection = HTTPConnection("127.0.0.1", self._port, timeout=60)
        kept = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        headers = {"Cookie": kept, "Content-Type": FORM}
        body = urlencode(fields) if fields is not None else None
        connection.request(method, path, body=body, headers=headers)
        answer = connection.getresponse()
        page = answer.read().decode()
        for given in answer.headers.get_all("Set-Cookie") or ():
            cookies = SimpleCookie(given)
            self._cookies |= {name: it.value for name, it in cookies.items()}
        connection.close()
        return answer.headers.get("Location") or "", page


@dataclass(slots=True)
class _Form:
    """A form as it is served: its fields, what may be chosen, its buttons."""

    fields: dict[str, str]
    choices: dict[str, list[str]]
    buttons: set[str]


class _Reading(HTMLParser):
    """The forms of a page, one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[_Form] = []
        self._writing = ""

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name, value = given.get("name", ""), given.get("value", "")
        if tag == "form":
            self.forms.append(_Form({}, {}, set()))
        elif not self.forms or not name:
            return
        elif tag == "button":
            self.forms[-1].buttons.add(value)
        elif given.get("type") == "radio":
            self.forms[-1].choices.setdefault(name, []).append(value)
            if "checked" in given:
                self.forms[-1].fields[name] = value
        elif tag in {"input", "textarea"}:
            self.forms[-1].fields[name] = value
            self._writing = name if tag == "textarea" else ""

    def handle_data(self, data: str) -> None:
        if self._writing:
            # The first break after the tag belongs to the page and not to the words.
            self.forms[-1].fields[self._writing] += data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._writing = ""


def _forms(page: str, *, button: str) -> Iterator[_Form]:
    """The forms of a page that have a button."""
    reading = _Reading()
    reading.feed(page)
    found = [it for it in reading.forms if button in it.buttons]
    if not found:
        raise RuntimeError(f"no form to {button}: {page[:2000]}")
    return iter(found)
