"""The record as a Django application: its triggers are laid after every migration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RecordConfig(AppConfig):
    """Django drops triggers when it rebuilds a table, hence the one signal of the house."""

    name = "travaux.record"
    label = "record"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Lay the triggers anew whenever migrations of the record have run."""
        from travaux.record.triggers import after_migrations  # noqa: PLC0415 -- models are loaded by now

        post_migrate.connect(after_migrations, sender=self, dispatch_uid="record.triggers")
