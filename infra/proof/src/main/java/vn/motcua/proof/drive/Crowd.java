package vn.motcua.proof.drive;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import vn.motcua.contracts.DossierId;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.oracle.world.Kind;

/**
 * Thousands of dossiers, twins of a few that were handed in but for their numbers, as intake and notification keep them: to hand in
 * so many would take hours, and a few of whom everything is told would become larger than any dossier is.
 */
public final class Crowd {

    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();
    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> dossiers;
    private final MongoCollection<Document> ledgers;
    private final List<String> handedIn;

    private Crowd(MongoClient client, List<String> handedIn) {
        this.dossiers = collection(client, Kind.INTAKE);
        this.ledgers = collection(client, Kind.NOTIFICATION);
        this.handedIn = handedIn;
    }

    private static MongoCollection<Document> collection(MongoClient client, Kind kind) {
        return client.getDatabase(kind.database()).getCollection(kind.collection());
    }

    /** Their ids, once the store has them. Nobody has been told anything of them, and they wait for nothing. */
    public static List<String> of(Cluster cluster, List<String> handedIn, int count) {
        return cluster.store().onPrimary(client -> new Crowd(client, handedIn).twins(count));
    }

    private List<String> twins(int count) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            int until = Math.min(ids.size() + AT_ONCE, count);
            List<Document> newDossiers = new ArrayList<>();
            List<Document> newLedgers = new ArrayList<>();
            for (int number = ids.size(); number < until; number++) {
                String original = handedIn.get(number % handedIn.size());
                String id = DossierId.derived("crowd", Integer.toString(number)).value();
                newDossiers.add(dossier(original, id, number));
                newLedgers.add(ledger(original, id));
                ids.add(id);
            }
            dossiers.insertMany(newDossiers);
            ledgers.insertMany(newLedgers);
        }
        return ids;
    }

    private Document dossier(String original, String id, int number) {
        Document dossier = twin(dossiers, original, id);
        dossier.get("state", Document.class).append("lookupCode", "%08d".formatted(number));
        return dossier;
    }

    private Document ledger(String original, String id) {
        Document ledger = twin(ledgers, original, id);
        ledger.get("state", Document.class).append("notices", List.of());
        return ledger;
    }

    private static Document twin(MongoCollection<Document> there, String original, String id) {
        Document found =
                Objects.requireNonNull(there.find(new Document("_id", original)).first());
        List.of("commands", "wakeAt", "patientAt", "lease").forEach(found::remove);
        found.append("journal", List.of()).append("timers", List.of());
        return Document.parse(found.toJson(EXACT).replace(original, id));
    }
}
