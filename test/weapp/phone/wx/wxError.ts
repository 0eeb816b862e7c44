/** What a wx interface fails with: `errMsg` is completed with the interface's name. */
export class WxError extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(message);
  }
}
