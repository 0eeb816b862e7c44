// The browser needs no templates.
export {};
