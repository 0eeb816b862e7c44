const places = ['/domain/', '/node_modules/@tanstack/', '/config/labels/'];

/** What Babel compiles besides src: TypeScript from elsewhere, and packages written for newer engines than phones have. */
export const compiled = [
  (file: string): boolean => places.some((place) => file.replaceAll('\\', '/').includes(place)),
];
