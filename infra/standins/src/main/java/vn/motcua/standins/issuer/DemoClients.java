package vn.motcua.standins.issuer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import vn.motcua.standins.StandinsSettings;

/** Every demo user and every service as an OAuth client: the client id is the user id, the secret is the run's. */
@Component
class DemoClients implements RegisteredClientRepository {

    private static final Duration LIFETIME = Duration.ofHours(8);

    private final DemoUsers users;
    private final String secret;

    DemoClients(DemoUsers users, StandinsSettings settings) {
        this.users = users;
        this.secret = settings.demoSecret();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("demo users come from users.json");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return users.find(clientId) == null ? null : client(clientId);
    }

    private RegisteredClient client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build())
                .build();
    }
}
