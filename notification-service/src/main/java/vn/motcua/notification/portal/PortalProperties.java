package vn.motcua.notification.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Inboxes on the portal.
 *
 * @param keep how long a letter lies in the inbox; a change holds for letters that come after it
 */
@ConfigurationProperties("motcua.portal")
record PortalProperties(@DefaultValue("730d") Duration keep) {}
