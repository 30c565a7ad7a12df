package vn.motcua.intake.dossier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, without the checked exception. */
final class Hashes {

    private Hashes() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java runtime has SHA-256", absent);
        }
    }
}
