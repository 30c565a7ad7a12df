package vn.motcua.proof.oracle.world;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The platform as somebody sees it who comes through the gateway. */
public interface Door {

    /** An answer; the body is a missing node if it is no JSON. */
    record Reply(int status, JsonNode body) {}

    /** Who there is. */
    List<User> users();

    /** What this user is answered at this path. */
    Reply get(User user, String path);
}
