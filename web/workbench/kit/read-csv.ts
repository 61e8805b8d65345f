/** Text of a CSV file: UTF-8 with or without mark or, where that cannot be, GB 18030 as older office programs write. */
export function csvText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The same file as UTF-8, for endpoints that take a file. */
export const asUtf8 = async (file: File): Promise<File> =>
  new File([csvText(await file.arrayBuffer())], file.name, { type: 'text/csv' })
