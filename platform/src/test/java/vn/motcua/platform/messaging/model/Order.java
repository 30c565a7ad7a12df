package vn.motcua.platform.messaging.model;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;

/**
 * A command as its client knows it, with what became of it.
 *
 * @param kind type of the event that it announces
 */
record Order(
        String key,
        Office office,
        String document,
        String kind,
        String detail,
        @Nullable Timer timer,
        Fate fate) {

    /** All answers that the client ever got. */
    static final class Fate {
        final Set<String> answers = new LinkedHashSet<>();
        int unknown;
        boolean over;
    }

    @Override
    public String toString() {
        return kind + " " + document + " " + key;
    }
}
