package vn.motcua.notification.config;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.notification.webhook.Subscription;
import vn.motcua.notification.webhook.WebhookDelivery;
import vn.motcua.notification.webhook.WebhookRules;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.store.Index;
import vn.motcua.platform.store.Journals;

/** Opens the journals of partners' subscriptions and of what they are told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookRules.class)
class WebhookConfiguration {

    @Bean
    Journal<Subscription> webhookJournal(Journals journals) {
        return journals.open(Subscription.spec(), Index.on("agency", "agency"));
    }

    @Bean
    Journal<WebhookDelivery> webhookDeliveryJournal(Journals journals) {
        return journals.open(
                WebhookDelivery.spec(),
                Index.on("newest", "webhook", "-createdAt"),
                Index.on("states", "webhook", "state", "createdAt"),
                Index.on("happened", "webhook", "fact.at"));
    }
}
