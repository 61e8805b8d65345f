import { refusal } from '#kernel/errors'

/** Another seal of the unit is in use for one of these kinds of papers. */
export const paperTaken = refusal('seal.paper-taken', 409)
/** The seal was ended before. */
export const sealEnded = refusal('seal.ended', 409)
/** The keeper is not of this government's staff. */
export const noKeeper = refusal('seal.no-keeper', 422)
/** The order names a kind of paper that the seal is not for. */
export const notItsPaper = refusal('seal.not-its-paper', 422)
/** Only the keeper presses a seal by hand. */
export const notKeeper = refusal('seal.not-keeper', 403)
/** The paper bears a seal already. */
export const sealedBefore = refusal('seal.sealed-before', 409)
