package vn.motcua.proof.oracle.world;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.log.Injected;

/**
 * Everything the judge looks at.
 *
 * @param folders the dossiers
 * @param commands what was asked, with every answer
 * @param parties whose word each wait of each procedure is, by {@code procedure@version/leg/wait}
 * @param catalogue outboxes of the catalogue, which has a topic of its own
 * @param sample how many dossiers are tried at the door
 */
public record World(
        Folders folders,
        Collection<CommandLog.Entry> commands,
        Injected injected,
        Delivered delivered,
        Map<String, String> parties,
        List<Outbox> catalogue,
        Times times,
        Door door,
        int sample) {

    /** Documents of a collection, and the ids of those with something unpublished. */
    public record Outbox(String collection, long documents, List<String> unpublished) {
        public Outbox {
            unpublished = List.copyOf(unpublished);
        }
    }
}
