package vn.motcua.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many short messages a day are enough; zero for no cap.
 *
 * @param phone for one telephone, whatever its dossiers
 * @param dossier about one dossier
 */
@Validated
@ConfigurationProperties("motcua.notices.caps")
public record CapRules(
        @Min(0) @Max(1000) @DefaultValue("50") int phone,
        @Min(0) @Max(1000) @DefaultValue("20") int dossier) {}
