package vn.motcua.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the people of one journey were told, as the peers received it. */
final class Messages {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String DESK_MAILBOX = "motcua.ninhphuoc@khanhhoa.example";
    private static final int TOLD = 8;

    private final Api api;
    private final Console console;
    private final Journey journey;

    Messages(Api api, Console console, Journey journey) {
        this.api = api;
        this.console = console;
        this.journey = journey;
    }

    /** Waits until everything is there, and prints it. */
    void show() {
        console.heading("Messages sent to the citizen, who asked for Zalo");
        console.line(
                "   What has a text that is registered with Zalo goes there, everything else by SMS; all by e-mail too.");
        byPhone();
        console.heading("E-mails to the citizen");
        subjects("an e-mail for each", "/mail/v1/messages", journey.email(), TOLD);
        console.heading("Letters in the citizen's inbox on the portal");
        letters();
        console.heading("Mail to the one-stop desk");
        subjects("that the result is there, told to the desk", "/mail/v1/messages", DESK_MAILBOX, 2);
    }

    private void byPhone() {
        List<JsonNode> sms = new ArrayList<>();
        List<JsonNode> zalo = new ArrayList<>();
        Processes.awaitUntil(
                "eight messages, by Zalo and by SMS",
                () -> refill(zalo, zalo()) + refill(sms, api.received("/sms/v1/messages", journey.phone())) >= TOLD,
                LIMIT);
        zalo.forEach(message -> console.line(
                "   Zalo   text '%s' with %s", message.path("template").asString(), values(message)));
        sms.forEach(message -> console.line("   SMS    %s", message.path("text").asString()));
    }

    /** What the official account sent to the citizen's phone. */
    JsonNode zalo() {
        return api.received("/zalo/v1/messages", "84" + journey.phone().substring(1));
    }

    private static String values(JsonNode message) {
        return message.path("values").properties().stream().map(Messages::value).collect(Collectors.joining(", "));
    }

    private static String value(Map.Entry<String, JsonNode> value) {
        return value.getKey() + "=" + value.getValue().asString();
    }

    private void subjects(String what, String list, String to, int least) {
        List<JsonNode> mails = new ArrayList<>();
        Processes.awaitUntil(what, () -> refill(mails, api.received(list, to)) >= least, LIMIT);
        mails.forEach(mail -> console.line("   %s", mail.path("subject").asString()));
    }

    private void letters() {
        List<JsonNode> letters = new ArrayList<>();
        String path = "/api/inbox?dossier=" + journey.dossier();
        Processes.awaitUntil(
                "a letter for each",
                () -> refill(letters, api.get(Journey.CITIZEN, path).body().path("items")) >= TOLD,
                LIMIT);
        letters.reversed()
                .forEach(letter -> console.line("   %s", letter.path("subject").asString()));
    }

    private static int refill(List<JsonNode> into, JsonNode messages) {
        into.clear();
        messages.forEach(into::add);
        return into.size();
    }
}
