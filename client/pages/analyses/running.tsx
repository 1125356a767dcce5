import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty, Skeleton } from "../../ui/states.tsx";

/** What stands in place of findings while they are computed: from a second on how long it has taken, and a way to
 *  give it up; then that it was given up.
 *  @param busy whether the answer is still awaited
 *  @param again asks anew */
export function Running({ busy, again }: { busy: boolean; again: () => void }) {
  const { t } = useTranslation("analyses");
  const client = useQueryClient();
  const seconds = useSeconds(busy);
  if (!busy) {
    return (
      <Empty title={t("cancelled")}>
        <Button size="small" onClick={again}>
          {t("again")}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      {seconds > 0 && (
        <p className="findings-running" role="status">
          {t("running", { seconds })}{" "}
          <Button size="small" onClick={() => void client.cancelQueries({ queryKey: ["runAnalysis"] })}>
            {t("cancel")}
          </Button>
        </p>
      )}
      <Skeleton lines={14} />
    </>
  );
}

/** Whole seconds since it began. */
function useSeconds(busy: boolean): number {
  const [seconds, count] = useState(0);
  useEffect(() => {
    if (!busy) return;
    count(0);
    const timer = setInterval(() => count((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, [busy]);
  return seconds;
}
