package vn.motcua.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param services base URL by service name
 */
@ConfigurationProperties("motcua")
record ServiceAddresses(Map<String, URI> services) {}
