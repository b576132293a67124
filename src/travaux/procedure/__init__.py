"""The rules of a body, as data and as rulings.

Pure: no framework, file, clock or randomness, and nothing of the text. A ruling is
``Ruling(allowed, rule, reason)``; the same one greys a button and refuses an act.
Others call:

- ``rules.rule_set(id)``: the rules a body starts from: ``un``, ``assembly``, ``mun``;
- ``rights``: ``Category``, ``Right``, ``may(rules, category, right)``,
  ``may_enter`` for the Secretariat, who enters what others do, and ``with_overrides`` for
  what a body changes, as data;
- ``rulings``: ``Rule``, ``Ruling``, ``own_rule`` for a body's own decision;
- one module a noun, its functions the rule book of that noun: ``proposals``, ``stances``,
  ``delegations``, ``groups``, ``bureau``, ``instruments``, ``mandates``, ``translations``,
  ``majorities``. Each takes the rules and the facts of the case, small frozen values made
  by the caller, and looks nothing up.

Categories, rights and states are their own strings (``"member"``, ``"propose"``), so that
a record may hold them as they are. Why rights are data: docs/explanation/rights-as-data.md.
"""
