/** Hands a file to the browser's downloads. */
export function downloadFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every file system takes.
 *  @example
 *  fileName("汽车产业链-宣城/宁国-2026-01-02", "svg"); // => "汽车产业链-宣城 宁国-2026-01-02.svg"
 */
export function fileName(name: string, format: string): string {
  return `${name.replace(/[\\/:*?"<>|\s]+/g, " ").trim()}.${format}`;
}
