/** Every sentence the launcher says. It runs before any dependency exists, so it keeps its own small list. */
export const messages = {
  oldNode: (version) => `需要 Node.js 20.9 或更新的版本(现在是 ${version})。请升级 Node.js 后再试。`,
  installing: '正在安装依赖……(首次约需一两分钟)',
  installProgress: (seconds, packages) => `正在安装依赖……已用 ${seconds} 秒,已有 ${packages} 个包`,
  installed: (seconds) => `依赖安装完成,用时 ${seconds} 秒`,
  installFailed: (reason) =>
    `${reason}\n安装依赖失败。请检查网络与 npm 的设置(npm config get registry),再运行一次;已下载的部分不会丢失。`,
  npmMissing: '找不到 npm。请安装 npm(随 Node.js 提供)后再试。',
  notWritable: (folder) =>
    `依赖尚未安装,而当前用户不能写入 ${folder}。请由该目录的所有者先运行一次 npm start,或把目录的所有权交给当前用户。`,
  repairFailed: (path, reason) =>
    `无法修复依赖中的文件 ${path}(${reason})。请由该目录的所有者运行一次 npm start。`,
  runtimeMissing: (name) =>
    `找不到 Node.js 24(依赖 ${name} 没有装上)。请删除 node_modules 后重试;如果这台机器的处理器不在支持之列(x64、arm64),请自行安装 Node.js 24 并用它运行。`,
}
