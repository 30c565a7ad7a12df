package vn.motcua.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** From a checked token to who is calling. */
public final class Tokens {

    private Tokens() {}

    /** The caller that the claims {@code sub}, {@code roles} and {@code agency} name. */
    public static Caller caller(Jwt token) {
        List<String> claimed =
                Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
        Set<Role> roles =
                claimed.stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet());
        return new Caller(String.valueOf(token.getSubject()), roles, token.getClaimAsString("agency"));
    }
}
