"""The Django application of this storey."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """See the package's own docstring."""

    name = "travaux.web"
    label = "web"
