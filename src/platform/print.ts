/** WeChat prints no pages; the PDF can be sent on from its reader. */
export const canPrint = false;
export const printPage = (): void => undefined;
