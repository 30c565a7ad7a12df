package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A copy of what is shipped for Prometheus, for a platform on other ports and for a test that does not want to wait. */
record WatchCopy(Topology topology, Monitoring.Addresses addresses) {

    /** Writes it, and says where. */
    Path into(Path directory) {
        Path copy = directory.resolve("configuration");
        for (String part : new String[] {"recording", "alerts", "consoles"}) {
            WatchFiles.in(part)
                    .forEach(file -> write(copy.resolve(part).resolve(file.getFileName()), WatchFiles.text(file)));
        }
        for (String part : new String[] {"prometheus.yml", "alertmanager.yml"}) {
            write(copy.resolve(part), moved(WatchFiles.text(WatchFiles.HOME.resolve(part))));
        }
        return copy;
    }

    private String moved(String text) {
        Map<String, String> changes = new HashMap<>(Map.of(
                "127.0.0.1:9090",
                "127.0.0.1:" + addresses.prometheus(),
                "127.0.0.1:9093",
                "127.0.0.1:" + addresses.alertmanager(),
                "127.0.0.1:8025",
                "127.0.0.1:" + topology.standinsSmtp(),
                "_interval: 15s",
                "_interval: 5s"));
        for (Service service : Service.values()) {
            changes.put(
                    "127.0.0.1:" + (service.usualPort() + 1000),
                    topology.managementUrl(service).substring("http://".length()));
        }
        String changed = text;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            changed = changed.replace(change.getKey(), change.getValue());
        }
        return changed;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
