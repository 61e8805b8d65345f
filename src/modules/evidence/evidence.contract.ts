import { Type } from 'typebox'
import { contract, endpoint, Fields, Instant } from '#kernel/contract'

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })
const Both = Fields({ ed25519: Type.String(), sm2: Type.String() })
const Size = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

/** A head of the tree: signed over its four lines of text by both keys. */
export const HeadView = Fields({
  origin: Type.String(),
  /** Acts that it covers. */
  size: Type.Integer(),
  /** SM3, hexadecimal. */
  root: Hash,
  at: Instant,
  /** Id of the pair of keys. */
  key: Type.String(),
  /** Base64; SM2 in DER. */
  signatures: Both,
  /** SubjectPublicKeyInfo, base64. */
  publicKeys: Both,
})

/** The tree over all acts of the node, for everybody: hashes and signatures, nothing of what was done. */
export const evidenceContract = contract('evidence', {
  readLatestHead: endpoint({
    method: 'GET',
    path: '/evidence/head',
    permission: 'evidence.tree.read',
    summary: '最新的签名树头',
    input: Fields({}),
    output: HeadView,
  }),
  listHeads: endpoint({
    method: 'GET',
    path: '/evidence/heads',
    permission: 'evidence.tree.read',
    summary: '签名树头，由新到旧，每次至多 100 个；before 给出上一页最后一个的大小',
    input: Fields({
      before: Type.Optional(Size),
      size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    output: Fields({ rows: Type.Array(HeadView) }),
  }),
  readHead: endpoint({
    method: 'GET',
    path: '/evidence/heads/:size',
    permission: 'evidence.tree.read',
    summary: '覆盖前若干条行为的签名树头',
    input: Fields({ size: Size }),
    output: HeadView,
  }),
  listKeys: endpoint({
    method: 'GET',
    path: '/evidence/keys',
    permission: 'evidence.tree.read',
    summary: '签过树头的公钥，更换后旧的保留',
    input: Fields({}),
    output: Fields({
      rows: Type.Array(
        Fields({ id: Type.String(), ed25519: Type.String(), sm2: Type.String(), since: Instant }),
      ),
    }),
  }),
  proveAct: endpoint({
    method: 'GET',
    path: '/evidence/acts/:hash',
    permission: 'evidence.tree.read',
    summary: '一条行为在树中的证明（RFC 9162 包含证明）',
    input: Fields({ hash: Hash }),
    output: Fields({
      hash: Hash,
      /** Place in the tree, from 0. */
      position: Type.Integer(),
      path: Type.Array(Hash),
      head: HeadView,
    }),
  }),
  proveConsistency: endpoint({
    method: 'GET',
    path: '/evidence/consistency',
    permission: 'evidence.tree.read',
    summary: '后一个树头是前一个的延续的证明（RFC 9162 一致性证明）',
    input: Fields({ older: Size, size: Size }),
    output: Fields({ older: HeadView, head: HeadView, path: Type.Array(Hash) }),
  }),
})
