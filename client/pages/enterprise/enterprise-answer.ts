import type { AnswerOf } from "../../../graph-schema/api/contract.ts";

/** An enterprise as the page asks for it. */
export type EnterpriseAnswer = AnswerOf<"getEnterprise">;
