package vn.motcua.proof.oracle.world;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The documents, read with majority from the primary. */
final class Store implements AutoCloseable {

    private final MongoClient client;

    Store(String uri) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .build();
        this.client = MongoClients.create(settings);
    }

    /** Documents of one kind in the order of their ids. */
    MongoCursor<Document> all(Kind kind) {
        return documents(kind)
                .find()
                .sort(new Document("_id", 1))
                .batchSize(200)
                .iterator();
    }

    /** Documents of one kind that hang on one dossier. */
    List<Document> of(Kind kind, String dossier) {
        // '0' follows '/' in ASCII
        Document own = new Document("_id", dossier);
        Document parts = new Document("_id", new Document("$gte", dossier + "/").append("$lt", dossier + "0"));
        return documents(kind)
                .find(new Document("$or", List.of(own, parts)))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    /** Parked lanes of all services, by dossier. */
    Map<String, List<Parked>> lanes() {
        Map<String, List<Parked>> lanes = new HashMap<>();
        for (Kind service : Kind.services()) {
            for (Document lane : collection(service, "lanes").find()) {
                Document behind = new Document("incarnation", lane.getString("incarnation"));
                long waiting = collection(service, "lane_records").countDocuments(behind);
                Parked parked = Parked.from(service, lane, waiting);
                lanes.computeIfAbsent(parked.dossier(), first -> new ArrayList<>())
                        .add(parked);
            }
        }
        return lanes;
    }

    /** What was to go to a message centre, in the order in which it was remembered. */
    List<CentreMessages.Submitted> submitted() {
        return collection(Kind.NOTIFICATION, "submitted")
                .find()
                .sort(new Document("at", 1))
                .map(found -> new CentreMessages.Submitted(found.getString("_id"), found.getString("messageId")))
                .into(new ArrayList<>());
    }

    /** References of the letters in all inboxes. */
    List<String> letters() {
        return collection(Kind.NOTIFICATION, "letters")
                .find()
                .projection(new Document("_id", 1))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    /** What the store's clock says. */
    Instant now() {
        return client.getDatabase("admin")
                .runCommand(new Document("hello", 1))
                .getDate("localTime")
                .toInstant();
    }

    /** How far the outbox of the catalogue is, which has a topic of its own. */
    List<World.Outbox> catalogue() {
        return List.of(catalogue("catalogue_entries"), catalogue("procedure_listings"));
    }

    private World.Outbox catalogue(String name) {
        Document differs = new Document("$expr", new Document("$ne", List.of("$published", "$head.sequence")));
        Document waits = new Document("unpublishedSince", new Document("$exists", true));
        List<String> unpublished = collection(Kind.INTAKE, name)
                .find(new Document("$or", List.of(differs, waits)))
                .projection(new Document("_id", 1))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
        return new World.Outbox(name, collection(Kind.INTAKE, name).countDocuments(), unpublished);
    }

    /** Whose word each wait of each leg of each procedure is, by {@code procedure@version/leg/wait}. */
    Map<String, String> parties() {
        Map<String, String> parties = new HashMap<>();
        for (Document entry :
                collection(Kind.INTAKE, "catalogue_entries").find(new Document("state.kind", "PROCEDURE"))) {
            Document procedure = entry.getEmbedded(List.of("state", "procedure"), Document.class);
            String prefix = procedure.getString("code") + "@" + procedure.get("version") + "/";
            for (Document stage : procedure.getEmbedded(List.of("route", "stages"), List.<Document>of())) {
                stage.getList("legs", Document.class).forEach(leg -> parties(prefix, leg, parties));
            }
        }
        return parties;
    }

    private static void parties(String prefix, Document leg, Map<String, String> parties) {
        Document rules = leg.get("rules", new Document());
        for (Document wait : rules.getList("waits", Document.class, List.of())) {
            parties.put(prefix + leg.getString("code") + "/" + wait.getString("code"), wait.getString("party"));
        }
    }

    private MongoCollection<Document> documents(Kind kind) {
        return collection(kind, kind.collection());
    }

    private MongoCollection<Document> collection(Kind kind, String name) {
        return client.getDatabase(kind.database()).getCollection(name);
    }

    @Override
    public void close() {
        client.close();
    }
}
