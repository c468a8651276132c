/** Entry of a thread worker in Node (worker_threads). */
import { parentPort } from 'node:worker_threads';
import { serveThread } from '../thread';

const port = parentPort!;
port.on(
  'message',
  serveThread((message, transfer = []) => port.postMessage(message, transfer)),
);
