import { askDevice, DeviceError } from './local-service.ts'

/** What a reader reads from an identity card. */
export interface IdentityCard {
  readonly name: string
  readonly idNumber: string
  readonly address: string
}

const textIn = (answer: object, name: string): string => {
  const value: unknown = Reflect.get(answer, name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The card in an answer of the service. @throws DeviceError where there is none in it */
export function cardIn(answer: unknown): IdentityCard {
  if (typeof answer !== 'object' || answer === null) throw new DeviceError('failed')
  const [name, idNumber] = [textIn(answer, 'name'), textIn(answer, 'idNumber')]
  if (name === '' || idNumber === '') throw new DeviceError('failed')
  return { name, idNumber, address: textIn(answer, 'address') }
}

/** Reads the identity card that lies on the reader. @throws DeviceError */
export const readCard = async (): Promise<IdentityCard> => cardIn(await askDevice('/v1/card/read'))
