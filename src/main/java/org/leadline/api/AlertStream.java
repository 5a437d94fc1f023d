package org.leadline.api;

import com.google.common.util.concurrent.Uninterruptibles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.leadline.access.Caller;
import org.leadline.alert.AlertService;
import org.leadline.store.Alert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerts as they are raised, as server-sent events (WHATWG HTML, section 9.2): one event for each
 * alert with its number as the event's id, and how many are unread at the beginning, after each
 * alert and with each heart-beat. Whoever names the last id that it got is told all that came
 * since. The stream ends with the session or the token, and when the server stops.
 */
final class AlertStream {

  private static final Logger LOG = LoggerFactory.getLogger(AlertStream.class);

  private static final Duration LOOK = Duration.ofMillis(300);
  private static final Duration HEART_BEAT = Duration.ofSeconds(15);
  private static final Duration CHECK_CALLER = Duration.ofSeconds(2);
  private static final int LONGEST_SECONDS = 86_400;
  private static final int AT_ONCE = 500;

  private final AlertService alerts;
  private final Guard guard;
  private final CountDownLatch closed;

  /** How many alerts the caller has not marked as read. */
  record Unread(long unread) {}

  /**
   * @param closed ends every stream when it is counted down
   */
  AlertStream(AlertService alerts, Guard guard, CountDownLatch closed) {
    this.alerts = alerts;
    this.guard = guard;
    this.closed = closed;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/alerts/stream", this::stream, RequiredRole.VIEWER, TakenParameters.of("seconds"));
  }

  private void stream(Context ctx) {
    int seconds = Requests.integer(ctx, "seconds", LONGEST_SECONDS, 0, LONGEST_SECONDS);
    long last = lastEvent(ctx);
    ctx.contentType("text/event-stream");
    ctx.header("Cache-Control", "no-store");
    // A proxy that gathers what it passes on would keep the alerts.
    ctx.header("X-Accel-Buffering", "no");
    try {
      // Not Javalin's stream, which gathers bytes to compress them.
      new Told(ctx, ctx.res().getOutputStream(), last, Duration.ofSeconds(seconds)).run();
    } catch (IOException e) {
      LOG.debug("a listener has gone");
    }
  }

  private long lastEvent(Context ctx) {
    String last = ctx.header("Last-Event-ID");
    try {
      return last == null || last.isBlank() ? alerts.latest() : Long.parseLong(last.strip());
    } catch (NumberFormatException e) {
      throw Refusal.invalid("Last-Event-ID is the id of an event of this stream");
    }
  }

  /** One listener. */
  private final class Told {

    private final Context ctx;
    private final OutputStream out;
    private final long ends;
    private long last;
    private long beat;
    private long checked;

    Told(Context ctx, OutputStream out, long last, Duration longest) {
      this.ctx = ctx;
      this.out = out;
      this.last = last;
      this.ends = System.nanoTime() + longest.toNanos();
      this.checked = System.nanoTime();
    }

    void run() throws IOException {
      unread();
      List<Alert> more;
      do {
        more = alerts.after(last, AT_ONCE, caller());
        for (Alert alert : more) {
          last = alert.id();
          event("id: " + last + "\nevent: alert", AlertView.of(alert));
        }
        if (!more.isEmpty() || due(beat, HEART_BEAT)) {
          unread();
        }
      } while (more.size() == AT_ONCE || goesOn());
    }

    private boolean goesOn() {
      if (System.nanoTime() - ends >= 0 || Uninterruptibles.awaitUninterruptibly(closed, LOOK)) {
        return false;
      }
      if (due(checked, CHECK_CALLER)) {
        checked = System.nanoTime();
        return guard.stillThere(ctx);
      }
      return true;
    }

    private Caller caller() {
      return Guard.caller(ctx);
    }

    private void unread() throws IOException {
      beat = System.nanoTime();
      event("event: unread", new Unread(alerts.unread(caller())));
    }

    private void event(String head, Object data) throws IOException {
      String event = head + "\ndata: " + Json.MAPPER.writeValueAsString(data) + "\n\n";
      out.write(event.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private static boolean due(long since, Duration interval) {
    return System.nanoTime() - since >= interval.toNanos();
  }
}
