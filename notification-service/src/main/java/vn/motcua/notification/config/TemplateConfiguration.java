package vn.motcua.notification.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.notification.Rules;
import vn.motcua.notification.SampleDossier;
import vn.motcua.notification.template.NoticeTemplate;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.store.Index;
import vn.motcua.platform.store.Journals;

/** Opens the journal of offices' own texts, and reads the dossier on which they are tried. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    Journal<NoticeTemplate> templateJournal(Journals journals) {
        return journals.open(
                NoticeTemplate.spec(),
                Index.on("in-force", "key.rule", "key.medium", "key.agency", "key.procedure"),
                Index.on("agency", "key.agency"));
    }

    @Bean
    SampleDossier sampleDossier(Rules rules) {
        return SampleDossier.shipped(rules);
    }
}
