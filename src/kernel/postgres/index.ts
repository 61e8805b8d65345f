export { askServer, type ServerFacts } from './ask-server.store.ts'
export { type Cluster, type ClusterOptions, destroyCluster, runningCluster, startCluster } from './cluster.ts'
export { ClusterError, type ClusterMessage } from './cluster-error.ts'
export { findCluster } from './location.ts'
