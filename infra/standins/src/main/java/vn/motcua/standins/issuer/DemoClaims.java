package vn.motcua.standins.issuer;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Puts into each token what the services decide by: who, in which roles, for which agency, for this platform only. */
@Component
class DemoClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final List<String> AUDIENCE = List.of("motcua");

    private final DemoUsers users;

    DemoClaims(DemoUsers users) {
        this.users = users;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var user =
                Objects.requireNonNull(users.find(context.getRegisteredClient().getClientId()));
        var claims = context.getClaims();
        claims.subject(user.user()).audience(AUDIENCE).claim("roles", user.roles());
        if (user.agency() != null) {
            claims.claim("agency", user.agency());
        }
    }
}
