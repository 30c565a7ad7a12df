package vn.motcua.notification.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.Undeliverable;

/** From what the mail library throws to what it means. Addresses stay out of the codes. */
final class SmtpFailures {

    private SmtpFailures() {}

    /**
     * What the failure means.
     *
     * @param started whether content was on the way: then a broken connection leaves it open whether it was taken
     */
    static RuntimeException meaning(Exception failure, boolean started) {
        List<Throwable> all = unfolded(failure);
        if (all.stream().anyMatch(AddressException.class::isInstance)) {
            return new Undeliverable("ADDRESS_INVALID");
        }
        if (all.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return new NotTaken("SMTP_AUTHENTICATION", failure);
        }
        int reply = all.stream()
                .mapToInt(SmtpFailures::reply)
                .filter(code -> code > 0)
                .findFirst()
                .orElse(0);
        if (reply > 0) {
            return reply >= 500 ? new Undeliverable("SMTP " + reply) : new NotTaken("SMTP " + reply, failure);
        }
        return started ? new UncertainMail(failure) : new NotTaken("UNREACHABLE", failure);
    }

    /** The connection broke while the content was on the way. */
    static final class UncertainMail extends RuntimeException {

        private static final long serialVersionUID = 1;

        UncertainMail(Throwable cause) {
            super("UNCERTAIN", cause);
        }
    }

    private static int reply(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }

    private static List<Throwable> unfolded(Throwable failure) {
        Set<Throwable> all = new LinkedHashSet<>();
        unfold(failure, all);
        return new ArrayList<>(all);
    }

    private static void unfold(@Nullable Throwable failure, Set<Throwable> all) {
        if (failure == null || !all.add(failure)) {
            return;
        }
        if (failure instanceof MailSendException sending) {
            for (Exception part : sending.getMessageExceptions()) {
                unfold(part, all);
            }
        }
        if (failure instanceof MessagingException messaging) {
            unfold(messaging.getNextException(), all);
        }
        unfold(failure.getCause(), all);
    }
}
