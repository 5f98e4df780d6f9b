import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/** A server in its own thread that returns the same response to every POST, so that only the client's work differs. */
const answer: unknown = workerData;
if (parentPort === null || typeof answer !== 'string')
  throw new Error('Start this as a worker, with an answer.');
const port = parentPort;

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.end(answer));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  port.postMessage(typeof address === 'object' ? address?.port : undefined);
});
