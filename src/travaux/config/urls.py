"""The addresses of the server: those of the pages, and where the demonstration is played."""

from travaux.demonstration.player import PLAYER
from travaux.web.playing import playing
from travaux.web.urls import handler400, handler403, handler404, handler500
from travaux.web.urls import urlpatterns as pages

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [*playing(PLAYER), *pages]
