'use strict'
if (parseInt(process.versions.node, 10) < 22) {
  process.stdout.write('::error::gitlab-downstream needs Node.js 22 or newer, and this is ' + process.versions.node + ': update the runner, or run the single file in a step with an image such as node:24-slim\n')
  process.exitCode = 1
} else {
  if (
    /artifacts|outputs-from|chain/.test(process.argv.join(' ')) ||
    Object.keys(process.env).some((name) => /^(?:DOWNSTREAM|INPUT)_(?:ARTIFACTS|CHAIN|OUTPUTS.FROM)/.test(name) && process.env[name])
  ) require('node:v8').setFlagsFromString('--semi-space-growth-factor=1')
  require('./core/core.cjs').action()
}
