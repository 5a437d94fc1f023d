/**
 * Watches and alerts: questions that are kept and run against each report that arrives.
 *
 * <p>{@link org.leadline.alert.WatchService} keeps watches of persons and units, {@link
 * org.leadline.alert.AlertService} tells what they found. {@link org.leadline.alert.WatchRun} goes
 * along the change log behind the index: it reads the reports that changed, has {@link
 * org.leadline.index.WatchMatcher} find whose questions they answer, each with what its owner sees
 * today, and keeps the alerts in the transaction in which it keeps how far it came, so that a crash
 * doubles none and loses none. {@link org.leadline.alert.Watching} does so beside a server.
 */
@NullMarked
package org.leadline.alert;

import org.jspecify.annotations.NullMarked;
