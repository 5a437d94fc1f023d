package org.leadline.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.NetworkLabel;
import org.leadline.report.NetworkLabel.Kind;

/**
 * What is known of the networks of a report, as one text in its row: a line for each label, which
 * begins with a letter for the kind, lower case where only a child victim's block has it. Not rows
 * of their own: most reports have some, and all of them are read and written together.
 */
final class NetworkLabels {

  private NetworkLabels() {}

  /** The text; null when there is nothing. */
  static @Nullable String write(List<NetworkLabel> labels) {
    if (labels.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (NetworkLabel label : labels) {
      char letter = letter(label.kind());
      text.append(text.isEmpty() ? "" : "\n")
          .append(label.childVictim() ? Character.toLowerCase(letter) : letter)
          .append(label.value());
    }
    return text.toString();
  }

  static List<NetworkLabel> read(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    List<NetworkLabel> labels = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      char letter = line.charAt(0);
      Kind kind = kind(Character.toUpperCase(letter));
      labels.add(new NetworkLabel(kind, line.substring(1), Character.isLowerCase(letter)));
    }
    return List.copyOf(labels);
  }

  private static char letter(Kind kind) {
    return switch (kind) {
      case NETWORK -> 'N';
      case COUNTRY -> 'C';
      case OPERATOR -> 'O';
    };
  }

  private static Kind kind(char letter) {
    for (Kind kind : Kind.values()) {
      if (letter(kind) == letter) {
        return kind;
      }
    }
    throw new IllegalStateException("a label of a network is of no known kind");
  }
}
