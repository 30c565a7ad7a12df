package vn.motcua.department;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import vn.motcua.contracts.dossier.WaitEnd;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;

/** Answers that did not come in time: another agency's opinion, or a word whose silence is no consent. */
@Service
public class CaseWaits implements LongWaits {

    /** The asked agency let its deadline pass; silence is not consent. */
    static final WaitKind OPINION = WaitKind.ofOffice(
            "OPINION_OVERDUE",
            "head",
            "Have the opinion given; it still counts until the case is answered.",
            "Cho ý kiến phối hợp đã quá hạn; ý kiến vẫn được ghi nhận đến khi hồ sơ được giải quyết.");

    /** Nobody spoke, and the rule leaves it to the agency to decide. */
    static final WaitKind WORD = WaitKind.ofOffice(
            "WORD_NOT_GIVEN",
            "officer",
            "Decide without the word, or ask for it again; then submit the draft.",
            "Quyết định khi không có ý kiến, hoặc hỏi lại; sau đó trình ký.");

    private static final List<CaseStatus> OPEN =
            Arrays.stream(CaseStatus.values()).filter(CaseStatus::open).toList();

    private final Journal<CaseFile> journal;

    CaseWaits(Journal<CaseFile> journal) {
        this.journal = journal;
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(OPINION, WORD);
    }

    @Override
    public Flux<LongWait> all() {
        Query overdue =
                Query.where("asking.opinions.state", Opinion.State.OVERDUE).and("status", OPEN);
        Query silent =
                Query.where("asking.waits.ended.end", WaitEnd.SILENT_DECIDE).and("status", CaseStatus.ASSIGNED);
        return Flux.concat(
                journal.all(overdue).flatMapIterable(CaseWaits::opinions),
                journal.all(silent).flatMapIterable(CaseWaits::words));
    }

    private static List<LongWait> opinions(Versioned<CaseFile> found) {
        return found.state().asking().opinions().stream()
                .filter(opinion -> opinion.state() == Opinion.State.OVERDUE)
                .map(opinion -> opinion(found, opinion))
                .toList();
    }

    private static LongWait opinion(Versioned<CaseFile> found, Opinion opinion) {
        CaseId id = CaseId.ofDocument(found.id());
        return OPINION.of(id.dossier(), id.leg() + "/" + opinion.number(), opinion.at())
                .at(opinion.asked())
                .telling(Map.of(
                        "case", id.toString(),
                        "askedBy", found.state().agency(),
                        "dueAt", opinion.dueAt().toString()));
    }

    /** The last word that was waited for; an earlier one was decided about since. */
    private static List<LongWait> words(Versioned<CaseFile> found) {
        return found.state().asking().waits().stream()
                .skip(found.state().asking().waits().size() - 1L)
                .filter(wait -> wait.ended() != null && wait.ended().end() == WaitEnd.SILENT_DECIDE)
                .map(wait -> word(found, wait))
                .toList();
    }

    private static LongWait word(Versioned<CaseFile> found, Wait wait) {
        CaseId id = CaseId.ofDocument(found.id());
        return WORD.of(id.dossier(), id.leg() + "/" + wait.awaited(), wait.at())
                .at(found.state().agency())
                .telling(Map.of(
                        "case", id.toString(),
                        "party", wait.party().name(),
                        "dueAt", wait.dueAt().toString()));
    }
}
