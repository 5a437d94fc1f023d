package org.leadline.enrich;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * The unit's lists of values that say little: contact mailboxes, role addresses, placeholders,
 * hashes of empty files. Read from {@code noise/lists.json} and the files that it names. Immutable,
 * safe for many threads.
 */
public final class NoiseLists {

  private final List<NoiseList> lists;
  private final Function<String, Optional<NoiseHit>> others;

  private NoiseLists(List<NoiseList> lists, Function<String, Optional<NoiseHit>> others) {
    this.lists = List.copyOf(lists);
    this.others = others;
  }

  /**
   * These lists, and others that are looked up elsewhere.
   *
   * @param more the gravest effect that the others have on a match key's term
   */
  public NoiseLists and(Function<String, Optional<NoiseHit>> more) {
    return new NoiseLists(lists, more);
  }

  /** Reads every list; problems go to the folder's list of problems. */
  public static NoiseLists from(ConfigFolder folder) {
    try (ConfigNode root = folder.read("noise/lists.json")) {
      return new NoiseLists(
          root.texts("lists").stream().map(name -> NoiseList.read(folder, name)).toList(),
          term -> Optional.empty());
    }
  }

  /**
   * Every match key's term that the lists of junk hold: placeholders, hashes of nothing.
   *
   * @param families services under which accounts and names are numbered
   */
  public List<String> junk(Collection<String> families) {
    return lists.stream()
        .filter(NoiseList::junk)
        .flatMap(list -> list.terms(families))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The gravest effect that a list has on a match key.
   *
   * @param term the key's term, {@code prefix:value}
   * @return empty when no list holds it
   */
  public Optional<NoiseHit> of(String term) {
    return Stream.concat(
            lists.stream().filter(list -> list.holds(term)).map(NoiseList::hit),
            others.apply(term).stream())
        .max(Comparator.comparing(NoiseHit::effect));
  }
}
