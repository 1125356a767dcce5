import { strToU8, type Zippable, zipSync } from "fflate/browser";

/** Zips at once, in the place of the `zip` of fflate: that one starts workers from blobs for large files, which the
 *  service forbids its pages. Where a workbook is written is a worker already.
 *  @param done gets the archive
 *  @throws Error when fflate cannot zip */
export function zip(files: Zippable, done: (failure: null, archive: Uint8Array) => void): void {
  done(null, zipSync(files));
}

/** What else `write-excel-file` takes from fflate. */
export { strToU8, zipSync };
