import { connect, type Socket } from 'node:net';

/** One request over a connection that is kept, and what to do with its answer. */
export interface Call {
  readonly path: string;
  readonly token: string;
  readonly body: string;
  readonly answered: (status: number, body: string) => void;
}

export interface Load {
  readonly host: string;
  readonly port: number;
  /** Callers at once, each calling again as soon as it is answered. */
  readonly connections: number;
  /** The next call, or undefined where there is none left. */
  readonly next: () => Call | undefined;
}

/** What was answered, and after how many milliseconds each: in rising order. */
export interface Answered {
  readonly seconds: number;
  readonly times: readonly number[];
}

const HEAD_END = '\r\n\r\n';

/** The text of an answer as far as it has arrived, or undefined where it is not whole. */
function readAnswer(received: Buffer): { status: number; body: string } | undefined {
  const cut = received.indexOf(HEAD_END);
  if (cut < 0) return undefined;
  const head = received.toString('latin1', 0, cut);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
  const begin = cut + HEAD_END.length;
  if (!(received.length >= begin + length)) return undefined;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', begin, begin + length) };
}

function requestOf({ path, token, body }: Call, host: string): string {
  return (
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\n` +
    `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
}

/** One caller: sends the next call as soon as the last is answered, until there is none. */
function callOn(socket: Socket, { next, host }: Load, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let call: Call | undefined;
    let sent = 0;
    let received: Buffer = Buffer.alloc(0);
    const send = (): void => {
      call = next();
      if (call === undefined) {
        socket.end();
        resolve();
        return;
      }
      sent = performance.now();
      socket.write(requestOf(call, host));
    };
    socket.on('data', (part: Buffer) => {
      received = received.length === 0 ? part : Buffer.concat([received, part]);
      const answer = readAnswer(received);
      if (answer === undefined) return;
      received = Buffer.alloc(0);
      times.push(performance.now() - sent);
      call?.answered(answer.status, answer.body);
      send();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the cloud closed a connection')));
    send();
  });
}

/**
 * Calls in a closed loop over connections that are kept. A client of our own, since it shares the machine with
 * what it measures: it costs a tenth of what a general one does.
 */
export async function callAll(load: Load): Promise<Answered> {
  const { host, port, connections } = load;
  const times: number[] = [];
  const sockets = await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect({ host, port, noDelay: true }, () => resolve(socket));
          socket.once('error', reject);
        }),
    ),
  );
  const begun = performance.now();
  await Promise.all(sockets.map((socket) => callOn(socket, load, times)));
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, times: times.sort((a, b) => a - b) };
}
