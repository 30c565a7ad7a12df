package vn.motcua.intake.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.complaint.ComplaintEventTypes;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintLaw;
import vn.motcua.intake.complaint.DossierDesk;
import vn.motcua.intake.complaint.WorkingTime;
import vn.motcua.intake.dossier.Dossiers;
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
        return readLaw();
    }

    /** National working time for every agency, until agencies' own calendars are wired here. */
    @Bean
    WorkingTime complaintWorkingTime() {
        return new NationalWorkingTime();
    }

    @Bean
    DossierDesk dossierDesk(Dossiers dossiers) {
        return (dossier, caller) ->
                dossiers.read(dossier, caller).map(found -> found.submission().desk());
    }

    static ComplaintLaw readLaw() {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream file =
                Objects.requireNonNull(ComplaintConfiguration.class.getResourceAsStream("/law/complaints.json"))) {
            return strict.readValue(file, ComplaintLaw.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the law on complaints", unreadable);
        }
    }
}
