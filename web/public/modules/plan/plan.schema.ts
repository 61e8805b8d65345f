import { type Static, Type } from 'typebox'
import { Fields, OneOf } from '#kernel/contract'

/** 可用, 部分, 未做: only what runs today `works`. */
export const PlanState = OneOf('works', 'part', 'none')

const Words = Type.String({ minLength: 1, maxLength: 200 })
const PlaceIds = Type.Optional(Type.Array(Type.String(), { minItems: 1 }))
const Note = Type.Optional(Words)

const SystemFields = Fields({
  id: Type.String({ pattern: '^[A-Z][0-9]{1,2}$' }),
  name: Words,
  state: PlanState,
  places: PlaceIds,
  note: Note,
})

/** `data-packs/plan/systems.json`. */
export const SystemsFile = Fields({
  groups: Type.Array(Fields({ name: Words, systems: Type.Array(SystemFields, { minItems: 1 }) })),
})

/** `data-packs/plan/places.json`: places by id. */
export const PlacesFile = Fields({
  places: Type.Record(
    Type.String(),
    Fields({ name: Words, at: Type.String({ pattern: '^(hall|node|desk|doc):[^ ]+$' }) }),
  ),
})

/** A plan, `data-packs/plan/<id>.json`. */
export const PlanFile = Fields({
  id: Type.String({ pattern: '^[a-z]+$' }),
  short: Words,
  title: Words,
  issuer: Words,
  sections: Type.Array(
    Fields({
      heading: Words,
      phrases: Type.Array(
        Fields({
          quote: Words,
          systems: Type.Array(Type.String(), { minItems: 1 }),
          state: PlanState,
          places: PlaceIds,
          note: Note,
        }),
        { minItems: 1 },
      ),
    }),
    { minItems: 1 },
  ),
})

/** A state of `PlanState`. */
export type PlanState = Static<typeof PlanState>
