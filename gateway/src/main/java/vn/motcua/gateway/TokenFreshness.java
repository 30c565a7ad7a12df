package vn.motcua.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Tells a token that has expired from one that is wrong: the first only needs renewing. A minute of skew is forgiven. */
class TokenFreshness implements OAuth2TokenValidator<Jwt> {

    /** The error code of a token that was good once. */
    static final String EXPIRED = "token_expired";

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Clock clock;

    TokenFreshness(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = clock.instant();
        if (token.getExpiresAt() == null) {
            return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "no expiry", null));
        }
        if (token.getExpiresAt().plus(SKEW).isBefore(now)) {
            return OAuth2TokenValidatorResult.failure(new OAuth2Error(EXPIRED, "expired", null));
        }
        boolean early =
                token.getNotBefore() != null && token.getNotBefore().minus(SKEW).isAfter(now);
        return early
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "not valid yet", null))
                : OAuth2TokenValidatorResult.success();
    }
}
