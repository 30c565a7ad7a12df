package vn.motcua.intake.listing;

/**
 * One procedure as one source publishes it.
 *
 * @param full whether it is the portal's full data; otherwise an entry of its list
 */
record PublishedLine(String code, boolean full, ListingContent content) {}
