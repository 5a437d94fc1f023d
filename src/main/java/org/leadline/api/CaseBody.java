package org.leadline.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.casework.CaseAction;
import org.leadline.report.CaseStatus;
import org.leadline.report.Codes;
import org.leadline.report.Disposition;
import org.leadline.report.Stated;

/**
 * What somebody wants to do with reports, as requested. What belongs to another action is refused:
 * it would do nothing.
 *
 * @param action which one; null where the address says it
 * @param reports to which reports; null where the address says it
 * @param seen the id of the last event that the caller saw; only for one report
 * @param to of {@code assign}
 * @param status of {@code status}
 * @param disposition of {@code disposition}
 * @param victimIdentified of {@code disposition}
 * @param additionalVictims of {@code disposition}
 * @param until of {@code preservation}: a day or an instant
 * @param reason of {@code status}, {@code disposition} and {@code preservation}
 * @param text of {@code note}
 * @param id of {@code undo}
 */
record CaseBody(
    @Nullable String action,
    @Nullable List<String> reports,
    @Nullable String seen,
    @Nullable String to,
    @Nullable String status,
    @Nullable String disposition,
    @Nullable String victimIdentified,
    @Nullable Integer additionalVictims,
    @Nullable String until,
    @Nullable String reason,
    @Nullable String text,
    @Nullable String id) {

  private static final Map<String, CaseStatus> STATUSES =
      Requests.choices(CaseStatus.values(), CaseStatus::code);
  private static final Map<String, Disposition> DISPOSITIONS =
      Requests.choices(Disposition.values(), Disposition::code);
  private static final Map<String, Stated> STATED = Requests.choices(Stated.values(), Codes::of);

  /** Copies the list. */
  CaseBody {
    reports = reports == null ? null : List.copyOf(reports);
  }

  /** The action with what the request says of it. */
  CaseAction read(CaseForm form) {
    for (String name : given()) {
      if (!form.takes(name)) {
        throw Refusal.invalid("%s is no part of the action %s".formatted(name, form.code()));
      }
    }
    try {
      return made(form);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  private CaseAction made(CaseForm form) {
    return switch (form) {
      case CLAIM -> new CaseAction.Claim();
      case RELEASE -> new CaseAction.Release();
      case ASSIGN -> new CaseAction.Assign(Requests.name(required("to", to)));
      case STATUS -> new CaseAction.Progress(chosenStatus(), orEmpty(reason));
      case DISPOSITION -> dispose();
      case PRESERVATION -> new CaseAction.Extend(end(), orEmpty(reason));
      case NOTE -> new CaseAction.Note(orEmpty(text));
      case UNDO -> new CaseAction.Undo(required("id", id));
    };
  }

  private CaseStatus chosenStatus() {
    return Requests.choice("status", required("status", status), CaseStatus.NEW, STATUSES);
  }

  private CaseAction dispose() {
    String asked = required("disposition", disposition);
    return new CaseAction.Dispose(
        Requests.choice("disposition", asked, Disposition.OTHER, DISPOSITIONS),
        Requests.choice("victimIdentified", victimIdentified, Stated.NOT_STATED, STATED),
        Optional.ofNullable(additionalVictims).orElse(0),
        orEmpty(reason));
  }

  /** A day counts to its end in UTC. */
  private Instant end() {
    String written = required("until", until);
    try {
      return written.contains("T")
          ? Instant.parse(written)
          : LocalDate.parse(written)
              .plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .minusSeconds(1);
    } catch (DateTimeException e) {
      throw Refusal.invalid("until is a day such as 2031-05-01, or an instant in UTC");
    }
  }

  private List<String> given() {
    Map<String, Object> all = new LinkedHashMap<>();
    put(all, "to", to);
    put(all, "status", status);
    put(all, "disposition", disposition);
    put(all, "victimIdentified", victimIdentified);
    put(all, "additionalVictims", additionalVictims);
    put(all, "until", until);
    put(all, "reason", reason);
    put(all, "text", text);
    put(all, "id", id);
    return new ArrayList<>(all.keySet());
  }

  private static void put(Map<String, Object> all, String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, value);
    }
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw Refusal.invalid(name + " is missing");
    }
    return value;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Prints nothing: reasons and notes may quote a report. */
  @Override
  public String toString() {
    return "CaseBody[]";
  }
}
