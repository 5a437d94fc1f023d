package org.leadline.arrival;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.leadline.arrival.inbox.Inbox;

/** The process that {@link InboxKillTest} kills: watches a folder until its end. */
final class KilledInbox {

  private KilledInbox() {}

  /**
   * @param arguments the data directory and the folder
   */
  public static void main(String[] arguments) throws InterruptedException {
    try (Installation installation = Installation.start(Path.of(arguments[0]));
        Inbox inbox = InboxTest.watch(installation, Path.of(arguments[1]), Duration.ofMillis(30))) {
      System.out.println("watching " + inbox.state().done());
      System.out.flush();
      new CountDownLatch(1).await();
    }
  }
}
