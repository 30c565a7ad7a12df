package vn.motcua.intake.dossier;

import reactor.core.publisher.Mono;

/** Keeps the bytes of attached files. */
public interface FileStore {

    /** Keeps the bytes under the key, unless the key is there already. */
    Mono<Void> put(String key, byte[] content);

    /** The bytes; empty if there are none. */
    Mono<byte[]> get(String key);

    /** Forgets the bytes; nothing happens if there are none. */
    Mono<Void> delete(String key);
}
