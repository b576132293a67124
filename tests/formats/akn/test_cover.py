"""What a file says of its document outside the text."""

import pytest

from tests.formats.akn.files import akn, flat
from travaux.formats.akn.cover import Cover
from travaux.formats.akn.read import read_akn, read_akn_document

META = """
<meta><identification source="#x"><FRBRWork><FRBRdate date="2031-05-04" name="adoption"/></FRBRWork>
<FRBRExpression><FRBRdate date="2031-06-01" name="publication"/>
<FRBRlanguage language="spa"/></FRBRExpression></identification></meta>
"""
FRONT = """
<coverPage><p><docNumber>F/RES/9/12</docNumber></p>
<p><docAuthority>Ferries</docAuthority>
<docAuthority refersTo="#issuingBody">Council</docAuthority></p>
<p><session value="9">Ninth session</session></p>
<p><inline name="agenda item">Item 3</inline><inline name="agenda item name">Fog</inline></p>
<p><docProponent>[on the report of the Office]</docProponent></p></coverPage>
<preface><p><docNumber>9/12.</docNumber><docTitle>- Of <b>fog</b></docTitle></p></preface>
"""


def test_the_cover() -> None:
    document = read_akn_document(akn(META + FRONT + flat("1. x.")))
    assert document.cover == Cover(
        symbol="F/RES/9/12",
        title="Of fog",
        language="es",
        organ="Council",
        session="Ninth session",
        session_number="9",
        agenda_item="Item 3",
        agenda_title="Fog",
        proponent="[on the report of the Office]",
        adopted="2031-05-04",
        issued="2031-06-01",
    )
    read = document.read.instrument
    assert (read.symbol, read.title, read.language) == ("F/RES/9/12", "Of fog", "es")


@pytest.mark.parametrize(
    ("said", "language"),
    [("ara", "ar"), ("chi", "zh"), ("zho", "zh"), ("fr", "fr"), ("ru-RU", "ru"), ("deu", "en")],
)
def test_languages(said: str, language: str) -> None:
    meta = f'<meta><FRBRlanguage language="{said}"/></meta>'
    assert read_akn(akn(meta + flat("It is so that the sea of x."))).instrument.language == language


def test_a_bare_file_has_no_cover() -> None:
    document = read_akn_document(akn(flat("Article 1", "It is so that the sea is deep.")))
    assert document.cover == Cover()
    assert document.read.instrument.language == "en"
