package org.leadline.priority;

/** How what a factor counts becomes points. */
sealed interface Rule {

  /** The weight of the factor, if it counts anything. */
  record Plain() implements Rule {}

  /** The same, subtracted. */
  record Less() implements Rule {}

  /** The largest weight among its details, times the amount. */
  record Best(String table) implements Rule {}

  /** The largest weight of a word of the table that a detail holds. */
  record BestWord(String table) implements Rule {}

  /** Weights of details times amounts, up to a limit. */
  record Sum(String table, String limit) implements Rule {}

  /** The amount times a weight, up to a limit. */
  record Times(String weight, String limit) implements Rule {}

  /** The weight of the factor, where the amount is at most a number of days. */
  record Within(String days) implements Rule {}

  /** The share of a scale of time. */
  record Recency() implements Rule {}

  static Rule of(Factor factor) {
    return switch (factor) {
      case CLEARING_HOUSE_PRIORITY -> new Best("marks");
      case ESCALATED,
          KNOWN_MATERIAL,
          NEW_BESIDE_KNOWN,
          CHILD_VICTIM,
          IDENTIFIABLE_VICTIM,
          ACCESS_TO_CHILDREN,
          CONVICTED_OFFENDER,
          ACCESS_TO_FIREARMS,
          JURISDICTION,
          COUNTRY,
          TIMED_ADDRESS,
          PRECISE,
          VERIFIED_CONTACT,
          CONTACT,
          ACCOUNT,
          DEVICE,
          HASHED_FILE,
          NAMED_PERSON ->
          new Plain();
      case LINKED_HISTORY -> new Best("linkedHistory");
      case TEXT_CUES -> new Sum("cues", "cuesMax");
      case INCIDENT_TYPE -> new BestWord("incidentTypes");
      case FLAGS -> new Sum("flags", "flagsMax");
      case CLASS_CODE -> new Best("classCodes");
      case FILE_TAGS -> new Sum("fileTags", "fileTagsMax");
      case FILES -> new Times("fileDoubling", "filesMax");
      case PRIOR_REPORTS -> new Times("priorReport", "priorReportsMax");
      case RECENCY -> new Recency();
      case INFORMATIONAL, VIRAL -> new Less();
      case RECENT_ADDRESS -> new Within("recentDays");
    };
  }
}
