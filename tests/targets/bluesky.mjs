// A real data server (PDS) of the AT Protocol with a directory of names in memory, for this computer only.
// node bluesky.mjs PORT DIRECTORY_PORT FOLDER; PACKAGES is where they are installed, LIMITS=1 turns the real rate limits on.
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [port, directoryPort] = process.argv.slice(2, 4).map(Number)
const folder = process.argv[4]
const url = `http://127.0.0.1:${port}`
const nowhere = 'http://127.0.0.1:9'

// Both packages listen on every interface: only this computer's own may be.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (at, ...rest) {
  const done = rest.find((each) => typeof each === 'function')
  return listen.call(this, { port: Number(at), host: '127.0.0.1' }, done)
}

const require = createRequire(path.join(process.env.PACKAGES, 'package.json'))
const load = async (name) => {
  const found = await import(pathToFileURL(require.resolve(name)).href)
  return found.default ?? found
}

fs.mkdirSync(path.join(folder, 'blobs'), { recursive: true })
const { Database, PlcServer } = await load('@did-plc/server')
const directory = PlcServer.create({ db: Database.mock(), port: directoryPort })
await directory.start()

const { PDS, envToCfg, envToSecrets } = await load('@atproto/pds')
const settings = {
  devMode: true,
  port,
  hostname: 'localhost',
  dataDirectory: folder,
  blobstoreDiskLocation: path.join(folder, 'blobs'),
  didPlcUrl: `http://127.0.0.1:${directoryPort}`,
  adminPassword: 'admin-pass',
  jwtSecret: process.env.JWT_SECRET,
  serviceHandleDomains: ['.test'],
  plcRotationKeyK256PrivateKeyHex: 'a'.repeat(63) + '1',
  inviteRequired: false,
  disableSsrfProtection: true,
  bskyAppViewUrl: nowhere,
  bskyAppViewDid: 'did:example:invalid',
  bskyAppViewCdnUrlPattern: `${nowhere}/%s/%s/%s`,
  modServiceUrl: nowhere,
  modServiceDid: 'did:example:invalid',
  logEnabled: false,
  rateLimitsEnabled: process.env.LIMITS === '1',
}
const pds = await PDS.create(envToCfg(settings), envToSecrets(settings))
await pds.start()
console.log(JSON.stringify({ url }))

process.stdin.on('end', () => process.exit(0)).resume()
