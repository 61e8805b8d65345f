const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Width and height of a PNG stand in its first chunk. */
function pngPixels(view: DataView): number {
  return view.byteLength < 24 ? 0 : view.getUint32(16) * view.getUint32(20)
}

/** Markers that begin a frame (ISO/IEC 10918-1 table B.1): all of FFC0–FFCF but tables and restarts. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** A marker that stands alone, without a segment: TEM and the restarts. */
const standsAlone = (marker: number): boolean => marker === 1 || (marker >= 0xd0 && marker <= 0xd7)

/** The largest frame of a JPEG; pictures within its metadata are not walked into. */
function jpegPixels(view: DataView): number {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7)
    if (marker === 0xff) at += 1
    else if (standsAlone(marker)) at += 2
    else at += 2 + view.getUint16(at + 2)
  }
  return 0
}

/** How many pixels a picture has by its own header, without decoding it; 0 where that is not told. */
export function pixelsOf(bytes: Uint8Array, mediaType: string): number {
  if (mediaType === 'image/png') return pngPixels(viewOf(bytes))
  return mediaType === 'image/jpeg' ? jpegPixels(viewOf(bytes)) : 0
}
