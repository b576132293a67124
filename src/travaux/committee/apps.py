"""The Django application of this storey."""

from django.apps import AppConfig


class CommitteeConfig(AppConfig):
    """See the package's own docstring."""

    name = "travaux.committee"
    label = "committee"
    default_auto_field = "django.db.models.BigAutoField"
