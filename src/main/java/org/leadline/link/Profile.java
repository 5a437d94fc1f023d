package org.leadline.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Evidence;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Role;

/**
 * What a report states of its reported users: with what two reports can agree, and in what they
 * contradict each other. Mentions and values that stand for nothing are left out.
 *
 * @param stated values by fact; those of accounts by service, so that two accounts contradict each
 *     other only at one service
 * @param names full names, folded
 * @param latest the last capture; null when no capture has a time
 */
record Profile(Map<String, Set<String>> stated, Set<String> names, @Nullable Instant latest) {

  private static final String MAIL = "mail";
  private static final String PHONE = "phone";
  private static final String ACCOUNT = "account at ";

  /**
   * Reads a report.
   *
   * @param noise tells of a term whether it stands for nothing
   */
  static Profile of(List<Evidence> evidence, Predicate<String> noise) {
    Map<String, Set<String>> stated = new HashMap<>();
    Set<String> names = new HashSet<>();
    Instant latest = null;
    for (Evidence place : evidence) {
      if (states(place)) {
        if (place.time() != null && (latest == null || place.time().isAfter(latest))) {
          latest = place.time();
        }
        String term = place.term();
        KeyKind kind = OwnKeys.kind(term);
        String fact = fact(kind, term);
        if (fact != null && !noise.test(term)) {
          stated.computeIfAbsent(fact, each -> new HashSet<>(2)).add(term);
        } else if (kind == KeyKind.NAME) {
          names.add(term.substring(KeyKind.NAME.prefix().length() + 1));
        }
      }
    }
    return new Profile(stated, names, latest);
  }

  /** Whether a place is one at which a report states something of its reported users. */
  static boolean states(Evidence place) {
    return place.role() == Role.REPORTED_USER && place.manner() != Manner.MENTIONED;
  }

  /** Whether what stands at a place is compared. */
  static boolean tells(Evidence place) {
    KeyKind kind = OwnKeys.kind(place.term());
    return states(place) && (kind == KeyKind.NAME || fact(kind, place.term()) != null);
  }

  private static @Nullable String fact(KeyKind kind, String term) {
    return switch (kind) {
      case EMAIL, EMAIL_FOLDED, EMAIL_VARIANT -> MAIL;
      case PHONE -> PHONE;
      case ACCOUNT -> ACCOUNT + service(term);
      default -> null;
    };
  }

  /** {@code acct:service:id} */
  private static String service(String term) {
    int from = term.indexOf(':') + 1;
    return term.substring(from, Math.max(from, term.indexOf(':', from)));
  }

  /** In how many facts both state something and nothing in common: mail, phone, account, name. */
  int contradictions(Profile other) {
    int count = 0;
    boolean accounts = false;
    boolean sameAccount = false;
    for (Map.Entry<String, Set<String>> fact : stated.entrySet()) {
      Set<String> theirs = other.stated.get(fact.getKey());
      if (theirs != null) {
        boolean common = !Collections.disjoint(fact.getValue(), theirs);
        boolean account = fact.getKey().startsWith(ACCOUNT);
        sameAccount |= account && common;
        accounts |= account && !common;
        count += account || common ? 0 : 1;
      }
    }
    count += accounts && !sameAccount ? 1 : 0;
    return count + (hasNames() && other.hasNames() && !agreesInName(other) ? 1 : 0);
  }

  private boolean hasNames() {
    return names.stream().anyMatch(name -> name.indexOf(' ') > 0);
  }

  /** Whether a given name is the same and the family name too, as far as it is written out. */
  boolean agreesInName(Profile other) {
    for (String mine : names) {
      for (String theirs : other.names) {
        if (sameName(mine, theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sameName(String one, String other) {
    int end = one.indexOf(' ');
    int otherEnd = other.indexOf(' ');
    if (end <= 1 || otherEnd <= 1 || !one.substring(0, end).equals(other.substring(0, otherEnd))) {
      return false;
    }
    String family = one.substring(one.lastIndexOf(' ') + 1);
    String otherFamily = other.substring(other.lastIndexOf(' ') + 1);
    return family.startsWith(otherFamily) || otherFamily.startsWith(family);
  }

  /** Whether the last captures of both are at most this far apart; false when one has none. */
  boolean within(Duration most, Profile other) {
    return latest != null
        && other.latest != null
        && Duration.between(latest, other.latest).abs().compareTo(most) <= 0;
  }
}
