/** @returns `138****0001`; anything shorter than seven characters is hidden whole */
export const maskedPhone = (phone: string): string =>
  phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
