"""What a server of the ASGI kind runs: `uvicorn travaux.config.asgi:application`."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "travaux.config.settings")
application = get_asgi_application()
