import type { CredentialKind, Refusal, Rule } from './diagnosis-rule.ts';
/** The next steps after a refusal, likeliest first; pure. The first rule that matches speaks. */
export declare function diagnoseRefusal(refusal: Refusal): readonly string[];
export declare function findRule(refusal: Refusal): Rule | undefined;
/** By what a token contains, never by how it begins. `jobToken` is the one of this job, whatever it looks like. */
export declare function credentialKindOf(token: string | undefined, jobToken: string | undefined): CredentialKind;
