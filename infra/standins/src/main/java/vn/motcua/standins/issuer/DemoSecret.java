package vn.motcua.standins.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares the run's random secret as it is: a slow hash protects weak passwords, and this one lives as long as the run. */
class DemoSecret implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return raw == null ? null : raw.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
        return raw != null && encoded != null && MessageDigest.isEqual(bytes(raw), bytes(encoded));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
