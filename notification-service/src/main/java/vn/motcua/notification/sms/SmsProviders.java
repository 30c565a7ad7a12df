package vn.motcua.notification.sms;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;
import vn.motcua.notification.NoticeMetrics;
import vn.motcua.notification.Receipts;
import vn.motcua.notification.SubmittedMessages;

/** One channel for each provider of short messages that is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsProperties.class)
@Import(SmsProviders.Registrar.class)
class SmsProviders {

    /** Registers the channels; what is wrong with their settings is found when the settings themselves are bound. */
    static class Registrar implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            SmsProperties settings = Binder.get(environment).bindOrCreate("motcua.sms", SmsProperties.class);
            settings.providers().forEach((name, provider) -> {
                if (provider.isMessageCentre()) {
                    centre(registry, name);
                } else {
                    http(registry, name);
                }
            });
        }

        private static void http(BeanRegistry registry, String name) {
            registry.registerBean(
                    SmsChannel.label(name),
                    SmsChannel.class,
                    channel -> channel.supplier(context -> new SmsChannel(
                            name, context.bean(SmsProperties.class), context.bean(WebClient.Builder.class))));
        }

        private static void centre(BeanRegistry registry, String name) {
            registry.registerBean(
                    SmsChannel.label(name),
                    SmppChannel.class,
                    channel -> channel.supplier(context -> new SmppChannel(
                            name,
                            context.bean(SmsProperties.class),
                            context.bean(SubmittedMessages.class),
                            new SmppReceipts(
                                    SmsChannel.label(name),
                                    context.bean(SubmittedMessages.class),
                                    () -> context.bean(Receipts.class),
                                    context.bean(NoticeMetrics.class)))));
        }
    }
}
