package vn.motcua.notification.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.notification.CapRules;
import vn.motcua.notification.ForgottenTime;
import vn.motcua.notification.FormRules;
import vn.motcua.notification.Notices;
import vn.motcua.notification.Receipts;
import vn.motcua.notification.RetrySchedule;
import vn.motcua.notification.Rule;
import vn.motcua.notification.Rules;
import vn.motcua.notification.share.ShareRules;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.messaging.ReconcilerProperties;
import vn.motcua.platform.store.Index;
import vn.motcua.platform.store.Journals;

/** Opens the journal of ledgers and reads what is data: rules and the schedule of retries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    NoticeProperties.class,
    QuietHoursProperties.class,
    CapRules.class,
    FormRules.class,
    ShareRules.class
})
class NotificationConfiguration {

    @Bean
    Journal<Notices> notices(Journals journals) {
        return journals.open(
                Notices.spec(),
                Index.on("unreached", "unreachedSince"),
                Index.on("references", Receipts.REFERENCE),
                Index.on("days", "notices.intent.createdAt"),
                Index.on("desk-days", "desk", "notices.intent.createdAt"));
    }

    /** An event type about which nobody decided anything stops the service here, as a missing template does. */
    @Bean
    Rules rules() throws IOException {
        List<Rule> all = read("rules.json", new TypeReference<>() {});
        Rules rules = new Rules(all, read("silent.json", new TypeReference<Map<String, String>>() {}));
        Set<String> undecided = rules.undecided(DossierEventTypes.table().all().keySet());
        if (!undecided.isEmpty()) {
            throw new IllegalStateException("neither in rules.json nor in silent.json: " + undecided);
        }
        return rules;
    }

    private static <T> T read(String name, TypeReference<T> type) throws IOException {
        try (InputStream file = new ClassPathResource("notification/" + name).getInputStream()) {
            return JsonMapper.builder().build().readValue(file, type);
        }
    }

    @Bean
    RetrySchedule retrySchedule(NoticeProperties properties, QuietHoursProperties quiet) {
        return new RetrySchedule(
                properties.retries(), properties.expiry(), properties.triesBeforeNext(), quiet.hours());
    }

    @Bean
    ForgottenTime forgottenTime(ReconcilerProperties reconciler) {
        return new ForgottenTime(reconciler.forgottenFrom(), reconciler.stoppedAt());
    }
}
