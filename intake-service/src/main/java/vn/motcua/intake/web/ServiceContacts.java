package vn.motcua.intake.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.intake.dossier.Applicant;
import vn.motcua.intake.dossier.Charge;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.LegalClock;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.Supplement;

/**
 * Whom notification tells, and what its messages say.
 *
 * @param email null if the applicant gave none
 * @param sms whether the applicant wants short messages
 * @param emailNotices whether the applicant wants e-mail
 * @param zalo whether the applicant asked for messages by Zalo
 * @param account user id of who handed it in on the portal; null if it was handed in at a counter
 * @param code mã hồ sơ; null until accepted
 * @param dueAt hẹn trả; null until accepted
 * @param promisedAt the day that was promised last; null until accepted
 * @param refusalReason in words; null unless refused
 * @param supplement the last request for papers; null if there was none
 * @param owed what is to be paid; null for nothing
 * @param apology null unless the head apologised
 * @param stopReason in words; null unless stopped
 * @param holders names of the agencies that have to act now
 * @param answerBy by when the desk must answer a submission; null when it need not
 */
record ServiceContacts(
        String fullName,
        String phone,
        @Nullable String email,
        boolean sms,
        boolean emailNotices,
        boolean zalo,
        @Nullable String account,
        String lookupCode,
        @Nullable String code,
        String procedure,
        String procedureName,
        ServiceController.Desk desk,
        @Nullable Instant dueAt,
        @Nullable Instant promisedAt,
        @Nullable String refusalReason,
        @Nullable Asked supplement,
        @Nullable Owed owed,
        @Nullable Sorry apology,
        @Nullable String stopReason,
        List<String> holders,
        @Nullable Instant answerBy) {

    /** Papers that are or were asked for. */
    record Asked(int round, String reason, Instant deadline, List<Item> items) {

        /** One paper. */
        record Item(String title, String request) {}

        static Asked of(Supplement it) {
            List<Item> items = it.items().stream()
                    .map(item -> new Item(item.title(), item.request()))
                    .toList();
            return new Asked(it.round(), it.reason(), it.deadline(), items);
        }
    }

    /** Money to be paid: the sum in VND, and what it is for. */
    record Owed(long amount, String title) {}

    /** The apology with its new day. */
    record Sorry(String agencyName, String reason, Instant dueAt, Instant promisedAt) {}

    /** Names that the catalogue gives. */
    record Names(String procedure, ServiceController.Desk desk, List<String> holders, String causer) {}

    static ServiceContacts of(Dossier dossier, Names names) {
        Submission submission = dossier.submission();
        Applicant applicant = submission.applicant();
        LegalClock clock = dossier.clock();
        return new ServiceContacts(
                applicant.fullName(),
                applicant.phone(),
                applicant.email(),
                submission.notices().sms(),
                submission.notices().email(),
                submission.notices().zalo(),
                submission.channel() == Channel.ONLINE ? submission.submittedBy() : null,
                dossier.lookupCode(),
                dossier.code(),
                submission.procedure(),
                names.procedure(),
                names.desk(),
                dossier.dueAt(),
                clock == null ? null : clock.promisedAt(),
                dossier.refusal() == null ? null : dossier.refusal().reason(),
                dossier.supplements().isEmpty()
                        ? null
                        : Asked.of(dossier.supplements().getLast()),
                owed(dossier),
                clock == null ? null : sorry(clock.apology(), names.causer()),
                dossier.stop() == null ? null : dossier.stop().reason(),
                names.holders(),
                dossier.answerBy());
    }

    private static @Nullable Owed owed(Dossier dossier) {
        List<Charge> owed = dossier.charges().stream().filter(Charge::isOwed).toList();
        return owed.isEmpty()
                ? null
                : new Owed(
                        owed.stream().mapToLong(Charge::amount).sum(),
                        owed.getFirst().title());
    }

    private static @Nullable Sorry sorry(LegalClock.@Nullable Apology it, String causer) {
        return it == null ? null : new Sorry(causer, it.reason(), it.dueAt(), it.promisedAt());
    }
}
