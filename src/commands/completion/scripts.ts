/** What scripts there are. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

/**
 * A script that completes the command line of a program in one shell. It asks the program itself, by its hidden command
 * `__complete`, with the words up to the cursor; so it stays right when the program changes.
 */
export function formatCompletionScript(shell: Shell, program: string): string {
  return formats[shell](program, `_${program.replaceAll(/\W/g, '_')}`)
}

const formats: Readonly<Record<Shell, (program: string, name: string) => string>> = {
  bash: formatBash,
  zsh: formatZsh,
  fish: formatFish,
  powershell: formatPowerShell,
}

/** For `source <(gitlab-downstream completion bash)`. Needs nothing but bash, not even the package bash-completion. */
function formatBash(program: string, name: string): string {
  return `# bash completion of ${program}
${name}() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    # Without a candidate bash completes names of files, by -o default.
    [[ $line == :files ]] || COMPREPLY+=("\${line%%$'\\t'*}")
  done < <("\${COMP_WORDS[0]/#\\~\\//$HOME/}" __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F ${name} ${program}
`
}

/** For a file `_gitlab-downstream` in `$fpath`, or `source <(gitlab-downstream completion zsh)` after `compinit`. */
function formatZsh(program: string, name: string): string {
  return `#compdef ${program}
${name}() {
  local line
  local -a found
  for line in "\${(@f)$(\${~words[1]} __complete "\${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}"; do
    if [[ $line == :files ]]; then
      compset -P '--*='
      _files
      return
    fi
    [[ -z $line ]] || found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe ${program} found
}
if [[ $funcstack[1] == ${name} ]]; then
  ${name} "$@"
else
  compdef ${name} ${program}
fi
`
}

/** For a file `gitlab-downstream.fish` in fish's folder `completions`, or `gitlab-downstream completion fish | source`. */
function formatFish(program: string, name: string): string {
  return `# fish completion of ${program}
function _${name}
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l program (string replace -r '^~/' ~/ -- $words[1])
  set -g _${name}_found ($program __complete $words[2..] "$current" 2>/dev/null)
  test "$_${name}_found" != :files
end
complete -c ${program} -n _${name} -f -a '$_${name}_found'
`
}

/** For a profile: `gitlab-downstream completion powershell | Out-String | Invoke-Expression`. No candidate makes it complete files. */
function formatPowerShell(program: string): string {
  return `# powershell completion of ${program}
Register-ArgumentCompleter -Native -CommandName ${program} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.ToString() }
  })
  $command, $before = $words
  # Before 7.3 an empty argument is lost on its way.
  $current = if ($wordToComplete) { $wordToComplete } elseif ($PSVersionTable.PSVersion -lt [version]'7.3') { '""' } else { '' }
  & $command __complete @before $current 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {
    $word, $description = $_ -split "\`t", 2
    if (-not $description) { $description = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $description)
  }
}
`
}
