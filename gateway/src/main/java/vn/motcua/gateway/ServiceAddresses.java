package vn.motcua.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.HttpUrl;

/**
 * Where the services are.
 *
 * @param services base URL of each service, by name: where the routes lead
 */
@Validated
@ConfigurationProperties("motcua")
record ServiceAddresses(Map<String, @HttpUrl URI> services) {}
