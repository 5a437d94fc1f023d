// Untrusted text for the eye: characters that show nothing, or that turn the direction of what
// stands beside them, become pieces of their own, to be drawn as a chip with their code.

const UNSEEN = /[\p{Cc}\p{Cf}\u034f\u115f\u1160\u2028\u2029\u3164\uffa0]/u;
const KEPT = new Set(['\n', '\t']);
const PICTURE = /\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier}/u;
const JOINER = '\u200d';

/**
 * Cuts a text into pieces at its unseen characters and at the borders of marked ranges.
 *
 * @param {string} text
 * @param {{from: number, to: number}[]} ranges UTF-16 offsets, ascending and disjoint
 * @returns {{text: string, marked: boolean, hidden: boolean}[]} hidden pieces hold one character
 */
export function pieces(text, ranges = []) {
  const found = [];
  const points = [...text];
  let offset = 0;
  points.forEach((point, index) => {
    const hidden = isUnseen(point, points[index - 1], points[index + 1]);
    append(found, { text: point, marked: isInside(ranges, offset), hidden });
    offset += point.length;
  });
  return found;
}

/** The name of an unseen character, such as U+202E. */
export function codeOf(character) {
  return 'U+' + character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** The text with each unseen character as its code in brackets: for labels and titles. */
export function spelled(text) {
  return pieces(text)
    .map((piece) => (piece.hidden ? `[${codeOf(piece.text)}]` : piece.text))
    .join('');
}

function isUnseen(point, before, after) {
  if (KEPT.has(point) || !UNSEEN.test(point)) {
    return false;
  }
  const joinsPictures =
    point === JOINER && before && after && PICTURE.test(before) && PICTURE.test(after);
  return !joinsPictures;
}

function isInside(ranges, offset) {
  return ranges.some((range) => range.from <= offset && offset < range.to);
}

function append(found, piece) {
  const last = found.at(-1);
  if (last && !last.hidden && !piece.hidden && last.marked === piece.marked) {
    last.text += piece.text;
  } else {
    found.push(piece);
  }
}
