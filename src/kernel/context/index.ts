export {
  type Actor,
  actorRef,
  type Behalf,
  type CitizenActor,
  type Grant,
  PUBLIC,
  type PublicActor,
  type Scope,
  type StaffActor,
  type SystemActor,
  seatOf,
} from './actor.ts'
export { authorize, can, demand, holds, type Scoped, scopesOf } from './authorize.ts'
export type { NodeCondition, NodeFigures, NodeFinding } from './condition.ts'
export type {
  Ctx,
  DeviceChange,
  EmittedEvent,
  Face,
  FileInfo,
  FileScan,
  FileStore,
  Harm,
  KeptFor,
  LegalServices,
  Locale,
  QueuedJob,
  RunWork,
  Services,
  SessionChange,
  Upload,
} from './ctx.ts'
export { governmentOf, staffOf } from './government.ts'
export {
  allPermissions,
  decidingPermission,
  type Holder,
  type Permission,
  permission,
  permissionOf,
} from './permission.ts'
