package vn.motcua.standins.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, kept in a file only its owner can read, so that a restart leaves tokens valid. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key of this file; made and written on first use. */
    static RSAKey in(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(file.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The signing key in " + file + " cannot be used; remove the file.", e);
        }
    }

    /** Temporary files are 0600 from their first byte, and the rename keeps that. */
    private static RSAKey create(Path file) throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(file.getParent(), "key-", ".tmp");
        Files.writeString(draft, key.toJSONString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
