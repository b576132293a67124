"""The tables, one module a noun."""

from travaux.committee.models.agreements import Agreement, AgreementStep, Package
from travaux.committee.models.bureau import Holder, Seat
from travaux.committee.models.committees import Basis, Committee
from travaux.committee.models.corrections import Correction, Scrub
from travaux.committee.models.delegations import Delegation, Representative
from travaux.committee.models.dispositions import Disposition, DispositionTable
from travaux.committee.models.groups import Dissociation, Group, GroupMember, Statement
from travaux.committee.models.instruments import Bracketed, Instrument, Version, Wording
from travaux.committee.models.mandates import Fulfilment, Mandate, Obligation
from travaux.committee.models.places import Fate, Provenance, SettledPlace
from travaux.committee.models.proposals import Change, ChangeWording, Proposal, Sponsor
from travaux.committee.models.provisions import Provision
from travaux.committee.models.stances import Stance
from travaux.committee.models.translations import Translation

__all__ = [
    "Agreement",
    "AgreementStep",
    "Basis",
    "Bracketed",
    "Change",
    "ChangeWording",
    "Committee",
    "Correction",
    "Delegation",
    "Disposition",
    "DispositionTable",
    "Dissociation",
    "Fate",
    "Fulfilment",
    "Group",
    "GroupMember",
    "Holder",
    "Instrument",
    "Mandate",
    "Obligation",
    "Package",
    "Proposal",
    "Provenance",
    "Provision",
    "Representative",
    "Scrub",
    "Seat",
    "SettledPlace",
    "Sponsor",
    "Stance",
    "Statement",
    "Translation",
    "Version",
    "Wording",
]
