package org.leadline.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.search.ProviderCsv;
import org.leadline.search.ProviderFigures;
import org.leadline.search.ProviderTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "providers",
    description = {
      "What each provider's reports carry: the share of its reports with each field, with placeholders and with unreadable"
          + " values, and how they were marked and referred.",
      "Figures only; no value of any report."
    })
final class ProvidersCommand extends DataCommand {

  private static final int SHOWN = 8;

  @Option(names = "--csv", description = "CSV, one figure a line, safe to open in a spreadsheet.")
  boolean csv;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    ProviderTable table =
        wiring.answers().providers().table(csv ? "provider.export" : "provider.view", caller);
    if (csv) {
      ProviderCsv.write(table).lines().forEach(line -> output.line("%s", line));
    } else if (json()) {
      output.document(table);
    } else {
      table.providers().forEach(provider -> output.line("%s", text(provider)));
      output.line(
          "%,d reports of %,d providers; every figure with --json or --csv",
          table.reports(), table.providers().size());
    }
    return ExitCode.DONE;
  }

  private static String text(ProviderFigures provider) {
    String fields =
        provider.fields().entrySet().stream()
            .filter(field -> field.getValue() > 0)
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .map(field -> field.getKey() + " " + percent(provider, field.getValue()))
            .collect(Collectors.joining(", "));
    return "%-32s %,9d reports  placeholders %s, unreadable %s  most carried: %s"
        .formatted(
            Printable.of(provider.provider()),
            provider.reports(),
            percent(provider, provider.placeholders()),
            percent(provider, provider.unreadable()),
            fields.isEmpty() ? "nothing" : fields);
  }

  private static String percent(ProviderFigures provider, long count) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * provider.share(count));
  }
}
