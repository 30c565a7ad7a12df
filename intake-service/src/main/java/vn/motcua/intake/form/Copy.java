package vn.motcua.intake.form;

/** For whom a form is printed. */
public enum Copy {
    /** The paper itself, for those who may read the dossier. */
    WHOLE,
    /** What is mailed: personal numbers are hidden, as in every notice. */
    MAILED
}
