package vn.motcua.standins.smtp;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.standins.StandinsSettings;

/**
 * A real SMTP server that takes mail for any recipient without a password. What is shown of a mail stays in memory; what is attached to
 * it would fill that within a few thousand mails, and does not stay.
 */
@Component
class MailServer {

    private final GreenMail server;
    private final Map<String, ReceivedMail> received = new LinkedHashMap<>();

    MailServer(StandinsSettings settings) throws UserException, FolderException {
        var setup =
                new ServerSetup(settings.smtpPort(), settings.address().getHostAddress(), ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup).withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        var users = server.getUserManager();
        GreenMailUser everybody = users.createUser("everybody@standins.test", "everybody", "");
        MailFolder box = users.getImapHostManager().getInbox(everybody);
        users.setMessageDeliveryHandler((mail, to) -> {
            keep(ReceivedMail.from(to.getEmail(), mail.getMessage()));
            box.deleteAllMessages(); // the one before
            return everybody;
        });
        server.start();
    }

    private synchronized void keep(ReceivedMail mail) {
        received.merge(mail.messageId() + " " + mail.to(), mail, ReceivedMail::again);
    }

    /** Every mail of every recipient, oldest first; a repeated Message-ID is counted and listed once. */
    synchronized List<ReceivedMail> received() {
        return List.copyOf(received.values());
    }

    @PreDestroy
    void stop() {
        server.stop();
    }
}
