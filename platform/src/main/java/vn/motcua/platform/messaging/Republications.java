package vn.motcua.platform.messaging;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import vn.motcua.platform.journal.TemporaryFailure;

/** Publishes part of a journal again when a consumer misses it. Calls here block. */
public final class Republications {

    private final Relay relay;

    Republications(Relay relay) {
        this.relay = relay;
    }

    /**
     * Sends the events of a source again from the given sequence to the journal's end.
     *
     * @param source {@code /journal/document}
     * @return how many were sent; 0 if the journal ends before
     */
    public int again(String source, long from) {
        int end = source.indexOf('/', 1);
        if (!source.startsWith("/") || end < 0) {
            throw new IllegalArgumentException("not a source: " + source);
        }
        try {
            return relay.again(source.substring(1, end), source.substring(end + 1), from);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TemporaryFailure("stopped", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new TemporaryFailure("the broker is away", failure);
        }
    }
}
