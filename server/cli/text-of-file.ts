import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { AppError } from "../../graph-schema/errors.ts";
import { type Call, UsageError } from "./command.ts";

/** The text of a file, or of standard input where it is named "-".
 *  @throws UsageError when none is named
 *  @throws AppError `REQUEST_INVALID` when it cannot be read, or is not UTF-8 */
export async function textOf(
  { stdin, language }: Pick<Call, "stdin" | "language">,
  file = "",
): Promise<string> {
  if (file === "") {
    throw new UsageError(language === "zh" ? "需要文件名，或用“-”读标准输入" : 'Expected a file, or "-"');
  }
  return decoded(file === "-" ? await buffer(stdin) : await bytesOf(file), file);
}

/** The bytes of a file.
 *  @throws AppError `REQUEST_INVALID` when it cannot be read */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new AppError("REQUEST_INVALID", `Cannot read ${file}: ${reason}`, {
      cause,
      zh: `不能读取 ${file}：${reason}`,
    });
  }
}

/** Text in another encoding, such as the GBK of Chinese Windows, would be kept as question marks for ever. */
function decoded(bytes: Uint8Array, file: string): string {
  const [named, namedZh] = file === "-" ? ["standard input", "标准输入"] : [file, file];
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("REQUEST_INVALID", `Cannot read ${named}: it is not UTF-8. Save it as UTF-8`, {
      cause,
      zh: `不能读取${file === "-" ? "" : " "}${namedZh}：不是 UTF-8 编码。请另存为 UTF-8`,
    });
  }
}

/** What a text of JSON says.
 *  @param code of the failure
 *  @throws AppError when it is not JSON, with the words of the parser */
export function jsonOf(json: string, code: "CHANGE_SET_INVALID" | "REQUEST_INVALID"): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(code, "Cannot read the file: it is not JSON", {
      details: [{ pointer: "", message, messageZh: `JSON 解析器的原话：${message}` }],
      zh: "不能读取文件：它不是 JSON",
      cause,
    });
  }
}
