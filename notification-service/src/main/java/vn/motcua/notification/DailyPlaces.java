package vn.motcua.notification;

import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** How many notices somebody may get a day: each takes one place, however often it is tried. */
public interface DailyPlaces {

    /**
     * Takes a place for the notice, or finds that it has one; false if others have all of them.
     *
     * @param whose e.g. {@code phone/0901234567}; nobody can read it from what is kept
     * @param all how many places there are
     */
    Mono<Boolean> take(String whose, LocalDate day, String reference, int all);
}
