package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.CatalogueEvent.AgencyPublished;
import vn.motcua.contracts.catalogue.CatalogueEvent.ProcedurePublished;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.platform.codec.EventCodec;

/** What notification asks of intake: contacts, the catalogue, to stop e-mails, and whose dossiers are whose. */
final class IntakeStub implements AutoCloseable {

    /** A telephone and an e-mail address. */
    static final Map<String, String> BOTH = Map.of("phone", "0901234567", "email", "an@example.vn");

    private final HttpServer server;
    private final EventCodec codec = new EventCodec(CatalogueEventTypes.table());
    private volatile int status = 200;
    private volatile int formStatus = 200;
    private volatile byte[] form = "%PDF-1.7 a form".getBytes(UTF_8);
    private final AtomicInteger misprints = new AtomicInteger();
    private final List<String> formsAsked = new CopyOnWriteArrayList<>();
    private volatile Map<String, ?> addresses = BOTH;
    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> readable = new ConcurrentHashMap<>();

    IntakeStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/internal/dossiers", this::dossier);
        server.createContext("/api/dossiers/search", this::search);
        server.createContext("/internal/catalogue", exchange -> answer(exchange, 200, catalogue()));
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The status of the next answers about contacts. */
    void answers(int next) {
        status = next;
    }

    /** The status of the next answers about forms, and the form in them. */
    void prints(int next, byte[] pdf) {
        formStatus = next;
        form = pdf;
    }

    /** So many of the next answers about forms are none. */
    void failsToPrint(int times) {
        misprints.set(times);
    }

    /** Path and query of every form that was asked for. */
    List<String> formsAsked() {
        return formsAsked;
    }

    /** The addresses in the next answers. */
    void knows(Map<String, ?> next) {
        addresses = next;
    }

    /** Who sends this as {@code Authorization} may read these dossiers of a person; others are refused. */
    void letsRead(String authorization, List<String> dossiers) {
        readable.put(authorization, dossiers);
    }

    /** One dossier a page; the cursor is the last one. */
    private void search(HttpExchange exchange) throws IOException {
        List<String> known = readable.get(exchange.getRequestHeaders().getFirst("Authorization"));
        if (known == null) {
            answer(exchange, 403, Map.of("code", "FORBIDDEN"));
            return;
        }
        JsonNode wanted = JsonMapper.shared().readTree(exchange.getRequestBody());
        int at = known.indexOf(wanted.path("after").asString("")) + 1;
        Map<String, Object> page = new HashMap<>(Map.of("items", List.of(Map.of("id", known.get(at)))));
        page.put("next", at + 1 < known.size() ? known.get(at) : null);
        answer(exchange, 200, page);
    }

    /** The account that handed this dossier in, and no other. */
    static String account(String dossier) {
        return "citizen-" + dossier;
    }

    /** The dossiers about which there are to be no more e-mails, once for each time that it was said. */
    List<String> stopped() {
        return stopped;
    }

    private void dossier(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().split("/")[3];
        if (exchange.getRequestURI().getPath().contains("/forms/")) {
            formsAsked.add(exchange.getRequestURI().toString());
            boolean fails = misprints.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            answer(exchange, fails ? 503 : formStatus, "application/pdf", form);
            return;
        }
        if (status == 200 && exchange.getRequestURI().getPath().endsWith("/email-stop")) {
            stopped.add(id);
        }
        answer(exchange, status, contacts(id));
    }

    private Object contacts(String dossier) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("fullName", "Nguyễn Thị An");
        answer.put("sms", true);
        answer.put("emailNotices", true);
        answer.put("account", account(dossier));
        answer.putAll(addresses);
        answer.computeIfPresent("emailNotices", (wish, wanted) -> (boolean) wanted && !stopped.contains(dossier));
        answer.put("lookupCode", Samples.LOOKUP);
        answer.put("code", Samples.CODE);
        answer.put("refusalReason", null);
        answer.put("desk", Map.of("code", Samples.COMMUNE));
        answer.put("promisedAt", "2026-11-30T09:00:00+07:00");
        answer.put("owed", Map.of("amount", 10_000, "title", "Lệ phí đăng ký cư trú"));
        answer.put("supplement", supplement());
        answer.put("holders", List.of("Công an xã Ninh Phước"));
        return answer;
    }

    private static Map<String, Object> supplement() {
        Map<String, Object> paper = Map.of("title", "Giấy chứng sinh", "request", "nộp lại bản rõ");
        return Map.of(
                "round",
                1,
                "reason",
                "Bản nộp bị mờ",
                "deadline",
                "2026-12-04T17:00:00+07:00",
                "items",
                List.of(paper));
    }

    private Object catalogue() {
        List<Map<String, String>> entries = new ArrayList<>();
        entries.add(entry("procedure:3.000722@1", new ProcedurePublished(SampleCatalogue.PROCEDURE)));
        SampleCatalogue.AGENCIES.forEach(
                agency -> entries.add(entry("agency:" + agency.code() + "@1", new AgencyPublished(agency))));
        return entries;
    }

    private Map<String, String> entry(String id, Event event) {
        String type = CatalogueEventTypes.table().typeOf(event);
        return Map.of(
                "id",
                id,
                "event",
                codec.write(new CloudEvent<>(
                        "1.0",
                        id,
                        "/catalogue/" + id,
                        type,
                        id,
                        Samples.NOW,
                        1,
                        "test",
                        null,
                        "application/json",
                        event)));
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        answer(
                exchange,
                status,
                "application/json",
                JsonMapper.shared().writeValueAsString(body).getBytes(UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        boolean known = exchange.getRequestHeaders().getFirst("Authorization") != null;
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(known ? status : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
