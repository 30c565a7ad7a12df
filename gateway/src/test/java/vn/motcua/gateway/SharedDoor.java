package vn.motcua.gateway;

import java.util.Map;

/** One gateway for all tests that leave it as they found it. Its time-out is a second and its breakers are quick. */
final class SharedDoor {

    static final Door DOOR = Door.open(Map.of(
            "motcua.gateway.timeout",
            "1s",
            "motcua.gateway.limit.burst",
            100_000,
            "motcua.gateway.tracking-limit.burst",
            100_000,
            "motcua.gateway.breaker.calls",
            5,
            "motcua.gateway.breaker.open",
            "1s",
            "motcua.gateway.breaker.too-long",
            "300ms"));

    private SharedDoor() {}
}
