package vn.motcua.platform.messaging.model;

/** Unwinds a task whose process died; nothing of the protocol may catch it. */
final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
        super("killed", null, false, false);
    }
}
