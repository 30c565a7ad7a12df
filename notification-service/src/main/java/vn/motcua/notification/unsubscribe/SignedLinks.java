package vn.motcua.notification.unsubscribe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.DossierId;
import vn.motcua.notification.Medium;
import vn.motcua.notification.UnsubscribeLinks;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Hmac;

/**
 * Links with a token that names the dossier and the medium, and is signed; nothing in it is personal. It does not expire: people
 * open old e-mails, and all that it can do is stop new ones.
 */
@Component
@EnableConfigurationProperties(UnsubscribeProperties.class)
class SignedLinks implements UnsubscribeLinks {

    private static final String PATH = "/api/unsubscribe/";
    private static final Pattern FORM = Pattern.compile("(([0-9a-f-]{36})\\.email)\\.([A-Za-z0-9_-]{43})");

    private final UnsubscribeProperties settings;

    SignedLinks(UnsubscribeProperties settings) {
        this.settings = settings;
    }

    @Override
    public String to(String dossier, Medium medium) {
        if (!settings.isOn() || medium != Medium.EMAIL) {
            return "";
        }
        String content = dossier + "." + medium.label();
        return settings.publicUrl().replaceAll("/+$", "") + PATH + content + "." + signature(content);
    }

    /**
     * The dossier whose e-mails the token stops.
     *
     * @throws Problem {@code UNSUBSCRIBE_FORGED} if it is not ours, or was signed with a key of before
     */
    String dossierOf(String token) {
        Matcher parts = FORM.matcher(token);
        if (!settings.isOn() || !parts.matches() || !DossierId.isValid(parts.group(2)) || !isGenuine(parts)) {
            throw Problem.of(
                    Problem.Kind.FORBIDDEN,
                    "UNSUBSCRIBE_FORGED",
                    "This link is not whole or not ours any more; open the one of the latest e-mail.");
        }
        return parts.group(2);
    }

    private boolean isGenuine(Matcher parts) {
        byte[] genuine = signature(parts.group(1)).getBytes(US_ASCII);
        return MessageDigest.isEqual(genuine, parts.group(3).getBytes(US_ASCII));
    }

    private String signature(String content) {
        byte[] signed = Hmac.sha256(settings.secretKey(), ("unsubscribe\n" + content).getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }
}
