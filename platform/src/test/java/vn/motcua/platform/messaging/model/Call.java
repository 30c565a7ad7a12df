package vn.motcua.platform.messaging.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that somebody waits for; it never comes from a process that died. */
final class Call<T> {

    private final Proc proc;
    private boolean done;
    private @Nullable T value;
    private @Nullable Trouble failure;

    Call(Proc proc) {
        this.proc = proc;
    }

    void run(Supplier<T> body) {
        try {
            value = body.get();
        } catch (Trouble trouble) {
            failure = trouble;
        }
        done = true;
    }

    /** Waits for the answer; whatever was thrown is thrown here, and no answer is {@link Trouble.Away}. */
    @Nullable
    T await(long patience) {
        World world = proc.world;
        long limit = patience == Long.MAX_VALUE ? patience : world.now + patience;
        world.until(() -> done || proc.dead ? 0 : limit);
        if (!done) {
            throw new Trouble.Away("no answer");
        }
        if (failure != null) {
            throw failure;
        }
        return value;
    }
}
