package org.leadline.browser;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.leadline.access.Visibility;
import org.leadline.app.LeadlineServer;
import org.leadline.app.Settings;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.arrival.ListRequest;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.intake.IntakeOptions;
import org.leadline.report.ListMeaning;
import org.leadline.store.AccountStore;
import org.leadline.store.Secret;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;

/** The server on a free port, with a small corpus in it, for all browser tests of a run. */
final class RunningLeadline implements AutoCloseable {

  /** The administrator's account. */
  static final String ACCOUNT = AccountStore.FIRST_ADMINISTRATOR;

  private static final long REPORTS = 300;
  private static final long SEED = 20_300_102;

  private final LeadlineServer server;
  private final Secret password;
  private volatile List<Cookie> session = List.of();

  private RunningLeadline(LeadlineServer server, Secret password) {
    this.server = server;
    this.password = password;
  }

  static RunningLeadline start() {
    try {
      Path folder = Files.createTempDirectory("browser-tests-");
      Path corpus = folder.resolve("corpus");
      Settings settings = Settings.read(ConfigFolder.at(Path.of("index-config")));
      new Generator(GeneratorSettings.of(REPORTS, SEED)).write(corpus, written -> {});
      Path stories = Files.createDirectory(folder.resolve("stories"));
      Files.write(stories.resolve("first.json"), StoryReports.firstDocument());
      Files.write(stories.resolve("second.json"), StoryReports.secondDocument());
      Files.write(stories.resolve("second.pdf"), StoryReports.secondPrinted());
      Files.write(stories.resolve("pictures.jsonl"), StoryReports.pictures());
      Files.write(stories.resolve("flood.jsonl"), FloodReports.lines());
      Files.write(stories.resolve("truncated.json"), StoryReports.truncatedDocument());
      Files.write(stories.resolve(StoryReports.PICTURE_NAME), StoryReports.beginningOfAPicture());
      RunningLeadline running = start(settings, folder.resolve("data"), List.of(corpus, stories));
      for (int state = 1; state <= 3; state++) {
        Path again = folder.resolve("redelivered" + state + ".json");
        running.take(List.of(Files.write(again, StoryReports.redelivered(state))));
      }
      running.list(Files.writeString(folder.resolve("list.txt"), StoryReports.LISTED + "\n"));
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunningLeadline start(Settings settings, Path data, List<Path> documents) {
    LeadlineServer server =
        LeadlineServer.start(settings, data, settings.server().on("127.0.0.1", 0), true);
    Secret password = server.wiring().store().accounts().createFirstAdministrator().orElseThrow();
    RunningLeadline running = new RunningLeadline(server, password);
    running.take(documents);
    return running;
  }

  private void take(List<Path> documents) {
    server
        .wiring()
        .arrivals()
        .takePaths(
            documents,
            IntakeOptions.NONE,
            new ArrivalRequest("browser tests", new TreeSet<>(), "corpus", Visibility.everything()),
            counts -> {});
  }

  /** Something arrives while somebody is at the page. */
  void arrives(String name, byte[] document) {
    try {
      Path folder = Files.createTempDirectory("arrives-");
      take(List.of(Files.write(folder.resolve(name), document)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list that changes no score. */
  private void list(Path file) {
    server
        .wiring()
        .lists()
        .take(
            new ListRequest(
                "Example list",
                "Example Office",
                "Not to be passed on.",
                "",
                "Example scheme",
                ListMeaning.OTHER,
                LocalDate.parse("2030-01-01"),
                ListReaders.USUAL,
                false),
            List.of(file),
            looked -> {});
  }

  /** Where the page is. */
  String address() {
    return server.address();
  }

  /** The password of {@link #ACCOUNT}. */
  String password() {
    return password.value();
  }

  /** The cookies of a session that somebody began; empty before. */
  List<Cookie> session() {
    return session;
  }

  void keepSession(List<Cookie> cookies) {
    session = List.copyOf(cookies);
  }

  @Override
  public void close() {
    server.close();
  }
}
