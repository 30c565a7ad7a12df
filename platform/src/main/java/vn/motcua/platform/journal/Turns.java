package vn.motcua.platform.journal;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What is given out in turn, none left out, each to one who is saved with it: the code numbers of an agency's day. Whoever waits
 * for the same turns stands in one line in this process; all who stand there are saved in one request, in order. Other processes have lines
 * of their own, so a unique index must tell what is taken.
 *
 * @param <T> what is given out
 */
public interface Turns<T> {

    /** The first that is free, as far as this process knows; never empty. */
    Mono<T> next();

    /** The one after it, for who is next in line. */
    T after(T given);

    /**
     * Remembers up to where everything is given.
     *
     * @param last null if that is not known, since somebody was not saved
     */
    void remember(@Nullable T last);

    /** Whether it was refused because another process was quicker, and is worth another turn. */
    boolean isTaken(NotUnique refused);
}
