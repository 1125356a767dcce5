import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import { growing, smallLimits } from "./neo4j-large-sets.ts";

// A process of its own that commits `growing` and kills itself after so many steps. It says nothing.

const [uri = "", user = "", password = "", steps = "0"] = process.argv.slice(2);

let taken = 0;
const store = await openNeo4jStore({
  ...{ uri, user, password },
  now: () => new Date(0),
  limits: smallLimits,
  onStep() {
    taken += 1;
    if (taken === Number(steps)) process.kill(process.pid, "SIGKILL");
  },
});
await store.commit(growing, await store.revision());
await store.close();
