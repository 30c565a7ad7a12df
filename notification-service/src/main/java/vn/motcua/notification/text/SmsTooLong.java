package vn.motcua.notification.text;

/** A template cannot be made to fit into what an SMS may cost. */
final class SmsTooLong extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final transient SmsSize size;

    SmsTooLong(SmsSize size) {
        super("does not fit into what an SMS may cost: " + size);
        this.size = size;
    }

    SmsSize size() {
        return size;
    }
}
