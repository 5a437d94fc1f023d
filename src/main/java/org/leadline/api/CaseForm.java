package org.leadline.api;

import java.util.Map;
import java.util.Set;

/** The actions of the casework as requests name them, with what each takes. */
enum CaseForm {
  CLAIM("claim"),
  RELEASE("release"),
  ASSIGN("assign", "to"),
  STATUS("status", "status", "reason"),
  DISPOSITION("disposition", "disposition", "victimIdentified", "additionalVictims", "reason"),
  PRESERVATION("preservation", "until", "reason"),
  NOTE("note", "text"),
  UNDO("undo", "id");

  private static final Map<String, CaseForm> CODES = Requests.choices(values(), CaseForm::code);

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> takes;

  CaseForm(String code, String... takes) {
    this.code = code;
    this.takes = Set.of(takes);
  }

  /** The name in {@code action}. */
  String code() {
    return code;
  }

  /** The end of the address by which it is done to one report. */
  String segment() {
    return this == NOTE ? "notes" : code;
  }

  /** Whether a part of the request belongs to it. */
  boolean takes(String name) {
    return takes.contains(name);
  }

  /** The action of this code; the choices are listed to whoever names another. */
  static CaseForm ofCode(String code) {
    return Requests.choice("action", code, CLAIM, CODES);
  }
}
