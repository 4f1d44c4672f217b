export interface SanitizeOptions {
    /** Whether colour sequences may stay. */
    readonly colors: boolean;
}
/**
 * One line of foreign text, safe to print: nothing that moves the cursor, sets the title, hides or reorders text gets
 * through, only colours where they are shown. What goes is taken out without a trace, so that a secret cut in two by an
 * invisible character is whole again when it is masked. Line breaks inside become a space: one line in, one line out.
 */
export declare function sanitizeLine(text: string, { colors }: SanitizeOptions): string;
/** Lines of text that was made here but may hold foreign parts; its own line breaks are kept. */
export declare function sanitizeLines(text: string, options: SanitizeOptions): string[];
/** The text without the colours that {@link sanitizeLine} let through. */
export declare function withoutColors(line: string): string;
