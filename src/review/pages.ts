/** Pages of the review's subpackage, below src/review: experts' and officers'. */
export const reviewPages: readonly string[] = ['reading/index'];
