package org.leadline.link;

import org.leadline.report.ReportId;

/**
 * A strong link as it is kept with the report of the smaller id.
 *
 * @param other the report of the larger id
 * @param here which reported user of the first it is about, from 0
 * @param there which of the other
 * @param score the link's, 0 to 1
 * @param several whether more than one independent fact speaks for it, or the provider declared it
 */
record Bond(ReportId other, int here, int there, double score, boolean several) {}
