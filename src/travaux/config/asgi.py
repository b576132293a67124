"""What a server of the ASGI kind runs: ``travaux serve``, or any that takes ``application``."""

from django.core.asgi import get_asgi_application

from travaux.config.environment import require_secret
from travaux.config.start import start

require_secret()
start()  # before a table is imported

from travaux.web.bodies import bounded  # noqa: E402
from travaux.web.live.application import Live  # noqa: E402

application = Live(bounded(get_asgi_application()))
