package vn.motcua.notification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.notification.DayFigures;
import vn.motcua.notification.NoticeFigures;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.timing.BusinessClock;

/** What came of each day's notices: for the head of a desk's agency, and for those who supervise all. */
@RestController
class FiguresController {

    private static final Role[] EVERYWHERE = {Role.AUDITOR, Role.OPERATOR, Role.ADMIN};
    private static final int MOST_DAYS = 31;
    private static final int USUAL_DAYS = 7;

    private final NoticeFigures figures;
    private final Clock clock;

    FiguresController(NoticeFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** The figures of these days, both included. */
    record View(LocalDate from, LocalDate to, List<DayFigures> items) {}

    /**
     * Figures by day, desk and medium.
     *
     * @param from the first day, in Vietnamese time; null for the seven days that end with {@code to}
     * @param to the last day; null for today
     * @param desk code of an agency; null for all that the caller may see
     */
    @GetMapping("/api/notices/figures")
    Mono<View> figures(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String desk,
            Caller caller) {
        String visible = caller.is(EVERYWHERE) ? desk : own(desk, caller);
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        bounded(first, last);
        return figures.of(first, last, visible).collectList().map(all -> new View(first, last, DayFigures.of(all)));
    }

    private static String own(@Nullable String desk, Caller caller) {
        String agency = caller.agencyAs(Role.HEAD);
        if (desk != null && !desk.equals(agency)) {
            throw Problem.forbidden("A head sees the figures of the own desk only.");
        }
        return agency;
    }

    private static void bounded(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            throw Problem.of(Problem.Kind.MALFORMED, "PERIOD_INVALID", "from is the first day, and to the last.");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Problem.of(
                    Problem.Kind.MALFORMED, "PERIOD_TOO_LONG", "Ask for at most " + MOST_DAYS + " days at once.");
        }
    }
}
