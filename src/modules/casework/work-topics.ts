import { type Topic, topic } from '#kernel/live'

/** A case: something was done to it. */
export const caseTopic = (caseId: string): Topic => topic('case', caseId)

/** The tasks of a unit: one came, went, or changed hands. */
export const trayTopic = (unitId: string): Topic => topic('tray', unitId)
