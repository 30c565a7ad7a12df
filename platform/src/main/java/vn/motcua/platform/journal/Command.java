package vn.motcua.platform.journal;

import org.jspecify.annotations.Nullable;

/**
 * A request to change something, as it is remembered with the document.
 *
 * @param key idempotency key of the caller
 * @param caller user id of who asks
 * @param name what is asked, e.g. {@code acceptance}
 * @param correlation the request's correlation id
 * @param body what the answer depends on; compared by hash when the key comes again; null for none
 */
public record Command(
        String key,
        String caller,
        String name,
        String correlation,
        @Nullable Object body) {

    /** The part of the request that concerns one document, under a key of its own, so that the whole can be repeated. */
    public Command part(String id, String name, @Nullable Object body) {
        return new Command(key + "/" + id, caller, name, correlation, body);
    }

    /** The same request with its name and body, which decide whether a repeated key means the same thing. */
    public Command named(String name, @Nullable Object body) {
        return new Command(key, caller, name, correlation, body);
    }
}
