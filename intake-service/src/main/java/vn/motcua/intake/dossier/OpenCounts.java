package vn.motcua.intake.dossier;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;

/** How many dossiers are open (hồ sơ đang mở), all desks together; what has ended would only grow and is left to statistics. */
@Service
public class OpenCounts {

    private final Journal<Dossier> journal;

    OpenCounts(Journal<Dossier> journal) {
        this.journal = journal;
    }

    /** By status; nought for those in which there is none. */
    public Mono<Map<DossierStatus, Long>> byStatus() {
        return journal.countBy("status", Query.where("status", OpenDossiers.AT_A_DESK))
                .map(OpenCounts::all);
    }

    private static Map<DossierStatus, Long> all(Map<String, Long> found) {
        Map<DossierStatus, Long> counts = new EnumMap<>(DossierStatus.class);
        OpenDossiers.AT_A_DESK.forEach(status -> counts.put(status, found.getOrDefault(status.name(), 0L)));
        return counts;
    }
}
