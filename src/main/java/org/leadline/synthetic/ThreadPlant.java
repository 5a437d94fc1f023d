package org.leadline.synthetic;

/** The conversation's id in the provider's text, the same in two reports of one person. */
final class ThreadPlant implements Plant {

  private static final double STATED = 0.3;

  private final long seed;
  private final Frames frames;

  ThreadPlant(long seed, Frames frames) {
    this.seed = seed;
    this.frames = frames;
  }

  @Override
  public String name() {
    return "thread";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    if (draft.frame.chat() && dice.chance(STATED)) {
      long[] all = frames.census().reportsOf(draft.frame.main().number());
      int turn = java.util.Arrays.binarySearch(all, draft.frame.report());
      String service = draft.frame.service();
      long random = Dice.of(seed, "thread " + service, all[turn & ~1]).next();
      String id = "77" + (10_000_000_000_000L + Math.floorMod(random, 10_000_000_000_000L));
      draft.thread = service + ":" + id;
      draft.additional.add(service + " Thread ID: " + id);
    }
  }
}
