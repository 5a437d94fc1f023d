/**
 * Reports that belong together: which other reports share a value with this one, why, and how
 * strong each link is.
 *
 * <p>{@link org.leadline.link.LinkService} is the entry. Links are derived at question time from
 * one index snapshot and never stored: collect the report's keys, take each key's document
 * frequency, set the noise apart ({@link org.leadline.link.DemotedKey}), gather every other report
 * that holds one of the rest, and weigh each shared key into a {@link
 * org.leadline.link.LinkReason}. The rules are {@code links.json}, read into {@link
 * org.leadline.link.LinkSettings}.
 *
 * <p>Every number is computed over what the caller sees. A link's score is the noisy-or of the
 * weights of its shown reasons.
 */
@NullMarked
package org.leadline.link;

import org.jspecify.annotations.NullMarked;
