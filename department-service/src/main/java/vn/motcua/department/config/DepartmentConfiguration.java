package vn.motcua.department.config;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.department.CaseFile;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.Index;
import vn.motcua.platform.store.Journals;

/** Opens the journal of cases, with the indexes that the worklist needs. */
@Configuration(proxyBeanMethods = false)
class DepartmentConfiguration {

    @Bean
    Journal<CaseFile> caseJournal(Journals journals) {
        return journals.open(
                JournalSpec.ofDossiers(
                        "department", "cases", CaseFile.class, DossierEventTypes.table(), file -> List.of()),
                Index.on("worklist", "agency", "dueAt"),
                Index.on("status", "agency", "status", "dueAt"),
                Index.on("assigned", "agency", "assignee", "dueAt"));
    }
}
