package vn.motcua.contracts.dossier;

/** Why a leg goes to another agency (lý do chuyển lại). */
public enum RerouteCause {
    /** The agency sent it back as not its business (trả chuyển sai); counts as a routing error. */
    DECLINED,
    /** No competent agency was known, and a coordinator named one (điều phối). */
    COORDINATED,
    /** The agency was abolished or merged (cơ quan kế thừa). */
    SUCCEEDED
}
