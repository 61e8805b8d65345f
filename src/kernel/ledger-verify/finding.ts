/** Where an act stands, or should. */
export interface Place {
  /** Id of the government. */
  readonly government: string
  readonly stream: string
  /** 1, 2, 3 … in the stream. */
  readonly n: number
}

/**
 * What was found, one for each thing that is not as it was written.
 * - `act-edited`: its content is not what its hash says, or not the one that was sealed
 * - `act-deleted`, `act-cut-off`: an act that is not there any more; cut off where none follows it
 * - `act-inserted`: an act that no writer of this product wrote
 * - `act-moved`: stands in the place of another; `from` is where it was sealed
 * - `act-unlinked`: does not follow the act before it, though both are whole
 * - `act-lost`: was written and waits to be sealed, but is gone
 * - `leaf-changed`, `leaf-missing`, `tile-changed`: the tree itself was touched
 * - `head-forged`: a signature does not hold, or is not of a key of this node
 * - `head-differs`: its root is not that of the acts
 * - `head-ahead`: heads cover acts that the tree does not have: those from place `leaves` + 1 to `size`
 * - `head-missing`: the tree goes on behind its last head, which is never so when a batch was sealed
 * - `head-deleted`: a head that is kept elsewhere is not among those of the node
 * - `heads-unreadable`: lines of the file that hold no head
 */
export type Finding =
  | { readonly problem: 'act-edited'; readonly place: Place; readonly act?: ActName }
  | { readonly problem: 'act-deleted' | 'act-cut-off'; readonly place: Place; readonly sealed?: Sealed }
  | { readonly problem: 'act-inserted' | 'act-unlinked'; readonly place: Place; readonly act?: ActName }
  | { readonly problem: 'act-moved'; readonly place: Place; readonly from: Place; readonly act?: ActName }
  | { readonly problem: 'act-lost'; readonly government: string; readonly id: string }
  | { readonly problem: 'leaf-changed'; readonly position: number; readonly place?: Place }
  | { readonly problem: 'leaf-missing'; readonly position: number }
  | { readonly problem: 'tile-changed'; readonly level: number; readonly index: number }
  | {
      readonly problem: 'head-forged'
      readonly size: number
      readonly outside: boolean
      readonly what: string
    }
  | {
      readonly problem: 'head-differs'
      readonly size: number
      readonly outside: boolean
      readonly lastGood: number
    }
  | {
      readonly problem: 'head-ahead'
      readonly size: number
      readonly outside: boolean
      readonly leaves: number
      readonly at: string
      /** The heads that cover acts which are not there, the smallest first; the first hundred. */
      readonly heads: readonly { readonly size: number; readonly at: string }[]
      /** When the last head was made that covers nothing else; null where there is none. Acts after it are missing. */
      readonly since: string | null
    }
  | { readonly problem: 'head-missing'; readonly size: number; readonly leaves: number }
  | { readonly problem: 'head-deleted'; readonly size: number }
  | { readonly problem: 'heads-unreadable'; readonly lines: readonly number[] }

/** How an act is called besides its place. */
export interface ActName {
  readonly id: string
  readonly type: string
}

/** What the tree still knows of an act that is gone. */
export interface Sealed {
  readonly position: number
  readonly hash: string
}

export const keyOf = ({ government, stream, n }: Place): string => `${government} ${stream} ${n}`
