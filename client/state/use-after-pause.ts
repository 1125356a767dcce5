import { useEffect, useState } from "react";

/** What was written last, once nobody has written for a while; until then what it was before.
 *  @param pause how long nobody writes, in milliseconds */
export function useAfterPause(text: string, pause = 200): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return settled;
}
