package vn.motcua.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.motcua.platform.journal.Problem;

/** From a checked token to who is calling. */
public final class Tokens {

    private Tokens() {}

    /** The caller that the claims {@code sub}, {@code roles} and {@code agency} name. */
    public static Caller caller(Jwt token) {
        String user = token.getSubject();
        if (user == null || user.isBlank()) {
            throw Problem.forbidden("The token names nobody.");
        }
        List<String> claimed =
                Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
        Set<Role> roles =
                claimed.stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet());
        return new Caller(user, roles, token.getClaimAsString("agency"));
    }
}
