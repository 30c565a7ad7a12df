package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.EventTypes;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;

/**
 * One line of the dossier's story.
 *
 * @param event what happened: the wire type without prefix and version, e.g. {@code dossier.accepted}
 * @param status after it
 * @param leg which leg it concerns; null for the whole
 * @param agency whose doing or turn it is; null for the citizen's or nobody's
 */
public record TimelineEntry(
        Instant at,
        String event,
        DossierStatus status,
        @Nullable String leg,
        @Nullable String agency) {

    private static final EventTypes TYPES = DossierEventTypes.table();

    /** What the mere passing of time announces without changing anything, and how the applicant wants to hear of it. */
    private static final Set<Class<? extends DossierEvent>> REMINDERS = Set.of(
            IntakeEvent.AcceptanceOverdue.class,
            IntakeEvent.DueSoon.class,
            IntakeEvent.Overdue.class,
            IntakeEvent.SilenceNoticed.class,
            IntakeEvent.ResultUncollected.class,
            IntakeEvent.NoticeWishesChanged.class,
            RoutingEvent.LegReceiptOverdue.class,
            RoutingEvent.LegOverdue.class);

    private static final Set<String> REMINDER_NAMES = TYPES.all().entrySet().stream()
            .filter(type -> REMINDERS.contains(type.getValue()))
            .map(type -> name(type.getKey()))
            .collect(Collectors.toUnmodifiableSet());

    private static final String SILENCE = "dossier.silence-noticed";

    static TimelineEntry of(
            DossierEvent event, DossierStatus status, Instant at, @Nullable String leg, @Nullable String agency) {
        return new TimelineEntry(at, name(TYPES.typeOf(event)), status, leg, agency);
    }

    /** Whether the matter itself is as it was before. */
    boolean isReminder() {
        return REMINDER_NAMES.contains(event);
    }

    /** Whether this breaks the silence about it: a change, or the word that there was none. */
    boolean breaksSilence() {
        return !isReminder() || event.equals(SILENCE);
    }

    private static String name(String type) {
        return type.substring("vn.motcua.".length(), type.lastIndexOf(".v"));
    }
}
