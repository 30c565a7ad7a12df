package vn.motcua.department;

/**
 * Times that no leg's definition states; data, with what says so.
 *
 * @param opinionMinutes working minutes that an asked agency has, unless the question says otherwise
 * @param opinionBasis the article that says so
 * @param soonMinutes working minutes before its deadline from which a case counts as due soon
 */
public record OfficeRules(int opinionMinutes, String opinionBasis, int soonMinutes) {}
