'use strict'
if (parseInt(process.versions.node, 10) < 22) {
  throw new Error('gitlab-downstream needs Node.js 22 or newer, and this is ' + process.versions.node + ': use an image such as node:24-slim')
}
