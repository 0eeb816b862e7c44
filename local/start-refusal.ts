/** The local cloud cannot start; the message is one plain line for whoever started it. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
