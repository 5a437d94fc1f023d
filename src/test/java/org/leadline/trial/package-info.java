/**
 * Trials: measurements on public data sets that lie beside the project and never in it. They are
 * run by {@code scripts/trials}, print figures, and fail where a promise of the manual does not
 * hold. Their names end in {@code Trial}, so that the usual test run passes them over.
 */
@NullMarked
package org.leadline.trial;

import org.jspecify.annotations.NullMarked;
