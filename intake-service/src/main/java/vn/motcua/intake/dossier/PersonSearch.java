package vn.motcua.intake.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/**
 * Finds the dossiers of a person by the personal number (tra cứu theo số định danh cá nhân), for those who may read them anyway.
 * Who asked, and what was shown, is logged; the number is not.
 */
@Service
public class PersonSearch {

    private static final Logger LOG = LoggerFactory.getLogger(PersonSearch.class);
    private static final Role[] AT_AN_AGENCY = {Role.DESK, Role.OFFICER, Role.HEAD, Role.CASHIER};

    private final Journal<Dossier> journal;

    PersonSearch(Journal<Dossier> journal) {
        this.journal = journal;
    }

    /**
     * Those that the caller may read, the newest first. How many others there are shows nowhere.
     *
     * @param after id of the last one of the page before; null for the first page
     */
    public Mono<List<Dossier>> of(String personalId, Caller caller, @Nullable String after, int limit) {
        if (!caller.is(Role.AUDITOR)) {
            caller.agencyAs(AT_AN_AGENCY);
        }
        Query theirs =
                Query.where("submission.applicant.personalId", personalId).sortedBy("-submission.recordedAt");
        Flux<Dossier> readable =
                journal.all(theirs).map(Versioned::state).filter(dossier -> DossierAccess.mayRead(caller, dossier));
        return behind(readable, after).take(limit).collectList().doOnNext(shown -> noted(shown, caller));
    }

    private static Flux<Dossier> behind(Flux<Dossier> all, @Nullable String after) {
        return after == null
                ? all
                : all.skipUntil(dossier -> dossier.id().equals(after)).skip(1);
    }

    private static void noted(List<Dossier> shown, Caller caller) {
        List<String> dossiers = shown.stream().map(Dossier::id).toList();
        LOG.info("person looked up by={} agency={} dossiers={}", caller.user(), caller.agency(), dossiers);
    }
}
