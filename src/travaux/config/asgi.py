"""What a server of the ASGI kind runs: `travaux serve`, or `uvicorn travaux.config.asgi:application`."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "travaux.config.settings")

from django.core.asgi import get_asgi_application  # noqa: E402 -- the settings are named first

pages = get_asgi_application()

from travaux.web.live.application import Live  # noqa: E402 -- it imports tables

application = Live(pages)
