"""The page of a committee, and what the Secretariat enters from it."""

import pytest

from tests.web.inside import got, sent, visitor
from travaux.committee.models import Basis, Committee, Mandate, Obligation
from travaux.record.tail import head

pytestmark = pytest.mark.usefixtures("data")


def test_the_mandate_stands_paragraph_by_paragraph_with_what_became_of_it() -> None:
    page = got(visitor(), "")
    for row in Obligation.objects.all():
        assert f'id="duty-{row.id}"' in page
    assert "<i>Decides also</i> that the committee shall hold" in page
    assert "Opens the text “Compilation of the submissions received by 30 April 2026”" in page
    assert "30 April 2026" in page
    assert "3 days" in page
    assert "٣٠ نيسان/أبريل ٢٠٢٦" in got(visitor(language="ar"), "")


def test_a_mandate_recorded_without_its_text_still_says_what_it_obliges_to() -> None:
    Mandate.objects.update(content="")
    assert "shall hold an organizational session" in got(visitor(), "")


def test_documents_have_their_kind_versions_and_decisions() -> None:
    page = got(visitor(), "")
    assert "Draft text · <bdi>LAG/AC/2026/3</bdi> · the Chair" in page
    assert "Versions: 15" in page
    assert "The committee decided, without objection, to negotiate from the draft text" in page


def test_the_secretariat_confirms_what_was_found_and_puts_it_right() -> None:
    client = visitor("secretariat-1")
    assert "Enter what becomes of it" in got(client, "")
    row = Obligation.objects.get(paragraph=7)
    fields = {"actor": "chair", "action": row.action, "deadline": "2027-03-01"}
    answer = sent(client, f"obligations/{row.id}", do="confirmed", gesture="g", **fields)
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.state, row.actor, row.deadline) == ("confirmed", "chair", "2027-03-01")
    done = sent(client, f"obligations/{row.id}", do="fulfilled", gesture="g2", act="130")
    assert done.status_code == 302
    row.refresh_from_db()
    assert row.state == "fulfilled"


def test_a_step_that_is_not_lawful_is_refused_and_what_was_typed_is_kept() -> None:
    client = visitor("secretariat-1")
    row = Obligation.objects.get(paragraph=7)
    before = head("lagoons")
    answer = sent(
        client, f"obligations/{row.id}", do="fulfilled", gesture="g", act="130", note="Kept."
    )
    assert answer.status_code == 403
    assert "is not confirmed yet" in answer.content.decode()
    assert "Kept." in answer.content.decode()
    wrong = ({"do": "fulfilled", "act": "no number"}, {"do": "nothing"})
    for fields in wrong:
        assert sent(client, f"obligations/{row.id}", gesture="g", **fields).status_code == 400
    assert head("lagoons") == before


def test_the_basis_and_the_arrangement_are_entered() -> None:
    client = visitor("secretariat-1")
    said = {"instrument": "non-paper", "provision": "draft.p91", "decision": "13th meeting."}
    assert sent(client, "basis", gesture="g1", **said).status_code == 302
    assert Basis.objects.get(provision="draft.p91", until=None).instrument_id == "non-paper"
    assert "Basis for article 18" in got(client, "")
    assert sent(client, "basis", gesture="g2", **{**said, "decision": ""}).status_code == 403
    assert sent(client, "arrangement", gesture="g3", zone="Asia/Tokyo").status_code == 302
    assert Committee.objects.get().zone == "Asia/Tokyo"
    assert sent(client, "arrangement", gesture="g4", zone="Nowhere").status_code == 400


def test_nobody_else_is_offered_a_form_or_may_send_it() -> None:
    for person in ("hal-1", "chair-1"):
        client = visitor(person)
        assert "Enter how it works" not in got(client, "")
        assert sent(client, "arrangement", gesture="g", zone="Asia/Tokyo").status_code == 403
    assert sent(visitor(), "arrangement", zone="Asia/Tokyo").status_code == 302
    assert Committee.objects.get().zone == "Europe/Vienna"
