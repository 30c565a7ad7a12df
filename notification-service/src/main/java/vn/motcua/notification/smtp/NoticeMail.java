package vn.motcua.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** An e-mail with a Message-ID of ours that is the same at every try, and that knows whether its content was on the way. */
final class NoticeMail extends SMTPMessage {

    private final String messageId;
    private volatile boolean started;

    NoticeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Whether the server was given any of the content; if not, it surely did not take the e-mail. */
    boolean started() {
        return started;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        started = true;
        super.writeTo(out, ignored);
    }
}
