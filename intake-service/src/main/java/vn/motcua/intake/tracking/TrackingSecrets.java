package vn.motcua.intake.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.motcua.intake.dossier.Crockford;

/** The tracking secret of a dossier (mã bí mật tra cứu): made from its id and a key, given once at submission, kept nowhere. */
public final class TrackingSecrets {

    private static final int CHARACTERS = 10;

    private final Signatures signatures;

    public TrackingSecrets(Signatures signatures) {
        this.signatures = signatures;
    }

    /** The secret of this dossier. */
    public String of(String dossierId) {
        return Crockford.encode(signatures.sign("tracking-secret", dossierId), CHARACTERS);
    }

    /** Whether somebody wrote the dossier's secret, in any case and spacing; takes the same time for every wrong one. */
    boolean matches(String dossierId, String written) {
        return MessageDigest.isEqual(bytes(of(dossierId)), bytes(Crockford.canonical(written)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
