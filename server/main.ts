import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../graph-schema/errors.ts";
import { type AnalysisPool, analysisPool } from "./analysis/pool.ts";
import { workerFile } from "./analysis/worker-file.ts";
import type { Config } from "./config.ts";
import { firstLoad } from "./first-load.ts";
import { followStore } from "./graph/current-graph.ts";
import { createApp } from "./http/app.ts";
import type { HttpContext } from "./http/context.ts";
import { httpServer, type Listening, listen } from "./http/listen.ts";
import { dropLayer } from "./layers/drop-layer.ts";
import { unfinishedLayers } from "./layers/set-states.ts";
import type { Log } from "./log.ts";
import { scenarioDesk } from "./scenario/scenario-desk.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";

/** What a service is made with besides its configuration. */
export interface ServiceContext {
  readonly log: Log;
  readonly now: () => Date;
  readonly version: string;
  /** The directory of the built pages; they may be absent. */
  readonly clientDirectory: string;
}

/** A service that runs. */
export interface Service {
  /** Where it answers: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Fulfils once what this product ships is loaded and the graph is read; later when the store is away at
   *  first. Rejects when the store refuses for good. */
  readonly ready: Promise<void>;
  /** Takes no new request, finishes those under way, closes the store. Safe to call twice. */
  stop(): Promise<void>;
}

/** When a stop gives up on a store that does not close, in milliseconds: below ten seconds with all that
 *  follows. */
const STOP_DEADLINE = 9_000;

/** Composes the service by hand and starts it. It answers at once; what needs a store that is away is refused
 *  until the store is back.
 *  @throws AppError when the store refuses for good: locked by another process, damaged
 *  @throws NodeJS.ErrnoException when nothing can listen there */
export async function startService(config: Config, context: ServiceContext): Promise<Service> {
  const { log, now, version, clientDirectory } = context;
  const store = await openStore(config.store, { now, log: (line) => log.warn(line) });
  const stopping = new AbortController();
  const graph = followStore(store, now);
  const analyses = analysisPool(graph, workerFile());
  let loaded = false;
  const checks = {
    store: async () => void (await store.revision()),
    plan: async () => requireThat(loaded, "the facts are not loaded yet"),
    running: async () => requireThat(!stopping.signal.aborted, "the service is stopping"),
  };
  const drop: HttpContext["dropLayer"] = (layer, revision) => dropLayer(store, layer, revision);
  const { analyse } = analyses;
  const scenarios = scenarioDesk({ store, whole: graph.whole, now, newName: randomUUID });
  const app = createApp({
    graph,
    analyse,
    dropLayer: drop,
    unfinished: async () => unfinishedLayers(await store.history()),
    scenarios,
    checks,
    hosts: [...config.hosts, config.listen.host, hostname()],
    log,
    version,
    clientDirectory,
  });
  const listening = await listen(httpServer(app), config.listen).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  log.info({ address: listening.address }, "listening");
  log.info("正在载入数据… reading the facts: a page may wait until “facts loaded”");
  const ready = firstLoad({
    store,
    graph,
    log,
    withSample: config.loadsSample,
    signal: stopping.signal,
    loaded: () => (loaded = true),
  });
  const running = { stopping, listening, analyses, store, log };
  return { address: listening.address, ready, stop: once(() => stop(running)) };
}

interface Running {
  readonly stopping: AbortController;
  readonly listening: Listening;
  readonly analyses: Pick<AnalysisPool, "close">;
  readonly store: Pick<Store, "close">;
  readonly log: Log;
}

async function stop({ stopping, listening, analyses, store, log }: Running): Promise<void> {
  log.info("stopping");
  stopping.abort();
  const close = async () => void (await Promise.all([analyses.close(), store.close()]));
  await stopInTime(listening, { close }, STOP_DEADLINE);
  log.info("stopped");
}

/** Finishes the requests, then closes the store, which gets what is left of the time.
 *  @param deadline in milliseconds, longer than the requests may take
 *  @returns when both are closed, or at the deadline, when the store still hangs */
export async function stopInTime(
  requests: Pick<Listening, "close">,
  store: Pick<Store, "close">,
  deadline: number,
): Promise<void> {
  const closed = new AbortController();
  const late = wait(deadline, undefined, { signal: closed.signal }).catch(() => undefined);
  await requests.close();
  await Promise.race([store.close(), late]);
  closed.abort();
}

function requireThat(holds: boolean, words: string): void {
  if (!holds) throw new AppError("STORE_UNAVAILABLE", `Cannot answer yet: ${words}`);
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}
