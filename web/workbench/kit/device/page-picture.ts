import type { JpegPage } from './jpeg-pdf.ts'

/** What is kept of a picture, in hundredths of its width and height. */
export interface Crop {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A page as it was taken, and what is to become of it. */
export interface TakenPage {
  readonly id: number
  readonly source: HTMLCanvasElement
  /** Quarters of a turn clockwise, 0 to 3. */
  readonly turns: number
  readonly crop: Crop
}

export const WHOLE: Crop = { left: 0, right: 100, top: 0, bottom: 100 }

const QUALITY = 0.85

/** The picture that a camera shows now. */
export function takePicture(video: HTMLVideoElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return canvas
}

/** The page turned and cut. */
export function finished({ source, turns, crop }: TakenPage): HTMLCanvasElement {
  const [x, y] = [(source.width * crop.left) / 100, (source.height * crop.top) / 100]
  const width = Math.max(1, Math.round((source.width * (crop.right - crop.left)) / 100))
  const height = Math.max(1, Math.round((source.height * (crop.bottom - crop.top)) / 100))
  const lying = turns % 2 === 1
  const canvas = document.createElement('canvas')
  canvas.width = lying ? height : width
  canvas.height = lying ? width : height
  const pen = canvas.getContext('2d')
  pen?.translate(canvas.width / 2, canvas.height / 2)
  pen?.rotate((turns * Math.PI) / 2)
  pen?.drawImage(source, x, y, width, height, -width / 2, -height / 2, width, height)
  return canvas
}

/** The page as JPEG. @throws Error where the browser cannot make one */
export async function jpegOf(page: TakenPage): Promise<JpegPage> {
  const canvas = finished(page)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
  if (!blob) throw new Error('no JPEG')
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height }
}
