import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { refuse } from './refuse.mjs';

/** @returns {number} the port of PORT, 8080 by default; ends the program where it is no port */
export const portOf = (text = '8080') => {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return refuse(`PORT must be a number from 1 to 65535, not "${text}".`);
};

/** Ends the program where another one listens at the port already. */
export const requireFreePort = (port, host) =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) =>
      refuse(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken: stop the program that uses it, or choose another one: PORT=8081 npm start`
          : `Port ${port} cannot be opened at ${host}: ${error.message}`,
      ),
    );
    probe.listen(port, host, () => probe.close(done));
  });

/** @returns {string} the data folder, made where it was missing; ends the program where it cannot be written */
export const dataFolderOf = (path = '.data') => {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    refuse(`The data folder ${folder} cannot be written (${error.code}): choose another one with DATA_DIR=…`);
  }
  return folder;
};
