/**
 * How good the order of reports is against a truth that grades their urgency, beside naive orders:
 * {@link org.leadline.measure.urgency.RankingEvaluation} reads the truth and every report's place
 * in each order, and makes a {@link org.leadline.measure.urgency.RankingReport} of it.
 */
@NullMarked
package org.leadline.measure.urgency;

import org.jspecify.annotations.NullMarked;
