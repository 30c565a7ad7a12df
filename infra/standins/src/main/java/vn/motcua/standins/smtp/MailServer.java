package vn.motcua.standins.smtp;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.standins.StandinsSettings;

/** A real SMTP server that takes mail for any recipient without a password and keeps it in memory. */
@Component
class MailServer {

    private final GreenMail server;

    MailServer(StandinsSettings settings) {
        var setup =
                new ServerSetup(settings.smtpPort(), settings.address().getHostAddress(), ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup).withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
    }

    /** Every mail of every recipient, a repeated Message-ID counted and listed once. */
    List<ReceivedMail> received() {
        var mails = new LinkedHashMap<String, ReceivedMail>();
        allCopies().forEach(mail -> mails.merge(mail.messageId() + " " + mail.to(), mail, ReceivedMail::again));
        return List.copyOf(mails.values());
    }

    private Stream<ReceivedMail> allCopies() {
        var boxes = server.getManagers().getImapHostManager();
        return server.getUserManager().listUser().stream().flatMap(user -> copies(boxes, user));
    }

    private static Stream<ReceivedMail> copies(ImapHostManager boxes, GreenMailUser user) {
        try {
            return boxes.getInbox(user).getMessages().stream()
                    .map(stored -> ReceivedMail.from(user.getEmail(), stored));
        } catch (FolderException e) {
            throw new IllegalStateException("the mailbox of " + user.getEmail() + " cannot be read", e);
        }
    }

    @PreDestroy
    void stop() {
        server.stop();
    }
}
