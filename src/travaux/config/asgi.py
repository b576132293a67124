"""What a server of the ASGI kind runs: `uvicorn travaux.config.asgi:application`."""

import os

from django.core.asgi import get_asgi_application

from travaux.config.start import require_secret
from travaux.web.bodies import bounded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "travaux.config.settings")
require_secret()
application = bounded(get_asgi_application())
