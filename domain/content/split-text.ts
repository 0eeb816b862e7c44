/** Where a text may be cut best: behind the end of a sentence or a line. */
const sentenceEnd = /[。！？；!?;\n]/;

/**
 * Splits a text into pieces that together are the text again, each cut behind the last sentence end that fits.
 * A sentence longer than a piece is cut between two characters, never inside one.
 * @param most characters (code points) of a piece
 */
export const splitText = (text: string, most: number): readonly string[] => {
  const characters = [...text];
  const pieces: string[] = [];
  for (let from = 0; from < characters.length; ) {
    let to = Math.min(from + most, characters.length);
    if (to < characters.length) {
      let end = to;
      while (end > from && !sentenceEnd.test(characters[end - 1] ?? '')) end -= 1;
      if (end > from) to = end;
    }
    pieces.push(characters.slice(from, to).join(''));
    from = to;
  }
  return pieces;
};
