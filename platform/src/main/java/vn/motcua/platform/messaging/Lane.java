package vn.motcua.platform.messaging;

import vn.motcua.platform.journal.JournalSpec;

/** On which dossier a document hangs. */
final class Lane {

    private Lane() {}

    /** The dossier's id; empty for documents of other topics. */
    static String of(JournalSpec<?> spec, String id) {
        return spec.topic().equals(JournalSpec.DOSSIER_EVENTS) ? spec.key().apply(id) : "";
    }
}
