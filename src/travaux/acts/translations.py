"""What is done to a language version: each part of a provision comes nearer to being final."""

from dataclasses import dataclass
from typing import Literal

from travaux.acts.acting import Scene, act
from travaux.acts.errors import require
from travaux.acts.fields import AUTONYMS, Id, Language, Words
from travaux.acts.saying import Names
from travaux.acts.sights import provision
from travaux.committee import wordings
from travaux.committee.models import Provision, Translation
from travaux.procedure import translations as rulings
from travaux.procedure.rights import Right
from travaux.sentences import BadInput, Message, message
from travaux.text.proposals import check_place


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter:
    """The words of a part of a provision in another language, and how far they have come."""

    provision: Id
    part: Literal["words", "heading", "closing"] = "words"
    language: Language
    words: Words = ""
    state: rulings.Translation

    def minute(self, names: Names) -> Message:
        """The act in a sentence."""
        return message(
            "Enters {place} in another language ({language}).",
            place=names.provision(self.provision),
            language=AUTONYMS[self.language],
        )


@act("translations.enter", Right.ENTER)
def enter(said: Enter, scene: Scene) -> None:
    """Enter a translation.

    Reads: the provision, and how its translation stands.
    Writes: the translation, and the hash of the wording it translates.
    Raises: Refused unless the secretariat enters it, or for a step that is not lawful; BadInput.
    """
    row = provision(scene.committee.id, said.provision)
    source = wordings.hash_of(getattr(row, said.part))
    _check_words(said, row)
    id_ = f"{row.id}/{said.part}/{said.language}"
    before = Translation.objects.filter(pk=id_).first()
    step = rulings.Step(
        language=AUTONYMS[said.language],
        old=rulings.Translation(before.state) if before else rulings.Translation.AWAITING,
        new=said.state,
        changed=before is not None and before.of_hash != source,
    )
    require(rulings.may_step(scene.rules, scene.category, step))
    Translation.objects.update_or_create(
        id=id_,
        defaults={
            "provision": row,
            "part": said.part,
            "language": said.language,
            "words": said.words,
            "state": said.state,
            "of_hash": source,
            "since": scene.number,
        },
    )


def _check_words(said: Enter, row: Provision) -> None:
    """Refuse words in the text's own language, and a version without the words it should have.

    Raises:
        BadInput: it is either.
    """
    check_place(said.words, "$.words")
    name = AUTONYMS[said.language]
    if said.language == row.instrument.language:
        raise BadInput(
            message(
                "The text itself is in this language ({language}): correct its words instead.",
                language=name,
            )
        )
    if said.state != rulings.Translation.AWAITING and getattr(row, said.part) and not said.words:
        raise BadInput(
            message(
                "The {language} version has no words: enter them, or that they are awaited.",
                language=name,
            )
        )
