/** The mini-program knows its user by itself: there is nothing to sign in to. */
export const SignIn = () => null;
