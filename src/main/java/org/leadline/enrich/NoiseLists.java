package org.leadline.enrich;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * The unit's lists of values that say little: contact mailboxes, role addresses, placeholders,
 * hashes of empty files. Read from {@code noise/lists.json} and the files that it names. Immutable,
 * safe for many threads.
 */
public final class NoiseLists {

  private final List<NoiseList> lists;

  private NoiseLists(List<NoiseList> lists) {
    this.lists = List.copyOf(lists);
  }

  /** Reads every list; problems go to the folder's list of problems. */
  public static NoiseLists from(ConfigFolder folder) {
    try (ConfigNode root = folder.read("noise/lists.json")) {
      return new NoiseLists(
          root.texts("lists").stream().map(name -> NoiseList.read(folder, name)).toList());
    }
  }

  /**
   * The gravest effect that a list has on a match key.
   *
   * @param term the key's term, {@code prefix:value}
   * @return empty when no list holds it
   */
  public Optional<NoiseHit> of(String term) {
    return lists.stream()
        .filter(list -> list.holds(term))
        .map(NoiseList::hit)
        .max(Comparator.comparing(NoiseHit::effect));
  }
}
