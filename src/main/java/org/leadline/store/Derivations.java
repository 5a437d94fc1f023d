package org.leadline.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Which derivations the stored keys and scores are stamped with. Only the smallest and the largest
 * are looked up, which an index answers at once: there is another one than ours exactly when one of
 * the two is another.
 */
final class Derivations {

  private static final String KEYS = "keys";
  private static final String SCORES = "scores";

  private final Handle handle;
  private final Derivation own;
  private final String ownKeys;

  Derivations(Handle handle, Derivation own) {
    this.handle = handle;
    this.own = own;
    // A form of another layout cannot be read: it is made again, like one with other keys.
    this.ownKeys = own.keys() + "/" + ReportForm.LAYOUT;
  }

  /** A derivation that something in the store is stamped with. */
  record Stored(long id, String kind, String fingerprint, String name) {}

  /** The key of our own way of making match keys; empty when nothing was stamped with it yet. */
  Optional<Long> ownKeys() {
    return find(KEYS, ownKeys);
  }

  /** The key of our own way of scoring; empty when nothing was stamped with it yet. */
  Optional<Long> ownScores() {
    return find(SCORES, own.scores());
  }

  long ownKeys(Counters counters) {
    return ownKeys().orElseGet(() -> add(counters, KEYS, ownKeys, ""));
  }

  long ownScores(Counters counters) {
    return ownScores().orElseGet(() -> add(counters, SCORES, own.scores(), own.profile()));
  }

  /** Whether any stored key was made otherwise than ours. */
  boolean hasOtherKeys() {
    return storedKeys().stream().anyMatch(stored -> !isOwnKeys(stored));
  }

  /** Whether any stored score was made otherwise than ours. */
  boolean hasOtherScores() {
    return storedScores().stream().anyMatch(stored -> !isOwnScores(stored));
  }

  void requireOwnKeys() {
    List<Stored> stored = storedKeys();
    if (stored.size() > 1) {
      throw MadeOtherwise.someKeys();
    }
    if (stored.stream().anyMatch(one -> !isOwnKeys(one))) {
      throw MadeOtherwise.keys();
    }
  }

  void requireOwnScores() {
    requireOneScoring()
        .filter(stored -> !isOwnScores(stored))
        .ifPresent(stored -> {
          throw MadeOtherwise.scores(stored.name, own.profile());
        });
  }

  /** What all stored scores were made with; empty when there are none. */
  Optional<Stored> requireOneScoring() {
    List<Stored> stored = storedScores();
    if (stored.size() > 1) {
      throw MadeOtherwise.someScores();
    }
    return stored.stream().findFirst();
  }

  private boolean isOwnKeys(Stored stored) {
    return stored.kind.equals(KEYS) && stored.fingerprint.equals(ownKeys);
  }

  private boolean isOwnScores(Stored stored) {
    return stored.kind.equals(SCORES) && stored.fingerprint.equals(own.scores());
  }

  private List<Stored> storedKeys() {
    return stored("select min(normaliser) from form", "select max(normaliser) from form");
  }

  private List<Stored> storedScores() {
    return stored("select min(ranking) from report", "select max(ranking) from report");
  }

  private List<Stored> stored(String smallest, String largest) {
    return handle
        .createQuery(
            "select id, kind, fingerprint, name from derivation where id = (%s) or id = (%s) order by id"
                .formatted(smallest, largest))
        .map((row, context) ->
            new Stored(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("fingerprint"),
                row.getString("name")))
        .list();
  }

  private Optional<Long> find(String kind, String fingerprint) {
    return handle
        .createQuery("select id from derivation where kind = :kind and fingerprint = :fingerprint")
        .bind("kind", kind)
        .bind("fingerprint", fingerprint)
        .mapTo(Long.class)
        .findOne();
  }

  private long add(Counters counters, String kind, String fingerprint, String name) {
    long id = counters.next("derivation");
    handle.execute(
        "insert into derivation (id, kind, fingerprint, name) values (?, ?, ?, ?)",
        id,
        kind,
        fingerprint,
        name);
    return id;
  }
}
