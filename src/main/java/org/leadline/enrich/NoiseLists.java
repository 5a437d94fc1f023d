package org.leadline.enrich;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * The values that say little, and why: the unit's lists in {@code noise/} (contact mailboxes, role
 * addresses, placeholders, hashes of empty files...), the networks that registries define, and what
 * was imported. Immutable, safe for many threads.
 */
public final class NoiseLists {

  private static final Comparator<NoiseHit> GRAVEST_FIRST =
      Comparator.comparing(NoiseHit::effect).reversed().thenComparing(NoiseHit::list);

  private final List<NoiseList> lists;
  private final NetworkEffects networks;
  private final Function<String, List<NoiseHit>> others;
  private final LongSupplier state;

  private NoiseLists(
      List<NoiseList> lists,
      NetworkEffects networks,
      Function<String, List<NoiseHit>> others,
      LongSupplier state) {
    this.lists = List.copyOf(lists);
    this.networks = networks;
    this.others = others;
    this.state = state;
  }

  /** Reads every list; problems go to the folder's list of problems. */
  public static NoiseLists from(ConfigFolder folder) {
    try (ConfigNode root = folder.read("noise/lists.json")) {
      return new NoiseLists(
          root.texts("lists").stream().map(name -> NoiseList.read(folder, name)).toList(),
          NetworkEffects.from(folder),
          term -> List.of(),
          () -> 0);
    }
  }

  /**
   * These lists, and others that are looked up elsewhere.
   *
   * @param more what the others say of a match key's term
   * @param theirState grows whenever the others may say something else than before
   */
  public NoiseLists and(Function<String, List<NoiseHit>> more, LongSupplier theirState) {
    return new NoiseLists(lists, networks, more, theirState);
  }

  /**
   * Grows whenever {@link #hits} may answer otherwise than before: whatever is kept that was
   * computed of it is kept with this number, read beforehand.
   */
  public long state() {
    return state.getAsLong();
  }

  /** What each sort of network does to the addresses in it. */
  public NetworkEffects networks() {
    return networks;
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
   * Everything that is said of a match key, the gravest first, then by list.
   *
   * @param term the key's term, {@code prefix:value}
   */
  public List<NoiseHit> hits(String term) {
    Stream<NoiseHit> listed = lists.stream().flatMap(list -> list.hit(term).stream());
    return Stream.of(listed, networks.registered(term).stream(), others.apply(term).stream())
        .flatMap(Function.identity())
        .distinct()
        .sorted(GRAVEST_FIRST)
        .toList();
  }

  /** The gravest that is said of a match key; empty when nothing is. */
  public Optional<NoiseHit> of(String term) {
    return hits(term).stream().findFirst();
  }
}
