export { boundInput } from './bounds.ts'
export { type Client, type ClientRequest, clientOf, pathParams, requestOf, type Transport } from './client.ts'
export {
  type Contract,
  contract,
  type Endpoint,
  type Endpoints,
  endpoint,
  type InputOf,
  type OutputOf,
  type RateRule,
  type UploadRule,
} from './endpoint.ts'
export { openapiOf } from './openapi.ts'
export { plainText } from './plain-text.ts'
export * from './schemas.ts'
export { fits, fromText, validate } from './validate.ts'
