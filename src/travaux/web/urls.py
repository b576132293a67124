"""Every address there is, noun by noun."""

from django.urls import URLPattern, URLResolver, include, path

from travaux.web import (
    agreements,
    arranging,
    capitals,
    codes,
    committees,
    corrections,
    delegations,
    desk,
    dispositions,
    drafting,
    finals,
    floor,
    front,
    groups,
    health,
    instruments,
    joining,
    midstream,
    missed,
    new_bases,
    origins,
    persons,
    preferences,
    proposals,
    proposing,
    provisions,
    record,
    screen,
    setting_up,
    settling,
    signing_in,
    speaking,
    standing,
)

ROOM: list[URLPattern | URLResolver] = [
    *committees.in_committee,
    *instruments.in_committee,
    *missed.in_committee,
    *capitals.in_committee,
    *provisions.in_committee,
    *proposals.in_committee,
    *proposing.in_committee,
    *drafting.in_committee,
    *floor.in_committee,
    *desk.in_committee,
    *screen.in_committee,
    *record.in_committee,
    *delegations.in_committee,
    *codes.in_committee,
    *speaking.in_committee,
    *groups.in_committee,
    *arranging.in_committee,
    *settling.in_committee,
    *agreements.in_committee,
    *corrections.in_committee,
    *standing.in_committee,
    *origins.in_committee,
    *midstream.in_committee,
    *new_bases.in_committee,
    *dispositions.in_committee,
    *finals.in_committee,
]

urlpatterns: list[URLPattern | URLResolver] = [
    *front.everywhere,
    *preferences.everywhere,
    *signing_in.everywhere,
    *joining.everywhere,
    *persons.everywhere,
    *setting_up.everywhere,
    *health.everywhere,
    path("committees/<str:space>/", include(ROOM)),
]

handler400 = "travaux.web.troubles.unreadable"
handler403 = "travaux.web.troubles.refused"
handler404 = "travaux.web.troubles.absent"
handler500 = "travaux.web.troubles.faulty"
