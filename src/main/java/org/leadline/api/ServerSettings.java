package org.leadline.api;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.leadline.access.SessionSettings;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * What {@code server.json} says.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on, 0 to 65535; 0 takes a free one
 * @param behindTls whether a proxy in front ends TLS, so that cookies are marked {@code Secure} and
 *     an address other than loopback may be listened on
 * @param sessions how long log-ins last
 * @param failuresByAccount how many wrong passwords of an account cost no wait
 * @param failuresByAddress how many wrong passwords from an address cost no wait
 * @param jsonBytes the largest request in JSON
 * @param reportBytes the largest body of reports to take in
 * @param listBytes the largest list of known hashes to import
 * @param stopTimeout how long running requests may go on when the server stops
 */
public record ServerSettings(
    String host,
    int port,
    boolean behindTls,
    SessionSettings sessions,
    int failuresByAccount,
    int failuresByAddress,
    long jsonBytes,
    long reportBytes,
    long listBytes,
    Duration stopTimeout) {

  /** What holds when the file says nothing. */
  public static final ServerSettings DEFAULTS =
      new ServerSettings(
          "127.0.0.1",
          8080,
          false,
          SessionSettings.DEFAULT,
          5,
          20,
          1L << 20,
          1L << 30,
          1L << 32,
          Duration.ofSeconds(10));

  private static final String FILE = "server.json";

  /** Checks that nothing is missing. */
  public ServerSettings {
    requireNonNull(host);
    requireNonNull(sessions);
    requireNonNull(stopTimeout);
  }

  /** Reads {@code server.json}; what is wrong is collected in the folder. */
  public static ServerSettings from(ConfigFolder folder) {
    try (ConfigNode node = folder.read(FILE)) {
      ServerSettings settings =
          new ServerSettings(
              node.text("host", DEFAULTS.host),
              node.integer("port", DEFAULTS.port, 0, 65_535),
              node.flag("behindTls", DEFAULTS.behindTls),
              sessions(node),
              node.integer("failuresByAccount", DEFAULTS.failuresByAccount, 1, 1_000),
              node.integer("failuresByAddress", DEFAULTS.failuresByAddress, 1, 10_000),
              (long) node.integer("jsonKibibytes", 1_024, 64, 65_536) << 10,
              (long) node.integer("reportMebibytes", 1_024, 1, 65_536) << 20,
              (long) node.integer("listMebibytes", 4_096, 1, 1_048_576) << 20,
              Duration.ofSeconds(node.integer("stopSeconds", 10, 1, 600)));
      if (!settings.mayBind()) {
        node.problem("host", settings.refusal());
      }
      return settings;
    }
  }

  /**
   * The same settings, listening elsewhere.
   *
   * @throws IllegalArgumentException when it is not a port, or no address is known for the host
   */
  public ServerSettings on(String otherHost, int otherPort) {
    if (otherPort < 0 || otherPort > 65_535) {
      throw new IllegalArgumentException("A port is 0 to 65535; 0 takes a free one.");
    }
    if (!isKnown(otherHost)) {
      throw new IllegalArgumentException("No address is known for this host; name an address.");
    }
    return new ServerSettings(
        otherHost,
        otherPort,
        behindTls,
        sessions,
        failuresByAccount,
        failuresByAddress,
        jsonBytes,
        reportBytes,
        listBytes,
        stopTimeout);
  }

  /** Whether what would be listened on is safe: loopback, or behind TLS. */
  boolean mayBind() {
    try {
      return behindTls || InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isKnown(String name) {
    try {
      return InetAddress.getByName(name) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Why {@link #mayBind} is false. */
  String refusal() {
    return "log-ins and reports would travel unprotected on an address other than loopback; put a"
        + " proxy with TLS in front and set \"behindTls\": true, or listen on 127.0.0.1";
  }

  private static SessionSettings sessions(ConfigNode node) {
    return new SessionSettings(
        Duration.ofMinutes(node.integer("sessionIdleMinutes", 30, 1, 1_440)),
        Duration.ofMinutes(node.integer("sessionLongestMinutes", 720, 1, 10_080)),
        node.integer("sessionsMost", 10_000, 1, 1_000_000));
  }
}
