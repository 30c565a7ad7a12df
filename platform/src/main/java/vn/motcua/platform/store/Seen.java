package vn.motcua.platform.store;

/** The last event of a source that a document handled. */
public record Seen(long sequence, String id) {}
