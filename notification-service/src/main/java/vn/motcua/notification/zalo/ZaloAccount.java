package vn.motcua.notification.zalo;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;
import vn.motcua.notification.Medium;
import vn.motcua.notification.RotatingTokens;
import vn.motcua.notification.Rule;
import vn.motcua.notification.Rules;
import vn.motcua.notification.SubmittedMessages;
import vn.motcua.operation.settings.WrongSetting;

/** The channel of the official account, if there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZaloProperties.class)
@Import(ZaloAccount.Registrar.class)
class ZaloAccount {

    /** Without an account there is no channel, so that no rule ever begins with it. */
    static class Registrar implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            if (Binder.get(environment)
                    .bindOrCreate("motcua.zalo", ZaloProperties.class)
                    .isThere()) {
                registry.registerBean(
                        ZaloChannel.PROVIDER,
                        ZaloChannel.class,
                        bean -> bean.supplier(context -> channel(
                                context.bean(ZaloProperties.class),
                                context.bean(Rules.class),
                                context.bean(RotatingTokens.class),
                                context.bean(SubmittedMessages.class),
                                context.bean(WebClient.Builder.class))));
            }
        }

        private static ZaloChannel channel(
                ZaloProperties settings,
                Rules rules,
                RotatingTokens kept,
                SubmittedMessages submitted,
                WebClient.Builder builder) {
            settings.check();
            checkTemplates(settings, rules);
            ZaloApi api = new ZaloApi(settings, builder);
            ZaloTokens tokens = new ZaloTokens(kept, settings.refreshToken(), api);
            return new ZaloChannel(settings, api, tokens, submitted);
        }

        private static void checkTemplates(ZaloProperties settings, Rules rules) {
            Set<String> unknown = new TreeSet<>(settings.templates().keySet());
            rules.all().stream()
                    .filter(rule -> rule.media().contains(Medium.ZALO))
                    .map(Rule::name)
                    .forEach(unknown::remove);
            if (!unknown.isEmpty()) {
                throw new WrongSetting("motcua.zalo.templates", "has what no rule says by Zalo: " + unknown + ".");
            }
        }
    }
}
