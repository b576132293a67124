"""Who reads: what a reader is to each delegation decides what of it is shown."""

from dataclasses import dataclass

from travaux.committee.models import GroupMember, Seat
from travaux.procedure.stances import Viewer, Visibility, shown

OFFICERS = frozenset({"chair"})
"""Offices that belong to the bureau without a delegation's seat."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the id of a delegation or an office, or nothing for the public.

    ``peers`` are the delegations that share a group with it.
    """

    party: str = ""
    peers: frozenset[str] = frozenset()
    in_bureau: bool = False

    def viewing(self, delegation: str) -> Viewer:
        """What the reader is to a delegation, as rulings on what is shown ask."""
        return Viewer(
            own=bool(self.party) and delegation == self.party,
            in_group=delegation in self.peers,
            in_bureau=self.in_bureau,
        )

    def sees(self, seen_by: str, delegation: str) -> bool:
        """Whether what a delegation shows to some is shown to this reader."""
        return shown(Visibility(seen_by), self.viewing(delegation))


PUBLIC = Reader()
"""Whoever is no party."""


def reader_of(space: str, party: str) -> Reader:
    """What a party of a committee is to its delegations, as things stand.

    Cost: two queries; none for the public.
    """
    if not party:
        return PUBLIC
    groups = GroupMember.objects.filter(
        group__committee_id=space, delegation_id=party, until=None
    ).values("group")
    peers = GroupMember.objects.filter(group__in=groups, until=None)
    seats = Seat.objects.filter(committee_id=space, delegation_id=party, until=None)
    return Reader(
        party,
        frozenset(peers.values_list("delegation", flat=True)) - {party},
        party in OFFICERS or seats.exists(),
    )
