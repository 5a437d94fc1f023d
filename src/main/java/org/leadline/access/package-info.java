/**
 * Who asks, and what they may see.
 *
 * <p>A {@link org.leadline.access.Caller} holds a {@link org.leadline.access.Visibility}; every
 * read method of store and index takes one and has no overload without it. {@link
 * org.leadline.access.AuditTrail} is where each search, view and change is written down before its
 * answer leaves.
 *
 * <p>{@link org.leadline.access.Sessions} holds the open log-ins, {@link
 * org.leadline.access.LogInThrottle} slows down guessing. {@link
 * org.leadline.access.AccessSettings} is {@code access.json}: the units.
 */
@NullMarked
package org.leadline.access;

import org.jspecify.annotations.NullMarked;
