package vn.motcua.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.complaint.ComplaintEventTypes;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DossierLifecycle;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.testing.GeneratedPage;

/** Documents that are drawn from code. */
class GeneratedDocsTest {

    private static final Path DOCS = Home.checkout().resolve("docs");

    @Test
    void theLifecyclePageIsTheTable() throws IOException {
        StringBuilder page = new StringBuilder("# Lifecycle of a dossier (vòng đời hồ sơ)\n\n");
        page.append("Drawn from `DossierLifecycle`; do not edit.\n\n```mermaid\nstateDiagram-v2\n");
        DossierLifecycle.rows().stream()
                .filter(row -> row.from() != row.to())
                .forEach(row -> page.append("  %s --> %s: %s\n"
                        .formatted(
                                row.from() == null ? "[*]" : row.from(),
                                row.to(),
                                row.on().getSimpleName())));
        for (DossierStatus status : DossierStatus.values()) {
            if (DossierLifecycle.from(status).isEmpty()) {
                page.append("  %s --> [*]\n".formatted(status));
            }
        }
        page.append("```\n\n## Statuses\n\n| Status | What citizens read | National code |\n|---|---|---|\n");
        for (DossierStatus status : DossierStatus.values()) {
            page.append("| %s | %s | %d |\n".formatted(status, status.vietnamese(), status.nationalCode()));
        }
        page.append("\n## Every row\n\n| From | On event | By | To |\n|---|---|---|---|\n");
        DossierLifecycle.rows()
                .forEach(row -> page.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                row.from() == null ? "–" : row.from(), row.on().getSimpleName(), row.by(), row.to())));
        GeneratedPage.check(DOCS.resolve("lifecycle.md"), page.toString());
    }

    @Test
    void theEventsPageListsEveryType() throws IOException {
        StringBuilder page = new StringBuilder("# Events\n\n");
        page.append(
                "Drawn from `DossierEventTypes` and `ComplaintEventTypes`; do not edit. One topic, `motcua.dossier.events`,\nkeyed by dossier id (complaints by their own);\n");
        page.append(
                "CloudEvents 1.0, structured JSON. No personal data. Golden examples: `contracts/src/test/resources/events`.\n\n");
        page.append("| Type | Record | Data |\n|---|---|---|\n");
        Map<String, Class<? extends Event>> types =
                new TreeMap<>(DossierEventTypes.table().all());
        types.putAll(ComplaintEventTypes.table().all());
        types.forEach((type, record) ->
                page.append("| `%s` | %s | %s |\n".formatted(type, record.getSimpleName(), data(record))));
        GeneratedPage.check(DOCS.resolve("events.md"), page.toString());
    }

    private static String data(Class<? extends Event> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> "`%s` %s"
                        .formatted(
                                component.getName(),
                                component.getGenericType().getTypeName().replaceAll("[a-z.]+\\.([A-Z])", "$1")))
                .collect(Collectors.joining(", "));
    }
}
