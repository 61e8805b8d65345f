import { create } from 'qrcode'

/** Rows of modules, `true` is dark; without the quiet zone. */
export type QrMatrix = boolean[][]

/** The QR code of a text, error correction M (15 % may be damaged). Throws when it exceeds 2,331 bytes. */
export function qrMatrix(text: string): QrMatrix {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size
  const row = (y: number) => Array.from({ length: side }, (_, x) => modules.get(y, x) === 1)
  return Array.from({ length: side }, (_, y) => row(y))
}
