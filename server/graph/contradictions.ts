import type { Fact } from "../../graph-schema/facts.ts";
import type { Report } from "../../graph-schema/nodes.ts";
import type { FactIndex } from "./fact-index.ts";
import { linkOf } from "./scope.ts";
import { atOnce, eachOf, groupedBy, type Steps } from "./turns.ts";

/** Which facts say otherwise of the same thing and time, for each of them the ids of the others, ascending. A fact
 *  that nothing contradicts is not there.
 *
 *  Purchases speak of the same when seller, buyer, stage, goods and year are the same, and contradict by their value;
 *  products when enterprise, stage and year are, by their output or capacity. Reports speak of the same when indicator,
 *  role, period, what they are about and their basis are, and contradict by their value or range: words alone never do,
 *  since two wordings may both be true. Of a basis, clauses parted by `；`, the first two count: who is counted and
 *  what of it; what follows are remarks. A statement without a year speaks of no time, and one without a figure
 *  contradicts nothing. */
export function contradictionsIn(facts: FactIndex): Contradictions {
  return atOnce(contradictionSteps(facts));
}

/** The same step by step. */
export function* contradictionSteps(facts: FactIndex): Steps<Contradictions> {
  const sayings: Saying[] = [];
  const kinds = [facts.relationships("SUPPLIES"), facts.relationships("MAKES"), facts.nodes("Report")];
  for (const kind of kinds) {
    yield* eachOf<Fact>(kind, (fact) => {
      for (const saying of sayingsOf(fact, facts)) sayings.push(saying);
    });
  }
  const found = new Map<string, string[]>();
  const groups = yield* groupedBy(sayings, ({ thing }) => thing);
  yield* eachOf(groups.values(), (group) => {
    if (group.length === 1) return;
    for (const { id, figure } of group) {
      const others = group.filter((other) => other.figure !== figure).map((other) => other.id);
      if (others.length > 0) found.set(id, [...new Set([...(found.get(id) ?? []), ...others])].sort());
    }
  });
  return found;
}

/** For each fact that others contradict their ids, ascending. */
export type Contradictions = ReadonlyMap<string, readonly string[]>;

interface Saying {
  readonly id: string;
  /** What is spoken of, as text. */
  readonly thing: string;
  readonly figure: string;
}

/** What a fact says a figure of, and the figure: nothing, once, or twice. */
function sayingsOf(fact: Fact, facts: FactIndex): Saying[] {
  const { id } = fact;
  if (fact.kind === "Report") {
    const { value, lowest, highest } = fact;
    if (value === undefined && lowest === undefined && highest === undefined) return [];
    return [{ id, thing: subjectOf(fact, facts), figure: [value, lowest, highest].join(" ") }];
  }
  if ((fact.kind !== "SUPPLIES" && fact.kind !== "MAKES") || fact.period === undefined) return [];
  const link = `${linkOf(fact)} ${fact.period}`;
  const figures = fact.kind === "SUPPLIES" ? [fact.value] : [fact.output, fact.capacity];
  return figures.flatMap((figure, at) =>
    figure === undefined ? [] : [{ id, thing: `${link} ${at}`, figure: String(figure) }],
  );
}

/** What a report speaks of, as text. */
function subjectOf({ id, indicator, role, period, basis }: Report, facts: FactIndex): string {
  const about = facts.from("ABOUT", id).map(({ to }) => to);
  const counted = (basis ?? "").split("；").slice(0, 2);
  return JSON.stringify([indicator, role, period, [...new Set(about)].sort(), counted]);
}
