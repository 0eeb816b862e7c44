/** @returns the fields that were typed in one line, in their order, each once */
export const fieldsIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[、，,;；\s]+/u)
      .map((field) => field.trim())
      .filter((field) => field !== ''),
  ),
];
