package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong command line ends with exit code 2 and a sentence that says what to do. */
class WrongUsageTest {

  @TempDir static Path folder;

  @BeforeAll
  static void takesOneReportIn() {
    Ended taken =
        Ended.reading(
            "{\"source\":\"feed\",\"id\":\"n1\",\"text\":\"A note.\"}",
            "ingest",
            "--data",
            data().toString(),
            "-");
    assertThat(taken.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aConfigurationFolderThatIsNotThereIsNotPassedOverInSilence() {
    Path nowhere = folder.resolve("nowhere");
    assertRefused(onData("search", "--config", nowhere.toString(), "*"), "no configuration folder");
    assertRefused(
        Ended.run("demo", "--data", folder.resolve("demo").toString(), "--config", "nowhere"),
        "no configuration folder");
  }

  @Test
  void anOptionBeforeASubCommandIsNotPassedOverInSilence() {
    Ended before = onData("lists", "resume");
    assertRefused(before, "Put --data behind 'resume'", "leadline lists resume --help");
    assertRefused(onData("quarantine", "retry"), "Put --data behind 'retry'");
    assertRefused(onData("user", "disable", "ann"), "Put --data behind 'disable'");
    assertThat(Ended.run("lists", "resume", "--data", data().toString()).exitCode()).isZero();
  }

  @Test
  void aNumberThatIsNoneIsToldWithItsOption() {
    Ended ended = onData("search", "--limit", "abc", "*");
    assertRefused(ended, "--limit", "whole number", "leadline search --help");
    assertThat(ended.err()).doesNotContain("is not an int", "Usage:");
    assertRefused(onData("quarantine", "--limit", "-1"), "--limit is 0 to");
    assertRefused(onData("report", "feed/n1", "--surprise"), "--surprise", "report --help");
    assertRefused(onData("quarantine", "get", "--data", data().toString(), "x"), "whole number");
  }

  @Test
  void aCursorThatIsNoneIsTold() {
    for (String command : new String[] {"search", "queue", "links"}) {
      String about =
          switch (command) {
            case "search" -> "*";
            case "links" -> "feed/n1";
            default -> "--limit=5";
          };
      assertRefused(onData(command, "--cursor", "garbage", about), "first page");
    }
    assertRefused(onData("quarantine", "--cursor", "garbage"), "--cursor");
    assertRefused(onData("audit", "--cursor", "garbage", "--all"), "--cursor");
  }

  @Test
  void aPortThatCannotBeListenedOnIsTold() throws IOException {
    assertRefused(onData("serve", "--port", "70000"), "0 to 65535");
    assertRefused(onData("serve", "--host", "no-such-host.invalid"), "No address is known");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = onData("serve", "--port", Integer.toString(taken.getLocalPort()));
      assertRefused(ended, Integer.toString(taken.getLocalPort()), "--port");
      assertThat(ended.err()).doesNotContain("javalin", "Exception");
    }
  }

  @Test
  void aVersionOrAnOriginalThatIsNotThereIsToldFromAReportThatIsNot() {
    assertRefused(onData("report", "feed/n1", "--version", "99"), "no version 99", "number 1");
    assertRefused(onData("report", "feed/n1", "--original", "99"), "no document 99", "number 1");
    for (String option : new String[] {"--version", "--original"}) {
      Ended ended = onData("report", "feed/elsewhere", option, "1");
      assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(ended.err()).contains("no report feed/elsewhere");
    }
  }

  @Test
  void aTextWithoutAValueIsToldSoBesideTheEmptyAnswer() {
    Ended ended = onData("identifier", "hello there");
    assertThat(ended.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(ended.json().get("recognised")).isEmpty();
    assertThat(ended.err()).contains("Nothing in this text is recognised");
  }

  @Test
  void anUnknownUnitOrEntryTakesNothingIn() {
    assertRefused(
        Ended.run("quarantine", "retry", "--data", data().toString(), "--unit", "nowhere"),
        "no unit nowhere");
    Ended ended = Ended.run("quarantine", "retry", "--data", data().toString(), "77");
    assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err()).contains("no document 77");
  }

  private static void assertRefused(Ended ended, String... told) {
    assertThat(ended.err()).contains(told);
    assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.out()).isEmpty();
  }

  private static Ended onData(String command, String... more) {
    return Ended.onData(data(), command, more);
  }

  private static Path data() {
    return folder.resolve("data");
  }
}
