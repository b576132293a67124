"""The Django application of this storey."""

from importlib import import_module

from django.apps import AppConfig

NOUNS = (
    "agreements",
    "bureau",
    "committees",
    "corrections",
    "delegations",
    "groups",
    "instruments",
    "mandates",
    "places",
    "proposals",
    "provisions",
    "stances",
    "translations",
)


class ActsConfig(AppConfig):
    """Registers every act when the program starts."""

    name = "travaux.acts"
    label = "acts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Import each noun's module; its functions register themselves."""
        for noun in NOUNS:
            import_module(f"travaux.acts.{noun}")
