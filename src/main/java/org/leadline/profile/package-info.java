/**
 * Ranking profiles as units use them: the shipped ones of {@code ranking.json}, the saved ones of
 * the store in all their versions, which unit orders its reports by which, and what would move
 * under another. Start with {@link org.leadline.profile.ProfileService}.
 *
 * <p>A profile that a unit begins to use gets a score column in the index. {@link
 * org.leadline.profile.ColumnScoring} makes what is written there, of what the stored scores
 * counted; {@link org.leadline.profile.ScoringProfiles} tells whose column somebody sees in which
 * state of the index, so that no answer holds scores of two.
 */
@NullMarked
package org.leadline.profile;

import org.jspecify.annotations.NullMarked;
