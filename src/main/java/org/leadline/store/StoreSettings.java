package org.leadline.store;

import java.time.Duration;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * How the store uses the machine.
 *
 * @param readers how many connections read at the same time, 1 to 64
 * @param busyTimeout how long a writer waits for another process that writes, 1 to 600 seconds
 * @param cacheMegabytes page cache of the writing connection, 8 to 4096 MB
 */
public record StoreSettings(int readers, Duration busyTimeout, int cacheMegabytes) {

  /** The defaults. */
  public static final StoreSettings DEFAULTS = new StoreSettings(8, Duration.ofMinutes(2), 128);

  private static final String FILE = "store.json";

  /** Reads {@code store.json}; what is wrong is collected in the folder. */
  public static StoreSettings from(ConfigFolder folder) {
    try (ConfigNode node = folder.read(FILE)) {
      return new StoreSettings(
          node.integer("readers", DEFAULTS.readers, 1, 64),
          Duration.ofSeconds(
              node.integer("busySeconds", (int) DEFAULTS.busyTimeout.toSeconds(), 1, 600)),
          node.integer("cacheMegabytes", DEFAULTS.cacheMegabytes, 8, 4096));
    }
  }
}
