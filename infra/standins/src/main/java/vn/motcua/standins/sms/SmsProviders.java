package vn.motcua.standins.sms;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.StandinsSettings;

/** Two providers in one process; each has its own log and its own faults, and none knows what the other sent. */
@Component
class SmsProviders {

    private final Map<String, SmsProvider> providers = new LinkedHashMap<>();

    SmsProviders(StandinsSettings settings, JsonMapper json, Clock clock, ReceiptCalls receipts) {
        for (String name : List.of("first", "second")) {
            providers.put(name, new SmsProvider(name, settings, json, clock, receipts));
        }
    }

    Collection<SmsProvider> all() {
        return providers.values();
    }

    SmsProvider of(String name) {
        var provider = providers.get(name);
        if (provider == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "the providers are " + providers.keySet());
        }
        return provider;
    }

    @PreDestroy
    void close() throws IOException {
        for (SmsProvider provider : all()) {
            provider.close();
        }
    }
}
