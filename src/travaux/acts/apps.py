"""The Django application of this storey."""

from django.apps import AppConfig


class ActsConfig(AppConfig):
    """See the package's own docstring."""

    name = "travaux.acts"
    label = "acts"
    default_auto_field = "django.db.models.BigAutoField"
