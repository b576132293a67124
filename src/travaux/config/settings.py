"""Django's settings, all from the environment; see `travaux config`."""

from pathlib import Path

from travaux.config.databases import database
from travaux.config.environment import value

DEMO = value("TRAVAUX_DEMO") == "1"
DATA = Path(value("TRAVAUX_DATA"))
# The command needs no secret; the server refuses to start without one (see `travaux serve`).
SECRET_KEY = value("TRAVAUX_SECRET") or "not-secret-and-refused-by-the-server"

INSTALLED_APPS = [
    "travaux.record.apps.RecordConfig",
    "travaux.people.apps.PeopleConfig",
    "travaux.committee.apps.CommitteeConfig",
    "travaux.acts.apps.ActsConfig",
]
DATABASES = {"default": database(DATA, value("TRAVAUX_DATABASE"))}
DATABASE_ROUTERS = ["travaux.record.database.Router"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
