/**
 * Who asks, and what they may see.
 *
 * <p>A {@link org.leadline.access.Caller} holds a {@link org.leadline.access.Visibility}; every
 * read method of store and index takes one and has no overload without it. {@link
 * org.leadline.access.AuditTrail} is where each search, view and change is written down before its
 * answer leaves.
 */
@NullMarked
package org.leadline.access;

import org.jspecify.annotations.NullMarked;
