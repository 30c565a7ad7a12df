package vn.motcua.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.local.Ports;

/**
 * Who listens where on this machine, and what each service must be told for it. Everything is on loopback.
 *
 * @param api port of each service
 * @param management port of each service's actuator
 * @param standinsSmpp port of the message centre; 0 if there are only the providers with HTTP
 * @param zalo whether the stand-ins' official account writes to those who ask for it
 */
public record Topology(
        Map<Service, Integer> api,
        Map<Service, Integer> management,
        int standinsHttp,
        int standinsSmtp,
        int standinsSmpp,
        int kafka,
        int mongo,
        boolean zalo) {

    /** A demo is shown at any hour, and a proof has many dossiers of few telephones. */
    private static final Map<String, Object> AWAKE = Map.of(
            "motcua.notices.quiet-hours.from",
            "00:00",
            "motcua.notices.quiet-hours.to",
            "00:00",
            "motcua.notices.caps.phone",
            0,
            "motcua.notices.caps.dossier",
            0);

    /** Rules of which a text is registered with the stand-ins' official account, under the rule's own name. */
    private static final List<String> REGISTERED = List.of("accepted", "supplement", "fee-due", "ready", "returned");

    /** The ports of the documentation, and every peer there is. */
    public static Topology usual() {
        Map<Service, Integer> api = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            api.put(service, service.usualPort());
            management.put(service, service.usualPort() + 1000);
        }
        return new Topology(api, management, 8090, 8025, 0, 9092, 27117, true);
    }

    /** Ports that nobody uses now, with the message centre as a third provider of SMS. */
    public static Topology free() {
        Map<Service, Integer> api = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            api.put(service, Ports.free());
            management.put(service, Ports.free());
        }
        return new Topology(api, management, Ports.free(), Ports.free(), Ports.free(), 0, 0, false);
    }

    /** The same with the official account of Zalo. */
    Topology withZalo() {
        return new Topology(api, management, standinsHttp, standinsSmtp, standinsSmpp, kafka, mongo, true);
    }

    /** Port of a service's API. */
    public int port(Service service) {
        return Objects.requireNonNull(api.get(service));
    }

    /** Base URL of a service's API. */
    public String url(Service service) {
        return "http://127.0.0.1:" + port(service);
    }

    /** Base URL of a service's actuator. */
    public String managementUrl(Service service) {
        return "http://127.0.0.1:" + Objects.requireNonNull(management.get(service));
    }

    /** Base URL of the stand-ins: issuer, SMS provider, list of mails, collector of traces. */
    public String standins() {
        return "http://127.0.0.1:" + standinsHttp;
    }

    /** Settings of all services with which the stand-ins collect their traces. */
    public Map<String, Object> traced() {
        String export = "management.opentelemetry.tracing.export.";
        return Map.of(export + "otlp.endpoint", standins() + "/v1/traces", export + "schedule-delay", "500ms");
    }

    /** Settings of one service, secrets included. */
    public Map<String, Object> settings(
            Service service, String mongoUri, String kafkaServers, Secrets secrets, Duration clockOffset) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port(service));
        settings.put("management.server.port", Objects.requireNonNull(management.get(service)));
        settings.put("spring.mongodb.uri", mongoUri);
        settings.put("spring.kafka.bootstrap-servers", kafkaServers);
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", standins() + "/oauth2/jwks");
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", standins());
        settings.put("motcua.security.issuer", standins());
        settings.put("motcua.security.jwk-set-uri", standins() + "/oauth2/jwks");
        settings.put("motcua.security.token-uri", standins() + "/oauth2/token");
        settings.put("motcua.security.client-secret", secrets.demo());
        settings.put("motcua.clock.offset", clockOffset.toString());
        settings.put("motcua.tracking.secret-key", secrets.tracking());
        settings.put("motcua.unsubscribe.public-url", url(Service.GATEWAY));
        settings.put("motcua.unsubscribe.secret-key", secrets.tracking());
        for (String provider : List.of("first", "second")) {
            String settingsOf = "motcua.sms.providers." + provider;
            settings.put(settingsOf + ".url", standins() + "/sms/" + provider);
            settings.put(settingsOf + ".api-key", secrets.demo());
            settings.put(settingsOf + ".receipt-secret", secrets.demo());
        }
        if (standinsSmpp > 0) {
            settings.putAll(centre(secrets));
        }
        if (zalo) {
            settings.putAll(officialAccount(secrets));
        }
        settings.putAll(AWAKE);
        settings.put("motcua.webhooks.insecure-loopback", true);
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", standinsSmtp);
        for (Service other : Service.behindTheDoor()) {
            settings.put("motcua.services." + other.id(), url(other));
        }
        return settings;
    }

    /** The message centre beside the providers with HTTP, which carry less then. */
    private Map<String, Object> centre(Secrets secrets) {
        String centre = "motcua.sms.providers.centre";
        return Map.of(
                centre + ".url",
                "smpp://127.0.0.1:" + standinsSmpp,
                centre + ".system-id",
                "motcua",
                centre + ".api-key",
                secrets.centre(),
                centre + ".share",
                20,
                "motcua.sms.providers.first.share",
                50,
                "motcua.sms.providers.second.share",
                30);
    }

    private Map<String, Object> officialAccount(Secrets secrets) {
        Map<String, Object> account = new HashMap<>();
        account.put("motcua.zalo.url", standins() + "/zalo");
        account.put("motcua.zalo.oauth-url", standins() + "/zalo");
        account.put("motcua.zalo.app-id", "motcua");
        account.put("motcua.zalo.secret-key", secrets.demo());
        account.put("motcua.zalo.refresh-token", secrets.demo());
        account.put("motcua.zalo.webhook-secret", secrets.demo());
        REGISTERED.forEach(rule -> account.put("motcua.zalo.templates." + rule, rule));
        return account;
    }

    /** Settings of the stand-ins' process. */
    public Map<String, Object> standinsSettings(Path data, Secrets secrets) {
        return Map.of(
                "motcua.standins.http-port",
                standinsHttp,
                "motcua.standins.smtp-port",
                standinsSmtp,
                "motcua.standins.smpp-port",
                standinsSmpp,
                "motcua.standins.smpp-password",
                secrets.centre(),
                "motcua.standins.issuer",
                standins(),
                "motcua.standins.demo-secret",
                secrets.demo(),
                "motcua.standins.sms-receipts",
                url(Service.GATEWAY) + "/api/receipts",
                "motcua.standins.data-dir",
                data.toString());
    }
}
