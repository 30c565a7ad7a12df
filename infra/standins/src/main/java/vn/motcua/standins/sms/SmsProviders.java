package vn.motcua.standins.sms;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.StandinsSettings;

/**
 * Providers in one process, two over HTTP and perhaps a message centre. Each has its own log and its own faults, and none knows what
 * the others sent.
 */
@Component
class SmsProviders {

    private final Map<String, SmsProvider> providers = new LinkedHashMap<>();
    private final @Nullable SmsCentre centre;

    SmsProviders(StandinsSettings settings, JsonMapper json, Clock clock, ReceiptCalls receipts) {
        for (String name : List.of("first", "second")) {
            var voice = new HttpVoice(name, settings.demoSecret(), receipts, clock);
            providers.put(name, new SmsProvider(name, settings.dataDir(), json, clock, true, voice));
        }
        centre = settings.smppPort() == 0 ? null : new SmsCentre(settings, json, clock);
        if (centre != null) {
            providers.put(SmsCentre.NAME, centre.provider());
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
        if (centre != null) {
            centre.close();
        }
        for (SmsProvider provider : all()) {
            provider.close();
        }
    }
}
