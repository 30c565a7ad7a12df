package vn.motcua.platform.web;

import java.util.Map;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

/** Calls to other services, with this service's own token; trace context travels by itself. */
public final class ServiceCalls {

    private final Map<String, String> urls;
    private final WebClient.Builder builder;
    private final ExchangeFilterFunction serviceToken;

    public ServiceCalls(Map<String, String> urls, WebClient.Builder builder, ExchangeFilterFunction serviceToken) {
        this.urls = Map.copyOf(urls);
        this.builder = builder;
        this.serviceToken = serviceToken;
    }

    /** A client of the named service. */
    public WebClient to(String service) {
        String url = urls.get(service);
        if (url == null) {
            throw new IllegalStateException("motcua.services." + service + " is not configured");
        }
        return builder.clone().baseUrl(url).filter(serviceToken).build();
    }
}
