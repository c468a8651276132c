/** Entry of a thread worker in a page (module worker). */
import type { FromThread, ToThread } from '../messages';
import { serveThread } from '../thread';

const scope = self as unknown as {
  postMessage(message: FromThread, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<ToThread>) => void) | null;
};

const receive = serveThread((message, transfer = []) => scope.postMessage(message, transfer));
scope.onmessage = (event) => receive(event.data);
