package vn.motcua.department;

/**
 * A reference to what a sibling case gave, {@code <leg>/<output>}.
 *
 * @param leg code of the sibling's leg
 * @param output name of its output
 */
record Input(String leg, String output) {

    static Input of(String reference) {
        int slash = reference.indexOf('/');
        return new Input(reference.substring(0, slash), reference.substring(slash + 1));
    }
}
