// How a score is drawn: its band, and the steps of its breakdown.

const MAX = 1000;

/** 4 for the most urgent quarter of the scale, down to 1. */
export function bandOf(score) {
  return Math.min(4, Math.floor((score / MAX) * 4) + 1);
}

/**
 * The steps from nothing to the score: each with where its bar starts and ends on a scale of 0 to
 * 100. A last step shows what a floor or the bounds of the scale added or took.
 *
 * @param {{value: number, factors: {factor: string, points: number, reason: string, evidence: string[]}[], floor: ?string}} score
 */
export function stepsOf(score) {
  let sum = 0;
  const ends = score.factors.map((factor) => {
    const from = sum;
    sum += factor.points;
    return { ...factor, from, to: sum };
  });
  const rest = score.value - sum;
  if (Math.abs(rest) >= 0.5) {
    ends.push({ factor: adjustment(score, rest), points: rest, reason: '', evidence: [], from: sum, to: score.value });
  }
  const widest = Math.max(MAX, ...ends.map((step) => Math.max(step.from, step.to)));
  return ends.map((step) => withBar(step, widest));
}

/** A factor's or fact's name for the eye: `clearingHousePriority` is `clearing house priority`. */
export function spacedName(name) {
  return name
    .replace(/^floor\./, 'floor: ')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase();
}

function adjustment(score, rest) {
  if (score.floor && rest > 0) {
    return `lifted to the floor "${score.floor}"`;
  }
  return 'kept within 0 to 1000';
}

function withBar(step, widest) {
  const start = Math.max(0, Math.min(step.from, step.to));
  const end = Math.max(0, step.from, step.to);
  return { ...step, start: (start / widest) * 100, width: ((end - start) / widest) * 100 };
}
