package vn.motcua.contracts.dossier;

/** What notification announces; what was sent and delivered is read from it, not broadcast. Source {@code /notification/{dossierId}}. */
public sealed interface NotificationEvent extends DossierEvent {

    /** A notice could not be delivered on any channel (không gửi được thông báo). */
    record NoticeFailed(String rule, String channel, String reasonCode) implements NotificationEvent {}
}
