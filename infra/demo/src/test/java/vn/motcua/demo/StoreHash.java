package vn.motcua.demo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bson.Document;

/** All documents of all services as text, but for leases, which are heartbeats; to see whether anything changed. */
final class StoreHash {

    private StoreHash() {}

    /** Every document by database, collection and id. */
    static Map<String, String> of(String mongoUri) {
        Map<String, String> documents = new TreeMap<>();
        each(mongoUri, (name, document) -> {
            document.remove("lease");
            documents.put(name, document.toJson());
        });
        return documents;
    }

    /** Shows every document, named by database, collection and id. */
    static void each(String mongoUri, BiConsumer<String, Document> to) {
        try (MongoClient mongo = MongoClients.create(mongoUri)) {
            for (String name : mongo.listDatabaseNames()) {
                if (!List.of("admin", "config", "local").contains(name)) {
                    each(mongo.getDatabase(name), to);
                }
            }
        }
    }

    private static void each(MongoDatabase database, BiConsumer<String, Document> to) {
        for (String collection : database.listCollectionNames().into(new ArrayList<>())) {
            for (Document document : database.getCollection(collection).find()) {
                to.accept(database.getName() + "/" + collection + "/" + document.get("_id"), document);
            }
        }
    }
}
