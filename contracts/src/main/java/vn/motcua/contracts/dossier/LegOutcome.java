package vn.motcua.contracts.dossier;

/**
 * One line of a route's outcome.
 *
 * @param leg code of the leg in the route
 * @param agency code of the agency that answered; empty if the leg was never started
 * @param resultRef official number of the result or of the written refusal; empty if there is none
 */
public record LegOutcome(String leg, String agency, LegResult result, String resultRef) {}
