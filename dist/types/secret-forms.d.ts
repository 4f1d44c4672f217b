/**
 * Regular expressions (as text) for the shapes in which a secret turns up in output: as it is, percent-encoded in part
 * or whole (also twice), escaped for JSON or HTML, and in base64 at any offset within a longer text.
 */
export declare function secretForms(secret: string): string[];
