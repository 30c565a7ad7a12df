package vn.motcua.notification;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Keeps a fault or a busy day from ringing a telephone without end (giới hạn số tin nhắn mỗi ngày). What the law has the office
 * say, what an officer wants sent again and what may be out already is never capped, and takes no place.
 */
@Service
class Caps {

    private final DailyPlaces places;
    private final CapRules rules;
    private final Clock clock;

    Caps(DailyPlaces places, CapRules rules, Clock clock) {
        this.places = places;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether the notice may go to this address today. A place that was taken stays taken, whatever becomes of the notice. */
    Mono<Boolean> allow(String dossier, Notice notice, String to) {
        Intent intent = notice.intent();
        if (intent.medium() != Medium.SMS || intent.isUncapped() || notice.mayBeOut()) {
            return Mono.just(true);
        }
        return take("dossier/" + dossier, intent, rules.dossier())
                .flatMap(free -> free ? take("phone/" + to, intent, rules.phone()) : Mono.just(false));
    }

    private Mono<Boolean> take(String whose, Intent intent, int all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return all == 0 ? Mono.just(true) : places.take(whose, today, intent.reference(), all);
    }
}
