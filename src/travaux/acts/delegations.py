"""What is done to a delegation: admit it, name its representatives, see it leave."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from travaux.acts.acting import Scene, act
from travaux.acts.fields import Id, InLanguages, Short
from travaux.acts.saying import Names
from travaux.acts.sights import fresh
from travaux.committee.models import Delegation
from travaux.procedure.rights import Right
from travaux.sentences import Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Admit:
    """A State, observer or stakeholder is admitted to the committee.

    ``party`` is its id in the committee's register, empty for one that is in none; ``source``
    the decision or rule under which it takes part.
    """

    delegation: Id
    category: Literal[
        "member",
        "observer-state",
        "state-of-palestine",
        "holy-see",
        "european-union",
        "intergovernmental",
        "un-entity",
        "ecosoc-organization",
        "stakeholder",
    ]
    names: Annotated[InLanguages, Meta(min_length=1)]
    code: Short = ""
    party: Short = ""
    regional_group: Short = ""
    source: Short = ""

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message("{party} is admitted.", party=names.choose(self.names))


@act("delegations.admit", Right.ENTER)
def admit(said: Admit, scene: Scene) -> None:
    """Admit a delegation.

    Reads: nothing.
    Writes: the delegation.
    Raises: Refused unless the secretariat enters it; BadInput if the id is in use.
    """
    fresh(Delegation, said.delegation)
    Delegation.objects.create(
        id=said.delegation,
        committee=scene.committee,
        category=said.category,
        party=said.party,
        code=said.code or said.delegation,
        names=said.names,
        order=said.names.get("en") or next(iter(said.names.values())),
        regional_group=said.regional_group,
        source=said.source,
        since=scene.number,
    )
