package vn.motcua.notification.waiting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on notices that wait for their channel are the operators' concern.
 *
 * @param after age of the oldest
 */
@ConfigurationProperties("motcua.notices.waiting")
record WaitingProperties(@DefaultValue("15m") Duration after) {}
