package vn.motcua.demo;

import org.junit.jupiter.api.Nested;

/** All tests of the lifecycle in one process, so that their one platform is started once. Each can also be run by its own name. */
class LifecycleIT {

    @Nested
    class WholeLife extends WholeLifeIT {}

    @Nested
    class AgenciesAtWork extends AgenciesAtWorkIT {}

    @Nested
    class EveryRow extends EveryRowIT {}

    @Nested
    class Forbidden extends ForbiddenIT {}

    @Nested
    class InboxLive extends InboxLiveIT {}

    @Nested
    class Monitored extends MonitorIT {}
}
