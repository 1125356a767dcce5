import { parentPort } from "node:worker_threads";
import type { ToWorker } from "./messages.ts";
import { workerSide } from "./worker-side.ts";

if (parentPort === null) throw new Error("Cannot run here: expected to be started as a worker thread");
const port = parentPort;
const side = workerSide();
port.on("message", (message: ToWorker) => {
  const answer = side(message);
  if (answer !== undefined) port.postMessage(answer);
});
