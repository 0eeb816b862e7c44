const personal = /"[^"]*"|'[^']*'|\d[\d-]{4,}|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+/g;

/** @returns the text without quoted values, long numbers and Chinese, all of which may be personal; 300 characters at most */
export const scrubbed = (text: string): string => text.replace(personal, '…').slice(0, 300);
