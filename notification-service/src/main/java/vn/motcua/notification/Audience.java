package vn.motcua.notification;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Agency.Mailboxes;

/** To whom a notice speaks (đối tượng nhận). */
public enum Audience {
    /** Người nộp hồ sơ. */
    APPLICANT(mailboxes -> null),
    /** Bộ phận Một cửa đã nhận hồ sơ. */
    DESK(Mailboxes::desk),
    /** Những người thụ lý ở cơ quan mà sự kiện nói tới. */
    AGENCY(Mailboxes::work),
    /** Lãnh đạo cơ quan mà sự kiện nói tới. */
    HEAD(Mailboxes::head);

    @SuppressWarnings("ImmutableEnumChecker") // a method
    private final Function<Mailboxes, @Nullable String> mailbox;

    Audience(Function<Mailboxes, @Nullable String> mailbox) {
        this.mailbox = mailbox;
    }

    /** Whether it is told as an office, and not as a person. */
    boolean isOfficial() {
        return this != APPLICANT;
    }

    /** Whether it is told for each agency that the event is about, and not for the one desk. */
    boolean isOfAgencies() {
        return this == AGENCY || this == HEAD;
    }

    /** Where this audience of the agency is told; empty if nowhere. */
    Optional<String> mailbox(Agency agency) {
        return Optional.ofNullable(agency.mailboxes()).map(mailbox);
    }
}
