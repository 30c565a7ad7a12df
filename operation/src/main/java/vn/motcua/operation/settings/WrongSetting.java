package vn.motcua.operation.settings;

/** A setting with which a process does not start: what is wrong in one sentence, without the value if that is a secret. */
public final class WrongSetting extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The sentence begins with the name of the property. */
    public WrongSetting(String property, String problem) {
        super(property + " " + problem);
    }

    /** Several at once, a sentence a line. */
    WrongSetting(String sentences) {
        super(sentences);
    }
}
