import './check-node.cjs'
import core from './core/core.cjs'

export const { createLocalEngine, createSandbox } = core.sandbox()
