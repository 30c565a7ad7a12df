package vn.motcua.department;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.contracts.catalogue.CatalogueEvent.AgencyPublished;
import vn.motcua.contracts.catalogue.CatalogueEvent.ProcedurePublished;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.platform.catalogue.CatalogueCopy;
import vn.motcua.platform.codec.EventCodec;

/** Answers what department asks of intake over real HTTP: the catalogue and a form; can be told to fail. */
final class IntakeStandIn implements AutoCloseable {

    private final HttpServer server;
    private volatile boolean failing;

    private IntakeStandIn(HttpServer server) {
        this.server = server;
    }

    static IntakeStandIn start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            IntakeStandIn intake = new IntakeStandIn(server);
            String catalogue = JsonMapper.shared().writeValueAsString(entries());
            server.createContext("/internal/catalogue", exchange -> intake.answer(exchange, catalogue));
            server.createContext(
                    "/internal/dossiers/", exchange -> intake.answer(exchange, "{\"child\":{\"sex\":\"FEMALE\"}}"));
            server.start();
            return intake;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void failing(boolean now) {
        failing = now;
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(failing ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static List<CatalogueCopy.Entry> entries() {
        CatalogueCopy.Entry procedure = entry("procedure:3.000722@1", new ProcedurePublished(SampleCatalogue.birth()));
        Stream<CatalogueCopy.Entry> agencies = SampleCatalogue.agencies().stream()
                .map(agency -> entry("agency:" + agency.code() + "@1", new AgencyPublished(agency)));
        return Stream.concat(Stream.of(procedure), agencies).toList();
    }

    private static CatalogueCopy.Entry entry(String id, CatalogueEvent event) {
        CloudEvent<CatalogueEvent> envelope = new CloudEvent<>(
                "1.0",
                "0193a000-0000-7000-8000-000000000009",
                "/catalogue/" + id,
                CatalogueEventTypes.table().typeOf(event),
                id,
                Instant.EPOCH,
                1,
                "correlation",
                null,
                "application/json",
                event);
        return new CatalogueCopy.Entry(id, new EventCodec(CatalogueEventTypes.table()).write(envelope));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
