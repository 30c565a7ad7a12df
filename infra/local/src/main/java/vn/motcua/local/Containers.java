package vn.motcua.local;

/**
 * Whether tests run on containers: the Maven profile {@code containers} says so, and brings the libraries. Without it nothing may
 * touch {@link MongoInContainer} and {@link KafkaInContainer}, which need them.
 */
final class Containers {

    private static final String PARTS = "motcua.parts";

    private Containers() {}

    static boolean wanted() {
        return "containers".equals(Settings.value(PARTS));
    }

    /** The image that this variable names, as in the compose file. */
    static String image(String variable, String usual) {
        var named = Settings.value(variable);
        return named == null ? usual : named;
    }
}
