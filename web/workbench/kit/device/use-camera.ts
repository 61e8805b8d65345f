import { type RefObject, useEffect, useRef, useState } from 'react'

/** A camera of this computer. */
export interface Camera {
  readonly id: string
  readonly label: string
}

interface CameraView {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly cameras: readonly Camera[]
  readonly state: 'opening' | 'open' | 'failed'
}

/** Document cameras give more than this where they can; others give what they have. */
const WIDTH = 2592
const HEIGHT = 1944

const stop = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }, at) => ({ id: deviceId, label: label || String(at + 1) }))
}

/** Shows a camera in a video element while the part is there. @param cameraId any camera where it is empty */
export function useCamera(cameraId: string): CameraView {
  const video = useRef<HTMLVideoElement>(null)
  const [cameras, setCameras] = useState<readonly Camera[]>([])
  const [state, setState] = useState<CameraView['state']>('opening')
  useEffect(() => {
    let stream: MediaStream | undefined
    let gone = false
    const open = async () => {
      const size = { width: { ideal: WIDTH }, height: { ideal: HEIGHT } }
      const which = cameraId === '' ? {} : { deviceId: { exact: cameraId } }
      stream = await navigator.mediaDevices.getUserMedia({ video: { ...size, ...which } })
      if (gone || !video.current) return stop(stream)
      video.current.srcObject = stream
      await video.current.play()
      setCameras(await listCameras())
      setState('open')
    }
    setState('opening')
    open().catch(() => {
      if (!gone) setState('failed')
    })
    return () => {
      gone = true
      stop(stream)
    }
  }, [cameraId])
  return { video, cameras, state }
}
