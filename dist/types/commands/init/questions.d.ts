import type { LocalContext } from '../command.ts';
import type { RunContext } from '../run-context.ts';
import type { Answers } from './answers.ts';
import { type Template } from './templates.ts';
type Context = RunContext & LocalContext;
/** The template of the argument, or asked for. */
export declare function chooseTemplate({ positionals, ask }: Context): Promise<Template>;
/** What the template is filled in with: from flags and options, and where a person can be asked, by questions. */
export declare function gatherAnswers(template: Template, context: Context): Promise<Answers>;
export {};
