package org.leadline.link;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Role;

/**
 * Which of a key's places in one report may link. It is asked of each report by itself, so that two
 * reports link on the same keys whichever of them is asked about. Safe for many threads.
 *
 * @param scope which keys may link at all
 * @param noiseControl whether contact data and boilerplate are told from evidence
 * @param boilerplate knows what providers put into their reports
 * @param snapshot the state of the index that is asked
 * @param visibility who asks
 */
record PlaceRule(
    KeyScope scope,
    boolean noiseControl,
    Boilerplate boilerplate,
    IndexSnapshot snapshot,
    Visibility visibility) {

  /** What many persons share, so that no statement makes it a person's own. */
  private static final Set<KeyKind> SHARED =
      Sets.immutableEnumSet(KeyKind.DOMAIN, KeyKind.HOST, KeyKind.SITE);

  /**
   * The places that link, in their order.
   *
   * @param places every place of one key in one report, in any role
   * @param reporter who sent that report, as written; asked for when it matters
   * @param frequency how many reports hold the key
   */
  List<Evidence> linking(List<Evidence> places, Supplier<String> reporter, long frequency) {
    boolean contact = isContact(places);
    List<Evidence> linking = new ArrayList<>(places.size());
    for (Evidence place : places) {
      if (mayLink(place) && silence(place, contact, reporter, frequency).isEmpty()) {
        linking.add(place);
      }
    }
    return linking;
  }

  /** Why none of the places that could link does; empty when one does or none could. */
  Optional<Silence> silence(List<Evidence> places, Supplier<String> reporter, long frequency) {
    boolean contact = isContact(places);
    return linking(places, reporter, frequency).isEmpty()
        ? places.stream()
            .filter(this::mayLink)
            .flatMap(place -> silence(place, contact, reporter, frequency).stream())
            .findFirst()
        : Optional.empty();
  }

  private Optional<Silence> silence(
      Evidence place, boolean contact, Supplier<String> reporter, long frequency) {
    KeyKind kind = OwnKeys.kind(place.term());
    if (!noiseControl || kind == KeyKind.REPORT) {
      return Optional.empty();
    }
    boolean mentioned = place.manner() == Manner.MENTIONED;
    if (contact && (mentioned || !isPersons(place, kind))) {
      return Optional.of(new Silence.Contact());
    }
    return mentioned
            && place.origin() == Origin.PROVIDER
            && boilerplate.mayHold(place.term(), frequency)
        ? boilerplate
            .why(place.term(), reporter.get(), frequency, snapshot, visibility)
            .map(Silence.Standing::new)
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
