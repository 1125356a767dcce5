import { type GapKind, gapKindOf } from "../graph/gap-kinds.ts";
import { SEAL_SIZE, sealShape } from "../graph/gap-seals.ts";
import { imageOf } from "../graph/mark-shapes.ts";
import { useView } from "../state/use-view.ts";
import { colours, type ThemeName } from "../theme/tokens.ts";

const kept = new Map<string, string>();

/** The image of a seal, made once for each theme. */
function sealImage(kind: GapKind, theme: ThemeName): string {
  const key = `${kind} ${theme}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = imageOf(sealShape(kind, colours[theme]), { width: SEAL_SIZE, height: SEAL_SIZE });
  kept.set(key, made);
  return made;
}

/** The seal of a class of gaps, beside the class in words. A verdict that is no gap has none: hollow dashes where
 *  nobody is recorded, else nothing. */
export function GapSeal({ verdict }: { verdict: string | undefined }) {
  const { theme } = useView().view;
  const kind = gapKindOf(verdict);
  if (kind !== undefined) {
    return (
      <img className="gap-seal" src={sealImage(kind, theme)} width={SEAL_SIZE} height={SEAL_SIZE} alt="" />
    );
  }
  return verdict === "unrecorded" ? (
    <span className="gap-seal key-box unrecorded" aria-hidden="true" />
  ) : null;
}
