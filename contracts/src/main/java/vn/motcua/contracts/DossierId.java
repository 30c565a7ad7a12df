package vn.motcua.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identity of a dossier (hồ sơ), the key of every record about it. Not the official code, which is given at acceptance. */
public record DossierId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public DossierId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a dossier id: " + value);
        }
    }

    /** Whether the text has the form of a dossier id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id that a submission by this caller under this idempotency key always gets, so that a retry meets its own dossier. */
    public static DossierId derived(String caller, String idempotencyKey) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(caller + "\n" + idempotencyKey));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new DossierId(new UUID(high, low).toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java runtime has SHA-256", absent);
        }
    }
}
