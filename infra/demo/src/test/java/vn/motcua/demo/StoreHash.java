package vn.motcua.demo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** All documents of all services as text, but for leases, which are heartbeats; to see whether anything changed. */
final class StoreHash {

    private StoreHash() {}

    /** Every document by database, collection and id. */
    static Map<String, String> of(String mongoUri) {
        Map<String, String> documents = new TreeMap<>();
        try (MongoClient mongo = MongoClients.create(mongoUri)) {
            for (String name : mongo.listDatabaseNames()) {
                if (!List.of("admin", "config", "local").contains(name)) {
                    add(mongo.getDatabase(name), documents);
                }
            }
        }
        return documents;
    }

    private static void add(MongoDatabase database, Map<String, String> documents) {
        for (String collection : database.listCollectionNames().into(new ArrayList<>())) {
            for (Document document : database.getCollection(collection).find()) {
                document.remove("lease");
                documents.put(database.getName() + "/" + collection + "/" + document.get("_id"), document.toJson());
            }
        }
    }
}
