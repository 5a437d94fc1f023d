/**
 * Canonical forms of identifiers, and the mining of free text: pure functions.
 *
 * <p>Start at {@link org.leadline.identity.Recogniser}. It answers three questions: which match
 * keys stand for one declared value ({@code keys}); which values does a pasted text hold, and where
 * ({@code read}); and what does a whole report say ({@code recognise}: keys for every occurrence,
 * and the values mentioned in its passages appended).
 *
 * <p>The way of a value: defanged spellings are undone ({@code Refang}), the canonicaliser of its
 * kind ({@code EmailForm}, {@code PhoneForm}, {@code UrlForm}, ...) gives one or more {@link
 * org.leadline.report.MatchKey}s, and what fits no form keeps a {@code raw} key, so that nothing is
 * dropped. The way of a text: one scan over its characters ({@code Mine}) proposes candidates and
 * hands each to the same canonicalisers, so that a value found in prose and the same value in a
 * field get the same key.
 *
 * <p>Nothing here throws on any input, changes a raw value, looks anything up on a network, or
 * gives one key to two values that differ. All types are safe for many threads.
 */
@NullMarked
package org.leadline.identity;

import org.jspecify.annotations.NullMarked;
