package vn.motcua.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;

/** Legs that nobody takes up: not received in time, sent back, or without any agency. */
@Service
public class RouteWaits implements LongWaits {

    /** Its agency let the time for confirming receipt pass. */
    static final WaitKind NOT_RECEIVED = WaitKind.ofOffice(
            "LEG_NOT_RECEIVED",
            "head",
            "Have the receipt of the case confirmed, or decline it if it is not the agency's business.",
            "Cho xác nhận đã nhận hồ sơ, hoặc trả lại nếu không thuộc thẩm quyền của cơ quan.");

    /** Sent back as not its agency's business. */
    static final WaitKind DECLINED = WaitKind.ofOffice(
            "LEG_DECLINED",
            "coordinator",
            "Name the competent agency: reroute the leg.",
            "Xác định cơ quan có thẩm quyền và chuyển lại hồ sơ.");

    /** No agency is competent, so the route did not start. */
    static final WaitKind NO_AGENCY = WaitKind.ofOffice(
            "LEG_WITHOUT_AGENCY",
            "coordinator",
            "Name an agency for the leg, and have the catalogue mended; nothing of the route has started.",
            "Chỉ định cơ quan giải quyết và đề nghị sửa danh mục; hồ sơ chưa được chuyển đi đâu.");

    private final Journal<Route> journal;

    RouteWaits(Journal<Route> journal) {
        this.journal = journal;
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(NOT_RECEIVED, DECLINED, NO_AGENCY);
    }

    @Override
    public Flux<LongWait> all() {
        Query late = Query.where("legs.progress.state", LegState.DISPATCHED).and("legs.progress.receiptLate", true);
        Query declined = Query.where("legs.progress.state", LegState.DECLINED);
        Query failed = Query.where("state", RouteState.FAILED);
        return Flux.concat(
                journal.all(late).flatMapIterable(route -> of(route, RouteWaits::notReceived)),
                journal.all(declined).flatMapIterable(route -> of(route, RouteWaits::declined)),
                journal.all(failed).flatMapIterable(route -> of(route, RouteWaits::withoutAgency)));
    }

    /** What one leg waits for; nothing for most. */
    private interface Look {
        Stream<LongWait> at(String dossier, Leg leg);
    }

    private static List<LongWait> of(Versioned<Route> route, Look look) {
        return route.state().legs().stream()
                .flatMap(leg -> look.at(route.id(), leg))
                .map(wait -> wait.telling(details(route.state(), wait)))
                .toList();
    }

    private static Stream<LongWait> notReceived(String dossier, Leg leg) {
        return leg.state() == LegState.DISPATCHED && leg.progress().receiptLate()
                ? Stream.of(wait(NOT_RECEIVED, dossier, leg).at(leg.agency().code()))
                : Stream.of();
    }

    private static Stream<LongWait> declined(String dossier, Leg leg) {
        return leg.state() == LegState.DECLINED ? Stream.of(wait(DECLINED, dossier, leg)) : Stream.of();
    }

    private static Stream<LongWait> withoutAgency(String dossier, Leg leg) {
        return leg.agency().isKnown() ? Stream.of() : Stream.of(wait(NO_AGENCY, dossier, leg));
    }

    private static LongWait wait(WaitKind kind, String dossier, Leg leg) {
        return kind.of(
                dossier, leg.code(), Objects.requireNonNullElse(leg.progress().since(), Instant.EPOCH));
    }

    private static Map<String, String> details(Route route, LongWait wait) {
        Leg leg = route.known(wait.subject());
        Instant by = leg.progress().receiptBy();
        return Map.of(
                "code", route.code(),
                "procedure", route.procedure(),
                "with", leg.agency().code(),
                "receiptBy", by == null ? "" : by.toString());
    }
}
