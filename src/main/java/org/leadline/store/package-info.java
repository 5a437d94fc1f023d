/**
 * The system of record: every original document, what was read from it, and everything that people
 * and the program keep about reports, in one SQL store.
 *
 * <p>Start at {@link org.leadline.store.Store}. Writing of reports goes through {@link
 * org.leadline.store.Store#commit}: one transaction at a time, under one writer lock that also
 * holds between processes, in which each change to anything that is projected gets the next {@code
 * sequence}. What was committed survives a kill of the process at any moment.
 *
 * <p>Reads for features take a {@link org.leadline.access.Visibility}, which becomes one filter on
 * the report's units; for whoever may not see the values of child victims, the report that is
 * returned holds none, and original bytes are refused. Reads without a visibility stand in {@link
 * org.leadline.store.StoreMaintenance} and {@link org.leadline.store.ChangeLog}, for the parts that
 * keep projections true, and never answer a caller.
 *
 * <p>SQL stands in this package only and keeps to what SQLite and PostgreSQL share; where they
 * differ (the type of keys and of bytes) the migrations have placeholders.
 */
@NullMarked
package org.leadline.store;

import org.jspecify.annotations.NullMarked;
