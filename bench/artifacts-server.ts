import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'

// A process of its own, so that serving takes no time and no memory of what is measured: node artifacts-server.ts FILE
const file = process.argv[2] ?? ''

const server = createServer((_request, response) => {
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment; filename="artifacts.zip"',
    'Content-Length': statSync(file).size,
  })
  createReadStream(file, { highWaterMark: 1 << 20 }).pipe(response)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.send?.({ port: address.port })
})
process.on('disconnect', () => process.exit())
