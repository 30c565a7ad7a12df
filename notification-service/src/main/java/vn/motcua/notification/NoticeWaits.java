package vn.motcua.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;

/** Applicants whom no channel reached, one wait for each dossier: the desk has to tell them by other means. */
@Service
class NoticeWaits implements LongWaits {

    static final WaitKind NO_ROUTE = WaitKind.ofOffice(
            "NOTICE_WITHOUT_ROUTE",
            "desk",
            "Tell the applicant by other means (telephone, a letter, in person), and say so: POST /api/notices/{dossier}/told.",
            "Báo cho người nộp bằng cách khác (gọi điện, gửi thư, trực tiếp) và ghi nhận đã báo.");

    private static final Instant EVER = Instant.EPOCH;

    private final Journal<Notices> journal;

    NoticeWaits(Journal<Notices> journal) {
        this.journal = journal;
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(NO_ROUTE);
    }

    @Override
    public Flux<LongWait> all() {
        return journal.all(
                        Query.everything().between("unreachedSince", EVER, null).sortedBy("unreachedSince"))
                .map(NoticeWaits::wait);
    }

    private static LongWait wait(Versioned<Notices> found) {
        Notices ledger = found.state();
        List<Notice> unreached = ledger.unreached();
        int tries =
                unreached.stream().mapToInt(notice -> notice.attempts().size()).sum();
        return NO_ROUTE.of(
                        ledger.dossier(),
                        listed(unreached, notice -> notice.intent().rule()),
                        since(ledger))
                .at(Objects.requireNonNullElse(ledger.desk(), ""))
                .named(NO_ROUTE.code() + ":" + ledger.dossier())
                .because(new LongWait.Cause(
                        NO_ROUTE.code(), listed(unreached, notice -> String.valueOf(notice.reason())), tries, null))
                .telling(Map.of("notices", Integer.toString(unreached.size())));
    }

    private static Instant since(Notices ledger) {
        return Objects.requireNonNull(ledger.unreachedSince());
    }

    private static String listed(List<Notice> notices, Function<Notice, String> what) {
        return notices.stream().map(what).distinct().collect(Collectors.joining(", "));
    }
}
