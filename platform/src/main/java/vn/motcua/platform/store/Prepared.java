package vn.motcua.platform.store;

import java.util.List;
import org.bson.Document;
import vn.motcua.platform.tracing.Traces;

/**
 * A transition ready to be written, perhaps in one request with those of others.
 *
 * @param entries what it announces
 * @param trace in which it was decided
 */
public record Prepared<S>(
        Journaled<S> before, Journaled<S> after, Document update, List<JournalEntry> entries, Traces.Kept trace) {}
