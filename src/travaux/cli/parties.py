"""Reading the names of parties: ``{"parties": [{"code", "name", "names"?}]}``."""

from typing import Any

from travaux.cli.lines import source
from travaux.cli.texts import bytes_of
from travaux.formats.json.fields import clean, parse
from travaux.text.errors import BadInput, Place, message
from travaux.text.values import Party


def read_parties(path: str, language: str = "en") -> tuple[Party, ...]:
    """The parties of a file, in the committee's order.

    Raises:
        BadInput: a file that cannot be read, or is not as it should be.
    """
    return parties_in(bytes_of(path), language, source=source(path))


def parties_in(
    data: bytes, language: str = "en", *, source: str | None = None
) -> tuple[Party, ...]:
    """The parties that the bytes of a file hold.

    Raises:
        BadInput: as ``read_parties``.
    """
    raw = parse(data, source=source)
    try:
        return tuple(_party(one, language) for one in raw["parties"])
    except (KeyError, TypeError, AttributeError) as error:
        raise BadInput(
            message(
                "The parties are not as they should be; give an object with a list “parties”, "
                "each with a “code” and a “name”."
            ),
            Place(source),
        ) from error
    except BadInput as error:
        raise error.at(Place(source)) from error


def _party(one: dict[str, Any], language: str) -> Party:
    """One party, its name in the language where it is given there.

    Raises:
        KeyError, TypeError, AttributeError: it is not as it should be.
    """
    code, name = one["code"], one.get("names", {}).get(language) or one["name"]
    if type(code) is not str or type(name) is not str:
        raise TypeError(code)
    return Party(clean(code, "$.parties", "code"), clean(name, "$.parties", "name"))
