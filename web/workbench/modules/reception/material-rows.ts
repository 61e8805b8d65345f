import type { SittingContent } from './api.ts'

/** What of a guide the rows are made of. */
export interface ListedMaterial {
  readonly seq: number
  readonly name: string
  readonly necessity: string
  readonly form: string
  readonly copies: number
  /** Made from the form where it is filled in here. */
  readonly fromForm: boolean
}

/** Where a material is asked for: the place of the matter in the sitting, from 0, and the number in its list. */
export interface Place {
  readonly matter: number
  readonly seq: number
}

/** A material that one or several matters ask for under one name. */
export interface MaterialRow {
  readonly name: string
  readonly places: readonly Place[]
  readonly demanded: ListedMaterial
}

/** Lists of materials in the order of the matters; undefined while a guide is being read. */
export type Lists = readonly (readonly ListedMaterial[] | undefined)[]

/** Materials of all matters, those of one name together: what is brought once serves wherever it is asked for. */
export function rowsOf(lists: Lists): MaterialRow[] {
  const rows = new Map<string, MaterialRow>()
  lists.forEach((list, matter) => {
    for (const demanded of list ?? []) {
      const name = demanded.name.trim()
      const known = rows.get(name)
      const place = { matter, seq: demanded.seq }
      rows.set(name, {
        name,
        places: [...(known?.places ?? []), place],
        demanded: known && known.demanded.copies >= demanded.copies ? known.demanded : demanded,
      })
    }
  })
  return [...rows.values()]
}

type Matters = SittingContent['matters']
type Matter = Matters[number]

const at = (matters: Matters, { matter, seq }: Place) => {
  const found = matters[matter]
  return { captures: found?.captures[seq] ?? [], copies: found?.copies[seq] ?? 0 }
}

/** What was brought for a row: captures at any of its places, and the most copies at one. */
export const broughtFor = (matters: Matters, { places }: MaterialRow) => ({
  captures: [...new Set(places.flatMap((place) => at(matters, place).captures))],
  copies: Math.max(0, ...places.map((place) => at(matters, place).copies)),
})

/** The matters with something brought for a row, at every place of it. */
export function bring(
  matters: Matters,
  { places }: MaterialRow,
  brought: { readonly captures: readonly string[]; readonly copies: number },
): Matters {
  return matters.map((matter, index): Matter => {
    const own = places.filter((place) => place.matter === index)
    if (own.length === 0) return matter
    const put = <T>(value: T) => Object.fromEntries(own.map(({ seq }) => [seq, value]))
    return {
      ...matter,
      captures: { ...matter.captures, ...put([...brought.captures]) },
      copies: { ...matter.copies, ...put(brought.copies) },
    }
  })
}

/** What was brought for one matter serves every other that asks for the same; the same matters where nothing changes. */
export function spread(matters: Matters, rows: readonly MaterialRow[]): Matters {
  const shared = rows.reduce((all, row) => bring(all, row, broughtFor(all, row)), matters)
  return JSON.stringify(shared) === JSON.stringify(matters) ? matters : shared
}
