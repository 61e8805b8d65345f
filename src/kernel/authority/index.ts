export { httpAuthority } from './http-authority.ts'
export {
  AuthorityFailure,
  type IdentityAnswer,
  type IdentityAuthority,
  type IdentityQuestion,
  noAuthority,
} from './identity-authority.ts'
