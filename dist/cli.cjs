#!/usr/bin/env node
'use strict'
if (parseInt(process.versions.node, 10) < 22) {
  process.stderr.write('error: gitlab-downstream needs Node.js 22 or newer, and this is ' + process.versions.node + ': use an image such as node:24-slim\n')
  process.exitCode = 2
} else {
  if (
    /artifacts|outputs-from|chain/.test(process.argv.join(' ')) ||
    Object.keys(process.env).some((name) => /^(?:DOWNSTREAM|INPUT)_(?:ARTIFACTS|CHAIN|OUTPUTS.FROM)/.test(name) && process.env[name])
  ) require('node:v8').setFlagsFromString('--semi-space-growth-factor=1')
  const caches = process.env.XDG_CACHE_HOME || process.env.HOME + '/.cache'
  if (!process.env.CI && require('node:fs').existsSync(caches)) require('node:module').enableCompileCache?.(caches + '/gitlab-downstream')
  require('./core/core.cjs').cli()
}
