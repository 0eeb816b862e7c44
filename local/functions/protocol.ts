import type { MessagePort } from 'node:worker_threads';

/** What a worker is told when it is made. */
export interface WorkerStart {
  /** Absolute path of the function's index.js. */
  readonly entry: string;
  /** Milliseconds by which the programme's clock differs from the machine's. */
  readonly clockOffset: number;
  /** Where calls of the SDK go instead of to a socket; without it they take a socket. */
  readonly shortcut?: { readonly wireUrl: string; readonly port: MessagePort };
}

/** One invocation, to a worker. */
export interface InvocationMessage {
  /** JSON text of the event. */
  readonly event: string;
  /** The second argument of `main`, as the cloud gives it. */
  readonly context: FunctionContext;
  /** Variables of this invocation alone, set in the worker's process.env while it runs. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A worker's word. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'load-failed'; readonly message: string }
  | { readonly kind: 'done'; readonly json: string; readonly memory: number }
  | { readonly kind: 'failed'; readonly message: string; readonly memory: number };

/** The context object of CloudBase's functions; the SDK's `getCloudbaseContext` reads it. */
export interface FunctionContext {
  readonly request_id: string;
  readonly function_name: string;
  readonly function_version: string;
  readonly namespace: string;
  readonly memory_limit_in_mb: number;
  readonly time_limit_in_ms: number;
  readonly callbackWaitsForEmptyEventLoop: boolean;
  readonly tencentcloud_region: string;
  /** Variables of the invocation: a JSON text … */
  readonly environment: string;
  /** … and the older form, `k=v;k=v`. */
  readonly environ: string;
}
