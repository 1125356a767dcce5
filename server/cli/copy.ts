import { type Command, EXIT } from "./command.ts";
export const copy: Command = {
  name: "copy",
  usage: "",
  summary: { zh: "", en: "" },
  arguments: [0, 0],
  run: async () => EXIT.done,
};
