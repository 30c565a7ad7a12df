package vn.motcua.local;

import java.nio.file.Path;

/** The MongoDB server with a process that minds it: arguments are the data directory and the port; it stays until SIGTERM. */
public final class MongoMain {

    private MongoMain() {}

    /** Starts the server and waits for its end. */
    public static void main(String[] arguments) {
        PartProcess.run(MongoMain::serve, arguments);
    }

    private static void serve(Path dataDir, int port) {
        LocalMongo mongo = LocalMongo.start(dataDir, port);
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "mongod-stop"));
        mongo.awaitEnd();
    }
}
