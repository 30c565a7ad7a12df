package vn.motcua.department.config;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseTimers;
import vn.motcua.department.Deadlines;
import vn.motcua.department.OfficeRules;
import vn.motcua.department.delegation.Delegation;
import vn.motcua.department.delegation.DelegationRules;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.Index;
import vn.motcua.platform.store.Journals;

/** Opens the journals of cases and delegations, with the indexes that the lists need, and makes what needs settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DepartmentProperties.class)
class DepartmentConfiguration {

    @Bean
    Journal<CaseFile> caseJournal(Journals journals) {
        return journals.open(
                JournalSpec.ofDossiers(
                        "department", "cases", CaseFile.class, DossierEventTypes.table(), CaseTimers::of),
                Index.on("worklist-due", "agency", "clock.dueAt"),
                Index.on("status-due", "agency", "status", "clock.dueAt"),
                Index.on("assigned-due", "agency", "work.assignee", "clock.dueAt"),
                Index.on("code", "agency", "leg.dossierCode"),
                Index.on("opinions", "asking.listed", "clock.dueAt"),
                Index.on("overdue-opinions", "asking.opinions.state", "status"),
                Index.on("ended-waits", "asking.waits.ended.end", "status"));
    }

    /** Delegations announce nothing; they hang on no dossier. */
    @Bean
    Journal<Delegation> delegationJournal(Journals journals) {
        return journals.open(
                new JournalSpec<>(
                        "delegation",
                        "delegations",
                        Delegation.class,
                        JournalSpec.DOSSIER_EVENTS,
                        DossierEventTypes.table(),
                        id -> id,
                        delegation -> List.of()),
                Index.on("substitute", "substitute", "until"),
                Index.on("agency", "agency", "-from"),
                Index.on("delegator", "delegator", "-from"));
    }

    @Bean
    Deadlines deadlines(Catalogue catalogue) {
        return new WorkingTimeDeadlines(catalogue);
    }

    @Bean
    OfficeRules officeRules(DepartmentProperties properties) {
        return new OfficeRules(
                properties.opinion().workingMinutes(), properties.opinion().basis(), properties.soonMinutes());
    }

    @Bean
    DelegationRules delegationRules(DepartmentProperties properties) {
        return new DelegationRules(
                properties.delegation().longest(), properties.delegation().basis());
    }
}
