package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** What the files for containers promise can be read off them, without an engine. */
class ContainerFilesTest {

    private static final Path INFRA = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceCanWriteNothingAndBecomeNobodyElse(Service service) {
        Map<String, Object> container = container(service.id());

        assertThat(container)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(text("Dockerfile")).contains("\nUSER 10001:10001\n");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceIsOnTheClusterToo(Service service) {
        assertThat(text("k8s/base/kustomization.yaml")).contains(service.id());
        assertThat(text("k8s/base/" + service.id() + "/kustomization.yaml"))
                .contains("namePrefix: " + service.id() + "-")
                .contains("newName: motcua/" + service.id());
    }

    @Test
    void portsAreOpenOnThisMachineOnly() {
        assertThat(containers().values().stream().flatMap(container -> list(container, "ports")))
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everyImageCanBeReplaced() {
        assertThat(containers().values())
                .extracting(container -> (String) container.get("image"))
                .allMatch(image -> image.matches("\\$\\{MOTCUA_\\w+:-.*"));
    }

    @Test
    void noSecretStandsInTheFiles() {
        Stream<String> names =
                containers().values().stream().flatMap(container -> environment(container).keySet().stream());
        assertThat(names).isNotEmpty().noneMatch(name -> name.matches(".*(SECRET|PASSWORD|API_KEY)"));
        assertThat(text("keycloak/motcua-realm.json"))
                .doesNotContainPattern("\"(secret|value)\": *\"(?!\\$\\{MOTCUA_CLIENT_SECRET})");
    }

    @Test
    void grafanaLoadsTheDashboardsThatAreMounted() {
        String path =
                ((String) value(yaml("grafana/provisioning/dashboards/motcua.yml"), "providers", "options", "path"));

        assertThat(list(container("grafana"), "volumes")).contains("./grafana/dashboards:" + path + ":ro");
        assertThat(value(yaml("grafana/provisioning/datasources/motcua.yml"), "datasources", "uid"))
                .isEqualTo("prometheus");
    }

    /** In compose the stand-ins are another machine; whatever else is in the file is the same everywhere. */
    @Test
    void alertsAreMailedToTheServerOfCompose() {
        String mailServer = "smtp_smarthost: 127.0.0.1:8025";

        assertThat(text("prometheus/alertmanager.yml")).containsOnlyOnce(mailServer);
        assertThat(container("alertmanager").get("command").toString())
                .contains("s/" + mailServer + "/smtp_smarthost: $${MOTCUA_SMTP}/");
    }

    /** Otherwise GATEWAY_PORT and the like are taken for settings. */
    @Test
    void noPodIsToldOfServicesByVariables() {
        assertThat(text("k8s/service/deployment.yaml")).contains("enableServiceLinks: false");
    }

    /** Keycloak refuses a realm whose people could have none, and answers nobody outside where it is not told to. */
    @Test
    void keycloakTakesTheRealmAndListens() {
        String profile = (String) value(
                yaml("keycloak/motcua-realm.json"),
                "components",
                "org.keycloak.userprofile.UserProfileProvider",
                "config",
                "kc.user.profile.config");
        List<Map<String, Object>> attributes = attributes(new Yaml().load(profile));

        assertThat(attributes).extracting(attribute -> attribute.get("name")).contains("username", "email");
        assertThat(environment(container("keycloak"))).containsEntry("KC_HTTP_HOST", "0.0.0.0");
    }

    /** Kustomize takes a component in this version only. */
    @Test
    void whatSomeServicesHaveInCommonIsAComponent() {
        assertThat(yaml("k8s/lanes/kustomization.yaml"))
                .containsEntry("kind", "Component")
                .containsEntry("apiVersion", "kustomize.config.k8s.io/v1alpha1");
    }

    /** Nobody waits at a counter for these; see also {@link Service#givesWay}. */
    @Test
    void whatGivesWayGivesWayInComposeToo() {
        List<String> giving = containers().entrySet().stream()
                .filter(container -> container.getValue().containsKey("cpu_shares"))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(giving)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("kafka"),
                                Stream.of(Service.values())
                                        .filter(Service::givesWay)
                                        .map(Service::id))
                        .toList());
    }

    private static Map<String, Object> yaml(String file) {
        return new Yaml().load(text(file));
    }

    /** What stands at the end of a way through maps and the first entries of lists. */
    private static Object value(Object start, String... way) {
        Object here = start;
        for (String key : way) {
            here = ((Map<?, ?>) (here instanceof List<?> entries ? entries.getFirst() : here)).get(key);
        }
        return here instanceof List<?> entries ? entries.getFirst() : here;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> containers() {
        return (Map<String, Map<String, Object>>) yaml("compose.yaml").get("services");
    }

    private static Map<String, Object> container(String name) {
        return containers().get(name);
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> list(Map<String, Object> container, String key) {
        return ((List<String>) container.getOrDefault(key, List.of())).stream();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(Map<String, Object> container) {
        return (Map<String, Object>) container.getOrDefault("environment", Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> attributes(Map<String, Object> profile) {
        return (List<Map<String, Object>>) profile.get("attributes");
    }

    private static String text(String file) {
        try {
            return Files.readString(INFRA.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
