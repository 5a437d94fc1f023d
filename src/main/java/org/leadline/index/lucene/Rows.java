package org.leadline.index.lucene;

/**
 * Rows of numbers of different lengths, one behind the other (compressed sparse rows). Each entry
 * is a number with one bit beside it, see {@link KeyGraph#entry}. Immutable; the arrays are its
 * own.
 *
 * @param starts where each row starts, and where the last one ends
 * @param values the rows
 */
@SuppressWarnings("ArrayRecordComponent")
record Rows(int[] starts, int[] values) {

  int size() {
    return starts.length - 1;
  }

  int entries() {
    return values.length;
  }

  int start(int row) {
    return starts[row];
  }

  int end(int row) {
    return starts[row + 1];
  }

  int length(int row) {
    return starts[row + 1] - starts[row];
  }

  int value(int position) {
    return values[position];
  }

  long bytes() {
    return 4L * starts.length + 4L * values.length;
  }

  /** For each number the rows that hold it, ascending, each with the bit of the entry. */
  Rows turned(int numbers) {
    int[] turnedStarts = new int[numbers + 1];
    for (int entry : values) {
      turnedStarts[KeyGraph.number(entry) + 1]++;
    }
    for (int i = 1; i <= numbers; i++) {
      turnedStarts[i] += turnedStarts[i - 1];
    }
    int[] next = turnedStarts.clone();
    int[] turned = new int[values.length];
    for (int row = 0; row < size(); row++) {
      for (int at = start(row); at < end(row); at++) {
        int entry = values[at];
        turned[next[KeyGraph.number(entry)]++] = KeyGraph.entry(row, KeyGraph.isVictims(entry));
      }
    }
    return new Rows(turnedStarts, turned);
  }
}
