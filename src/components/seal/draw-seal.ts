const red = '#B3261E';
const centre = 210;

/** Corners of the five-pointed star, from the top clockwise. */
const star = (radius: number): string =>
  Array.from({ length: 10 }, (_, corner) => {
    const angle = (corner * Math.PI) / 5 - Math.PI / 2;
    const distance = corner % 2 === 0 ? radius : radius * 0.382;
    const at = (value: number) => (centre + distance * value).toFixed(1);
    return `${at(Math.cos(angle))},${at(Math.sin(angle))}`;
  }).join(' ');

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Each character of the name stands upright on the arc, evenly, the middle one at the top. */
const letters = (name: string): string => {
  const characters = [...name];
  const size = Math.min(52, Math.max(24, 760 / Math.max(characters.length, 1)));
  const spread = Math.min(270, characters.length * (size * 0.42));
  const step = characters.length > 1 ? spread / (characters.length - 1) : 0;
  const radius = 190 - size;
  return characters
    .map((character, index) => {
      const turn = (-spread / 2 + step * index).toFixed(2);
      const start = characters.length > 1 ? turn : '0';
      return `<text x='${centre}' y='${(centre - radius).toFixed(1)}' font-size='${size.toFixed(1)}' transform='rotate(${start} ${centre} ${centre})'>${escape(character)}</text>`;
    })
    .join('');
};

/**
 * Draws a union's round seal as on paper: 42 mm, a ring, the star in the middle, the name along the arc. One unit is
 * a tenth of a millimetre. It is a picture that stands for an opinion given, not a 电子印章 in the sense of GB/T 38540.
 * @returns an SVG document
 */
export const drawSeal = (name: string): string =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 420 420' width='420' height='420'>` +
  `<g fill='${red}' text-anchor='middle' font-family='"Songti SC","Noto Serif CJK SC","Noto Serif SC",SimSun,serif' font-weight='600'>` +
  `<circle cx='${centre}' cy='${centre}' r='202' fill='none' stroke='${red}' stroke-width='12'/>` +
  `<polygon points='${star(64)}'/>${letters(name)}</g></svg>`;
