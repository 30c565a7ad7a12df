package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.List;

/** Says what still waits in a run that does not come to rest. */
final class Stuck {

    private Stuck() {}

    static String describe(Cluster cluster, Clients clients) {
        List<String> waiting = new ArrayList<>();
        for (Office office : Office.values()) {
            Db db = cluster.db(office);
            if (!cluster.group(office).isAtTheEnd()) {
                waiting.add(office + " reads on");
            }
            db.lot.lanes().values().forEach(lane -> waiting.add(office + " parked " + lane));
            for (Doc doc : db.docs().values()) {
                if (doc.unpublishedSince != Long.MAX_VALUE || !doc.timers().isEmpty()) {
                    waiting.add(office + " " + doc.id + " published " + doc.published + " of " + doc.head()
                            + ", timers " + doc.timers());
                }
            }
        }
        if (!clients.areDone()) {
            waiting.add("clients");
        }
        return String.join("; ", waiting);
    }
}
