/**
 * The command line: one class per command (picocli). Commands open the data directory through
 * {@code app}, ask the same services as the HTTP API, and print answers on standard output and
 * everything else on standard error. Only this package prints.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 the command line or the configuration is wrong, 3 done with
 * some documents in quarantine.
 */
@NullMarked
package org.leadline.cli;

import org.jspecify.annotations.NullMarked;
