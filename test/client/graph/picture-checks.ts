import { areaOf, type LanePicture, type Rectangle } from "../../../client/graph/picture.ts";

/** Every rectangle of a picture that nothing else may touch. */
function solids({ boxes, marks, texts }: LanePicture): (Rectangle & { id: string })[] {
  return [
    ...boxes,
    ...marks.map(({ x, y, id }) => ({ id, x: x - 7, y: y - 7, width: 14, height: 14 })),
    ...marks.flatMap(({ id, labels }) => labels.map((label) => ({ id: `${id} words`, ...areaOf(label) }))),
    ...texts.map(({ id, label }) => ({ id, ...areaOf(label) })),
  ];
}

/** Pairs of things that lie over each other; half a pixel is let pass. */
export function overlaps(picture: LanePicture): string[] {
  const all = solids(picture);
  return all.flatMap((a, at) =>
    all
      .slice(at + 1)
      .filter(
        (b) =>
          a.x < b.x + b.width - 0.5 &&
          b.x < a.x + a.width - 0.5 &&
          a.y < b.y + b.height - 0.5 &&
          b.y < a.y + a.height - 0.5,
      )
      .map((b) => `${a.id} × ${b.id}`),
  );
}

/** Boxes whose words stand out of them. */
export function overflowing({ boxes }: LanePicture): string[] {
  return boxes.flatMap((box) =>
    box.labels
      .filter((label) => {
        const words = areaOf(label);
        return (
          label.width > box.width ||
          words.y < box.y - 0.5 ||
          words.y + words.height > box.y + box.height + 0.5
        );
      })
      .map(() => box.id),
  );
}

/** Ids of the facts that stand on marks or behind “+ N”, ascending. */
export function factsOn({ marks, boxes }: LanePicture): string[] {
  return [...marks, ...boxes].flatMap(({ facts }) => facts).sort();
}

/** Words and boxes that the line of a purchase runs over. */
export function struck(picture: LanePicture): string[] {
  const { boxes, marks, texts, trades } = picture;
  const words = [
    ...boxes,
    ...marks.flatMap(({ id, labels }) => labels.map((label) => ({ id, ...areaOf(label) }))),
    ...texts.map(({ id, label }) => ({ id, ...areaOf(label) })),
  ];
  return trades.flatMap(({ id: trade, from, to, points }) =>
    points.slice(1).flatMap((end, at) => {
      const start = points[at] ?? end;
      return words
        .filter(
          ({ id, x, y, width, height }) =>
            ![from, to].includes(id) &&
            Math.max(start.x, end.x) > x &&
            Math.min(start.x, end.x) < x + width &&
            Math.max(start.y, end.y) > y &&
            Math.min(start.y, end.y) < y + height,
        )
        .map(({ id }) => `${trade} × ${id}`);
    }),
  );
}
