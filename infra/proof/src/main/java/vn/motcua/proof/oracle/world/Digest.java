package vn.motcua.proof.oracle.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in the forms in which the judge needs it. */
public final class Digest {

    private Digest() {}

    /** Lower-case hex. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first 64 bits: enough to tell a million records apart, small enough to keep them all. */
    static long brief(byte[] bytes) {
        return ByteBuffer.wrap(sha256(bytes)).getLong();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java runtime has SHA-256", absent);
        }
    }
}
