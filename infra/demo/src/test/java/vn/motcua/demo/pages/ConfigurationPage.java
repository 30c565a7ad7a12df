package vn.motcua.demo.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts tables of properties and variables into the part of the page that people write. */
final class ConfigurationPage {

    private static final String HEAD = "| Property | Value | Default | Meaning |\n|---|---|---|---|\n";

    private final List<Setting> settings;
    private final ServiceFile common;
    private final List<ServiceFile> own;

    ConfigurationPage(Path home) {
        settings = Settings.all(home);
        common = ServiceFile.of(home, "platform", "motcua");
        own = List.of(
                ServiceFile.of(home, "intake-service", "intake"),
                ServiceFile.of(home, "routing-service", "routing"),
                ServiceFile.of(home, "department-service", "department"),
                ServiceFile.of(home, "notification-service", "notification"),
                ServiceFile.of(home, "gateway", "gateway"),
                ServiceFile.of(home, "infra/standins", "standins"));
    }

    List<Setting> settings() {
        return settings;
    }

    /** Keys {@code motcua.*} of each file that no record knows of those that read it. */
    Stream<String> unknownKeys() {
        Stream<String> everywhere = unknownKeys(common, setting -> isOfServices(setting, "platform"));
        return Stream.concat(
                everywhere,
                own.stream().flatMap(file -> unknownKeys(file, setting -> isOfServices(setting, file.name()))));
    }

    private static boolean isOfServices(Setting setting, String name) {
        boolean alone = name.equals("gateway") || name.equals("standins");
        return setting.isOf("vn.motcua." + name + ".") || !alone && setting.isOf("vn.motcua.platform.");
    }

    private Stream<String> unknownKeys(ServiceFile file, Predicate<Setting> readers) {
        return file.values().keySet().stream()
                .filter(key -> key.startsWith("motcua."))
                .filter(key -> settings.stream().filter(readers).noneMatch(setting -> setting.isSetBy(key)))
                .map(key -> file.name() + ".yml: " + key);
    }

    /** The page: each line {@code {{name}}} of the written part becomes a table. */
    String drawn(String written) {
        return written.lines()
                .map(line -> line.matches("\\{\\{\\w+}}") ? table(line.substring(2, line.length() - 2)) : line + "\n")
                .collect(Collectors.joining());
    }

    private String table(String name) {
        return switch (name) {
            case "variables" -> variables();
            case "platform" -> HEAD + rows("platform", common, own.subList(0, 4));
            case "demo" -> HEAD + rows("demo", new ServiceFile("demo", Map.of()), List.of());
            default -> HEAD + rows(name, file(name), List.of());
        };
    }

    private ServiceFile file(String name) {
        return own.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
    }

    private String rows(String module, ServiceFile file, List<ServiceFile> above) {
        return settings.stream()
                .filter(setting -> setting.isOf("vn.motcua." + module + "."))
                .map(setting -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                setting.name().replace("*", "{name}"),
                                setting.kind(),
                                byDefault(setting, file, above),
                                setting.meaning()))
                .collect(Collectors.joining());
    }

    private static String byDefault(Setting setting, ServiceFile file, List<ServiceFile> above) {
        String inFile = file.values().keySet().stream()
                .filter(setting::isSetBy)
                .map(key -> named(setting, key) + inWords(file.values().get(key)))
                .collect(Collectors.joining("; "));
        if (!inFile.isEmpty()) {
            return inFile;
        }
        List<String> others = above.stream()
                .filter(other -> other.values().keySet().stream().anyMatch(setting::isSetBy))
                .map(other -> "`" + other.name() + ".yml`")
                .toList();
        return others.isEmpty() ? Written.cell(setting.inCode()) : "see " + String.join(", ", others);
    }

    /** What stands for the star. */
    private static String named(Setting setting, String key) {
        int star = setting.name().indexOf('*');
        return star < 0 ? "" : "`" + key.substring(star).split("\\.", 2)[0] + "`: ";
    }

    private static String inWords(List<String> values) {
        return values.stream().map(value -> Written.of(value).inWords()).collect(Collectors.joining(", "));
    }

    private String variables() {
        Map<String, TreeSet<String>> sets = new TreeMap<>();
        Map<String, TreeSet<String>> otherwise = new TreeMap<>();
        Stream.concat(Stream.of(common), own.stream())
                .forEach(file -> file.values()
                        .forEach((key, values) -> values.stream()
                                .flatMap(value -> Written.of(value).variables().stream())
                                .forEach(variable -> {
                                    sets.computeIfAbsent(variable.name(), first -> new TreeSet<>())
                                            .add("`" + key + "`");
                                    otherwise
                                            .computeIfAbsent(variable.name(), first -> new TreeSet<>())
                                            .add(variable.otherwise());
                                })));
        return "| Variable | Default | Sets |\n|---|---|---|\n"
                + sets.keySet().stream()
                        .map(name -> "| `%s` | %s | %s |\n"
                                .formatted(
                                        name,
                                        String.join(" or ", otherwise.get(name)),
                                        String.join(", ", sets.get(name))))
                        .collect(Collectors.joining());
    }
}
