package org.leadline.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.api.ServerSettings;
import org.leadline.app.LeadlineServer;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ArrivalProgress;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.arrival.ArrivalSummary;
import org.leadline.arrival.Projection;
import org.leadline.index.Fields;
import org.leadline.index.LinkGraphFigures;
import org.leadline.intake.IntakeOptions;
import org.leadline.link.ClusterFigures;
import org.leadline.measure.Asker;
import org.leadline.measure.BenchTarget;
import org.leadline.measure.ServiceAsker;
import org.leadline.store.AccountStore;
import org.leadline.store.ProjectedReport;
import org.leadline.store.Secret;
import org.leadline.store.StoreMaintenance;

/**
 * The installation that {@code bench} measures: a data directory of its own, and a server of its
 * own.
 */
final class BenchInstallation implements BenchTarget {

  private static final String ANSWERS_AT = "Leadline answers at ";
  private static final long STOP_SECONDS = 30;
  private static final int REPORTS_AT_ONCE = 500;

  private final Settings settings;
  private final DataOptions options;
  private final Path data;
  private final Optional<String> childHeap;
  private @Nullable Secret token;

  /**
   * @param childHeap the heap of a server in a process of its own; empty for one in this process
   */
  BenchInstallation(Settings settings, DataOptions options, Path data, Optional<String> childHeap) {
    this.settings = settings;
    this.options = options;
    this.data = data;
    this.childHeap = childHeap;
  }

  @Override
  public Taken takeIn(Path corpus) {
    try (Wiring wiring = Wiring.takingIn(settings, data, "leadline bench")) {
      Caller operator = wiring.localOperator("bench");
      ArrivalSummary summary =
          wiring
              .arrivals()
              .takePaths(
                  List.of(corpus),
                  IntakeOptions.NONE,
                  new ArrivalRequest(
                      operator.name(), new TreeSet<>(), "bench", operator.visibility()),
                  ArrivalProgress.NONE);
      summary
          .indexProblem()
          .ifPresent(problem -> {
            throw new IllegalStateException(problem.reason());
          });
      return new Taken(
          summary.counts().accepted() + summary.counts().updated(),
          summary.counts().unchanged() + summary.counts().quarantined());
    }
  }

  @Override
  public Fields fields() {
    return settings.fields();
  }

  @Override
  public void eachReport(Taker taker) throws IOException {
    try (Wiring wiring = Wiring.reading(settings, data)) {
      StoreMaintenance reports = wiring.store().maintenance();
      StoreMaintenance.Page<ProjectedReport> page = reports.projectedAfter(0, REPORTS_AT_ONCE);
      while (!page.rows().isEmpty()) {
        for (ProjectedReport report : page.rows()) {
          taker.take(Projection.indexed(report));
        }
        page = reports.projectedAfter(page.last(), REPORTS_AT_ONCE);
      }
    }
  }

  /** What the local operator sees. */
  Visibility visibility() {
    try (Wiring wiring = Wiring.reading(settings, data)) {
      return wiring.localOperator("bench").visibility();
    }
  }

  @Override
  public Sizes sizes() throws IOException {
    return new Sizes(
        bytes(data, path -> !path.startsWith(data.resolve("index"))),
        bytes(data.resolve("index"), path -> true));
  }

  @Override
  public Services open() {
    Wiring wiring = Wiring.owning(settings, data, "leadline bench");
    return new Services() {
      @Override
      public Asker asker() {
        return new ServiceAsker(
            wiring.answers().search(),
            wiring.answers().linking().links(),
            wiring.answers().queue(),
            wiring.localOperator("bench"));
      }

      @Override
      public LinkGraphFigures makeGraph() {
        wiring.index().warm();
        return wiring.index().linkGraph();
      }

      @Override
      public ClusterFigures makeClusters() {
        wiring.answers().linking().clusters().prepare(wiring.localOperator("bench").visibility());
        return wiring.answers().linking().clusters().figures();
      }

      @Override
      public void close() {
        wiring.close();
      }
    };
  }

  @Override
  public void prepareServer() {
    token = makeToken();
  }

  @Override
  public Server launch() throws IOException {
    Secret bearer = requireNonNull(token, "the server is prepared before it is launched");
    return childHeap.isPresent() ? child(childHeap.get(), bearer) : own(bearer);
  }

  private Server own(Secret bearer) {
    ServerSettings anyPort = settings.server().on(settings.server().host(), 0);
    return new OwnServer(LeadlineServer.start(settings, data, anyPort, false), bearer);
  }

  private Server child(String heap, Secret bearer) throws IOException {
    Process process =
        new ProcessBuilder(command(heap)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new ChildServer(process, address(out), bearer);
  }

  private List<String> command(String heap) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("--enable-native-access=ALL-UNNAMED");
    // The classes laid out by scripts/leadline, so that the server starts as it does there.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument ->
            argument.startsWith("-XX:SharedArchiveFile=")
                || argument.equals("-XX:+UseCompactObjectHeaders")
                || argument.equals("-Xlog:disable"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.leadline.Leadline"));
    command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    if (options.config != null) {
      command.addAll(List.of("--config", options.config.toString()));
    }
    return command;
  }

  private Secret makeToken() {
    try (Wiring wiring = Wiring.reading(settings, data)) {
      var unused = wiring.store().accounts().createFirstAdministrator();
      return wiring.store().tokens().create("bench", AccountStore.FIRST_ADMINISTRATOR, null);
    }
  }

  private static URI address(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(ANSWERS_AT)) {
        return URI.create(line.substring(ANSWERS_AT.length()).replaceAll("/$", ""));
      }
    }
    throw new IOException("the server ended before it answered");
  }

  private static long bytes(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(wanted)
          .map(Path::toFile)
          .mapToLong(File::length)
          .sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private record OwnServer(LeadlineServer running, Secret bearer) implements Server {

    @Override
    public URI address() {
      return URI.create(running.address());
    }

    @Override
    public String token() {
      return bearer.value();
    }

    @Override
    public String kind() {
      return "this process";
    }

    @Override
    public void close() {
      running.close();
    }
  }

  private record ChildServer(Process process, URI address, Secret bearer) implements Server {

    @Override
    public String token() {
      return bearer.value();
    }

    @Override
    public String kind() {
      return "child process";
    }

    @Override
    public void close() throws IOException {
      process.destroy();
      try {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while the server stopped", e);
      }
    }
  }
}
