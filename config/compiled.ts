const places = ['/domain/', '/node_modules/@tanstack/'];

/** What Babel compiles besides src: the domain's TypeScript, and packages written for newer engines than phones have. */
export const compiled = [
  (file: string): boolean => places.some((place) => file.replaceAll('\\', '/').includes(place)),
];
