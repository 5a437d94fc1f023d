package org.leadline.link.walk;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.HeldValue;
import org.leadline.report.MatchKey;

/**
 * Tells what reports add to one. A value is known when the one holds a key of its group that the
 * value has too, the folded form included: a mailbox written with other dots is no new mailbox.
 * Contact data of the reporting and receiving sides is no lead. Safe for many threads.
 */
final class Adding {

  private static final Comparator<Additions.Added> ORDER =
      Comparator.comparing(Additions.Added::group).thenComparing(Additions.Added::key);

  private final NoiseLists noise;
  private final Set<String> known = new HashSet<>();

  /**
   * @param here the values of the report that is looked at
   */
  Adding(NoiseLists noise, List<HeldValue> here) {
    this.noise = noise;
    here.forEach(value -> value.keys().forEach(key -> known.add(key.term())));
  }

  Additions by(List<HeldValue> there) {
    Map<String, Additions.Added> added = new TreeMap<>();
    Set<String> nobodys = new HashSet<>();
    for (HeldValue value : there) {
      MatchKey exact = value.keys().getFirst();
      Optional<ValueGroup> group = ValueGroup.of(exact.kind());
      if (group.isPresent() && value.role().links() && !isKnown(value, group.get())) {
        if (isNoise(exact.term())) {
          nobodys.add(exact.term());
        } else {
          added.putIfAbsent(
              exact.term(), new Additions.Added(group.get(), exact.term(), value.written()));
        }
      }
    }
    return new Additions(added.values().stream().sorted(ORDER).toList(), nobodys.size());
  }

  private boolean isKnown(HeldValue value, ValueGroup group) {
    return value.keys().stream()
        .filter(key -> ValueGroup.of(key.kind()).filter(group::equals).isPresent())
        .anyMatch(key -> known.contains(key.term()));
  }

  private boolean isNoise(String term) {
    return noise.hits(term).stream().anyMatch(hit -> hit.effect() == NoiseEffect.NEVER_LINK);
  }
}
