// The frame around pages is WeChat's own: nothing to add to it.
export {};
