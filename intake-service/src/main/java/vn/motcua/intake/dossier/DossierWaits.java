package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;

/** What a desk owes an answer to for too long, by the times that the law of the desk sets. */
@Service
public class DossierWaits implements LongWaits {

    /** Handed in, and the desk let its time to answer pass. */
    static final WaitKind NOT_ACCEPTED = WaitKind.ofOffice(
            "ACCEPTANCE_OVERDUE",
            "desk",
            "Accept the dossier, ask for papers, or refuse it with the reason.",
            "Tiếp nhận hồ sơ, yêu cầu bổ sung hoặc từ chối có lý do.");

    /** The citizen asked to have it back, and nobody has decided. */
    static final WaitKind WITHDRAWAL = WaitKind.ofOffice(
            "WITHDRAWAL_UNDECIDED",
            "desk",
            "Decide on the withdrawal; until then every clock stands still.",
            "Quyết định về yêu cầu rút hồ sơ; thời hạn giải quyết đang tạm dừng.");

    /** The papers did not come by their deadline; after acceptance the dossier does not end by itself. */
    static final WaitKind LAPSED = WaitKind.ofOffice(
            "SUPPLEMENT_EXPIRED",
            "head",
            "Decide whether the dossier is stopped (form 05) or the papers are still taken.",
            "Quyết định dừng giải quyết hồ sơ (Mẫu 05) hoặc tiếp tục nhận bổ sung.");

    private final Journal<Dossier> journal;
    private final DueDates dates;
    private final DeskRules rules;
    private final Clock clock;

    DossierWaits(Journal<Dossier> journal, DueDates dates, DeskRules rules, Clock clock) {
        this.journal = journal;
        this.dates = dates;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(NOT_ACCEPTED, WITHDRAWAL, LAPSED);
    }

    @Override
    public Flux<LongWait> all() {
        Query late = Query.where("status", DossierStatus.SUBMITTED).and("answerLate", true);
        Query withdrawing = Query.where("status", DossierStatus.WITHDRAWAL_REQUESTED);
        Query lapsed = Query.where("status", DossierStatus.AWAITING_SUPPLEMENT).and("supplements.expired", true);
        return Flux.concat(
                journal.all(late).map(Versioned::state).map(DossierWaits::notAccepted),
                journal.all(withdrawing)
                        .mapNotNull(found -> undecided(found.state()).orElse(null)),
                journal.all(lapsed).mapNotNull(found -> expired(found.state()).orElse(null)));
    }

    private static LongWait notAccepted(Dossier dossier) {
        return wait(NOT_ACCEPTED, dossier, dossier.submission().receivedAt())
                .telling(Map.of(
                        "answerBy", String.valueOf(dossier.answerBy()),
                        "procedure", dossier.submission().procedure()));
    }

    /** No law sets a time of its own for it, so what counts is the silence that is the longest a dossier may lie without a change. */
    private Optional<LongWait> undecided(Dossier dossier) {
        return Optional.ofNullable(dossier.withdrawal())
                .filter(asked -> asked.isOpen() && isLong(dossier.desk(), asked.requestedAt()))
                .map(asked -> wait(WITHDRAWAL, dossier, asked.requestedAt()));
    }

    /** Where no calendar tells, it is shown rather than hidden. */
    private boolean isLong(String desk, Instant since) {
        try {
            Instant until = dates.later(desk, since, rules.silence().workingMinutes());
            return clock.instant().isAfter(until);
        } catch (Problem noCalendar) {
            return true;
        }
    }

    private static Optional<LongWait> expired(Dossier dossier) {
        return dossier.openSupplement()
                .filter(Supplement::expired)
                .map(asked -> wait(LAPSED, dossier, asked.requestedAt())
                        .telling(Map.of("deadline", asked.deadline().toString(), "leg", asked.leg())));
    }

    private static LongWait wait(WaitKind kind, Dossier dossier, Instant since) {
        String subject = Objects.requireNonNullElse(dossier.code(), dossier.lookupCode());
        return kind.of(dossier.id(), subject, since).at(dossier.desk());
    }
}
