package vn.motcua.proof.oracle.world;

import java.nio.file.Path;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.log.Injected;

/** The world of a real run, with what must be closed after looking at it. */
public final class Opened implements AutoCloseable {

    private final Store store;
    private final Http http;
    private final World world;

    private Opened(Store store, Http http, World world) {
        this.store = store;
        this.http = http;
        this.world = world;
    }

    /**
     * Where everything is.
     *
     * @param mongoUri of the store, without a database
     * @param standins address of issuer and providers
     * @param secret of the demo users
     */
    public record Place(String mongoUri, String kafkaServers, String standins, String gateway, String secret) {}

    /**
     * What is known of the run.
     *
     * @param commands the driver's log
     * @param sample how many dossiers are tried at the door
     */
    public record Run(Path commands, Injected injected, Clocks clocks, int sample) {}

    /** Reads what is small, and prepares to read the documents one dossier at a time. */
    public static Opened of(Place place, Run run) {
        Store store = new Store(place.mongoUri());
        Http http = new Http(place.gateway(), place.standins(), place.secret());
        try {
            Topic topic = Topic.read(place.kafkaServers(), JournalSpec.DOSSIER_EVENTS);
            World world = new World(
                    new Merge(store, topic),
                    CommandLog.read(run.commands()),
                    run.injected(),
                    http.delivered(new CentreMessages(store.submitted()), store.letters()),
                    store.parties(),
                    store.catalogue(),
                    new Times(store.now().plus(run.clocks().offset()), run.clocks()),
                    http,
                    run.sample());
            return new Opened(store, http, world);
        } catch (RuntimeException failure) {
            store.close();
            http.close();
            throw failure;
        }
    }

    /** What the providers took so far. */
    public static Delivered delivered(String mongoUri, String standins) {
        try (Store store = new Store(mongoUri);
                Http http = new Http("", standins, "")) {
            return http.delivered(new CentreMessages(store.submitted()), store.letters());
        }
    }

    public World world() {
        return world;
    }

    @Override
    public void close() {
        store.close();
        http.close();
    }
}
