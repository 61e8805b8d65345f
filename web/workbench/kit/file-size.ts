const KIB = 1024

/** Size of a file in words: `812 KB`, `2.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`
  const kib = bytes / KIB
  return kib < KIB ? `${Math.round(kib)} KB` : `${(kib / KIB).toFixed(1)} MB`
}
