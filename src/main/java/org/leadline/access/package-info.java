/**
 * Who asks, and what they may see.
 *
 * <p>A {@link org.leadline.access.Caller} holds a {@link org.leadline.access.Visibility}; every
 * read method of store and index takes one and has no overload without it. {@link
 * org.leadline.access.AccessPolicy} is the one place that turns a role and units into a visibility.
 * {@link org.leadline.access.AuditTrail} is where each search, view and change is written down
 * before its answer leaves.
 *
 * <p>Log-ins: {@link org.leadline.access.Passwords} keeps Argon2id hashes, {@link
 * org.leadline.access.Sessions} the open sessions, {@link org.leadline.access.LogInThrottle} slows
 * down guessing. {@link org.leadline.access.AccessSettings} is {@code access.json}: the units.
 */
@NullMarked
package org.leadline.access;

import org.jspecify.annotations.NullMarked;
