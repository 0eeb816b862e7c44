/** Style sheets have no say in unit tests: every class is its own name. */
export default new Proxy({} as Record<string, string>, { get: (_classes, name) => String(name) });
