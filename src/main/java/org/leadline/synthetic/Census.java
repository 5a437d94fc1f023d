package org.leadline.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says which person a report is about, and which reports are about a person, without a list of all
 * of them. Reports are dealt over blocks like cards, so that each block spans the whole time of the
 * corpus; within a block one table, turned by a different angle for each block, seats the persons:
 * most once, some often (sizes follow a power law), half of these in a burst and half spread over
 * time. Safe for many threads; holds one table of about {@value #BLOCK} rows whatever the number of
 * reports.
 */
final class Census {

  /** Reports per block, roughly. */
  static final int BLOCK = 4096;

  private static final double TAIL_EXPONENT = 2.2;
  private static final double BURST_STEP_ROWS = 12;

  private final long reports;
  private final long seed;
  private final int blocks;
  private final int rows;
  private final int[] memberOfRow;
  private final int[][] rowsOfMember;

  Census(long reports, long seed, PersonShares shares) {
    this.reports = reports;
    this.seed = seed;
    this.blocks = (int) Math.max(1, Math.round(reports / (double) BLOCK));
    this.rows = (int) ((reports + blocks - 1) / blocks);
    int[] sizes = sizes(rows, shares);
    this.memberOfRow = new int[rows];
    this.rowsOfMember = new int[sizes.length][];
    seat(sizes, Dice.of(seed, "census", 0));
  }

  /** The person whom this report is mainly about. */
  long personOf(long report) {
    int block = (int) (report % blocks);
    int row = (int) (report / blocks);
    return (long) block * rowsOfMember.length + memberOfRow[(row + turn(block)) % rows];
  }

  /**
   * The numbers of all reports about a person, ascending; empty for a seat beyond the last report.
   */
  long[] reportsOf(long person) {
    int block = (int) (person / rowsOfMember.length);
    int[] seats = rowsOfMember[(int) (person % rowsOfMember.length)];
    long[] found = new long[seats.length];
    int count = 0;
    for (int seat : seats) {
      long row = Math.floorMod(seat - turn(block), rows);
      long report = row * blocks + block;
      if (report < reports) {
        found[count++] = report;
      }
    }
    long[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** How many persons there can be; numbers run from 0 to this, exclusive. */
  long persons() {
    return (long) blocks * rowsOfMember.length;
  }

  /**
   * Another person who is often reported, for one who is; the same person when there is no other.
   */
  long neighbour(long person) {
    long member = person % rowsOfMember.length;
    boolean last = member + 1 >= rowsOfMember.length;
    return last || rowsOfMember[(int) member + 1].length < 2 ? person : person + 1;
  }

  private int turn(int block) {
    return Dice.of(seed, "turn", block).below(rows);
  }

  /** Reports per person, largest first, so that they fill the rows. */
  private static int[] sizes(int rows, PersonShares shares) {
    double[] upTo = tail(shares.largestRepeat());
    int repeated = 0;
    List<Integer> sizes = List.of();
    for (int tried = 0; tried <= rows / 2; tried++) {
      List<Integer> next = repeatedSizes(tried, upTo);
      int left = rows - next.stream().mapToInt(Integer::intValue).sum();
      if (left < 0 || tried > shares.repeated() * (tried + left)) {
        break;
      }
      repeated = tried;
      sizes = next;
    }
    int singles = rows - sizes.stream().mapToInt(Integer::intValue).sum();
    int[] all = new int[repeated + singles];
    Arrays.fill(all, 1);
    for (int i = 0; i < repeated; i++) {
      all[i] = sizes.get(repeated - 1 - i);
    }
    return all;
  }

  private static List<Integer> repeatedSizes(int count, double[] upTo) {
    List<Integer> sizes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double quantile = (i + 0.5) / count;
      int size = 2;
      while (upTo[size] < quantile) {
        size++;
      }
      sizes.add(size);
    }
    return sizes;
  }

  /** Distribution function of a power law from 2 to the largest, index is the size. */
  private static double[] tail(int largest) {
    double[] upTo = new double[largest + 1];
    for (int size = 2; size <= largest; size++) {
      upTo[size] = upTo[size - 1] + Math.pow(size, -TAIL_EXPONENT);
    }
    for (int size = 2; size <= largest; size++) {
      upTo[size] = size == largest ? 1 : upTo[size] / upTo[largest];
    }
    return upTo;
  }

  private void seat(int[] sizes, Dice dice) {
    Arrays.fill(memberOfRow, -1);
    for (int member = 0; member < sizes.length; member++) {
      rowsOfMember[member] = new int[sizes[member]];
      boolean burst = dice.chance(0.5);
      int row = sizes[member] == 1 ? 0 : dice.below(rows);
      for (int seat = 0; seat < sizes[member]; seat++) {
        row = nextFree(row);
        memberOfRow[row] = member;
        rowsOfMember[member][seat] = row;
        row = burst ? (row + 1 + dice.geometric(BURST_STEP_ROWS)) % rows : dice.below(rows);
      }
    }
  }

  private int nextFree(int from) {
    int row = from;
    while (memberOfRow[row] >= 0) {
      row = (row + 1) % rows;
    }
    return row;
  }
}
