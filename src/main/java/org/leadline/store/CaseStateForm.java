package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.report.CaseState;
import org.leadline.report.CaseStatus;
import org.leadline.report.Disposition;
import org.leadline.report.Stated;

/** A state as lines of {@code name=value}; what is absent has no line. */
final class CaseStateForm {

  private CaseStateForm() {}

  static String write(CaseState state) {
    StringBuilder lines = new StringBuilder();
    add(lines, "status", state.status().code());
    add(lines, "assignee", state.assignee());
    Disposition disposition = state.disposition();
    add(lines, "disposition", disposition == null ? null : disposition.code());
    add(lines, "victim", code(state.victimIdentified()));
    add(lines, "additional", Integer.toString(state.additionalVictims()));
    Instant until = state.preservedUntil();
    add(lines, "preserved", until == null ? null : Long.toString(until.toEpochMilli()));
    return lines.toString();
  }

  static CaseState read(String written) {
    Map<String, String> values = new HashMap<>();
    for (String line : written.split("\n")) {
      int equals = line.indexOf('=');
      values.put(line.substring(0, equals), line.substring(equals + 1));
    }
    String until = values.get("preserved");
    return new CaseState(
        CaseStatus.ofCode(requireNonNull(values.get("status"))).orElseThrow(),
        values.get("assignee"),
        disposition(values.get("disposition")),
        stated(requireNonNull(values.get("victim"))),
        Integer.parseInt(requireNonNull(values.get("additional"))),
        until == null ? null : Instant.ofEpochMilli(Long.parseLong(until)));
  }

  static @Nullable Disposition disposition(@Nullable String code) {
    return code == null ? null : Disposition.ofCode(code).orElseThrow();
  }

  static String code(Stated stated) {
    return stated.name().toLowerCase(Locale.ROOT);
  }

  static Stated stated(String code) {
    return Stated.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static void add(StringBuilder lines, String name, @Nullable String value) {
    if (value != null) {
      lines.append(name).append('=').append(value).append('\n');
    }
  }
}
