import { randomUUID } from "node:crypto";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response, Router } from "express";
import { pinoHttp } from "pino-http";
import { AppError } from "../../graph-schema/errors.ts";
import { clientPages } from "./client-pages.ts";
import type { Api, HttpContext } from "./context.ts";
import { healthRoutes } from "./health.ts";
import { keptAnswers } from "./kept-answers.ts";
import { requireKnownHost } from "./known-hosts.ts";
import { openApiRoutes, shapeOfAnswers } from "./openapi.ts";
import { answerProblems } from "./problem.ts";
import { analysisRoutes } from "./routes/analyses.ts";
import { chainRoutes } from "./routes/chains.ts";
import { enterpriseRoutes } from "./routes/enterprises.ts";
import { factRoutes } from "./routes/facts.ts";
import { indicatorRoutes } from "./routes/indicators.ts";
import { layerRoutes } from "./routes/layers.ts";
import { placeRoutes } from "./routes/places.ts";
import { recipeRoutes } from "./routes/recipes.ts";
import { scenarioRoutes } from "./routes/scenarios.ts";
import { searchRoutes } from "./routes/search.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { stageRoutes } from "./routes/stages.ts";
import { refuseBodies, secureHeaders } from "./security.ts";

/** Composes everything that answers a request. Opens nothing and listens nowhere. */
export function createApp(context: HttpContext): Express {
  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", false).set("case sensitive routing", true);
  app.use(logRequests(context), secureHeaders(), refuseBodies);
  app.use(compression({ filter: compressible }));
  app.use(healthRoutes(context));
  app.use(requireKnownHost(context.hosts));
  app.use("/api/v1", apiRoutes(context));
  app.use(clientPages(context.clientDirectory));
  app.use((request: Request, _: Response, next: NextFunction) => {
    next(new AppError("ROUTE_NOT_FOUND", `Cannot find ${request.path.slice(0, 200)}`));
  });
  app.use(answerProblems(context.log));
  return app;
}

function apiRoutes(context: HttpContext): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const api: Api = { router, context, kept: keptAnswers(), shape: shapeOfAnswers(context.version) };
  const routes = [
    chainRoutes,
    stageRoutes,
    recipeRoutes,
    placeRoutes,
    enterpriseRoutes,
    sourceRoutes,
    indicatorRoutes,
    factRoutes,
    layerRoutes,
    scenarioRoutes,
    searchRoutes,
    analysisRoutes,
    openApiRoutes,
  ];
  for (const hang of routes) hang(api);
  return router;
}

/** Events must leave at once, so a stream of them is never held back to be compressed. */
function compressible(request: Request, response: Response): boolean {
  const type = String(response.getHeader("Content-Type") ?? "");
  return !type.startsWith("text/event-stream") && compression.filter(request, response);
}

/** One quiet line a request; what failed is told by the last stop of failures. Headers and bodies are not
 *  logged. */
function logRequests({ log }: HttpContext) {
  return pinoHttp<Request, Response>({
    logger: log,
    genReqId: () => randomUUID(),
    customLogLevel: () => "debug",
    customErrorObject: (_, response) => ({ res: { statusCode: response.statusCode } }),
    serializers: {
      req: ({ id, method, url }) => ({ id, method, url }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  });
}
