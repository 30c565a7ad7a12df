package vn.motcua.proof.oracle.world;

import java.util.List;

/** A kind of journalled documents: where they are kept, and whose events they hear. */
public enum Kind {
    INTAKE("intake", "motcua_intake", "dossiers"),
    ROUTING("routing", "motcua_routing", "routes"),
    DEPARTMENT("department", "motcua_department", "cases"),
    NOTIFICATION("notification", "motcua_notification", "notices"),
    COMPLAINT("complaint", "motcua_intake", "complaints"),
    DELEGATION("delegation", "motcua_department", "delegations");

    private final String text;
    private final String database;
    private final String collection;

    Kind(String text, String database, String collection) {
        this.text = text;
        this.database = database;
        this.collection = collection;
    }

    /** As it stands in sources; of the first four, the name of the service too. */
    public String text() {
        return text;
    }

    public String database() {
        return database;
    }

    /** Id of the service that keeps them. */
    public String service() {
        return database.substring("motcua_".length());
    }

    public String collection() {
        return collection;
    }

    /** The four that have lanes. */
    public static List<Kind> services() {
        return List.of(INTAKE, ROUTING, DEPARTMENT, NOTIFICATION);
    }

    /** Source of the events of a document of this kind. */
    public String source(String document) {
        return "/" + text + "/" + document;
    }

    /** Whether events of that source are of this kind. */
    public boolean owns(String source) {
        return source.startsWith("/" + text + "/");
    }

    /** Whether the service with this kind of documents listens to that source. */
    public boolean hears(String source) {
        return switch (this) {
            case INTAKE -> ROUTING.owns(source) || DEPARTMENT.owns(source);
            case ROUTING -> INTAKE.owns(source) || DEPARTMENT.owns(source);
            case DEPARTMENT -> INTAKE.owns(source) || ROUTING.owns(source);
            case NOTIFICATION -> INTAKE.owns(source) || ROUTING.owns(source) || DEPARTMENT.owns(source);
            case COMPLAINT, DELEGATION -> false;
        };
    }

    /** The dossier that a document hangs on. */
    static String lane(String document) {
        int slash = document.indexOf('/');
        return slash < 0 ? document : document.substring(0, slash);
    }
}
