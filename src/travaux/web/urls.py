"""Every address there is, noun by noun."""

from django.urls import URLPattern, URLResolver, include, path

from travaux.web import (
    arranging,
    committees,
    delegations,
    desk,
    groups,
    instruments,
    preferences,
    proposals,
    proposing,
    provisions,
    record,
    screen,
    signing_in,
)

ROOM: list[URLPattern | URLResolver] = [
    *committees.in_committee,
    *instruments.in_committee,
    *provisions.in_committee,
    *proposals.in_committee,
    *proposing.in_committee,
    *desk.in_committee,
    *screen.in_committee,
    *record.in_committee,
    *delegations.in_committee,
    *groups.in_committee,
    *arranging.in_committee,
]

urlpatterns: list[URLPattern | URLResolver] = [
    *committees.everywhere,
    *preferences.everywhere,
    *signing_in.everywhere,
    path("committees/<str:space>/", include(ROOM)),
]

handler400 = "travaux.web.troubles.unreadable"
handler403 = "travaux.web.troubles.refused"
handler404 = "travaux.web.troubles.absent"
handler500 = "travaux.web.troubles.faulty"
