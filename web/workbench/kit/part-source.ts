import { type ComponentType, lazy } from 'react'
import { version } from './version.ts'

/** The script of a part could not be had: the product was updated meanwhile, or the server is away. */
export class PartNotLoaded extends Error {}

/** Where a part comes from. */
export interface PartSource<P> {
  /** Loads the part. @throws PartNotLoaded where it cannot be had now; it may be asked for again */
  readonly load: () => Promise<ComponentType<P>>
  /** The part itself where it is there already, else one that waits for it. */
  readonly shown: () => ComponentType<P>
  /** The part, asked for once more. */
  readonly again: () => ComponentType<P>
}

/** @param bring gives the component */
export function partSource<P extends object>(bring: () => Promise<ComponentType<P>>): PartSource<P> {
  let loaded: ComponentType<P> | undefined
  const load = async () => {
    try {
      loaded = await bring()
      return loaded
    } catch (cause) {
      await version.check()
      throw new PartNotLoaded('part not loaded', { cause })
    }
  }
  const begin = (): ComponentType<P> => lazy(async () => ({ default: await load() }))
  let waiting = begin()
  const again = () => {
    waiting = begin()
    return waiting
  }
  return { load, shown: () => loaded ?? waiting, again }
}
