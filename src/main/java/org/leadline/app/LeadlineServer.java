package org.leadline.app;

import java.nio.file.Path;
import java.util.Optional;
import org.leadline.api.Api;
import org.leadline.api.ServerSettings;
import org.leadline.arrival.ListService;
import org.leadline.arrival.inbox.Inbox;

/**
 * A running server: it owns the index of its data directory, follows what others commit, and
 * answers over HTTP.
 */
public final class LeadlineServer implements AutoCloseable {

  private final Closing closing = new Closing();
  private final Wiring wiring;
  private final Api api;
  private final String host;

  private LeadlineServer(
      Settings settings,
      Path data,
      ServerSettings server,
      boolean synthetic,
      Optional<Inbox.Place> watched) {
    host = server.host();
    try {
      wiring = closing.add(Wiring.owning(settings, data, "leadline serve"));
      closing.add(wiring.follow());
      closing.add(wiring.upkeep().warm());
      closing.add(wiring.upkeep().alert());
      closing.add(wiring.upkeep().keepHistory());
      closing.add(wiring.upkeep().keepProfiles());
      Optional<Inbox> inbox = watched.map(place -> closing.add(wiring.watch(place)));
      ListService lists = closing.add(wiring.label());
      api =
          closing.add(
              Api.start(server, wiring.services(synthetic, lists, () -> inbox.map(Inbox::state))));
    } catch (RuntimeException e) {
      closing.closeAfter(e);
      throw e;
    }
  }

  /**
   * Starts to serve a data directory.
   *
   * @param server where to listen
   * @param synthetic whether it holds a synthetic unit only, which every page then says
   * @throws IndexOwned when another process owns the index
   */
  public static LeadlineServer start(
      Settings settings, Path data, ServerSettings server, boolean synthetic) {
    return new LeadlineServer(settings, data, server, synthetic, Optional.empty());
  }

  /**
   * Starts to serve a data directory and to watch a folder.
   *
   * @throws IndexOwned when another process owns the index
   * @throws IllegalArgumentException when the folder cannot be watched
   */
  public static LeadlineServer start(
      Settings settings, Path data, ServerSettings server, boolean synthetic, Inbox.Place watched) {
    Inbox.check(watched.folder());
    return new LeadlineServer(settings, data, server, synthetic, Optional.of(watched));
  }

  /** The address of the page. */
  public String address() {
    return "http://" + host + ":" + api.port() + "/";
  }

  /** What the server is made of. */
  public Wiring wiring() {
    return wiring;
  }

  @Override
  public void close() {
    closing.close();
  }
}
