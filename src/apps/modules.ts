import type { ModuleDefinition } from '#kernel/platform'
import { approvalModule } from '#modules/approval'
import { caseworkModule } from '#modules/casework'
import { complaintModule } from '#modules/complaint'
import { deskModule } from '#modules/desk'
import { evidenceModule } from '#modules/evidence'
import { factorModule } from '#modules/factor'
import { flowModule } from '#modules/flow'
import { flowbookModule } from '#modules/flowbook'
import { holdModule } from '#modules/hold'
import { identityModule } from '#modules/identity'
import { itemModule } from '#modules/item'
import { legaltimeModule } from '#modules/legaltime'
import { licenceModule } from '#modules/licence'
import { messageModule } from '#modules/message'
import { operationsModule } from '#modules/operations'
import { orgModule } from '#modules/org'
import { paperModule } from '#modules/paper'
import { privacyModule } from '#modules/privacy'
import { queueModule } from '#modules/queue'
import { realnameModule } from '#modules/realname'
import { receptionModule } from '#modules/reception'
import { sealModule } from '#modules/seal'
import { statisticsModule } from '#modules/statistics'
import { supervisionModule } from '#modules/supervision'
import { transferModule } from '#modules/transfer'

/** Every module of the platform, each after those it uses. */
export const MODULES: readonly ModuleDefinition[] = [
  operationsModule,
  evidenceModule,
  orgModule,
  legaltimeModule,
  factorModule,
  identityModule,
  privacyModule,
  realnameModule,
  flowModule,
  flowbookModule,
  sealModule,
  paperModule,
  transferModule,
  queueModule,
  itemModule,
  caseworkModule,
  holdModule,
  licenceModule,
  approvalModule,
  receptionModule,
  complaintModule,
  messageModule,
  supervisionModule,
  statisticsModule,
  deskModule,
]
