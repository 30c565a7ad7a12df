package vn.motcua.contracts.catalogue;

/**
 * A paper that the dossier must or may hold (thành phần hồ sơ).
 *
 * @param required whether a dossier without it cannot be handed in
 */
public record Component(String code, String title, boolean required) {}
