package org.leadline.arrival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.leadline.report.Place;

/**
 * What the PDF repeats of one list of facts, and what it adds to it.
 *
 * @param <T> the kind of fact
 */
final class Repeated<T> {

  private final List<T> said;
  private final Function<T, Place> place;
  private final List<T> more = new ArrayList<>();
  private final Map<Integer, TreeSet<Integer>> pages = new HashMap<>();

  Repeated(
      List<T> said,
      List<T> printed,
      Function<T, Object> meaning,
      BiPredicate<T, T> agrees,
      Function<T, Place> place) {
    this.said = said;
    this.place = place;
    Map<Object, List<Integer>> byMeaning = new HashMap<>();
    for (int i = 0; i < said.size(); i++) {
      byMeaning.computeIfAbsent(meaning.apply(said.get(i)), key -> new ArrayList<>()).add(i);
    }
    for (T one : printed) {
      List<Integer> found =
          byMeaning.getOrDefault(meaning.apply(one), List.of()).stream()
              .filter(at -> agrees.test(said.get(at), one))
              .toList();
      found.forEach(
          at -> pages.computeIfAbsent(at, key -> new TreeSet<>()).addAll(place.apply(one).pages()));
      if (found.isEmpty()) {
        more.add(one);
      }
    }
  }

  /** What only the PDF says. */
  List<T> more() {
    return more;
  }

  /** What the JSON says, in its order, with the pages that repeat it. */
  List<T> cited(BiFunction<T, Place, T> at) {
    List<T> cited = new ArrayList<>(said.size());
    for (int i = 0; i < said.size(); i++) {
      T one = said.get(i);
      TreeSet<Integer> on = pages.get(i);
      cited.add(on == null ? one : at.apply(one, place.apply(one).citing(List.copyOf(on))));
    }
    return cited;
  }
}
