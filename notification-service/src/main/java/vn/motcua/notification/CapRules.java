package vn.motcua.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many short messages a day are enough; zero for no cap.
 *
 * @param phone SMS a day for one telephone, at most 1000; {@code 0} for no cap; legal notices and resends do not count
 * @param dossier SMS a day about one dossier, at most 1000; {@code 0} for no cap; counted under a hash keyed with {@code motcua.security.client-secret}
 */
@Validated
@ConfigurationProperties("motcua.notices.caps")
public record CapRules(
        @Min(0) @Max(1000) @DefaultValue("50") int phone,
        @Min(0) @Max(1000) @DefaultValue("20") int dossier) {}
