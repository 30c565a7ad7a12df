package vn.motcua.notification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the applicant may be told by a medium (sự đồng ý nhận thông báo). The wish holds. Only what the law has the office say is
 * said to somebody who wants none of its media all the same, once: by e-mail, or by SMS where there is no e-mail address, and
 * never by Zalo.
 */
final class Consent {

    /** Media of which applicants say whether they want them. */
    private static final Set<Medium> ASKED_OF = Set.of(Medium.SMS, Medium.EMAIL, Medium.ZALO);

    private static final List<Medium> LAST_RESORTS = List.of(Medium.EMAIL, Medium.SMS);

    private Consent() {}

    /** Whether this intent of the ledger may go out, by what intake says now; an office is told whatever the applicant wishes. */
    static boolean allows(Notices ledger, Intent intent, Contacts contacts) {
        if (intent.audience().isOfficial() || contacts.wants(intent.medium())) {
            return true;
        }
        return intent.weight().legal() && isLastResort(intent.medium(), reaching(ledger, intent, contacts), contacts);
    }

    /** Media by which the same was told or still may be, and for which there is an address. */
    private static Set<Medium> reaching(Notices ledger, Intent intent, Contacts contacts) {
        return ledger.hopes(intent).stream()
                .filter(ASKED_OF::contains)
                .filter(medium -> contacts.address(medium).isPresent())
                .collect(Collectors.toSet());
    }

    private static boolean isLastResort(Medium medium, Set<Medium> reaching, Contacts contacts) {
        boolean toldAsWished = reaching.stream().anyMatch(contacts::wants);
        return !toldAsWished
                && LAST_RESORTS.stream()
                        .filter(reaching::contains)
                        .findFirst()
                        .filter(medium::equals)
                        .isPresent();
    }
}
