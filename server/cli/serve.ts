import { join } from "node:path";
import { readConfig } from "../config.ts";
import { createLog } from "../log.ts";
import { type Service, startService } from "../main.ts";
import { productDirectory, productVersion } from "../product.ts";
import { type Call, type Command, EXIT, say, type Words } from "./command.ts";

/** `liantu serve`: runs the service until it is told to stop. */
export const serve: Command = {
  name: "serve",
  usage: "",
  summary: { zh: "启动服务", en: "run the service" },
  details: {
    zh: "把规划、配方、公开事实和模拟数据载入只有本程序数据的图库；drop-layer 删除的不再载入；LIANTU_SAMPLE=off 时不载入模拟数据，已有的不动。就绪后在标准输出写出一行地址；收到 SIGTERM 或 SIGINT 后完成正在处理的请求再退出。",
    en: "Loads the plan, recipes, published facts and the simulation into a store that holds nothing of others, never what drop-layer has removed; with LIANTU_SAMPLE=off it never loads the simulation, and leaves one that is there alone. Writes one line with the address on standard output when ready; on SIGTERM or SIGINT it finishes running requests and ends.",
  },
  arguments: [0, 0],
  run: async (call) => {
    const config = readConfig(call.env);
    const log = createLog(config.logLevel);
    const told = signalled();
    const clientDirectory = join(productDirectory(), "dist", "client");
    const context = { log, now: call.now, version: productVersion(), clientDirectory };
    const service = await startService(config, context).catch((error: unknown) => {
      const words = cannotListen(error, config.listen);
      if (words === undefined) throw error;
      say(call, words);
      return undefined;
    });
    return service === undefined ? EXIT.failed : runUntil(told, service, call);
  },
};

async function runUntil(told: Promise<void>, service: Service, call: Call): Promise<number> {
  const failed = service.ready.then(
    () => {
      call.stdout.write(`${ADDRESS[call.language]} ${service.address}\n`);
      return undefined;
    },
    (error: unknown) => error,
  );
  const failure = await Promise.race([told, failed.then((error) => error ?? told)]);
  await service.stop();
  endSoon();
  if (failure !== undefined) throw failure;
  return EXIT.done;
}

/** Ends the process even when something of a store that hangs would keep it. Nothing is lost: the service writes
 *  its log at once, and whoever waits for the exit code has it by then. */
function endSoon(): void {
  setTimeout(() => process.exit(), 300).unref();
}

const ADDRESS: Words = { zh: "链图已就绪：", en: "Liantu is ready:" };

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}

/** Why nothing can listen, for the person who started it; `undefined` for any other failure. */
function cannotListen(error: unknown, { host, port }: { host: string; port: number }): Words | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return {
      zh: `无法启动：${host}:${port} 已被其他程序占用。请先停止那个程序，或用 PORT 另选端口。`,
      en: `Cannot start: another program uses ${host}:${port}. Stop it, or choose another port with PORT.`,
    };
  }
  if (code === "EACCES") {
    return {
      zh: `无法启动：没有权限使用端口 ${port}。请用 PORT 另选 1024 以上的端口。`,
      en: `Cannot start: port ${port} is not allowed to you. Choose one above 1024 with PORT.`,
    };
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return {
      zh: `无法启动：本机没有地址 ${host}。请检查 HOST。`,
      en: `Cannot start: this machine has no address ${host}. Check HOST.`,
    };
  }
  return undefined;
}
