package vn.motcua.notification.inbox;

/** What an open stream of an inbox tells. */
public sealed interface InboxChange {

    /** The number of the last letter that the stream has told; who begins after it misses nothing. */
    long number();

    /** A letter came. */
    record Came(Letter letter) implements InboxChange {
        @Override
        public long number() {
            return letter.number();
        }
    }

    /** So many are unread now. */
    record Counted(long number, long unread) implements InboxChange {}
}
