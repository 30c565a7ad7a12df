package vn.motcua.notification.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.notification.Notices;
import vn.motcua.notification.RetrySchedule;
import vn.motcua.notification.Rule;
import vn.motcua.notification.Rules;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.store.Journals;

/** Opens the journal of ledgers and reads what is data: rules and the schedule of retries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class NotificationConfiguration {

    @Bean
    Journal<Notices> notices(Journals journals) {
        return journals.open(Notices.spec());
    }

    @Bean
    Rules rules() throws IOException {
        try (InputStream file = new ClassPathResource("notification/rules.json").getInputStream()) {
            return new Rules(JsonMapper.builder().build().readValue(file, new TypeReference<List<Rule>>() {}));
        }
    }

    @Bean
    RetrySchedule retrySchedule(NoticeProperties properties) {
        return new RetrySchedule(properties.retries(), properties.expiry());
    }
}
