package vn.motcua.notification.portal;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Inboxes on the portal.
 *
 * @param keep how long a letter lies in an inbox on the portal; a change holds for letters that come after it
 */
@Validated
@ConfigurationProperties("motcua.portal")
record PortalProperties(@Positive @DefaultValue("730d") Duration keep) {}
