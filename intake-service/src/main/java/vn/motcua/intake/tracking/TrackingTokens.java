package vn.motcua.intake.tracking;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.contracts.DossierId;

/**
 * Tokens that open one dossier's public timeline for two hours: its id, the end and a signature. They are checked
 * against the real clock, never the business clock.
 */
public final class TrackingTokens {

    private static final Duration LIFE = Duration.ofHours(2);
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Signatures signatures;
    private final Clock realClock;

    public TrackingTokens(Signatures signatures, Clock realClock) {
        this.signatures = signatures;
        this.realClock = realClock;
    }

    String issue(String dossierId) {
        String content = dossierId + "." + realClock.instant().plus(LIFE).getEpochSecond();
        return content + "." + signature(content);
    }

    /** The dossier that the token opens. */
    String dossierOf(String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches() || !DossierId.isValid(parts.group(1))) {
            throw new TrackingTokenInvalid();
        }
        String content = parts.group(1) + "." + parts.group(2);
        boolean genuine = MessageDigest.isEqual(
                signature(content).getBytes(US_ASCII), parts.group(3).getBytes(US_ASCII));
        Instant end = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        if (!genuine || !realClock.instant().isBefore(end)) {
            throw new TrackingTokenInvalid();
        }
        return parts.group(1);
    }

    private String signature(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signatures.sign("tracking-token", content));
    }
}
