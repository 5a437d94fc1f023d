package org.leadline.priority;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * The wordings of {@code cues.json}: concepts, each a list of wordings, and cues, each a statement
 * that a sentence makes when it holds a wording of each of its concepts.
 *
 * <p>Negation and hedging follow the trigger and scope idea of NegEx (Chapman and others, 2001): a
 * trigger reaches a bounded number of words to the right, to the end of its clause.
 *
 * @param concepts wordings by name; a wording is one or more lower-case words, each of which may
 *     end in {@code *}
 * @param cues names of concepts by the cue's name
 * @param negations words before a wording that say the contrary
 * @param voids wordings that make a whole sentence say nothing: fiction, the past, standing offers
 * @param hedges words that make it half a statement
 * @param scope how many words a negation reaches
 * @param within in how many words the wordings of a cue stand
 * @param hedged what a hedged statement counts, 0 to 1
 */
public record CueWords(
    Map<String, List<String>> concepts,
    Map<String, List<String>> cues,
    List<String> negations,
    List<String> voids,
    List<String> hedges,
    int scope,
    int within,
    double hedged) {

  /** No wordings: nothing is a cue. */
  public static final CueWords NONE =
      new CueWords(Map.of(), Map.of(), List.of(), List.of(), List.of(), 1, 1, 1);

  private static final int MOST_CONCEPTS = 62;

  /** Copies everything. */
  public CueWords {
    concepts = copy(concepts);
    cues = copy(cues);
    negations = List.copyOf(negations);
    voids = List.copyOf(voids);
    hedges = List.copyOf(hedges);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> lists) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    lists.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }

  /** Reads {@code cues.json}; problems go to the folder's list. */
  static CueWords from(ConfigFolder folder) {
    try (ConfigNode root = folder.read("cues.json");
        ConfigNode concepts = root.object("concepts");
        ConfigNode cues = root.object("cues")) {
      Map<String, List<String>> wordings = new LinkedHashMap<>();
      concepts.names().forEach(name -> wordings.put(name, wordings(concepts, name)));
      if (wordings.size() > MOST_CONCEPTS) {
        root.problem("concepts", "at most %d concepts are expected".formatted(MOST_CONCEPTS));
        return NONE;
      }
      Map<String, List<String>> wanted = new LinkedHashMap<>();
      for (String name : cues.names()) {
        wanted.put(name, known(cues, name, wordings));
      }
      return new CueWords(
          wordings,
          wanted,
          root.texts("negations"),
          wordings(root, "voids"),
          root.texts("hedges"),
          root.integer("scope", 8, 1, 50),
          root.integer("within", 12, 1, 1000),
          root.number("hedged", 0.5, 0, 1));
    }
  }

  private static List<String> wordings(ConfigNode node, String name) {
    List<String> written = node.texts(name);
    if (!written.stream().allMatch(Wording::isReadable)) {
      node.problem(name, "a wording holds a letter, a digit or a star");
    }
    return written.stream().filter(Wording::isReadable).toList();
  }

  private static List<String> known(
      ConfigNode cues, String name, Map<String, List<String>> wordings) {
    List<String> known = new ArrayList<>();
    for (String concept : cues.texts(name)) {
      if (wordings.containsKey(concept)) {
        known.add(concept);
      } else {
        cues.problem(name, "there is no concept " + concept);
      }
    }
    if (known.isEmpty()) {
      cues.problem(name, "a list of at least one concept is expected");
    }
    return known;
  }
}
