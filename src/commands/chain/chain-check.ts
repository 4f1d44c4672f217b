import { readChain } from '../../chain/file/read.ts'
import { planDocument } from '../../chain/formats/plan-views.ts'
import type { ChainPlan } from '../../chain/types.ts'
import type { Problem } from '../../errors.ts'
import { suggestName } from '../../options/parsers/nearest.ts'
import { usageError } from '../../options/sources.ts'
import type { CommandContext, CommandOutcome, RemoteCommand } from '../command.ts'
import { nameChainFile, summarize } from './chain-plan.ts'

/** `chain check`: what is wrong with the file, and with `--online` what the servers say of its steps, with reads only. */
export const chainCheck: RemoteCommand = async (context) => {
  const plan = await readChain(nameChainFile(context))
  refuseUnknownInputs(plan, context.options.inputs)
  const missing = listMissing(plan, context)
  const lines = [summarize(plan), ...missing.map((words) => `  takes ${words}`)]
  const document = { ...planDocument(plan), missing }
  if (context.flags.online !== true) return { exitCode: 0, document, text: lines.join('\n') }
  return checkOnline(plan, context, { document, lines })
}

/** An input that the file does not name is a mistyped one. */
function refuseUnknownInputs({ inputNames, file }: ChainPlan, inputs: CommandContext['options']['inputs']): void {
  const unknown = Object.keys(inputs).filter((name) => !inputNames.includes(name))
  const problems = unknown.map((name): Problem => {
    const message = `no expression of ${file} takes the input ${name}${suggestName(name, inputNames)}`
    return { option: 'inputs', source: '--input', message }
  })
  if (problems.length > 0) throw usageError(problems)
}

/** What a run takes and is not there now; where it will run may be elsewhere. */
function listMissing({ envNames, inputNames }: ChainPlan, { env, options }: CommandContext): readonly string[] {
  return [
    ...envNames.filter((name) => env[name] === undefined).map((name) => `env.${name}, which is not set here`),
    ...inputNames
      .filter((name) => !Object.hasOwn(options.inputs, name))
      .map((name) => `inputs.${name}, which is not given here; expected --input ${name}=VALUE`),
  ]
}

async function checkOnline(
  plan: ChainPlan,
  context: CommandContext,
  { document, lines }: { readonly document: object; readonly lines: readonly string[] },
): Promise<CommandOutcome> {
  const { examineSteps, formatFindings, worstExitCode } = await import('./online.ts')
  const findings = await examineSteps(plan, context)
  const text = [...lines, ...formatFindings(findings)].join('\n')
  const exitCode = worstExitCode(findings)
  return { exitCode, document: { ...document, online: findings }, text: text }
}
