import type { ExitCode } from '../../errors.ts';
import type { Check } from './check.ts';
import type { Right } from './rights.ts';
/** The worst decides: what cannot be reached before what is refused. Warnings are no failure. */
export declare function exitCodeOf(checks: readonly Check[]): ExitCode;
export declare function doctorDocument(checks: readonly Check[], rights: readonly Right[]): {
    result: "fail" | "pass" | "warn";
    'exit-code': ExitCode;
    checks: readonly Check[];
    rights: readonly Right[];
};
/** One line for each check, with remedies below; then what can be done. */
export declare function formatDoctor(checks: readonly Check[], rights: readonly Right[]): string;
