/** On the phone WeChat draws opened files itself. */
export const Viewer = () => null;
