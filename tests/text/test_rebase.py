"""A wording written on an older text is brought onto the one that stands, or refused."""

import pytest

from travaux.text.rebase import rebase

OLD = "Each State Party shall adopt measures."


@pytest.mark.parametrize(
    ("old", "new", "wording", "rebased"),
    [
        (OLD, OLD, "Each State Party may adopt measures.", "Each State Party may adopt measures."),
        (OLD, "Each Party shall adopt measures.", OLD, "Each Party shall adopt measures."),
        (
            OLD,
            "Each Party shall adopt measures.",
            "Each State Party shall adopt effective measures.",
            "Each Party shall adopt effective measures.",
        ),
        (
            OLD,
            "Each State Party should adopt measures.",
            "Each State Party may adopt measures.",
            None,
        ),
        (
            OLD,
            "Each State Party may adopt measures.",
            "Each State Party may adopt measures promptly.",
            "Each State Party may adopt measures promptly.",
        ),
        (OLD, "Each State Party shall consider measures.", "Each State Party shall.", None),
        (
            "تعتمد كل دولة طرف تدابير.",
            "تعتمد كل دولة تدابير.",
            "تعتمد كل دولة طرف تدابير فعالة.",
            "تعتمد كل دولة تدابير فعالة.",
        ),
        (
            "各缔约国应当采取措施。",
            "各国应当采取措施。",
            "各缔约国应当采取有效措施。",
            "各国应当采取有效措施。",
        ),
        ("", "A b.", "C d.", None),
    ],
)
def test_an_edit_that_the_new_text_left_alone_is_made_in_it(
    old: str, new: str, wording: str, rebased: str | None
) -> None:
    assert rebase(old, new, wording) == rebased
