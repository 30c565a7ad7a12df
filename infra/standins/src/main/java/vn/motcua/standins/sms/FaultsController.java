package vn.motcua.standins.sms;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets a test tell one provider, or all of them, to misbehave; a real provider needs no telling. */
@RestController
class FaultsController {

    private final SmsProviders providers;

    FaultsController(SmsProviders providers) {
        this.providers = providers;
    }

    @GetMapping("/sms/{provider}/v1/faults")
    Fault current(@PathVariable String provider) {
        return providers.of(provider).faults().current();
    }

    @PostMapping("/sms/{provider}/v1/faults")
    Fault set(@PathVariable String provider, @RequestBody Fault fault) {
        providers.of(provider).faults().set(fault);
        return fault;
    }

    @PostMapping("/sms/v1/faults")
    Fault setAll(@RequestBody Fault fault) {
        providers.all().forEach(provider -> provider.faults().set(fault));
        return fault;
    }

    @DeleteMapping("/sms/v1/faults")
    Fault reset() {
        return setAll(Fault.NONE);
    }

    @PostMapping("/sms/v1/receipts")
    ReceiptManner receipts(@RequestBody ReceiptManner manner) {
        providers.all().forEach(provider -> provider.will(manner));
        return manner;
    }
}
