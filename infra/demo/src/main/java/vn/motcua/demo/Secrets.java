package vn.motcua.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Secrets of this machine's set-up: made at its first start, kept in its run directory, readable by its owner only.
 *
 * @param demo of all clients at the local issuer and of the SMS stand-in
 * @param tracking key from which the citizens' tracking secrets are derived, and with which links that stop e-mails are signed
 */
public record Secrets(String demo, String tracking) {

    private static final int BYTES = 32;
    /** What SMPP has room for. */
    private static final int LONGEST_PASSWORD = 8;

    /** The secrets in this directory; made if there are none. */
    public static Secrets in(Path directory) {
        Path file = directory.resolve("secrets.properties");
        try {
            return Files.exists(file) ? read(file) : made(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the message centre is bound with. */
    String centre() {
        return demo.substring(0, LONGEST_PASSWORD);
    }

    private static Secrets read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Secrets(kept.getProperty("demo"), kept.getProperty("tracking"));
    }

    private static Secrets made(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Secrets fresh = new Secrets(random(), random());
        Properties kept = new Properties();
        kept.setProperty("demo", fresh.demo());
        kept.setProperty("tracking", fresh.tracking());
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "secrets of this machine only");
        }
        return fresh;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
