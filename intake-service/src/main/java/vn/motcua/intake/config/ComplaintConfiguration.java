package vn.motcua.intake.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.complaint.ComplaintEventTypes;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintLaw;
import vn.motcua.intake.complaint.DossierDesk;
import vn.motcua.intake.complaint.WorkingTime;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.dossier.DueDates;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.Index;
import vn.motcua.platform.store.Journals;

/** Opens the journal of complaints and gives them the law, working time and the dossiers they are about. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

    @Bean
    Journal<Complaint> complaintJournal(Journals journals) {
        return journals.open(
                JournalSpec.ofDossiers(
                        "complaint", "complaints", Complaint.class, ComplaintEventTypes.table(), Complaint::timers),
                Index.on("agency", "filing.agency", "status", "filing.at"),
                Index.on("agency-all", "filing.agency", "filing.at"),
                Index.on("own", "filing.submittedBy", "filing.at"),
                Index.on("dossier", "filing.dossier", "filing.at"),
                Index.on("published", "status", "-handling.publication.at"),
                Index.on("status", "status", "filing.at"));
    }

    @Bean
    ComplaintLaw complaintLaw() {
        return LawFiles.read("complaints.json", ComplaintLaw.class);
    }

    /** The agency's working calendar, the same as for its dossiers. */
    @Bean
    WorkingTime complaintWorkingTime(DueDates dueDates) {
        return (from, minutes, agency) -> dueDates.later(agency, from, minutes);
    }

    @Bean
    DossierDesk dossierDesk(Dossiers dossiers) {
        return (dossier, caller) ->
                dossiers.read(dossier, caller).map(Dossier::desk).filter(desk -> !desk.isEmpty());
    }
}
