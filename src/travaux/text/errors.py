"""The sentences of the engine, under the name its modules know: see ``travaux.sentences``."""

from travaux.sentences import BadInput, Message, Place, message

__all__ = ["BadInput", "Message", "Place", "message"]
