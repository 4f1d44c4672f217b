import { join } from 'node:path'
import { python } from '../tools.ts'
import { describeClient } from './suite.ts'

describeClient('python-gitlab', {
  command: [python, join(import.meta.dirname, 'drive.py')],
  missing: {},
})
