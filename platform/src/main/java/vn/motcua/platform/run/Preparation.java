package vn.motcua.platform.run;

import reactor.core.publisher.Mono;

/** What a service must have in memory before it opens its door, hears events or wakes for a timer. */
public interface Preparation {

    /** Makes it ready; tried again until it succeeds. */
    Mono<Void> prepare();
}
