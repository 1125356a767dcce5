import type { LanePicture } from "../../graph/picture.ts";
import { type PictureFrame, writeSvg } from "../../graph/svg-writer.ts";
import type { Colours } from "../../theme/tokens.ts";

/** A picture with its frame as an SVG file. */
export function svgFile(picture: LanePicture, frame: PictureFrame, colour: Colours): Blob {
  return new Blob([writeSvg(picture, frame, colour)], { type: "image/svg+xml" });
}

/** The same file as PNG, two pixels for one. The SVG has no outside parts, so it can be drawn and read back.
 *  @throws Error when the browser cannot draw or encode it */
export async function pngFile(svg: Blob): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(await svg.text())}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob === null) throw new Error(`Cannot encode a picture of ${canvas.width} × ${canvas.height}`);
  return blob;
}
