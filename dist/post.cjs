'use strict'
if (parseInt(process.versions.node, 10) < 22) {
  process.stdout.write('::warning::gitlab-downstream needs Node.js 22 or newer, and this is ' + process.versions.node + ': nothing was canceled; update the runner, or run the single file in a step with an image such as node:24-slim\n')
  process.exitCode = 0
} else {
  require('./core/core.cjs').post()
}
