package vn.motcua.platform.store;

/** Not tried, since somebody before it in line was not saved: to be decided again, with what is next then. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;
}
