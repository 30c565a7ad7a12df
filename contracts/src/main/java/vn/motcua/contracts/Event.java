package vn.motcua.contracts;

/** A fact that an aggregate announces. Implementations are records in this module, one per wire type. */
public interface Event {}
