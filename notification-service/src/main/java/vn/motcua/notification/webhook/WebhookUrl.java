package vn.motcua.notification.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.platform.journal.Problem;

/** Where a partner may be called (địa chỉ nhận webhook), as far as the address says so itself. */
final class WebhookUrl {

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,2000}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LAST_PORT = 65_535;

    private WebhookUrl() {}

    /**
     * The address, if its form is right.
     *
     * @param insecureLoopback whether a receiver on this machine needs no TLS
     * @throws Problem {@code WEBHOOK_URL_INVALID}
     */
    static URI checked(String text, boolean insecureLoopback) {
        URI url = parsed(text);
        if (url.getHost() == null || url.getPort() == 0 || url.getPort() > LAST_PORT) {
            throw invalid("It needs a host, and a port from 1 to 65535 or none.");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw invalid("It has neither user nor password nor a fragment: the signature says who calls.");
        }
        if (!isSecure(url) && !(insecureLoopback && isPlainLoopback(url))) {
            throw invalid("It begins with https://.");
        }
        return url;
    }

    private static URI parsed(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw invalid("It has 1 to 2000 printable ASCII characters without spaces.");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw invalid("It cannot be read as a URL.");
        }
    }

    private static boolean isSecure(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static boolean isPlainLoopback(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(url.getHost());
    }

    private static Problem invalid(String rule) {
        return Problem.invalid("WEBHOOK_URL_INVALID", "This is no address for a webhook. " + rule);
    }
}
