"""What a form asks to establish: the acts that set up a committee, all of them one gesture."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from travaux.acts.candidates import candidates
from travaux.acts.committees import Attribution, DecideBasis, Establish, Openness
from travaux.acts.delegations import Admit
from travaux.acts.fields import Language
from travaux.acts.instruments import Open
from travaux.acts.mandates import Record
from travaux.formats.json.mandate import mandate_to_json
from travaux.formats.json.write import text_of_json
from travaux.procedure.instruments import Kind
from travaux.procedure.rights import Category
from travaux.procedure.rules import rule_set
from travaux.registers import Capacity, Participant, Register, shipped
from travaux.sentences import BadInput, Place, message
from travaux.text.mandate.values import Mandate
from travaux.text.tree import walk, with_ids
from travaux.text.values import Instrument

_NOT_IN_IDS: Final = re.compile(r"[^a-z0-9]+")
_CODED: Final = re.compile(r"(?P<code>[\w.-]{1,12})\s*=\s*(?P<name>.+)")
MOST_PARTIES: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a form asks for; choices as the act ``committees.establish`` spells them.

    ``parties`` has a party a line, as the register knows it by name or code, or with
    ``register`` empty by any name, ``CODE = Name``; ``all_members`` admits every member of the
    register too. ``admitted_by`` and ``decision`` cite what admits them and what makes the
    text the basis.
    """

    names: Mapping[str, str]
    rules: str
    register: str
    zone: str
    language: str
    openness: str
    attribution: str
    parties: str = ""
    all_members: bool = False
    admitted_by: str = ""
    decision: str = ""
    mandate: Mandate | None = None
    base: Instrument | None = None


def space_of(asked: Asked, gesture: str) -> str:
    """The id of the new committee: its English or first name, and what makes it its own."""
    name = asked.names.get("en") or next(iter(asked.names.values()), "")
    plain = _NOT_IN_IDS.sub("-", name.lower()).strip("-")[:32].strip("-")
    return f"{plain or 'committee'}-{_digest(gesture)[:6]}"


def acts_of(asked: Asked, space: str, *, person: str, on: date) -> list[object]:
    """The acts that set up a committee; the same form gives the same acts.

    Args:
        asked: what the form asks for.
        space: the new committee's id.
        person: who sets it up, and is its Secretariat.
        on: the day for which regional groups are taken from the register.

    Raises:
        BadInput: a choice there is none of, or a line that names no party or several.
    """
    acts: list[object] = [_establish(asked, person)]
    acts += [_admit(it, asked, space) for it in _parties(asked, on)]
    if asked.mandate:
        acts.append(_record(asked.mandate, f"{space}.mandate"))
    if asked.base:
        text = f"{space}.text"
        acts.append(_open(asked.base, text))
        if asked.decision:
            acts.append(DecideBasis(instrument=text, decision=asked.decision))
    return acts


@dataclass(frozen=True, slots=True)
class _Party:
    """A party to be admitted: its id in the register or a number, code, names, category."""

    key: str
    code: str
    names: dict[str, str]
    category: Category = Category.MEMBER
    region: str = ""
    known: bool = False


def _establish(asked: Asked, person: str) -> Establish:
    """The act that establishes the committee; the door of the record checks each choice."""
    if not asked.names:
        raise BadInput(message("The committee has no name: give one in at least one language."))
    for given, known in (
        (asked.rules, ("un", "assembly", "mun")),
        (asked.register, ("un", "demo", "")),
        (asked.language, get_args(Language)),
        (asked.openness, get_args(Openness)),
        (asked.attribution, get_args(Attribution)),
    ):
        if given not in known:
            raise BadInput(
                message(
                    "There is no choice “{given}” here: choose one of those shown.", given=given
                )
            )
    return Establish(
        names=dict(asked.names),  # type: ignore[arg-type]  # by the six languages
        rules=asked.rules,  # type: ignore[arg-type]  # checked above, as those below
        register=asked.register,  # type: ignore[arg-type]
        zone=asked.zone,
        language=asked.language,  # type: ignore[arg-type]
        openness=asked.openness,  # type: ignore[arg-type]
        attribution=asked.attribution,  # type: ignore[arg-type]
        secretariat=(person,),
    )


def _admit(party: _Party, asked: Asked, space: str) -> Admit:
    """The act that admits a party, on every ground that its category needs."""
    return Admit(
        delegation=f"{space}.{party.key}",
        category=party.category.value,  # type: ignore[arg-type]  # no office is admitted
        names=party.names,  # type: ignore[arg-type]  # by the six languages
        code=party.code,
        party=party.key if party.known else "",
        regional_group=party.region,
        grounds=rule_set(asked.rules).admissions[party.category].needs,
        source=asked.admitted_by,
    )


def _parties(asked: Asked, on: date) -> list[_Party]:
    """The parties that a form names, each once, in the order in which they are named."""
    if not asked.register:
        found = list(_own(asked))
    else:
        register = shipped(asked.register)
        members = register.acting_as(Capacity.MEMBER) if asked.all_members else ()
        named = (_found(register, line, at) for at, line in _lines(asked.parties))
        found = [_known(register, it, on) for it in dict.fromkeys((*members, *named))]
    if len(found) > MOST_PARTIES:
        raise BadInput(
            message("At most {most} parties are admitted at once: name fewer.", most=MOST_PARTIES)
        )
    return found


def _own(asked: Asked) -> Iterator[_Party]:
    """Parties of a body that has no register; the code is as given, else of the name's letters."""
    taken: set[str] = set()
    for at, line in _lines(asked.parties):
        coded = _CODED.fullmatch(line)
        name = coded["name"] if coded else line
        letters = "".join(sign for sign in name.upper() if sign.isalnum())[:3]
        code = coded["code"] if coded else _free(letters, taken)
        if code in taken:
            raise BadInput(
                message("The code {code} is given twice: give another.", code=code), Place(line=at)
            )
        taken.add(code)
        yield _Party(f"party-{at}", code, {asked.language: name})


def _free(letters: str, taken: Iterable[str]) -> str:
    """The letters, with a number behind them where another has the same."""
    codes = (letters, *(f"{letters}{number}" for number in range(2, MOST_PARTIES)))
    return next(code for code in codes if code not in taken)


def _found(register: Register, line: str, at: int) -> Participant:
    """The one participant that a line means."""
    found = register.find(line)
    if len(found) == 1 and found[0].how != "part":
        return found[0].participant
    if not found:
        raise BadInput(
            message(
                "Nobody in this register is called “{name}”: check the spelling, or give the "
                "code of three letters.",
                name=line[:80],
            ),
            Place(line=at),
        )
    raise BadInput(
        message(
            "“{name}” may mean several ({codes}): give one of these codes.",
            name=line[:80],
            codes=", ".join(it.participant.id for it in found[:12]),
        ),
        Place(line=at),
    )


def _known(register: Register, it: Participant, on: date) -> _Party:
    """A participant as it is admitted; any other State takes part as a member does."""
    other = it.capacity == Capacity.OTHER_STATE
    category = Category.MEMBER if other else Category(it.capacity.value)
    region = register.regional_group(it.id, on)
    names = dict[str, str](it.names.every())
    return _Party(it.id, it.id, names, category, region.id if region else "", known=True)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text that are not empty, with their numbers from 1."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield number, line.strip()


def _record(mandate: Mandate, id_: str) -> Record:
    """The act that records a mandate with what it may oblige to."""
    return Record(
        mandate=id_,
        symbol=mandate.symbol or mandate.title or id_,
        title=mandate.title,
        date=mandate.date or "",
        language=mandate.language,  # type: ignore[arg-type]  # a mandate is in one of the six
        content=text_of_json(mandate_to_json(mandate)),
        obligations=candidates(mandate, id_),
    )


def _open(base: Instrument, id_: str) -> Open:
    """The act that brings a draft before the committee, its provisions under lasting ids."""
    ids = {
        it.id: f"{id_}.{_digest(f'{id_} {position}')[:10]}"
        for position, it in enumerate(walk(base.provisions))
    }
    text = with_ids(base, ids)
    return Open(
        instrument=id_,
        kind=Kind.DRAFT,
        title=text.title,
        language=text.language,  # type: ignore[arg-type]  # read in one of the six
        symbol=text.symbol,
        provisions=text.provisions,
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
