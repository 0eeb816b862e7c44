/** The PIN of every officer of the demonstration: printed in the handbook, good for nothing else. */
export const demonstrationPin = '258036';
