"""The ledger: every act of a committee, in order, so that no alteration goes unproved.

``perform`` is the one doorway and the only writer. The record knows no noun of the
committee: what an act does stands in ``travaux.acts``, which registers each kind here.
"""
