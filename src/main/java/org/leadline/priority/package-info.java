/**
 * The two scores of a report, priority and actionability, from named factors in a versioned profile
 * ({@code ranking.json}): pure functions over a report and its context. Same input, same scores.
 */
@NullMarked
package org.leadline.priority;

import org.jspecify.annotations.NullMarked;
