package vn.motcua.proof.oracle;

import vn.motcua.proof.oracle.world.Folder;

/** One promise, examined dossier by dossier and judged at the end. */
interface Check {

    /** Looks at one dossier. */
    void look(Folder folder);

    /** What became of the promise, when every dossier was looked at. */
    Verdict verdict();
}
