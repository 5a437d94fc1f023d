package org.leadline.link;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadline.index.Evidence;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Role;

/**
 * Which of a key's places in one report may link. It is asked of each report by itself, so that two
 * reports link on the same keys whichever of them is asked about. Pure; safe for many threads.
 *
 * @param settings the bounds of mentions
 * @param scope which keys may link at all
 * @param noiseControl whether contact data and boilerplate are told from evidence
 */
record PlaceRule(LinkSettings settings, KeyScope scope, boolean noiseControl) {

  /** Why a key that stands in places that could link does not. */
  enum Silence {
    /** The report names it as contact data of the reporting or receiving side. */
    CONTACT,
    /** The report only mentions what many reports hold. */
    BOILERPLATE
  }

  /** What many persons share, so that no statement makes it a person's own. */
  private static final Set<KeyKind> SHARED =
      Sets.immutableEnumSet(KeyKind.DOMAIN, KeyKind.HOST, KeyKind.SITE);

  /**
   * The places that link, in their order.
   *
   * @param places every place of one key in one report, in any role
   * @param frequency how many reports hold the key
   */
  List<Evidence> linking(List<Evidence> places, long frequency) {
    boolean contact = isContact(places);
    List<Evidence> linking = new ArrayList<>(places.size());
    for (Evidence place : places) {
      if (mayLink(place) && silence(place, contact, frequency).isEmpty()) {
        linking.add(place);
      }
    }
    return linking;
  }

  /** Why none of the places that could link does; empty when one does or none could. */
  Optional<Silence> silence(List<Evidence> places, long frequency) {
    boolean contact = isContact(places);
    return linking(places, frequency).isEmpty()
        ? places.stream()
            .filter(this::mayLink)
            .flatMap(place -> silence(place, contact, frequency).stream())
            .findFirst()
        : Optional.empty();
  }

  private Optional<Silence> silence(Evidence place, boolean contact, long frequency) {
    KeyKind kind = OwnKeys.kind(place.term());
    if (!noiseControl || kind == KeyKind.REPORT) {
      return Optional.empty();
    }
    boolean mentioned = place.manner() == Manner.MENTIONED;
    if (contact && (mentioned || !isPersons(place, kind))) {
      return Optional.of(Silence.CONTACT);
    }
    return mentioned && frequency > settings.rule(kind).mentioned()
        ? Optional.of(Silence.BOILERPLATE)
        : Optional.empty();
  }

  /** A victim who reports by themselves is the reporter too: their own value stays evidence. */
  private static boolean isPersons(Evidence place, KeyKind kind) {
    return place.role() != Role.INCIDENT && !SHARED.contains(kind);
  }

  private static boolean isContact(List<Evidence> places) {
    for (Evidence place : places) {
      if (!place.role().links()) {
        return true;
      }
    }
    return false;
  }

  private boolean mayLink(Evidence place) {
    return place.role().links()
        && switch (scope) {
          case ALL -> true;
          case EXACT -> place.manner() != Manner.MENTIONED && isValueItself(place);
        };
  }

  /** What fits no standard has no standard spelling: it is itself as written. */
  private static boolean isValueItself(Evidence place) {
    KeyKind kind = OwnKeys.kind(place.term());
    return kind.exact() || kind == KeyKind.RAW;
  }
}
