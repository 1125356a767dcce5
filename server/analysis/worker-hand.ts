import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { AppError } from "../../graph-schema/errors.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { FactSlice, FromWorker, ToWorker, WorkerQuestion } from "./messages.ts";

/** One worker thread, started when first asked and again after it ended. It does one thing at a time. */
export interface WorkerHand {
  /** What a measure finds over a graph, as JSON. The thread gets the facts first when it has not those of this
   *  revision. Not to be called again before it answered.
   *  @throws AppError those of the measure; `ANALYSIS_TIMEOUT` when it takes too long, and the thread is ended
   *  @throws Error when the thread ends by itself or meets a defect */
  ask(question: WorkerQuestion, graph: Graph): Promise<string>;
  /** Ends the thread. Whoever waits for it is refused. */
  close(): Promise<void>;
}

/** Facts sent between two turns of the event loop: about half a megabyte of text, two milliseconds. */
const SLICE = 1_000;

/** A hand of the pool.
 *  @param file the built worker
 *  @param milliseconds how long one question may take, the sending of facts included */
export function workerHand(file: URL, milliseconds: number): WorkerHand {
  let running: { readonly worker: Worker; revision: string } | undefined;
  let isClosed = false;
  const begin = () => {
    const worker = new Worker(file);
    const started = { worker, revision: "" };
    // A thread may end between two questions too: the next one starts another.
    const forget = () => {
      if (running === started) running = undefined;
    };
    worker.on("error", forget).on("exit", forget);
    return started;
  };
  const end = async () => {
    const ended = running?.worker;
    running = undefined;
    await ended?.terminate();
  };
  return {
    async ask(question, graph) {
      running ??= begin();
      const hand = running;
      hand.worker.ref();
      const answered = answerOf(hand.worker, milliseconds);
      // Whoever waits hears of the failure below; sending may still be under way by then.
      answered.catch(() => undefined);
      try {
        if (hand.revision !== graph.revision) await send(graph, hand.worker, () => running === hand);
        hand.revision = graph.revision;
        tell(hand.worker, { kind: "ask", ...question });
        return await answered;
      } catch (error) {
        if (error instanceof AppError && error.code === "ANALYSIS_TIMEOUT") await end();
        throw isClosed
          ? new AppError("ANALYSIS_BUSY", "Cannot end the analysis: the service is stopping")
          : error;
      } finally {
        hand.worker.unref();
      }
    },
    async close() {
      isClosed = true;
      await end();
    },
  };
}

/** Hands a graph over in slices, so that the thread that sends is never held up. Stops when the other has ended. */
async function send(
  { revision, nodes, relationships }: Graph,
  worker: Worker,
  isAlive: () => boolean,
): Promise<void> {
  tell(worker, { kind: "begin-facts", revision });
  const slices = function* (): Generator<FactSlice> {
    for (let at = 0; at < nodes.length; at += SLICE)
      yield { nodes: nodes.slice(at, at + SLICE), relationships: [] };
    for (let at = 0; at < relationships.length; at += SLICE)
      yield { nodes: [], relationships: relationships.slice(at, at + SLICE) };
  };
  for (const slice of slices()) {
    if (!isAlive()) return;
    tell(worker, { kind: "facts", slice: JSON.stringify(slice) });
    await setImmediate();
  }
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

/** The next thing a worker says, or how it failed to. */
function answerOf(worker: Worker, milliseconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.off("message", heard).off("error", failed).off("exit", ended);
      act();
    };
    const heard = (answer: FromWorker) =>
      settle(() => (answer.kind === "findings" ? resolve(answer.text) : reject(failureOf(answer))));
    const failed = (error: unknown) =>
      settle(() => reject(new Error("An analysis ended its thread", { cause: error })));
    const ended = (code: number) =>
      settle(() => reject(new Error(`The thread of an analysis ended with code ${code}`)));
    const late = () =>
      settle(() => reject(new AppError("ANALYSIS_TIMEOUT", `Cannot wait longer than ${milliseconds} ms`)));
    const timer = setTimeout(late, milliseconds);
    worker.on("message", heard).on("error", failed).on("exit", ended);
  });
}

function failureOf(answer: Exclude<FromWorker, { kind: "findings" }>): Error {
  if (answer.kind === "defect") return new Error(answer.message);
  const { code, message, messageZh, details } = answer;
  return new AppError(code, message, { details, ...(messageZh !== undefined && { zh: messageZh }) });
}
