"""Django's settings, all from the environment; see `travaux config`."""

from importlib.resources import files
from pathlib import Path

from csp.constants import NONE, SELF

from travaux.config.databases import database
from travaux.config.environment import value

DEMO = value("TRAVAUX_DEMO") == "1"
DATA = Path(value("TRAVAUX_DATA"))
# The command needs no secret; the server refuses to start without one (see `travaux serve`).
SECRET_KEY = value("TRAVAUX_SECRET") or "not-secret-and-refused-by-the-server"
ALLOWED_HOSTS = [host for host in value("TRAVAUX_HOSTS").split(",") if host]
DEBUG = False

INSTALLED_APPS = [
    "travaux.record.apps.RecordConfig",
    "travaux.people.apps.PeopleConfig",
    "travaux.committee.apps.CommitteeConfig",
    "travaux.acts.apps.ActsConfig",
    "travaux.web.apps.WebConfig",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
]
DATABASES = {"default": database(DATA, value("TRAVAUX_DATABASE"), pooled=True)}
DATABASE_ROUTERS = ["travaux.record.database.Router"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False

# --- pages ------------------------------------------------------------------

ROOT_URLCONF = "travaux.config.urls"
MIDDLEWARE = [
    "travaux.web.logs.logging_requests",
    "django.middleware.security.SecurityMiddleware",
    "travaux.web.static_files.StaticFiles",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "travaux.web.visits.visiting",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csrf",
                "django.contrib.messages.context_processors.messages",
                "travaux.web.context.of_request",
            ],
            "builtins": [
                "django.templatetags.static",
                "travaux.web.templatetags.naming",
                "travaux.web.templatetags.saying",
            ],
        },
    }
]
APPEND_SLASH = True
CSRF_FAILURE_VIEW = "travaux.web.troubles.forged"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

STATIC_URL = "/static/"
STATICFILES_DIRS = [("formats", str(files("travaux.formats.html") / "static"))]
WHITENOISE_USE_FINDERS = True

# Nothing inline, nothing from elsewhere.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

# --- sessions and transport -------------------------------------------------

# Plain HTTP is for a laptop without a network: everyone else comes through TLS.
SECURE = value("TRAVAUX_HTTP") != "1" and not DEMO
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 14 * 24 * 3600
SECURE_REDIRECT_EXEMPT = [r"^health$", r"^ready$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000
DATA_UPLOAD_MAX_NUMBER_FILES = 4

# --- what is written on stderr ----------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"as_it_is": {"format": "%(message)s"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "as_it_is"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "loggers": {
        "travaux": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        # Its lines would tell addresses and values; ours tell of the same requests.
        "django.request": {"handlers": ["nowhere"], "propagate": False},
        "django.security": {"handlers": ["nowhere"], "propagate": False},
    },
}
