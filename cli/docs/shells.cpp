#include "cli/docs/shells.h"

namespace recover::cli {
namespace {

// Bash splits words at "=" and ":" too: they are joined again, and what bash has already is taken off the answer.
constexpr std::string_view bash_script =
    R"~(# Completion of recover for bash. To use it: eval "$(recover completion bash)"
_recover() {
  local words=() word glue='' i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $glue || $word == [=:]* ]] && ((${#words[@]} > 0)); then
      words[${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    glue=
    [[ $word == *[=:] ]] && glue=1
  done

  local current=${words[${#words[@]}-1]} had=''
  [[ $current == *[=:]* && $COMP_WORDBREAKS == *=* ]] && had=${current%"${current##*[=:]}"}

  COMPREPLY=()
  local candidate
  while IFS=$'\t' read -r candidate _; do
    if [[ $candidate == :folders ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done < <(compgen -d -- "${current#"$had"}")
      return
    fi
    candidate=${candidate#"$had"}
    [[ $candidate == *[[:space:]]* ]] && printf -v candidate %q "$candidate"
    COMPREPLY+=("$candidate")
  done < <(recover completion --words -- "${words[@]}" 2>/dev/null)
}
complete -F _recover recover
)~";

constexpr std::string_view zsh_script = R"~(#compdef recover
# Completion of recover for zsh. To use it: eval "$(recover completion zsh)" after compinit
_recover() {
  local line
  local -a candidates
  while IFS= read -r line; do
    if [[ $line == :folders* ]]; then
      _files -/
      return
    fi
    candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
  done < <(recover completion --words -- "${(@)words[2,CURRENT]}" 2>/dev/null)
  _describe -V 'recover' candidates
}
if [[ ${funcstack[1]} == _recover ]]; then
  _recover "$@"
else
  compdef _recover recover
fi
)~";

constexpr std::string_view fish_script =
    R"~(# Completion of recover for fish. To use it: recover completion fish | source
function __recover_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l candidates (recover completion --words -- $words[2..-1] "$current" 2>/dev/null)
    if string match -q ':folders*' -- $candidates[1]
        __fish_complete_directories (string replace -r '^--[^=]*=' '' -- "$current")
    else
        string join -- \n $candidates
    end
end
complete -c recover -f -a '(__recover_candidates)'
)~";

}  // namespace

std::optional<std::string_view> shell_script(std::string_view shell) {
  if (shell == "bash") return bash_script;
  if (shell == "zsh") return zsh_script;
  if (shell == "fish") return fish_script;
  return std::nullopt;
}

}  // namespace recover::cli
