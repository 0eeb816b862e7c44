/** Ends the program with one line that says what is wrong and what to do. */
export const refuse = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};
