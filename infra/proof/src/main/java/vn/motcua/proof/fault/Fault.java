package vn.motcua.proof.fault;

/** One way in which things go wrong. It strikes, lasts as long as the field's pace says, and leaves everything running again. */
interface Fault {

    /** Its name in the report and on the command line. */
    String name();

    /** How many cards of it are in the deck. */
    int copies();

    /** Strikes; returns when what it broke runs again. */
    void strike(Field field);
}
