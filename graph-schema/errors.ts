import { z } from "zod";

/** Every code a caller can meet. Codes are never renamed or reused. */
export const ErrorCode = z.enum([
  "REQUEST_INVALID",
  "CURSOR_INVALID",
  "FACT_NOT_FOUND",
  "MEASURE_NOT_FOUND",
  "ROUTE_NOT_FOUND",
  "METHOD_NOT_ALLOWED",
  "REQUEST_TIMEOUT",
  "REVISION_STALE",
  "CHANGE_SET_REUSED",
  "SCENARIO_STALE",
  "PRECONDITION_FAILED",
  "BODY_TOO_LARGE",
  "RANGE_INVALID",
  "EXPECTATION_FAILED",
  "CHANGE_SET_INVALID",
  "SCENARIO_UNFIT",
  "ANALYSIS_TOO_LARGE",
  "HEADERS_TOO_LARGE",
  "INTERNAL",
  "STORE_UNAVAILABLE",
  "STORE_LOCKED",
  "STORE_CORRUPT",
  "STORE_TIMEOUT",
  "STORE_FULL",
  "ANALYSIS_BUSY",
  "ANALYSIS_TIMEOUT",
  "GRAPH_PREPARING",
  "HOST_UNKNOWN",
]);

/** A code a caller can meet. */
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Every code a caller can meet: the HTTP status it travels with, and what to do about it. */
export const ERRORS = {
  REQUEST_INVALID: {
    status: 400,
    zh: "请求有误：请按所指的位置改正后再试。",
    en: "The request is not valid: correct the places named and try again.",
  },
  CURSOR_INVALID: {
    status: 400,
    zh: "分页游标无效或已过期：请从第一页重新开始。",
    en: "The page cursor is not valid or has expired: start again from the first page.",
  },
  FACT_NOT_FOUND: {
    status: 404,
    zh: "没有这个编号的内容：请检查编号，或从搜索进入。",
    en: "Nothing has this id: check the id, or enter through search.",
  },
  MEASURE_NOT_FOUND: {
    status: 404,
    zh: "没有这个指标：可用的指标见 /api/v1/analyses。",
    en: "There is no such measure: see /api/v1/analyses for those there are.",
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    zh: "没有这个地址：全部地址见 /api/v1/openapi.json。",
    en: "There is no such address: see /api/v1/openapi.json for all of them.",
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    zh: "这个地址不接受该方法：可用的方法见 Allow 头。",
    en: "This address does not take that method: see the Allow header.",
  },
  REQUEST_TIMEOUT: {
    status: 408,
    zh: "请求没有按时传完：请重试。",
    en: "The request did not arrive in time: try again.",
  },
  REVISION_STALE: {
    status: 409,
    zh: "数据已有更新的修订：请重新读取后再提交。",
    en: "The data has moved on to a newer revision: read again, then commit.",
  },
  CHANGE_SET_REUSED: {
    status: 409,
    zh: "这个变更编号已用于另一内容：请换一个编号。",
    en: "This change set id was used for other content: choose another id.",
  },
  SCENARIO_STALE: {
    status: 409,
    zh: "这个情景已被改动：请重新读取后再修改。",
    en: "The scenario has been changed: read it again, then change it.",
  },
  PRECONDITION_FAILED: {
    status: 412,
    zh: "文件已不是请求所要的版本：请去掉条件后重新读取。",
    en: "The file is no longer the one the request asks for: read it again without the condition.",
  },
  BODY_TOO_LARGE: {
    status: 413,
    zh: "内容超过大小上限：请分批提交。",
    en: "The body is larger than allowed: send it in parts.",
  },
  RANGE_INVALID: {
    status: 416,
    zh: "文件没有所要的这一段：请去掉 Range 头后再试。",
    en: "The file has no such range: try again without the Range header.",
  },
  EXPECTATION_FAILED: {
    status: 417,
    zh: "无法满足 Expect 头：请去掉它后再试。",
    en: "The Expect header cannot be met: try again without it.",
  },
  CHANGE_SET_INVALID: {
    status: 422,
    zh: "变更不成立，未写入任何内容：请按所指的位置改正。",
    en: "The change set does not hold and nothing was written: correct the places named.",
  },
  SCENARIO_UNFIT: {
    status: 422,
    zh: "这个情景与现有数据对不上：请按所指的位置修改情景。",
    en: "The scenario does not fit the data: change the places named.",
  },
  ANALYSIS_TOO_LARGE: {
    status: 422,
    zh: "计算量超过上限：请缩小产业链或地区范围。",
    en: "The analysis exceeds its budget: narrow the chain or the place.",
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    zh: "地址或请求头过长：请缩短后再试。",
    en: "The address or the headers are too long: shorten them and try again.",
  },
  INTERNAL: {
    status: 500,
    zh: "服务内部出错：请重试；仍不行请把请求编号告诉管理员。",
    en: "Something failed inside: try again, and if it stays, give the request id to your administrator.",
  },
  STORE_UNAVAILABLE: {
    status: 503,
    zh: "图库连不上：请稍后重试，或请管理员检查图库。",
    en: "The store cannot be reached: try again shortly, or ask your administrator to check it.",
  },
  STORE_LOCKED: {
    status: 503,
    zh: "图库正被另一进程使用：请先停止那个进程。",
    en: "Another process is using the store: stop that process first.",
  },
  STORE_CORRUPT: {
    status: 503,
    zh: "图库文件已损坏：请从备份恢复，或换一个数据目录。",
    en: "The store's files are damaged: restore a backup, or use another data directory.",
  },
  STORE_TIMEOUT: {
    status: 504,
    zh: "图库没有按时应答：请稍后重试。",
    en: "The store did not answer in time: try again shortly.",
  },
  STORE_FULL: {
    status: 507,
    zh: "磁盘空间不足，未写入任何内容：请腾出空间后重试。",
    en: "The disk is full and nothing was written: free some space and try again.",
  },
  ANALYSIS_BUSY: {
    status: 503,
    zh: "等候的计算太多，这一次没有开始：请稍后重试。",
    en: "Too many analyses are waiting and this one was not begun: try again shortly.",
  },
  ANALYSIS_TIMEOUT: {
    status: 504,
    zh: "计算没有按时完成：请缩小产业链或地区范围后再试。",
    en: "The analysis did not end in time: narrow the chain or the place and try again.",
  },
  GRAPH_PREPARING: {
    status: 503,
    zh: "所选数据层和年份的数据正在准备：请稍后重试。",
    en: "The data of these layers and years are being prepared: try again shortly.",
  },
  HOST_UNKNOWN: {
    status: 421,
    zh: "本服务不以这个主机名应答：请改用 IP 地址访问，或请管理员把主机名加入 LIANTU_HOSTS。",
    en: "The service does not answer by this name: use its IP address, or ask your administrator to add it to LIANTU_HOSTS.",
  },
} as const satisfies Record<ErrorCode, { status: number; zh: string; en: string }>;

/** One wrong place of a request, body, file or change set. */
export const ErrorDetail = z.strictObject({
  pointer: z.string().meta({ description: "JSON pointer into the body, or the name of the parameter" }),
  message: z.string(),
  value: z.string().optional().meta({ description: "what stands there, shortened" }),
});

/** One wrong place of a request, body, file or change set. */
export type ErrorDetail = z.infer<typeof ErrorDetail>;

/** One wrong place as a failure names it: in English for logs and programs, and in Chinese where that is known.
 *  The reader gets one of the two. */
export interface FailureDetail extends ErrorDetail {
  readonly messageZh?: string | undefined;
}

/** RFC 9457: what every failed request answers, as application/problem+json. */
export const Problem = z.strictObject({
  type: z.string().meta({ description: "address of the error's page in the documentation of the API" }),
  title: z.string().meta({ description: "what to do, in the caller's language" }),
  status: z.int(),
  code: ErrorCode,
  detail: z.string().optional(),
  instance: z.string(),
  requestId: z.string(),
  errors: z.array(ErrorDetail).optional(),
});

/** What a failed request answers. */
export type Problem = z.infer<typeof Problem>;

/** A failure the caller can act on. Anything else that is thrown is a defect and travels as 500 without detail. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: readonly FailureDetail[];
  /** The message in Chinese; `undefined` where there is only the English one. */
  readonly messageZh: string | undefined;

  /** @param message action, value and wanted state: `Cannot find "chain:11"`
   *  @param options `details` names every wrong place; `cause` goes to the log, never to the caller; `zh` is
   *    the message in Chinese */
  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: readonly FailureDetail[]; cause?: unknown; zh?: string } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details ?? [];
    this.messageZh = options.zh;
  }
}

/** Nothing has the id that a parameter names.
 *  @param parameter its name
 *  @example
 *  notFound("chain", "chain:11").message; // => 'Cannot find "chain:11"'
 */
export function notFound(parameter: string, id: string): AppError {
  const value = id.slice(0, 200);
  return new AppError("FACT_NOT_FOUND", `Cannot find "${value}"`, {
    details: [
      { pointer: parameter, message: "Nothing has this id", messageZh: `没有编号为“${value}”的内容`, value },
    ],
  });
}
