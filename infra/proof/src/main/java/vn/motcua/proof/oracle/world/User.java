package vn.motcua.proof.oracle.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody the issuer gives tokens to; {@code agency} is null for those who belong to none. */
public record User(
        String user, List<String> roles, @Nullable String agency) {
    public User {
        roles = List.copyOf(roles);
    }

    /** Whether the user has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
