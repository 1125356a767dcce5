import type { Request, Response } from "express";
import { API } from "../../../graph-schema/api/contract.ts";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import type { Api } from "../context.ts";
import { revisionSeen, versionSeen } from "../if-match.ts";
import { allowOnly, patternOf } from "../mount.ts";
import { mountAct } from "../mount-act.ts";
import { parseQuery, parseStrictly } from "../parse-request.ts";
import { readBody } from "../read-body.ts";

/** `/scenarios`, `/scenarios/{id}` and the adoption of one. They change without the facts: no answer is kept. */
export function scenarioRoutes(api: Api): void {
  mountReading(api);
  const { scenarios } = api.context;
  mountAct(api, API.addScenario, async (_, request, response) => {
    const answer = await scenarios.add(await readBody(API.addScenario.body, request, response));
    const headers = { ...tagOf(answer), Location: `/api/v1/scenarios/${encodeURIComponent(answer.id)}` };
    return { answer, status: 201, headers };
  });
  mountAct(api, API.changeScenario, async ({ id }, request, response) => {
    const seen = versionSeen(request);
    const draft = await readBody(API.changeScenario.body, request, response);
    const answer = await scenarios.change(id, draft, seen);
    return { answer, headers: tagOf(answer) };
  });
  mountAct(api, API.removeScenario, async ({ id }, request) => {
    await scenarios.remove(id, versionSeen(request));
    return { answer: { removed: id } };
  });
  mountAct(api, API.adoptScenario, async ({ id }, request) => ({
    answer: await scenarios.adopt(id, revisionSeen(request)),
  }));
  api.router.all(patternOf(API.listScenarios.path), allowOnly("GET", "HEAD", "POST"));
  api.router.all(patternOf(API.getScenario.path), allowOnly("GET", "HEAD", "PUT", "DELETE"));
  api.router.all(patternOf(API.adoptScenario.path), allowOnly("POST"));
}

function mountReading({ router, context: { scenarios } }: Api): void {
  const { listScenarios, getScenario } = API;
  router.get(patternOf(listScenarios.path), async (request: Request, response: Response) => {
    parseStrictly(listScenarios.query, parseQuery(request.originalUrl));
    const answer = listScenarios.response.parse({ items: await scenarios.list() });
    response.set("Cache-Control", "no-store").json(answer);
  });
  router.get(patternOf(getScenario.path), async (request: Request, response: Response) => {
    parseStrictly(getScenario.query, parseQuery(request.originalUrl));
    const { id } = parseStrictly(getScenario.params, request.params);
    const answer = getScenario.response.parse(await scenarios.get(id));
    response.set({ "Cache-Control": "no-store", ...tagOf(answer) }).json(answer);
  });
}

/** The version is the tag: what `If-Match` has to name. */
function tagOf({ version }: Scenario): Record<string, string> {
  return { ETag: `"${version}"` };
}
