package vn.motcua.intake.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;

/** Tells whether two dossiers are about the same child, plot or deed (phát hiện hồ sơ trùng); a person decides. */
@Component
class Subjects {

    private static final int MOST = 20;
    private static final Set<DossierStatus> NO_LONGER =
            Set.of(DossierStatus.DRAFT, DossierStatus.REFUSED, DossierStatus.STOPPED);

    private final Journal<Dossier> journal;

    Subjects(Journal<Dossier> journal) {
        this.journal = journal;
    }

    /** The fingerprint of the answers that tell the subject; null if the procedure names none or one is not given. */
    static @Nullable String fingerprint(Procedure procedure, Map<String, String> form) {
        List<String> fields = procedure.effectiveTerms().sameSubject();
        if (fields.isEmpty() || !form.keySet().containsAll(fields)) {
            return null;
        }
        String answers = fields.stream()
                .map(field ->
                        String.valueOf(form.get(field)).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n", procedure.code() + "\n", ""));
        return DigestUtils.sha256Hex(answers);
    }

    /** Ids of other dossiers with this subject that are open or have a result; none for a null subject. */
    Mono<List<String>> doubles(String id, @Nullable String subject) {
        if (subject == null) {
            return Mono.just(List.of());
        }
        return journal.search(Query.where("subject", subject).page(null, MOST))
                .map(Versioned::state)
                .filter(other -> !other.id().equals(id) && !NO_LONGER.contains(other.status()))
                .map(Dossier::id)
                .sort()
                .collectList();
    }
}
