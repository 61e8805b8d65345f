export { type AskOptions, askSigned } from './ask-signed.ts'
export { ServiceFailure } from './service-failure.ts'
export { isSigned, signatureOf } from './signature.ts'
export { PostFailure, type SignedPostOptions, signedPost } from './signed-post.ts'
