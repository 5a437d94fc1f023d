package org.leadline.link;

/**
 * What ties a reported user of one report to one of another.
 *
 * @param one in the report with the smaller id
 * @param other in the other report
 * @param score the link's, 0 to 1
 * @param several whether more than one independent fact speaks for it, or the provider declared it
 */
record Tie(Persona one, Persona other, double score, boolean several) {}
