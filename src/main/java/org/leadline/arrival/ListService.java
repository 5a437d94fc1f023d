package org.leadline.arrival;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadline.enrich.networks.Networks;
import org.leadline.enrich.source.InvalidList;

/**
 * What a running server does with lists of known hashes: takes them from a body, takes them out of
 * use, and labels the reports beside its other work, so that an answer need not wait for it. Only
 * the owner of the index has one. Safe for many threads.
 */
public final class ListService implements AutoCloseable {

  private final ListImports imports;
  private final Labelling labelling;

  private ListService(ListImports imports, Labelling labelling) {
    this.imports = imports;
    this.labelling = labelling;
  }

  /** Starts, and goes on with what was left to be labelled. */
  public static ListService start(ListImports imports) {
    imports.takeAddressFiles();
    // Opens them, so that what is wrong with one is told at once.
    imports.networks();
    return new ListService(imports, Labelling.start(imports));
  }

  /**
   * Imports a list, in the place of the one of its name. The reports are labelled afterwards.
   *
   * @param file what the sender calls the file
   * @param body the file
   * @throws InvalidList when it is no list, is damaged, or holds rows that cannot be read; then
   *     nothing has changed
   */
  public ListOutcome put(ListRequest request, String file, InputStream body) {
    ListOutcome outcome = imports.put(request, List.of(ListSource.sent(file, body)));
    labelling.wake();
    return outcome;
  }

  /**
   * Updates a list that is in use. The reports are labelled afterwards.
   *
   * @return empty when there is no such list
   * @throws InvalidList as {@link #put} does, and when the update has another form than the list
   */
  public Optional<ListOutcome> add(UpdateRequest request, String file, InputStream body) {
    Optional<ListOutcome> outcome = imports.add(request, List.of(ListSource.sent(file, body)));
    labelling.wake();
    return outcome;
  }

  /**
   * Takes a list out of use. The reports lose its labels afterwards.
   *
   * @return false when there is no such list
   */
  public boolean drop(String name) {
    boolean dropped = imports.drop(name);
    labelling.wake();
    return dropped;
  }

  /** What is known of addresses now. */
  public Networks networks() {
    return imports.networks();
  }

  /** The lists in use whose hashes cannot be read, by name: they label nothing. */
  public Set<String> lost() {
    return imports.lost();
  }

  @Override
  public void close() {
    labelling.close();
  }
}
