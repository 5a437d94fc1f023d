package org.leadline.arrival;

import java.nio.file.Path;
import org.leadline.alert.WatchRun;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.config.ConfigFolder;

/**
 * The process that {@link WatchKillTest} kills: takes reports in, a few at a time, and runs what
 * arrives against the watches all the while. Prints {@code taken} after each few.
 */
final class KilledWatching {

  private KilledWatching() {}

  /**
   * @param arguments the data directory
   */
  public static void main(String[] arguments) {
    Settings settings = Settings.read(ConfigFolder.builtIn());
    try (Wiring wiring = Wiring.owning(settings, Path.of(arguments[0]), "test");
        Follower follower = wiring.follow()) {
      WatchRun watches = wiring.upkeep().watchRun();
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            while (follower != null) {
              int unused = watches.run();
            }
          });
      WatchKillTest.takeAll(wiring, KilledWatching::tell);
    }
  }

  private static void tell() {
    System.out.println("taken");
    System.out.flush();
  }
}
