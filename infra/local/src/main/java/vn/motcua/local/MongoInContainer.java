package vn.motcua.local;

import java.time.Duration;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** A MongoDB server in a container of its own. We initiate its set ourselves, so that its image needs no shell of MongoDB's. */
final class MongoInContainer {

    private static final int PORT = 27017;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private MongoInContainer() {}

    static LocalMongo start() {
        var image = Containers.image("MOTCUA_MONGO_IMAGE", "mongo:8");
        var container = new MongoDBContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("mongo"))
                .withCommand("--replSet", ReplicaSet.NAME, "--oplogSize", "256", "--wiredTigerCacheSizeGB", "0.25");
        container.start();
        var address = container.getHost() + ":" + container.getMappedPort(PORT);
        var version = ReplicaSet.ensurePrimary(address, "127.0.0.1:" + PORT, START_LIMIT);
        return LocalMongo.elsewhere(
                ReplicaSet.uri(address), "MongoDB " + version + " in a container of " + image, container::stop);
    }
}
