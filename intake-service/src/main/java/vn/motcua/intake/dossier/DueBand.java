package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;

/** How near the due date is (mức độ đến hạn), as a desk sorts its work. */
public enum DueBand {
    /** Quá hạn. */
    OVERDUE,
    /** Đến hạn trong hôm nay. */
    TODAY,
    /** Sắp đến hạn: not today, but within the reminder's time from tomorrow on. */
    SOON,
    /** Còn hạn. */
    LATER,
    /** Chờ người dân: the citizen has to do something first. */
    WAITING;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<DossierStatus> RUNNING = List.of(DossierStatus.ACCEPTED, DossierStatus.PROCESSING);
    private static final List<DossierStatus> STANDING =
            List.of(DossierStatus.AWAITING_SUPPLEMENT, DossierStatus.AWAITING_DUTY, DossierStatus.WITHDRAWAL_REQUESTED);

    /** How many dossiers of a query are in each band. */
    static Mono<Map<DueBand, Long>> counts(Journal<Dossier> journal, Query query, Days days) {
        return Flux.fromArray(values())
                .concatMap(band -> journal.count(band.of(query, null, days)).map(count -> Map.entry(band, count)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, () -> new EnumMap<>(DueBand.class));
    }

    /** What of a query is in this band; only in the wanted status, if one is wanted. */
    Query of(Query query, @Nullable DossierStatus wanted, Days days) {
        return narrow(query.and("status", statuses(wanted)), days);
    }

    private List<DossierStatus> statuses(@Nullable DossierStatus wanted) {
        List<DossierStatus> all = this == WAITING ? STANDING : RUNNING;
        return wanted == null
                ? all
                : all.stream().filter(status -> status == wanted).toList();
    }

    private Query narrow(Query query, Days days) {
        String due = "clock.due.at";
        return switch (this) {
            case OVERDUE -> query.between(due, null, days.now());
            case TODAY -> query.between(due, days.now(), days.tomorrow());
            case SOON -> query.between(due, days.tomorrow(), days.later());
            case LATER -> query.between(due, days.later(), null);
            case WAITING -> query;
        };
    }

    /** Where the bands part: this moment, the next midnight, and where "soon" ends. */
    record Days(Instant now, Instant tomorrow, Instant later) {

        static Days at(Instant now, String desk, DueDates dates, DeskRules rules) {
            Instant tomorrow =
                    now.atZone(ZONE).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
            return new Days(
                    now, tomorrow, dates.later(desk, tomorrow, rules.dueSoon().workingMinutes()));
        }
    }
}
