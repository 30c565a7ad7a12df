package vn.motcua.platform.sample;

import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.sample.SampleApplication.Counter;
import vn.motcua.platform.testing.InMemoryJournal;

/** The journal that tests use answers queries as the real one does. */
class InMemoryQueryTest extends QueryContract {

    private final InMemoryJournal<Counter> journal = new InMemoryJournal<>();

    @Override
    Journal<Counter> journal() {
        return journal;
    }
}
