/** Where the device service of this computer listens; `docs/DEVICES.md` is its protocol. */
const ADDRESS = 'http://127.0.0.1:17650'
const STORED = 'yc.device-secret'
/** Somebody may still have to lay the card on the reader. */
const PATIENCE_MS = 20_000

/** What went wrong at a device; the page says what to do. */
export type DeviceTrouble = 'not-paired' | 'unreachable' | 'refused' | 'no-card' | 'failed'

/** A device that did not do what was asked. */
export class DeviceError extends Error {
  readonly trouble: DeviceTrouble

  constructor(trouble: DeviceTrouble) {
    super(trouble)
    this.name = 'DeviceError'
    this.trouble = trouble
  }
}

/** The secret by which this browser is known to the device service of its computer. */
export const pairing = {
  read: (): string => localStorage.getItem(STORED) ?? '',
  write(secret: string): void {
    if (secret.trim() === '') localStorage.removeItem(STORED)
    else localStorage.setItem(STORED, secret.trim())
  },
}

const troubleOf = (status: number): DeviceTrouble => {
  if (status === 401 || status === 403) return 'refused'
  return status === 404 ? 'no-card' : 'failed'
}

/**
 * Asks the device service of this computer.
 * @param path such as `/v1/card/read`
 * @throws DeviceError
 */
export async function askDevice(path: string, body: unknown = {}): Promise<unknown> {
  const secret = pairing.read()
  if (secret === '') throw new DeviceError('not-paired')
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  const response = await fetch(`${ADDRESS}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
    signal: patience.signal,
  })
    .catch(() => {
      throw new DeviceError('unreachable')
    })
    .finally(() => clearTimeout(timer))
  if (!response.ok) throw new DeviceError(troubleOf(response.status))
  return response.json()
}
