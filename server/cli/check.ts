import { type Command, EXIT } from "./command.ts";
export const check: Command = {
  name: "check",
  usage: "",
  summary: { zh: "", en: "" },
  arguments: [0, 0],
  run: async () => EXIT.done,
};
