/** The tree is not what its last head says: sealing does not go on. `yichuang verify` names what happened. */
export class BrokenTree extends Error {
  constructor(leaves: number, size: number) {
    super(`the tree has ${leaves} leaves, its last head says ${size}`)
    this.name = 'BrokenTree'
  }
}
