import { Pagination } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** The rows of one page of a table, and what turns the pages; nothing turns when all rows fit.
 *  @param size rows of a page
 *  @param label what is paged, for those who do not see the table */
export function usePaged<Row>(
  rows: readonly Row[],
  { size, label }: { size: number; label: string },
): { shown: readonly Row[]; pager: ReactNode } {
  const { t } = useTranslation("place");
  const [page, turn] = useState(1);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const now = Math.min(page, last);
  const pager = last > 1 && (
    <nav className="table-pager" aria-label={t("pages", { what: label })}>
      <Pagination
        size="small"
        current={now}
        total={rows.length}
        pageSize={size}
        showSizeChanger={false}
        showTotal={(total, [first, end]) => t("shown", { first, end, total })}
        onChange={turn}
      />
    </nav>
  );
  return { shown: rows.slice((now - 1) * size, now * size), pager };
}
