package vn.motcua.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./motcua prove}: against {@code ./motcua up}, kills one part after the other with kill -9 in the middle of a
 * journey, starts it again with {@code up}, and judges: the dossier ends as returned, each SMS was sent once, no e-mail
 * more than twice, nothing is parked.
 */
public final class ProveMain {

    private static final List<String> VICTIMS =
            List.of("intake", "routing", "department", "notification", "gateway", "kafka");

    private final Console console = new Console();
    private final Topology topology = Topology.usual();
    private final List<String> faults = new ArrayList<>();

    private ProveMain() {}

    public static void main(String... arguments) {
        try {
            System.exit(new ProveMain().run() ? 0 : 1);
        } catch (IllegalArgumentException | IllegalStateException failure) {
            new Console().line("motcua: " + failure.getMessage());
            System.exit(1);
        }
    }

    private boolean run() {
        UpMain.mend();
        for (String victim : VICTIMS) {
            journeyAcrossTheDeathOf(victim);
        }
        faults.forEach(fault -> console.line("FAULT  %s", fault));
        console.line(faults.isEmpty() ? "Proved." : "Not proved.");
        return faults.isEmpty();
    }

    private void journeyAcrossTheDeathOf(String victim) {
        Journey journey = new Journey(api(), Console.silent());
        journey.submit();
        journey.accept();
        journey.work(Journey.BIRTH);
        kill(victim);
        long killed = System.nanoTime();
        UpMain.mend();
        journey.work(Journey.RESIDENCE);
        journey.work(Journey.INSURANCE);
        journey.work(Journey.CARD);
        journey.giveBack();
        journey.messages();
        console.line("%-12s killed; returned after %.1f s", victim, (System.nanoTime() - killed) / 1e9);
        judge(victim, journey);
    }

    private Api api() {
        String secret = Secrets.in(Path.of(state().directory())).demo();
        return new Api(topology.url(Service.GATEWAY), topology.standins(), secret, Duration.ofSeconds(90));
    }

    private static RunState state() {
        return RunState.read().orElseThrow(() -> new IllegalStateException("nothing runs; start ./motcua up"));
    }

    private static void kill(String victim) {
        state().parts().stream()
                .filter(part -> part.name().equals(victim))
                .flatMap(part -> ProcessHandle.of(part.pid()).stream())
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    private void judge(String victim, Journey journey) {
        JsonNode sms = api().received("/sms/v1/messages", journey.phone());
        JsonNode mails = api().received("/mail/v1/messages", journey.email());
        expect(victim, "8 SMS, each sent once", sms.size() == 8);
        expect(victim, "8 e-mails by Message-ID", mails.size() == 8);
        int copies = 0;
        for (JsonNode mail : mails) {
            copies += mail.path("count").asInt() - 1;
        }
        expect(victim, "at most one e-mail repeated", copies <= 1);
        JsonNode parked =
                api().get("operator", "/api/incidents?kind=PARKED_LANE").body();
        JsonNode gaps = api().get("operator", "/api/incidents?kind=GAP").body();
        boolean none = parked.path("items").isEmpty() && gaps.path("items").isEmpty();
        expect(victim, "nothing parked: " + parked + gaps, none);
        console.line("             8 SMS by reference, e-mails repeated: %d", copies);
    }

    private void expect(String victim, String what, boolean holds) {
        if (!holds) {
            faults.add(victim + ": " + what);
        }
    }
}
