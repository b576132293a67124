"""The Django application of this storey."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """See the package's own docstring."""

    name = "travaux.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
