package vn.motcua.platform.waits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One page of long waits, the longest first.
 *
 * @param totals how many there are altogether, by kind, whatever the page holds: nothing is hidden
 * @param next where the next page begins; null on the last one
 */
public record WaitPage(List<LongWait> items, Map<String, Long> totals, WaitQuery.@Nullable Position next) {

    /** Gathers a page: keeps no more than the page holds, however many come. */
    static final class Gathering {

        private final WaitQuery query;
        private final PriorityQueue<LongWait> kept =
                new PriorityQueue<>(Collections.reverseOrder(LongWait.LONGEST_FIRST));
        private final Map<String, Long> totals = new TreeMap<>();
        private boolean more;

        Gathering(WaitQuery query) {
            this.query = query;
        }

        void add(LongWait wait) {
            totals.merge(wait.kind().code(), 1L, Long::sum);
            if (!query.isOnThisPageOrLater(wait)) {
                return;
            }
            kept.add(wait);
            if (kept.size() > query.limit()) {
                kept.remove();
                more = true;
            }
        }

        WaitPage page() {
            List<LongWait> items = new ArrayList<>(kept);
            items.sort(LongWait.LONGEST_FIRST);
            return new WaitPage(items, totals, more ? WaitQuery.Position.of(items.getLast()) : null);
        }
    }
}
