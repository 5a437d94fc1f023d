package org.leadline.cli;

import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.identity.PictureHash;
import org.leadline.index.HitQuestion;
import org.leadline.search.NearAnswer;
import org.leadline.search.NearRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "near",
    description = {
      "The pictures near to one, by PDQ hash: in reports and on imported lists.",
      "Prints one JSON document (a short table on a terminal); --all prints every picture, as JSON lines."
    })
final class NearCommand extends DataCommand {

  @Parameters(paramLabel = "HASH", description = "A PDQ hash: 64 hexadecimal digits.")
  String hash = "";

  @Option(
      names = "--distance",
      defaultValue = "" + PictureHash.FARTHEST,
      description = "How many of the 256 bits may differ, 0 to 31 (default: ${DEFAULT-VALUE}).")
  int distance;

  @Option(names = "--limit", defaultValue = "50", description = "Pictures on a page, 0 to 10,000.")
  int limit;

  @Option(names = "--cursor", description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  @Option(names = "--all", description = "Every picture, as JSON lines.")
  boolean all;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    return all ? every(wiring, caller, output) : onePage(wiring, caller, output);
  }

  private int every(Wiring wiring, Caller caller, Output output) {
    return Pages.lines(
        cursor,
        output,
        page -> {
          NearAnswer answer = near(wiring, caller, HitQuestion.MAX_LIMIT, page);
          answer.pictures().forEach(output::jsonLine);
          return answer.next();
        });
  }

  private int onePage(Wiring wiring, Caller caller, Output output) {
    NearAnswer answer = near(wiring, caller, limit, cursor);
    return show(output, answer, () -> table(answer, output));
  }

  private NearAnswer near(Wiring wiring, Caller caller, int pageSize, @Nullable String page) {
    return wiring.answers().near().near(new NearRequest(hash, distance, pageSize, page), caller);
  }

  private static void table(NearAnswer answer, Output output) {
    for (NearAnswer.Picture picture : answer.pictures()) {
      output.line(
          "%2d bits  %s  in %s",
          picture.distance(), picture.key().value(), Rows.reports(picture.key().reports()));
      picture.newest().forEach(hit -> output.line("  " + Rows.hit(hit)));
    }
    answer
        .lists()
        .forEach(listed ->
            output.line(
                "%2d bits  on the list %s: %s %s",
                listed.distance(), listed.list(), listed.meaning().code(), listed.category()));
    if (!answer.tells()) {
      output.line("This hash is almost all ones or zeros: it is compared with no other.");
    }
    output.line(
        "%,d pictures in %s%s",
        answer.total(),
        Rows.reports(answer.reports()),
        answer.next() == null ? "" : "; more with --all or --cursor " + answer.next());
  }
}
