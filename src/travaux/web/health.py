"""Whether the server lives, and whether it is ready to work: for whoever watches over it."""

from functools import cache

from django.db import DatabaseError
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.cache import never_cache

from travaux.record.database import connection


@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers."""
    return JsonResponse({"lives": True})


@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """200 if the database answers and its tables are of this version; else 503 and why."""
    try:
        with connection().cursor() as cursor:
            cursor.execute("SELECT 1")
        missing = _wanted() - set(MigrationRecorder(connection()).applied_migrations())
    except DatabaseError:
        return JsonResponse({"ready": False, "why": "database"}, status=503)
    if missing:
        return JsonResponse({"ready": False, "why": "tables"}, status=503)
    return JsonResponse({"ready": True})


@cache
def _wanted() -> frozenset[tuple[str, str]]:
    """The migrations that this version of the program brings."""
    return frozenset(MigrationLoader(None).disk_migrations)


everywhere = [path("health", health, name="health"), path("ready", ready, name="ready")]
