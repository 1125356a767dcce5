import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failed, Skeleton } from "./states.tsx";

/** Shows an answer of the API once it is there, and its skeleton or failure before. An answer that is there
 *  stays when asking again fails.
 *  @param what the thing asked for, in the reader's language
 *  @param lines how many lines the content is going to take */
export function Answer<Data>({
  result,
  what,
  lines = 6,
  children,
}: {
  result: UseQueryResult<Data>;
  what: string;
  lines?: number;
  children: (data: Data) => ReactNode;
}) {
  const failed = result.isError && (
    <Failed what={what} failure={result.error} retry={() => void result.refetch()} />
  );
  if (result.data === undefined) return failed || <Skeleton lines={lines} />;
  return (
    <>
      {failed}
      {children(result.data)}
    </>
  );
}
