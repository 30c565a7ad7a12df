package vn.motcua.platform.waits;

import java.util.List;
import reactor.core.publisher.Flux;

/**
 * A source of long waits. To let the operators' list and the metric know of one more kind, make a bean of this type; nothing
 * else is needed.
 */
public interface LongWaits {

    /** The kinds that it may report; they are counted even while there is none. */
    List<WaitKind> kinds();

    /** Everything that waits now, in any order. Read again and again: it uses indexes and reads page by page. */
    Flux<LongWait> all();
}
