#!/usr/bin/env node
'use strict'
if (parseInt(process.versions.node, 10) < 22) {
  process.stderr.write('error: gitlab-downstream needs Node.js 22 or newer, and this is ' + process.versions.node + ': use an image such as node:24-slim\n')
  process.exitCode = 2
} else {
  if (!/^(?:-h|--help|--version)$/.test(process.argv[2])) require('node:v8').setFlagsFromString('--semi-space-growth-factor=1')
  require('./core/core.cjs').cli()
}
