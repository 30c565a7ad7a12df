package vn.motcua.platform.journal;

/** A document's state at one version. */
public record Versioned<S>(String id, long version, S state) {}
