package vn.motcua.local;

import static java.util.stream.Collectors.joining;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;

/** Makes a lone mongod the primary of a replica set of one, which majority writes and change streams need. */
final class ReplicaSet {

    static final String NAME = "motcua";
    private static final int NOT_YET_INITIALIZED = 94;
    private static final int HEARTBEAT_MILLIS = 1000;

    private ReplicaSet() {}

    /** How services reach the only member of a set, at host:port. */
    static String uri(String address) {
        return "mongodb://" + address + "/?replicaSet=" + NAME + "&directConnection=true";
    }

    /**
     * Initiates the set where needed, waits for its primary and returns the server's version.
     *
     * @param address where we reach the server, as host:port
     * @param own where it reaches itself; another address if it sits in a container
     */
    static String ensurePrimary(String address, String own, Duration limit) {
        try (var client = client("mongodb://" + address + "/?directConnection=true")) {
            var admin = client.getDatabase("admin");
            initiateIfNeeded(admin, own);
            if (!Waiting.until(limit, () -> isPrimary(admin))) {
                throw new LocalPartException("The MongoDB server at " + address + " answers but has no primary.");
            }
            return version(admin);
        }
    }

    /** How services reach a set of several members. */
    static String uri(List<Integer> ports) {
        return "mongodb://" + ports.stream().map(port -> "127.0.0.1:" + port).collect(joining(",")) + "/?replicaSet="
                + NAME;
    }

    /**
     * Makes members of a set that none of them knows yet.
     *
     * @param first port on which the first member itself listens
     * @param addresses ports under which all members reach each other, and clients them
     */
    static void initiate(int first, List<Integer> addresses, Duration electionTimeout) {
        var members = IntStream.range(0, addresses.size())
                .mapToObj(index -> new Document("_id", index).append("host", "127.0.0.1:" + addresses.get(index)))
                .toList();
        var settings = new Document("electionTimeoutMillis", electionTimeout.toMillis())
                .append("heartbeatIntervalMillis", HEARTBEAT_MILLIS);
        var config = new Document("_id", NAME).append("members", members).append("settings", settings);
        try (var client = client("mongodb://127.0.0.1:" + first + "/?directConnection=true")) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", config));
        }
    }

    /** The version of the server behind this URI; fails plainly when nobody answers. */
    static String version(String uri) {
        try (var client = client(uri)) {
            return version(client.getDatabase("admin"));
        } catch (MongoException e) {
            throw new LocalPartException("No MongoDB server answers at the URI in " + LocalMongo.GIVEN_URI + ".", e);
        }
    }

    private static String version(MongoDatabase admin) {
        return admin.runCommand(new Document("buildInfo", 1)).getString("version");
    }

    private static void initiateIfNeeded(MongoDatabase admin, String host) {
        try {
            var config = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
            moveTo(host, config, admin);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                throw e;
            }
            var member = new Document("_id", 0).append("host", host);
            var config = new Document("_id", NAME).append("members", List.of(member));
            admin.runCommand(new Document("replSetInitiate", config));
        }
    }

    /** A data directory remembers its address; started on another port it would wait for itself for ever. */
    private static void moveTo(String host, Document config, MongoDatabase admin) {
        var member = config.getList("members", Document.class).getFirst();
        if (!host.equals(member.getString("host"))) {
            member.put("host", host);
            config.put("version", config.getInteger("version") + 1);
            admin.runCommand(new Document("replSetReconfig", config).append("force", true));
        }
    }

    /** A member that takes up a new configuration may close its connections on the way; then it is not primary yet. */
    private static boolean isPrimary(MongoDatabase admin) {
        try {
            return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoSocketException | MongoConnectionPoolClearedException notYet) {
            return false;
        }
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .build());
    }
}
