package vn.motcua.standins.sms;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a test tell the provider to misbehave; a real provider needs no telling. */
@RestController
@RequestMapping("/sms/v1/faults")
class FaultsController {

    private final Faults faults;

    FaultsController(Faults faults) {
        this.faults = faults;
    }

    @GetMapping
    Fault current() {
        return faults.current();
    }

    @PostMapping
    Fault set(@RequestBody Fault fault) {
        faults.set(fault);
        return fault;
    }

    @DeleteMapping
    Fault reset() {
        return set(Fault.NONE);
    }
}
