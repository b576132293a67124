"""What a preview costs is near the bare comparison of its two texts."""

from bench.preview import preview, texts


def test_a_preview_of_500_words_costs_little_more_than_comparing_them() -> None:
    _seconds, ratio = preview(500, rounds=7)
    assert ratio < 15


def test_the_texts_have_so_many_words_and_differ() -> None:
    base, wording = texts(500)
    assert len(base.split()) == len(wording.split()) == 500
    assert base != wording
    assert texts(500) == (base, wording)
