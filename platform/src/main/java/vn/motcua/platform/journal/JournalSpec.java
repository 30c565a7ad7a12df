package vn.motcua.platform.journal;

import java.util.List;
import java.util.function.Function;
import vn.motcua.contracts.EventTypes;

/**
 * What a kind of journalled document is.
 *
 * @param name of the source: events of document {@code x} come from {@code /name/x}
 * @param collection where the documents live
 * @param state record type of the state
 * @param topic where its events are published
 * @param types wire types of its events
 * @param key record key of a document's events; for dossiers, the part of the id before the first slash
 * @param timers the timers that a state needs
 */
public record JournalSpec<S>(
        String name,
        String collection,
        Class<S> state,
        String topic,
        EventTypes types,
        Function<String, String> key,
        Function<S, List<Timer>> timers) {

    /** Name of the topic of all dossier events. */
    public static final String DOSSIER_EVENTS = "motcua.dossier.events";

    /** Name of the compacted topic of the catalogue. */
    public static final String CATALOGUE = "motcua.catalogue";

    /** Documents that hang on a dossier. */
    public static <S> JournalSpec<S> ofDossiers(
            String name, String collection, Class<S> state, EventTypes types, Function<S, List<Timer>> timers) {
        return new JournalSpec<>(name, collection, state, DOSSIER_EVENTS, types, JournalSpec::lane, timers);
    }

    /** The dossier that a document hangs on: its id up to the first slash. */
    public static String lane(String documentId) {
        int slash = documentId.indexOf('/');
        return slash < 0 ? documentId : documentId.substring(0, slash);
    }
}
