package vn.motcua.intake.config;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.intake.dossier.CodeNumbers;
import vn.motcua.intake.dossier.DeskRules;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierTimers;
import vn.motcua.intake.dossier.DueDates;
import vn.motcua.intake.dossier.LookupCode;
import vn.motcua.intake.procedure.CatalogueEntry;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.intake.tracking.Signatures;
import vn.motcua.intake.tracking.TrackingSecrets;
import vn.motcua.intake.tracking.TrackingTokens;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.Index;
import vn.motcua.platform.store.Journals;

/** Opens intake's journals and makes the parts that need settings. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan("vn.motcua.intake")
class IntakeConfiguration {

    @Bean
    Journal<Dossier> dossierJournal(Journals journals, DossierTimers timers) {
        return journals.open(
                JournalSpec.ofDossiers("intake", "dossiers", Dossier.class, DossierEventTypes.table(), timers::of),
                Index.unique(CodeNumbers.INDEX, "acceptance.codeAgency", "acceptance.codeDay", "acceptance.codeNumber"),
                Index.on("highest-number", "acceptance.codeAgency", "acceptance.codeDay", "-acceptance.codeNumber"),
                Index.on("code", "acceptance.code"),
                Index.unique(LookupCode.INDEX, "lookupCode"),
                Index.on("subject", "subject"),
                Index.on("applicant", "submission.applicant.personalId", "submission.recordedAt"),
                Index.on("own", "submission.submittedBy", "submission.recordedAt"),
                Index.on("desk", "desk", "status", "submission.receivedAt"),
                Index.on("desk-all", "desk", "submission.receivedAt"),
                Index.on("desk-due", "desk", "clock.due.at"),
                Index.on("status-due", "status", "clock.due.at"),
                Index.on("status-late", "status", "answerLate"));
    }

    @Bean
    Journal<CatalogueEntry> catalogueJournal(Journals journals) {
        return journals.open(new JournalSpec<>(
                "catalogue",
                "catalogue_entries",
                CatalogueEntry.class,
                JournalSpec.CATALOGUE,
                CatalogueEventTypes.table(),
                id -> id,
                entry -> List.of()));
    }

    @Bean
    OwnCatalogue catalogue() {
        return new OwnCatalogue(CatalogueFiles.read());
    }

    @Bean
    DeskRules deskRules() {
        return LawFiles.read("desk.json", DeskRules.class);
    }

    @Bean
    DueDates dueDates(OwnCatalogue catalogue) {
        return new WorkingTimeDueDates(catalogue);
    }

    @Bean
    Signatures signatures(TrackingProperties tracking) {
        return new Signatures(tracking.secretKey());
    }

    @Bean
    TrackingSecrets trackingSecrets(Signatures signatures) {
        return new TrackingSecrets(signatures);
    }

    /** On the real clock: a moved business clock must not lengthen or end tokens. */
    @Bean
    TrackingTokens trackingTokens(Signatures signatures) {
        return new TrackingTokens(signatures, Clock.systemUTC());
    }
}
