package vn.motcua.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A provider that calls back over HTTP to say what became of a message. Each has its own way of saying and of signing it. */
public interface HttpReceipts {

    /** The same as {@link NoticeChannel#provider}. */
    String provider();

    /** The HTTP status that tells this provider not to call again. */
    default int thanks() {
        return 204;
    }

    /**
     * What the call says; empty if it says nothing of a message of ours, which is thanked for, too.
     *
     * @param header the call's header of a name; empty if it has none
     * @param now by the clock of this machine
     * @throws Unbelieved if it is not the provider's own word, or not of now
     * @throws vn.motcua.platform.journal.Problem if it is, and cannot be understood
     */
    Optional<Receipts.Report> read(UnaryOperator<String> header, byte[] body, Instant now);

    /** It is not the provider's own word, or it was said before and is played again. */
    final class Unbelieved extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** @param why e.g. {@code FORGED} */
        public Unbelieved(String why) {
            super(why);
        }
    }
}
