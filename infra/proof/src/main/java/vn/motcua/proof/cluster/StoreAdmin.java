package vn.motcua.proof.cluster;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;

/** The replica set as its administrator sees it: each server by itself. */
public final class StoreAdmin implements AutoCloseable {

    private final List<Integer> ports;
    private final Map<Integer, MongoClient> clients = new ConcurrentHashMap<>();

    StoreAdmin(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    /** Index of the server that takes writes now; empty if there is none. */
    public OptionalInt primary() {
        return IntStream.range(0, ports.size()).filter(this::isPrimary).findFirst();
    }

    private boolean isPrimary(int index) {
        try {
            return command(index, new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException away) {
            return false;
        }
    }

    /** Makes the primary give up for some seconds; nothing happens if there is none. */
    public void stepDown(int seconds) {
        primary().ifPresent(index -> {
            try {
                command(index, new Document("replSetStepDown", seconds).append("force", true));
            } catch (MongoException expected) {
                // it closes every connection as it goes
            }
        });
    }

    /** Asks a server to become primary; false if it could not. */
    public boolean stepUp(int index) {
        try {
            command(index, new Document("replSetStepUp", 1));
            return true;
        } catch (MongoException refused) {
            return false;
        }
    }

    /** All that a server has is in its files, and nothing is written to them until it is unlocked. */
    void lock(int index) {
        command(index, new Document("fsync", 1).append("lock", true));
    }

    void unlock(int index) {
        command(index, new Document("fsyncUnlock", 1));
    }

    private Document command(int index, Document command) {
        return with(index, client -> client.getDatabase("admin").runCommand(command));
    }

    /** Works with the primary; fails if there is none. */
    public <T> T onPrimary(Function<MongoClient, T> work) {
        int index = primary().orElseThrow(() -> new IllegalStateException("the store has no primary"));
        return with(index, work);
    }

    private <T> T with(int index, Function<MongoClient, T> work) {
        return work.apply(clients.computeIfAbsent(ports.get(index), StoreAdmin::client));
    }

    private static MongoClient client(int port) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(1, TimeUnit.SECONDS).readTimeout(60, TimeUnit.SECONDS))
                .build());
    }

    @Override
    public void close() {
        clients.values().forEach(MongoClient::close);
    }
}
