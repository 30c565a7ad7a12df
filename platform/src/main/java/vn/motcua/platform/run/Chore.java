package vn.motcua.platform.run;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** What every instance of a service does again and again beside all else; make a bean of this type, nothing else is needed. */
public interface Chore {

    /** How long it rests in between. */
    Duration pause();

    /** Once. Other instances may be at it at the same time; what fails is logged, and tried again with the next time. */
    Mono<Void> once();
}
