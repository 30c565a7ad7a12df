package vn.motcua.contracts.dossier;

import vn.motcua.contracts.Event;

/** Anything that can happen to a dossier. No event carries personal data: whoever needs it asks the owner over HTTP. */
public sealed interface DossierEvent extends Event
        permits IntakeEvent, RoutingEvent, DepartmentEvent, NotificationEvent {}
