package vn.motcua.proof.log;

import java.time.Instant;

/**
 * A command as it was first sent; written to the log before the request leaves.
 *
 * @param key idempotency key, the same in every try
 * @param user who asked: the caller as the services know it
 * @param path of the request, e.g. {@code /api/dossiers/{id}/acceptance}
 * @param bodyHash SHA-256 of the body, lower-case hex
 * @param dossier it is about; empty for a submission, whose dossier the answer names
 */
public record Sent(String key, String user, String path, String bodyHash, String dossier, Instant at) {}
