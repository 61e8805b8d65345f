import { routesOf } from '#kernel/platform'
import { addCapture, readCapture, removeCapture } from './capture-material.ts'
import { giveUpSitting, listSittings, readSitting, saveSitting, startSitting } from './keep-sitting.ts'
import { askRating, rateAtPad, readPad } from './rate-at-pad.ts'
import { readHall } from './read-hall.ts'
import { readKnown } from './read-known.ts'
import { receptionContract } from './reception.contract.ts'
import { registerSitting } from './register-sitting.ts'

export const receptionRoutes = routesOf(receptionContract, {
  ...{ listSittings, startSitting, readSitting, saveSitting, registerSitting, giveUpSitting },
  ...{ readKnown, addCapture, readCapture, removeCapture, askRating, readPad, rateAtPad, readHall },
})
