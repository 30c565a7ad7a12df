package vn.motcua.platform.messaging.model;

import org.jspecify.annotations.Nullable;

/** What can go wrong at a step; cheap, for it happens millions of times. */
abstract class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private Trouble(String message) {
        super(message, null, false, false);
    }

    /** Store, broker or peer did not answer; whether the work was done is unknown. Production: a temporary failure. */
    static final class Away extends Trouble {
        private static final long serialVersionUID = 1;

        Away(String what) {
            super(what);
        }
    }

    /** Somebody saved in between. Production: Conflict. */
    static final class Clash extends Trouble {
        private static final long serialVersionUID = 1;

        Clash(String id) {
            super(id);
        }
    }

    /** A handler finds that an event cannot have happened. */
    static final class Impossible extends Trouble {
        private static final long serialVersionUID = 1;

        Impossible(String what) {
            super(what);
        }
    }

    /** A command is refused, with a stable code. Production: Problem. */
    static final class Refused extends Trouble {
        private static final long serialVersionUID = 1;

        Refused(String code) {
            super(code);
        }
    }

    /** A lane cannot go on at an event. Production: Stop. */
    static final class Halt extends Trouble {
        private static final long serialVersionUID = 1;

        final String code;
        final @Nullable String source;
        final long missingFrom;

        Halt(String code, @Nullable String source, long missingFrom) {
            super(code);
            this.code = code;
            this.source = source;
            this.missingFrom = missingFrom;
        }
    }
}
