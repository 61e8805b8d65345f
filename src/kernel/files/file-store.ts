import { join } from 'node:path'
import { actorRef, type Ctx, type FileInfo, type FileStore, governmentOf } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { fileDestroyed, notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import { addressOf, blobPath, newBlobKey, readBlob, removeBlob, writeBlob } from './blob.ts'
import { destroyFiles, type FileJson, type FileRow, filesOf, findFile, insertFile } from './file.store.ts'
import { removeDestroyed } from './remove-destroyed.ts'
import { unwrapKey, wrapKey } from './wrapped-key.ts'

const nameContext = sealedColumn('files.file', 'name_sealed')

/** Opens the store below a folder. Each file row has its own blob, named by row so that keys stay per file. */
export function openFileStore(folder: string): FileStore {
  const pathOf = (row: Pick<FileRow, 'governmentId' | 'address' | 'id'>) =>
    join(blobPath(folder, row.governmentId, row.address), row.id)
  const infoOf = (ctx: Ctx, row: FileJson): FileInfo => ({
    id: row.id,
    name: row.nameSealed === null ? '' : openField(ctx.services.keyring, row.nameSealed, nameContext(row.id)),
    mediaType: row.mediaType,
    bytes: row.bytes,
    address: row.address,
    owner: row.owner,
    scan: row.scan,
    destroyed: row.nameSealed === null,
  })
  const rowOf = async (ctx: Ctx, id: string): Promise<FileRow> => {
    const row = await findFile(ctx.tx, id)
    if (!row) throw notFound()
    return row
  }
  return {
    async put(ctx, upload) {
      const { keyring } = ctx.services
      const id = newId()
      const governmentId = governmentOf(ctx)
      const blobKey = newBlobKey()
      const row = {
        governmentId,
        id,
        address: addressOf(keyring.indexKey(governmentId, 'file'), upload.bytes),
        wrappedKey: wrapKey(keyring, id, blobKey),
        mediaType: upload.mediaType,
        bytes: upload.bytes.length,
        nameSealed: sealField(keyring, upload.name, nameContext(id)),
        owner: actorRef(ctx.actor),
        createdAt: ctx.now,
        scan: upload.scan ?? null,
        destroyedAt: null,
      }
      await writeBlob(pathOf(row), upload.bytes, blobKey)
      await insertFile(ctx.tx, row)
      return infoOf(ctx, row)
    },
    info: async (ctx, id) => infoOf(ctx, await rowOf(ctx, id)),
    infos: async (ctx, ids) => (await filesOf(ctx.tx, ids)).map((row) => infoOf(ctx, row)),
    describe: infoOf,
    async read(ctx, id) {
      const row = await rowOf(ctx, id)
      const { keyring } = ctx.services
      if (row.wrappedKey === null) throw fileDestroyed()
      const bytes = await readBlob(pathOf(row), unwrapKey(keyring, id, row.wrappedKey))
      if (addressOf(keyring.indexKey(row.governmentId, 'file'), bytes) !== row.address) {
        throw new Error(`file ${id} is not what was stored`)
      }
      return { info: infoOf(ctx, row), bytes }
    },
    async destroy(ctx, ids) {
      const governmentId = governmentOf(ctx)
      await destroyFiles(ctx.tx, ids, ctx.now)
      for (const fileId of ids) enqueue(ctx, removeDestroyed, { governmentId, fileId })
    },
    async removeDestroyed(ctx, id) {
      const row = await rowOf(ctx, id)
      if (row.wrappedKey === null) await removeBlob(pathOf(row))
    },
  }
}
