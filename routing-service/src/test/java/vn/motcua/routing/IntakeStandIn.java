package vn.motcua.routing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.contracts.catalogue.CatalogueEvent.AgencyPublished;
import vn.motcua.contracts.catalogue.CatalogueEvent.AreaPublished;
import vn.motcua.contracts.catalogue.CatalogueEvent.ProcedurePublished;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.platform.catalogue.CatalogueCopy;
import vn.motcua.platform.codec.EventCodec;

/** Answers what routing asks of intake: the catalogue, over real HTTP. */
final class IntakeStandIn implements AutoCloseable {

    private static final EventCodec CODEC = new EventCodec(CatalogueEventTypes.table());

    private final HttpServer server;

    private IntakeStandIn(HttpServer server) {
        this.server = server;
    }

    static IntakeStandIn start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] body = JsonMapper.shared().writeValueAsString(entries()).getBytes(StandardCharsets.UTF_8);
            server.createContext("/internal/catalogue", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return new IntakeStandIn(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static List<CatalogueCopy.Entry> entries() {
        return Stream.of(
                        Stream.of(new ProcedurePublished(SampleCatalogue.birth())),
                        SampleCatalogue.agencies().stream().map(AgencyPublished::new),
                        SampleCatalogue.areas().stream().map(AreaPublished::new))
                .flatMap(entries -> entries)
                .map(IntakeStandIn::entry)
                .toList();
    }

    private static CatalogueCopy.Entry entry(CatalogueEvent event) {
        String id = UUID.randomUUID().toString();
        CloudEvent<CatalogueEvent> envelope = new CloudEvent<>(
                "1.0",
                id,
                "/catalogue/" + id,
                CatalogueEventTypes.table().typeOf(event),
                id,
                Instant.EPOCH,
                1,
                "correlation",
                null,
                "application/json",
                event);
        return new CatalogueCopy.Entry(id, CODEC.write(envelope));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
