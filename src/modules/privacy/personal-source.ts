import type { Ctx } from '#kernel/context'

/** One record about somebody: fields by name, values as text. */
export type PersonalRecord = Readonly<Record<string, string>>

/** A place where something is kept about the owner of an account. */
export interface PersonalSource {
  /** `module.part`; the words for it and its fields are messages `module:personal.part.title` and `.field`. */
  readonly name: `${string}.${string}`
  /** Everything that is kept for an account in this government. */
  read(ctx: Ctx, accountId: string): Promise<readonly PersonalRecord[]>
  /**
   * Destroys for good what may be destroyed of one case of this owner, on the record.
   * @returns false where there is no such case of his here
   * @throws Refusal where it may not be destroyed now
   */
  destroyCase?(ctx: Ctx, wish: CaseDestruction): Promise<boolean>
}

/** A case whose personal values its owner asked to have destroyed. */
export interface CaseDestruction {
  readonly accountId: string
  readonly caseNumber: string
  /** Number of the request that it rests on. */
  readonly basis: string
}

const sources = new Map<string, PersonalSource>()

/**
 * Declares a place where personal data is kept; each module declares its own when it is loaded.
 * @throws Error where the name is taken
 */
export function personalSource(source: PersonalSource): PersonalSource {
  if (sources.has(source.name)) throw new Error(`personal source ${source.name} is declared twice`)
  sources.set(source.name, source)
  return source
}

/** Every declared place, in the order of the modules. */
export const personalSources = (): readonly PersonalSource[] => [...sources.values()]

/** Destroys the personal values of a case, wherever it is kept. @returns false where nobody keeps such a case of his */
export async function destroyCase(ctx: Ctx, wish: CaseDestruction): Promise<boolean> {
  for (const source of sources.values()) {
    if ((await source.destroyCase?.(ctx, wish)) === true) return true
  }
  return false
}
