/** What of a JPEG its page has to know. */
export interface Jpeg {
  readonly width: number
  readonly height: number
  readonly components: number
  /** Exif orientation, 1 to 8. */
  readonly orientation: number
  /** CMYK as Adobe's programs write it, the values turned round. */
  readonly inverted: boolean
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const standsAlone = (marker: number): boolean => marker === 1 || (marker >= 0xd0 && marker <= 0xd8)

const EXIF = 0x45786966
const ORIENTATION = 0x0112
const START_OF_SCAN = 0xda

/** The orientation in an APP1 segment, 1 where it does not say. */
function orientationIn(view: DataView, at: number, end: number): number {
  if (at + 14 > end || view.getUint32(at) !== EXIF) return 1
  const base = at + 6
  const little = view.getUint16(base) === 0x4949
  const table = base + view.getUint32(base + 4, little)
  if (table + 2 > end) return 1
  const count = view.getUint16(table, little)
  for (let n = 0; n < count; n++) {
    const entry = table + 2 + n * 12
    if (entry + 12 > end) return 1
    if (view.getUint16(entry, little) === ORIENTATION) {
      const value = view.getUint16(entry + 8, little)
      return value >= 1 && value <= 8 ? value : 1
    }
  }
  return 1
}

/** Segments before the picture itself: marker, and first and last byte behind their length. */
function* segmentsOf(view: DataView): Generator<{ marker: number; at: number; end: number }> {
  let at = 2
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (standsAlone(marker)) at += 2
    else {
      const end = at + 2 + view.getUint16(at + 2)
      if (end > view.byteLength) return
      yield { marker, at: at + 4, end }
      if (marker === START_OF_SCAN) return
      at = end
    }
  }
}

/** Reads the head of a JPEG; null where there is no frame in it, or an empty one. */
export function readJpeg(bytes: Uint8Array): Jpeg | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let orientation = 1
  let adobe = false
  for (const { marker, at, end } of segmentsOf(view)) {
    if (marker === 0xe1 && orientation === 1) orientation = orientationIn(view, at, end)
    if (marker === 0xee) adobe = true
    if (!isFrame(marker) || end - at < 6) continue
    const [height, width, components] = [
      view.getUint16(at + 1),
      view.getUint16(at + 3),
      view.getUint8(at + 5),
    ]
    if (width === 0 || height === 0 || view.getUint8(at) !== 8) return null
    return { width, height, components, orientation, inverted: adobe && components === 4 }
  }
  return null
}
