package org.leadline.cli;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands on API tokens. */
final class TokenCommand {

  private static final int LONGEST_DAYS = 36_500;

  private TokenCommand() {}

  @Command(name = "token", description = "Makes an API token of an account and prints it, once.")
  static final class Create extends DataCommand {

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "Whose rights it has.")
    String account = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The token's name.")
    String name = "";

    @Option(names = "--days", description = "After how many days it ends (default: never).")
    @Nullable Integer days;

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      if (days != null && (days < 1 || days > LONGEST_DAYS)) {
        throw new IllegalArgumentException("--days is 1 to %,d".formatted(LONGEST_DAYS));
      }
      Secret token =
          wiring
              .store()
              .tokens()
              .create(
                  name,
                  account,
                  days == null ? null : Clock.systemUTC().instant().plus(Duration.ofDays(days)));
      audit(wiring, caller, "token.create", name, 1);
      new ShownOnce(name, token).print("token " + name + ":", options.json, output);
      return ExitCode.DONE;
    }
  }

  @Command(name = "revoke", description = "Ends an API token.")
  static final class Revoke extends DataCommand {

    /** The outcome as printed. */
    record Printed(String name, boolean revoked) {}

    @Parameters(paramLabel = "NAME", description = "The token's name.")
    String name = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      if (!wiring.store().tokens().revoke(name)) {
        throw NotHere.token(name);
      }
      audit(wiring, caller, "token.revoke", name, 1);
      if (options.json) {
        output.document(new Printed(name, true));
      } else {
        output.line("token %s is revoked", name);
      }
      return ExitCode.DONE;
    }
  }
}
