export { isSigned, signatureOf } from './signature.ts'
export { PostFailure, type SignedPostOptions, signedPost } from './signed-post.ts'
