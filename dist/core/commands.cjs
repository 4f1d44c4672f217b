"use strict";exports.ids=[217,888];exports.modules={
1484:((t,e,n)=>{n.r(e),n.d(e,{artifacts:()=>_})
var o=n(6760),i=n(2264),r=n(7968),s=n(2083),a=n(4166),c=n(8256),f=n(8947),l=n(3387),p=n(1455),h=n(9372)
async function u(t){const e=(0,o.dirname)(t.path)
try{const i=(0,f.ye)(e).createWorkFolder()
try{const e=(0,o.join)(i,"file")
await(0,h.Z)({...t,open:(n=t.open,async t=>{const e=await n(t)
return{...e,headers:{...e.headers,etag:void 0}}}),path:e}),await(0,p.rename)(e,t.path)}finally{await(0,p.rm)(i,{recursive:!0,force:!0})}}catch(t){throw(0,a.yy)(t,e)}var n}function d(t,e){const n=[]
let o=!1
return{warnings:n,async open(i){try{return await e({...i,searchRecent:o})}catch(e){if(!b(e))throw e
if(o)throw j(t,e)}try{const r=await e({...i,searchRecent:!0})
return o=!0,n.push(`${w(t)}: not in the newest successful pipeline, taken from an older one`),r}catch(e){throw b(e)?j(t,e):e}}}}function b(t){return t instanceof r.O_&&404===t.status}function w({project:t,ref:e,job:n}){return`artifacts of job ${(0,s.Nt)(n)} on ${(0,s.Nt)(e)} of ${(0,s.Nt)(String(t))}`}function j(t,e){return new a.nE("none",`no ${w(t)}`,{cause:e,details:e.words?[`GitLab: ${e.words}`]:[],hints:[`a pipeline on ${(0,s.Nt)(t.ref)} must have succeeded, with a job of exactly this name that has artifacts`,"they may have expired: see artifacts:expire_in in that job","the token may not read the jobs of that project; a job token needs this project on its allowlist"]})}var y=n(7321),m=n(836),g=n(3024),k=n(8161),v=n(7924),x=n(9818),$=function(t){return function(e){function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n,e.hasError=!0}var o,i=0
return function t(){for(;o=e.stack.pop();)try{if(!o.async&&1===i)return i=0,e.stack.push(o),Promise.resolve().then(t)
if(o.dispose){var r=o.dispose.call(o.value)
if(o.async)return i|=2,Promise.resolve(r).then(t,function(e){return n(e),t()})}else i|=1}catch(t){n(t)}if(1===i)return e.hasError?Promise.reject(e.error):Promise.resolve()
if(e.hasError)throw e.error}()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var o=new Error(n)
return o.name="SuppressedError",o.error=t,o.suppressed=e,o})
async function E({client:t,job:e,clock:n,retries:i,signal:s}){const c=(0,g.mkdtempSync)((0,o.join)((0,k.tmpdir)(),"gitlab-downstream-")),f=(0,o.join)(c,"archive.zip"),l=`artifacts of ${(0,a.hx)(e)}`
try{const o={stack:[],error:void 0,hasError:!1}
try{const r=n=>t.openJobArtifacts(e.projectId,e.id,n)
await(0,h.Z)({open:r,path:f,subject:l,clock:n,retries:i,signal:s})
const a=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.")
var o,i
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
o=e[Symbol.asyncDispose]}if(void 0===o){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
o=e[Symbol.dispose],n&&(i=o)}if("function"!=typeof o)throw new TypeError("Object not disposable.")
i&&(o=function(){try{i.call(this)}catch(t){return Promise.reject(t)}}),t.stack.push({value:e,dispose:o,async:n})}else n&&t.stack.push({async:!0})
return e}(o,new v.nA(f),!1)
return(await(0,v.$2)(a,{subject:l,maxEntries:(0,x.Lp)().maxEntries})).filter(({name:t})=>!t.endsWith("/")).map(({name:t,uncompressedBytes:e})=>({path:t,sizeBytes:e}))}catch(t){o.error=t,o.hasError=!0}finally{$(o)}}catch(t){throw t instanceof r.O_&&404===t.status?(0,a.cu)(e,n,t):t}finally{(0,g.rmSync)(c,{recursive:!0,force:!0})}}var P=n(987),S=n(472)
async function N({job:t,exact:e},{options:n,client:o,clock:i,host:s,signal:c}){try{if((0,a.cq)(t))throw(0,a.cu)(t,i)
const e=await async function(t){const{client:e,job:n,clock:o,signal:i}=t
try{return{files:(await e.listArtifactTree(n.projectId,n.id,{signal:i})).filter(({type:t})=>"directory"!==t&&"tree"!==t).map(({path:t,size:e})=>({path:t,sizeBytes:e})),source:"server"}}catch(t){if(!(t instanceof r.O_)||404!==t.status)throw t
if(/artifacts not found/i.test(t.words))throw(0,a.cu)(n,o,t)}return{files:await E(t),source:"archive"}}({client:o,job:t,clock:i,retries:n.retries,signal:c})
return{...e,files:e.files.toSorted((t,e)=>t.path<e.path?-1:1)}}catch(t){if(e||!(t instanceof a.nE)||"none"!==t.kind&&"expired"!==t.kind)throw t
return void("expired"===t.kind&&s.warn(t.message))}}function z({job:t,list:e}){return{job:t.name,"job-id":t.id,"pipeline-label":t.pipelineLabel??null,files:e.files.map(({path:t,sizeBytes:e})=>({path:t,size:e??null}))}}function A(t){return void 0===t?"?":(0,l.z3)(t)}var I=n(4982),B=n(4920),F=n(7459),O=n(784)
async function R(t,e){const n="ref"===t.kind?await async function({project:t,ref:e},{client:n,signal:o}){const i={ref:e,status:"success",orderBy:"id",sort:"desc",limit:1},[r]=await n.listPipelines(t,i,{signal:o})
if(r)return{project:t,pipeline:r}
throw new a.nE("none",`no pipeline on ${e} of ${t} has succeeded yet`,{hints:["check `ref`: a short name of a branch or tag"]})}(t,e):await(0,I.G)(e),o=n.job?function({project:t,pipeline:e},n){return{...(0,B.RM)(t,e),jobs:[n]}}(n,n.job):await(0,O.Zc)(n,e)
if(void 0!==o.unreadable)throw(0,F.oY)(n.pipeline,o.unreadable)
return{pipeline:n.pipeline,jobs:(0,a.Rp)(o)}}const _=async t=>{const e=function({options:t,flags:e}){const{project:n,ref:o,pipelineId:r}=t,s=e.job
if("latest"===r?.kind&&void 0===o)throw new i.eb("latest needs `ref`: the branch or tag to take the newest pipeline of")
if(void 0!==r)return{kind:"pipeline",job:s}
if(void 0!==n&&void 0!==o&&void 0!==s)return{kind:"ref",project:n,ref:o.name,job:s}
throw new i.eb("missing argument PIPELINE: expected a pipeline, or a ref and a job",{hints:["name a pipeline by its URL, or by its id with `project`","or a job in the newest successful pipeline of a branch or tag, by `project`, `ref` and --job"]})}(t);(function({flags:t,options:e}){if(t.list&&void 0!==t.path)throw new i.eb("--list and --path: expected only one of them")
for(const[n,o]of Object.entries(T)){const r=o.find(t=>e.asked.has(t))
if(t[n]&&r)throw new i.eb(`--${n} and \`${r}\`: expected only one of them`)}})(t)
const n=t.flags.path
return t.flags.list?async function(t,e){const{pipeline:n,jobs:o}=await R(t,e),i=await async function(t,e,n){const{selected:o,warnings:i}=(0,y.hm)(t,e)
for(const t of i)n.host.warn(t)
const r=[]
for(const t of o){const e=await N(t,n)
e&&r.push({job:t.job,list:e})}return r}(o,M(t,e),e),r={...q(n),artifacts:i.map(z)},s=i.length>0?function(t){const e=t.flatMap(({list:t})=>t.files.map(({sizeBytes:t})=>A(t).length)).reduce((t,e)=>Math.max(t,e),0)
return t.flatMap(({job:t,list:n})=>[(0,P.qw)(t),...n.files.map(({path:t,sizeBytes:n})=>`  ${A(n).padStart(e)}  ${t}`)]).map(t=>(0,S.g$)(t,{colors:!1})).join("\n")}(i):"No job left artifacts"
return{exitCode:0,document:r,text:s}}(e,t):((0,f.checkArtifactsFolder)(t.options.artifactsPath),void 0!==n?async function(t,e,n){const{options:i,client:c,clock:f,host:l,signal:p}=n,h=(0,o.join)(i.artifactsPath,(0,o.basename)(e)),b={client:c,clock:f,signal:p,file:e,path:h,retries:i.retries}
if("ref"===t.kind){const{warnings:e}=await async function(t){const{client:e,project:n,ref:o,job:i,file:r,path:a,clock:c,signal:f,retries:l}=t,p=d(t,t=>e.openRefArtifactFile(n,o,i,r,t)),h=`${(0,s.Nt)(r)} in the ${w(t)}`
return await u({open:p.open,path:a,subject:h,clock:c,retries:l,signal:f}),{warnings:p.warnings}}({...b,...t})
for(const t of e)l.warn(t)}else await async function(t){const{client:e,job:n,file:o,path:i,clock:c,signal:f,retries:l}=t
if((0,a.cq)(n))throw(0,a.cu)(n,c)
const p=`${(0,s.Nt)(o)} in the artifacts of ${(0,a.hx)(n)}`,h=t=>e.openJobArtifactFile(n.projectId,n.id,o,t)
try{await u({open:h,path:i,subject:p,clock:c,retries:l,signal:f})}catch(t){if(!(t instanceof r.O_)||404!==t.status)throw t
throw new a.nE("no-file",`${(0,a.hx)(n)} has no artifact ${(0,s.Nt)(o)}`,{cause:t,hints:["the path is the one in the archive, from the root of the project; `artifacts --list` shows all of them"]})}}({...b,job:await L(t,n)})
return l.info(`${e} is in ${h}`),{exitCode:0,document:{file:h}}}(e,n,t):"ref"===e.kind?async function({project:t,ref:e,job:n},o){const{options:i,client:r,clock:s,host:a,signal:p}=o,h=await(0,m.ET)(o,a=>async function(t){const{client:e,project:n,ref:o,job:i,clock:r,onProgress:s}=t,a=(0,l.i7)({clock:r,jobs:[void 0],onProgress:s}).job(0),p=d(t,t=>e.openRefArtifacts(n,o,i,t)),{warning:h,...u}=await(0,c.P)(t,{artifactsFolder:(0,f.ye)(t.folder),jobFolder:(0,f.bM)(i),subject:w(t),open:p.open,progress:a})
return a.done(),{jobName:i,...u,warnings:[...p.warnings,...h?[h]:[]]}}({client:r,project:t,ref:e,job:n,clock:s,signal:p,onProgress:a,retries:i.retries,files:i.artifactsFiles,folder:i.artifactsPath,limits:(0,m.rB)(o)}))
for(const t of h.warnings)a.warn(t)
a.info((0,m.uq)(h))
const u=[C({...h,jobId:null})]
return{exitCode:0,document:{ref:e,"artifacts-path":i.artifactsPath,artifacts:u}}}(e,t):async function(t,e){const{options:n,host:o}=e,{pipeline:i,jobs:r}=await R(t,e),{folders:s,warnings:a}=await(0,m.downloadArtifacts)(r,M(t,e),e)
for(const t of a)o.warn(t)
0===s.length&&o.info(`No job of pipeline #${i.id} left artifacts`)
const c=s.map(C),f=s.length>0?n.artifactsPath:null
return{exitCode:0,document:{...q(i),"artifacts-path":f,artifacts:c}}}(e,t))},T={list:["artifacts-path","artifacts-files","artifacts-max-size","artifacts-max-entries"],path:["artifacts","artifacts-files","artifacts-max-size","artifacts-max-entries"],job:["artifacts"]}
async function L(t,e){const n="job"===e.options.pipelineId?.kind
if(void 0===t.job&&!n)throw new i.eb("--path needs --job: it names a file in the artifacts of one job")
const{jobs:o}=await R(t,e)
return(0,y.bo)(o,t.job??o[0]?.name??"","--job")}function M({job:t},{options:e}){return void 0!==t?{kind:"globs",globs:[t]}:e.explicit.has("artifacts")?e.artifacts:{kind:"all"}}function q({id:t,web_url:e,project_id:n}){return{"pipeline-id":t,"pipeline-url":e,"project-id":n}}function C(t){const{jobId:e,jobName:n,folder:o,files:i,bytes:r}=t
return{job:n,"job-id":e,folder:o,files:i,bytes:r}}}),
8178:((e,n,r)=>{r.r(n),r.d(n,{cancel:()=>$,runCancel:()=>E})
var t=r(3737),i=r(4466),s=r(4982),o=r(4920),a=r(987),c=r(7459),l=r(784),p=r(6116),u=r(9552),f=r(9504),d=r(6408),w=function(e,n,r){if(null!=n){if("object"!=typeof n&&"function"!=typeof n)throw new TypeError("Object expected.")
var t,i
if(r){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
t=n[Symbol.asyncDispose]}if(void 0===t){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
t=n[Symbol.dispose],r&&(i=t)}if("function"!=typeof t)throw new TypeError("Object not disposable.")
i&&(t=function(){try{i.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:n,dispose:t,async:r})}else r&&e.stack.push({async:!0})
return n},g=function(e){return function(n){function r(r){n.error=n.hasError?new e(r,n.error,"An error was suppressed during disposal."):r,n.hasError=!0}var t,i=0
return function e(){for(;t=n.stack.pop();)try{if(!t.async&&1===i)return i=0,n.stack.push(t),Promise.resolve().then(e)
if(t.dispose){var s=t.dispose.call(t.value)
if(t.async)return i|=2,Promise.resolve(s).then(e,function(n){return r(n),e()})}else i|=1}catch(e){r(e)}if(1===i)return n.hasError?Promise.reject(n.error):Promise.resolve()
if(n.hasError)throw n.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,n,r){var t=new Error(r)
return t.name="SuppressedError",t.error=e,t.suppressed=n,t})
const y=3e4,h=3e4,m=1e3,b=5,$=e=>{const n={...e.options,summary:!1,annotations:!1,reportFiles:[]},r={...e,options:n}
return(0,p.p)(r,()=>E(r))}
async function E(e){const{options:n,client:a,clock:p,signal:f}=e;(0,c.Yb)(a,"Cancelling a pipeline")
const h=await(0,s.G)(e),$=await(0,l.Zc)(h,e),E=(0,d.G)($,h.job,e)
if(void 0!==E){const{cancelJob:n}=await Promise.all([r.e(825),r.e(557),r.e(459),r.e(41),r.e(803),r.e(210),r.e(296),r.e(888),r.e(217)]).then(r.bind(r,1317))
return n(E,$,e)}const P=(0,o.iR)($).filter(({pipeline:e})=>!(0,t.$g)(e.status))
if(0===P.length)return S(function(e){if("canceled"!==e.status)return k(e,(0,i.w)(v(e)))
return{result:"canceled",exitCode:0,message:`Nothing to cancel: pipeline #${e.id} was canceled before: ${e.web_url}`}}($.pipeline),$,e)
if(n.dryRun){const n=[$,...P.filter(e=>e!==$)].map(e=>()=>a.cancelPipeline(e.projectId,e.pipelineId,{signal:f}))
return(0,u.sg)(n,{...e,pipeline:$.pipeline})}const x=await(0,i.l)($,{client:a,clock:p,withinMs:y,signal:f})
if("failed"===x.kind)throw x.error
const I=n.wait&&"canceled"===x.kind
$.pipeline=I?await async function(e,{projectId:n},r){const i={stack:[],error:void 0,hasError:!1}
try{const{client:s,clock:o}=r,a=w(i,o.deadline(j(r),()=>new Error("waited long enough")),!1),c=AbortSignal.any([r.signal,a.signal])
let l=e
try{for(;!(0,t.$g)(l.status);)await o.sleep(m,c),l=await s.getPipeline(n,l.id,{signal:c})}catch(e){if(!a.signal.aborted||e!==a.signal.reason)throw e}return l}catch(e){i.error=e,i.hasError=!0}finally{g(i)}}(x.pipeline,$,e):x.pipeline
const T=await async function(e,n,r){const{clock:t,host:i,signal:s}=r
for(let i=1;n.length>0&&(await(0,l.yo)(e,r),i!==b&&n.some(C));i++)await t.sleep(m,s)
for(const{label:r,pipeline:t}of n)"canceled"!==t.status&&"canceling"!==t.status||i.info(`Canceled ${r} below pipeline #${e.pipelineId}: it is ${t.status}`)
return n.filter(C).map(({label:n,pipeline:r})=>`${n} below pipeline #${e.pipelineId} goes on (${r.status}): ${r.web_url??""}`)}($,P.filter(e=>e!==$),e),{pipeline:_}=$
return{...S(k(_,(0,i.w)((0,t.$g)(_.status)?v(_):x),e),$,e),warnings:T}}function v(e){return{kind:"canceled"===e.status?"canceled":"ended-before",pipeline:e}}function k(e,n,r){const{status:i}=e
if("canceled"===i)return{result:"canceled",exitCode:0,message:n}
if((0,t.$g)(i))return{result:(0,f.resultWord)(i),exitCode:1,message:n}
if("canceling"!==i)return{result:"timeout",exitCode:5,message:n}
if(!r?.options.wait)return{result:"canceled",exitCode:0,message:n}
const s=(0,a.a3)(j(r)/1e3)
return{result:"timeout",exitCode:5,message:`Pipeline #${e.id} is still canceling after ${s}: ${e.web_url}`,hints:["its jobs clean up in `after_script`; raise `timeout`"]}}function S(e,n,{client:r}){return{...(0,f.createResult)(e,n.pipeline,r),jobs:(0,o.SE)(n)}}function j({options:e}){return e.explicit.has("timeout")?1e3*e.timeoutSeconds:h}function C({pipeline:{status:e}}){return!(0,t.$g)(e)&&"canceling"!==e}}),
1652:((n,e,t)=>{t.r(e),t.d(e,{completion:()=>$})
var o=t(1455),i=t(6760),r=t(2264),s=t(7752)
const a=["bash","zsh","fish","powershell"],l={bash:function(n,e){return`# bash completion of ${n}\n${e}() {\n  local line\n  COMPREPLY=()\n  while IFS= read -r line; do\n    # Without a candidate bash completes names of files, by -o default.\n    [[ $line == :files ]] || COMPREPLY+=("\${line%%$'\\t'*}")\n  done < <("\${COMP_WORDS[0]/#\\~\\//$HOME/}" __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)\n}\ncomplete -o default -F ${e} ${n}\n`},zsh:function(n,e){return`#compdef ${n}\n${e}() {\n  local line\n  local -a found\n  for line in "\${(@f)$(\${~words[1]} __complete "\${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}"; do\n    if [[ $line == :files ]]; then\n      compset -P '--*='\n      _files\n      return\n    fi\n    [[ -z $line ]] || found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")\n  done\n  _describe ${n} found\n}\nif [[ $funcstack[1] == ${e} ]]; then\n  ${e} "$@"\nelse\n  compdef ${e} ${n}\nfi\n`},fish:function(n,e){return`# fish completion of ${n}\nfunction _${e}\n  set -l words (commandline -opc)\n  set -l current (commandline -ct)\n  set -l program (string replace -r '^~/' ~/ -- $words[1])\n  set -g _${e}_found ($program __complete $words[2..] "$current" 2>/dev/null)\n  test "$_${e}_found" != :files\nend\ncomplete -c ${n} -n _${e} -f -a '$_${e}_found'\n`},powershell:function(n){return`# powershell completion of ${n}\nRegister-ArgumentCompleter -Native -CommandName ${n} -ScriptBlock {\n  param($wordToComplete, $commandAst, $cursorPosition)\n  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {\n    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.ToString() }\n  })\n  $command, $before = $words\n  # Before 7.3 an empty argument is lost on its way.\n  $current = if ($wordToComplete) { $wordToComplete } elseif ($PSVersionTable.PSVersion -lt [version]'7.3') { '""' } else { '' }\n  & $command __complete @before $current 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {\n    $word, $description = $_ -split "\`t", 2\n    if (-not $description) { $description = $word }\n    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $description)\n  }\n}\n`}},c="gitlab-downstream"
async function $(n){const{flags:e,env:t}=n,o=function({positionals:n,flags:e,env:t}){const o=n[0]??(e.install?(0,i.basename)(t.SHELL??""):""),s=a.find(n=>n===o||"powershell"===n&&"pwsh"===o)
if(void 0!==s)return s
const l=e.install?"missing argument SHELL, and $SHELL names none of them":"missing argument SHELL"
throw new r.eb(`${l}: expected bash, zsh, fish or powershell`)}(n),s=function(n,e){return l[n](e,`_${e.replaceAll(/\W/g,"_")}`)}(o,c)
if(!e.install)return{exitCode:0,document:{shell:o,script:s},text:s}
const $=await async function(n){const{script:e,program:t}=n,{scriptPath:o,startup:s}=function({shell:n,program:e,env:t}){const o=t.HOME||t.USERPROFILE
if(!o)throw new r.eb("completion --install: HOME is not set, so there is no place to install to")
const s=t.XDG_CONFIG_HOME||(0,i.join)(o,".config"),a=(0,i.join)(t.XDG_DATA_HOME||(0,i.join)(o,".local/share"),e,`completion.${f[n]}`)
switch(n){case"fish":return{scriptPath:(0,i.join)(s,"fish/completions",`${e}.fish`)}
case"bash":return{scriptPath:a,startup:{path:(0,i.join)(o,".bashrc"),load:p}}
case"zsh":return{scriptPath:a,startup:{path:(0,i.join)(t.ZDOTDIR||o,".zshrc"),load:d}}
case"powershell":{const n="win32"===process.platform?(0,i.join)(o,"Documents/PowerShell"):(0,i.join)(s,"powershell")
return{scriptPath:a,startup:{path:(0,i.join)(n,"Microsoft.PowerShell_profile.ps1"),load:u}}}}}(n),a=[await w(o,e,"written")]
if(void 0===s)return a
const l=function(n,e,t){const[o,i]=[`# >>> completion of ${t} >>>`,`# <<< completion of ${t} <<<`],r=`${o}\n${e}\n${i}\n`,s=n.indexOf(o),a=n.indexOf(i,s)
return-1!==s&&-1!==a?`${n.slice(0,s)}${r}${n.slice(a+i.length).replace(/^\r?\n/,"")}`:`${n}${""===n||n.endsWith("\n")?"":"\n"}${r}`}(await m(s.path),s.load(o),t)
return[...a,await w(s.path,l,"extended")]}({shell:o,script:s,program:c,env:t}),_=$.map(({path:n,change:e})=>`${h[e]} ${n}`)
return{exitCode:0,document:{shell:o,files:$},text:[..._,`Completion works in every ${o} that is started from now on`].join("\n")}}const h={written:"Wrote",extended:"Added the lines that load it to",unchanged:"Unchanged:"},f={bash:"bash",zsh:"zsh",fish:"fish",powershell:"ps1"}
function p(n){const e=`'${n.replaceAll("'","'\\''")}'`
return`[ ! -r ${e} ] || . ${e}`}function d(n){return`(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }\n${p(n)}`}function u(n){const e=`'${n.replaceAll("'","''")}'`
return`if (Test-Path -LiteralPath ${e}) { . ${e} }`}async function m(n){return(0,o.readFile)(n,"utf8").catch(e=>{if("ENOENT"===e.code)return""
throw _(n,e)})}async function w(n,e,t){if(await m(n)===e)return{path:n,change:"unchanged"}
try{const t=await(0,o.realpath)(n).catch(()=>n),r=await(0,o.stat)(t).then(n=>511&n.mode,()=>438);(0,s.fc)((0,i.dirname)(t)),await(0,s.fR)(t,e,{mode:r})}catch(e){throw _(n,e)}return{path:n,change:t}}function _(n,e){return new r.eb(`completion --install: ${n}: ${(0,r.bD)(e)}`,{cause:e,hints:["print the script without --install, and put it where your shell finds it"]})}}),
6332:((t,e,n)=>{n.d(e,{_:()=>o,endAtRequest:()=>u})
var r=n(3478),s=n(9552)
async function u(t,e){try{return await t()}catch(t){if(!(t instanceof r.r))throw t
return a([t.request],e)}}async function o(t,e){return a(await(0,s.xH)(t),e)}function a(t,{host:e}){for(const n of t)(0,s.H1)(n,e)
return e.info(s.yE.message),{exitCode:0,document:{result:s.yE.result,requests:t}}}}),
2349:((e,t,n)=>{n.r(t),n.d(t,{init:()=>x})
var i=n(1455),o=n(6760),r=n(2264),a=n(7752),s=n(1323),c=n(1166),l=n(6304),u=n(1247),p=n(3951),h=n(668)
async function d({kind:e},{flags:t,ask:n}){const i="github"===e?"its repository on GitHub, owner/name":"its project on your GitLab, or a URL",o=g(t.source)??await(n?.(`Where is gitlab-downstream (${i}, or a folder of yours)? `))
if(o)return(0,h.PJ)(o)
throw new r.eb("--source is required: expected where gitlab-downstream is",{hints:["github"===e?`--source OWNER/gitlab-downstream@v${p.x}: its repository on GitHub`:`--source GROUP/gitlab-downstream@${p.x}: its project on your GitLab`,"--source ./vendor/gitlab-downstream: a copy of it in your repository"]})}function f(e,t,n){try{return n(t)}catch(n){if(!(n instanceof u.$x))throw n
throw new r.eb(`${e} ${JSON.stringify(t)}: ${n.message}`,{cause:n})}}function g(e){return"string"==typeof e&&""!==e.trim()?e.trim():void 0}function b(e){if(void 0!==e&&/[\r\n]/.test(e))throw new r.eb("--cli: expected one line")
return e}const w="17 3 * * *"
function m(e=w){const t=e.split(/[ \t]+/)
if(5===t.length&&t.every(e=>/^[\dA-Za-z*,/-]+$/.test(e)))return t.join(" ")
throw new r.eb(`--schedule ${JSON.stringify(e)}: expected five fields, such as "${w}"`)}var $=n(7137)
function j(e,t){return["mkdir -p ~/.config/gitlab-downstream",`put the token there: gitlab-downstream tokens create --project ${e.project} --description cron --write-env ~/.config/gitlab-downstream/${t}.env`,"for --wait on a private project add a line DOWNSTREAM_API_TOKEN=\u2026 (scope read_api) to that file","then add the line: crontab -e",...y(e)]}function k(){const[e="node",t=""]=process.argv
return`${(0,$.X)(e)} ${(0,$.X)(t)}`}function y({cli:e}){return void 0===e&&!0===process.argv[1]?.includes(`${o.sep}_npx${o.sep}`)?["the line names a file in npx's cache, which may be cleaned: install the CLI, or give --cli"]:[]}function v(e){return/^[A-Za-z][\w./-]*$/.test(e)&&!/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(e)?e:JSON.stringify(e)}function T(e,{nightly:t}){const{project:n,ref:i,gitlabUrl:o,source:r}=e,a="folder"===r.kind
return{content:`${[`# Starts a pipeline of ${n} on ${o}, and takes over its result.`,"# GITLAB_TRIGGER_TOKEN: a pipeline trigger token of that project. GITLAB_API_TOKEN: an access token with scope read_api","# to wait and to show logs, or api to cancel the pipeline too when this workflow is cancelled.","name: "+(t?"Downstream nightly":"Downstream"),"on:",...t?["  schedule:","    # In UTC; GitHub starts it some minutes late.",`    - cron: ${JSON.stringify(e.schedule)}`]:["  push:","    branches: [main]"],"  workflow_dispatch:",a?"permissions:\n  contents: read":"permissions: {}","jobs:","  downstream:","    runs-on: ubuntu-latest","    timeout-minutes: 70","    steps:",...a?["      - uses: actions/checkout@v6"]:[],"      - name: Start the pipeline and wait","        id: downstream",`        uses: ${(0,h.Oc)(r)}`,"        with:",`          gitlab-url: ${v(o)}`,`          project: ${v(n)}`,`          ref: ${v(i)}`,`          token: ${E("secrets.GITLAB_TRIGGER_TOKEN")}`,`          api-token: ${E("secrets.GITLAB_API_TOKEN")}`,"          wait: true","          timeout: 1h"].join("\n")}\n`,next:S(e)}}function E(e){return`\${{ ${e} }}`}function S({project:e}){return[`create a trigger token: gitlab-downstream tokens create --project ${e} --description GitHub`,"store GITLAB_TRIGGER_TOKEN and GITLAB_API_TOKEN as secrets: Settings > Secrets and variables > Actions"]}const O={gitlab:".gitlab-ci.yml",github:".github/workflows/downstream.yml",cron:"downstream.cron"},_=[A("trigger",{inputs:["project","ref","gitlab-url","image","cli"],about:"Starts a pipeline of PROJECT from a job."}),A("trigger-on-tag",{inputs:["project","ref","image","cli"],about:"A tag here starts a pipeline of PROJECT."}),A("bridge-on-tag",{inputs:["project","branch"],about:"A tag here starts a pipeline of PROJECT with GitLab's own `trigger:`, without runner and token."}),A("upload-to-s3",{inputs:[],stages:["test","build","package"],about:"Uploads the package when the pipeline is started with UPLOAD_TO_S3."}),A("fetch-artifacts",{inputs:["project","ref","job","gitlab-url","image","cli"],about:"Takes the artifacts of a job of PROJECT."}),A("nightly",{inputs:["project","ref","image","cli"],about:"Starts a pipeline of PROJECT by a pipeline schedule."}),A("chain",{inputs:["image","cli"],about:"Runs the chain file downstream.yml of this repository."}),A("webhook-receiver",{inputs:["image","cli"],about:"Reads the event of the webhook that started the pipeline."}),{name:"github",kind:"github",takesProject:!0,takes:["project","ref","gitlab-url","source"],render:e=>T(e,{nightly:!1})},{name:"github-nightly",kind:"github",takesProject:!0,takes:["project","ref","gitlab-url","source","schedule"],render:e=>T(e,{nightly:!0})},{name:"cron",kind:"cron",takesProject:!0,takes:["project","ref","gitlab-url","cli","schedule"],render:function(e){const{project:t,ref:n,schedule:i,gitlabUrl:o}=e,r=t.replaceAll("/","-"),a=`$HOME/.config/gitlab-downstream/${r}.env`,s="$HOME/.local/state/gitlab-downstream"
var c
return{content:`${[`# Starts a pipeline of ${t} on ${n}, and waits for its result. Times are local.`,`# The token is in ${a} (mode 600); the output goes to ${s}/${r}.log.`,`${i} ${c=`umask 077; mkdir -p "${s}" && { set -a; . "${a}"; set +a; ${[e.cli??k(),"trigger",`--gitlab-url ${(0,$.X)(o)}`,`--project ${(0,$.X)(t)}`,`--ref ${(0,$.X)(n)}`,"--wait"].join(" ")}; } >> "${s}/${r}.log" 2>&1`,c.replaceAll("%","\\%")}`].join("\n")}\n`,next:j(e,r)}}}]
function A(e,t){return{name:e,kind:"gitlab",takesProject:t.inputs.includes("project"),takes:["source",...t.inputs,...t.inputs.includes("branch")?["ref"]:[]],render:n=>function(e,{name:t,inputs:n,about:i,stages:o}){if(n.includes("branch")&&/^\d+$/.test(e.project))throw new r.eb(`project ${e.project}: GitLab's own \`trigger:\` takes the full path only`)
const{image:a,cli:s}=(0,h.cB)(e.source),c={project:e.project,ref:e.ref,branch:e.ref.replace(/^refs\/heads\//,""),job:"build","gitlab-url":e.gitlabUrlGiven?e.gitlabUrl:void 0,image:a,cli:e.cli??s},l=n.flatMap(e=>{const t=c[e]
return void 0===t?[]:[`      ${e}: ${v(t)}`]}),[u="",...p]=(0,h.MW)(e.source,t)
return{content:`${[`# ${i.replace("PROJECT",e.project)} More inputs are described at the top of templates/${t}.yml`,"# of gitlab-downstream. Tokens are never inputs: they are masked CI/CD variables (Settings > CI/CD > Variables).",...void 0===o?[]:[`stages: [${o.join(", ")}]`],"include:",`  - ${u}`,...p.map(e=>`    ${e}`),...0===l.length?[]:["    inputs:",...l]].join("\n")}\n`,next:C(e,{name:t,inputs:n})}}(n,{name:e,...t})}}function C({project:e,source:t},{name:n,inputs:i}){return[...i.includes("image")&&"project"===t.kind?[`let jobs of this project pull the image of ${t.path}: its Settings > CI/CD > Job token permissions`]:[],...i.includes("image")&&"project"!==t.kind?["the image comes from Docker Hub: put your own copy in its place where jobs may not use that"]:[],...i.includes("project")&&i.includes("cli")?[`let jobs of this project in at ${e}: its Settings > CI/CD > Job token permissions; or define DOWNSTREAM_TOKEN, a trigger token`]:[],...i.includes("job")?["set the input `job`: the job whose artifacts it takes"]:[],..."upload-to-s3"===n?["set the input `image`: an image with the AWS command line interface, since it gets your credentials one that you trust","let an earlier job leave the package in dist/ as an artifact","define S3_URL, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as masked CI/CD variables"]:[],..."nightly"===n?["create a schedule: Build > Pipeline schedules"]:[],..."webhook-receiver"===n?["add the webhook: gitlab-downstream webhook add"]:[]]}const x=async e=>{const{flags:t,host:n}=e,u=await async function({positionals:e,ask:t}){const n=_.map(({name:e})=>e),i=e[0]||await(t?.(`Template (${n.join(", ")}): `))
if(!i)throw new r.eb("missing argument TEMPLATE: expected the name of a template",{hints:[`the templates are ${n.join(", ")}`]})
const o=_.find(e=>e.name===i)
if(o)return o
throw new r.eb(`unknown template ${JSON.stringify(i)}${(0,s.SX)(i,n)}`,{hints:[`the templates are ${n.join(", ")}`]})}(e);(function({name:e,takes:t},{flags:n,options:i}){const o=[...["source","cli","schedule"].filter(e=>n[e]),...["project","ref","gitlab-url"].filter(e=>i.asked.has(e))].filter(e=>!t.includes(e)).map(e=>`--${e}`)
if(o.length>0)throw new r.eb(`${o.join(", ")}: the template ${e} has no use for it`)})(u,e)
const p=await async function(e,t){const{options:n,flags:i}=t,o=e.takesProject?await async function({options:e,ask:t}){if(void 0!==e.project)return String(e.project)
const n=await(t?.("Project whose pipeline is started (full path): "))
if(!n)throw new r.eb("project: is required; expected the full path, such as group/project")
return/^\d+$/.test(n)?n:f("project",n,c.FV)}(t):""
return{project:o,ref:e.takesProject?n.ref?.given??await async function({ask:e}){const t=await(e?.("Branch or tag [main]: "))
return t?f("ref",t,e=>(0,l.rd)(e).given):"main"}(t):"",gitlabUrl:n.gitlabUrl,gitlabUrlGiven:n.explicit.has("gitlab-url"),cli:b(g(i.cli)),schedule:m(g(i.schedule))}}(u,e),{content:h,next:w}="cron"===u.kind?u.render(p):u.render({...p,source:await d(u,e)}),$="string"==typeof t.output&&""!==t.output?t.output:O[u.kind],j={template:u.name,content:h,next:w}
if("-"===$){for(const e of w)n.debug(e)
return{exitCode:0,document:{...j,file:null},text:h}}await async function(e,t,{force:n}){try{(0,a.fc)((0,o.dirname)(e)),n?await async function(e,t){if(await(0,i.stat)(e).then(e=>e.isDirectory(),()=>!1))throw new r.eb(`${e} is a folder`)
await(0,a.fR)(e,t)}(e,t):await(0,i.writeFile)(e,t,{flag:"wx"})}catch(t){if(t instanceof r.eb)throw t
const{code:i,message:o}=t
if("EEXIST"!==i||n)throw new r.eb(`${e} cannot be written: ${i??o}`,{cause:t})
throw new r.eb(`${e} already exists`,{cause:t,hints:["--output FILE writes another file, --output - prints it","--force overwrites it"]})}}($,h,{force:!0===t.force})
const k=w.map((e,t)=>`  ${t+1}. ${e}`),y=[`Wrote ${$}`,...0===k.length?[]:["Next:",...k]].join("\n")
return{exitCode:0,document:{...j,file:$},text:y}}}),
1317:((t,e,n)=>{n.d(e,{cancelJob:()=>l})
var s=n(3737),i=n(4920),a=n(987),c=n(9552),o=n(9504)
const u=1e3,r=3e4
async function l(t,e,n){const{client:i,options:r,signal:l}=n,{pipeline:p}=e
if((0,s.$g)(t.status))return g(function(t){const e=`Nothing to cancel: ${(0,a.qw)(t)} had ended with ${t.status} before`
return{result:(0,o.resultWord)(t.status),exitCode:"canceled"===t.status?0:1,message:e}}(t),t,e,n)
const f=()=>i.cancelJob(t.projectId,t.id,{signal:l})
if(r.dryRun)return(0,c.sg)([f],{...n,pipeline:p})
const $=await f(),m=await async function({projectId:t,id:e,kind:n},i,{client:a,clock:c,options:o,signal:r}){const l=t=>(0,s.$g)(t)||"canceling"===t&&!o.wait,g=c.monotonicMs()+d(o)
let p=i
for(;"job"===n&&!l(p)&&c.monotonicMs()<g;)await c.sleep(u,r),p=(await a.getJob(t,e,{signal:r})).status
return p}(t,$.status,n)
return g(function(t,{options:e}){const n=(0,a.qw)(t),{status:i}=t
if("canceled"===i||"canceling"===i&&!e.wait)return{result:"canceled",exitCode:0,message:`Canceled ${n} (it is ${i})`}
if((0,s.$g)(i))return{result:(0,o.resultWord)(i),exitCode:1,message:`${n} ended with ${i}`}
return{result:"timeout",exitCode:5,message:`GitLab accepted the cancel request, but ${n} is still ${i} after ${(0,a.a3)(d(e)/1e3)}`}}({...t,status:m},n),{...t,status:m},e,n)}function d({wait:t,explicit:e,timeoutSeconds:n}){return t&&e.has("timeout")?1e3*n:r}function g(t,e,n,{client:s}){const a=e.url?`${t.message}: ${e.url}`:t.message,c=(0,i.SE)(n).map(t=>t.id===e.id?e:t)
return{...(0,o.createResult)({...t,message:a},n.pipeline,s),jobs:c}}}),
6408:((e,i,n)=>{n.d(i,{G:()=>p,I:()=>s})
var t=n(7321),o=n(4920),r=n(7459),a=n(784)
const c=1e3,l=10
function p(e,i,{flags:n}){if(void 0!==i)return(0,o.z)(e.projectId,e.pipeline,i)
const a=n.job
if("string"!=typeof a||""===a.trim())return
if(void 0!==e.unreadable)throw(0,r.oY)(e.pipeline,e.unreadable)
const c=(0,o.SE)(e).map(e=>({...e,kind:"job"}))
return(0,t.bo)(c,a,"--job")}async function*s(e,i){const{client:n,clock:t}=i,{projectId:o,pipelineId:r}=e,p=async e=>{const i=await n.getPipeline(o,r,{signal:e.signal})
return(0,a.Zc)({project:o,pipeline:i},e)}
for(let e=1;;e++){if(yield await(0,a.y4)(i,p),e===l)return
await t.sleep(c,i.signal)}}}),
4419:((e,t,n)=>{n.r(t),n.d(t,{play:()=>j})
var i=n(2264),o=n(4920),a=n(987),l=n(7459),r=n(784),s=n(1246),p=n(6116),u=n(9552),c=n(66),d=n(9504),f=n(6175),w=n(4604),b=n(6408)
const j=e=>(0,p.p)(e,()=>async function(e){const{options:t,client:n,signal:p,host:w}=e;(0,f.Oj)(t,["follow","job-variables"]),(0,l.Yb)(n,"Playing a job")
const j=Object.fromEntries(t.jobVariables),{job:h,...g}=await(0,r.$Y)(e)
if((0,s.SD)(g.root.pipeline,t))return(0,c.followRun)(g,e);(0,s.iP)(g,e)
try{const l={project:g.root.projectId,pipeline:g.root.pipeline},s=await(0,r.y4)(e,e=>(0,r.Zc)(l,e)),f=(0,b.G)(s,h,e)??function(e){const t=(0,o.SE)(e).filter(({status:e})=>"manual"===e),n=(0,o.vX)(e)??[],l=n.length>0?n:t,[r,...s]=l
if(void 0===r)throw new i.fk(`no job of pipeline #${e.pipelineId} waits to be played`)
if(0===s.length)return r
throw new i.eb(`several jobs of pipeline #${e.pipelineId} wait to be played`,{details:l.map(a.qw),hints:["name one of them with --job"]})}(s)
if(!y.includes(f.status))throw function(e){return new i.fk(`${(0,a.qw)(e)} is ${e.status}: only manual and delayed jobs can be played`,{hints:"failed"===e.status||"canceled"===e.status?["run it again with the command `retry`"]:[],details:e.url?[e.url]:[]})}(f)
const m=()=>n.playJob(f.projectId,f.id,{signal:p,variables:j})
return t.dryRun?await(0,u.sg)([m],{...e,pipeline:g.root.pipeline}):(await m(),w.info(`Played ${(0,a.qw)(f)} of pipeline #${s.pipelineId}${f.url?`: ${f.url}`:""}`),await async function(e,{projectId:t,pipeline:n,...i},a){const{options:l,client:r}=a
if(l.wait)return(0,c.followRun)({...e,root:(0,o.RM)(t,n)},a)
const s=`Pipeline #${n.id} goes on and is not waited for: ${n.web_url}`
return{...(0,d.createResult)({result:"triggered",exitCode:0,message:s},n,r),jobs:(0,o.SE)({projectId:t,pipeline:n,...i})}}(g,await async function(e,{id:t,status:n},i){let a=e
for await(const l of(0,b.I)(e,i))if(a=l,!(0,o.SE)(l).some(e=>e.id===t&&e.status===n))break
return a}(s,f,e),e))}catch(t){return(0,c.g)(t,g,e)}}((0,w.openAnnounced)(e))),y=["manual","scheduled"]}),
3196:((e,t,i)=>{i.r(t),i.d(t,{list:()=>u})
var s=i(2264),r=i(3737),n=i(6304),a=i(1247),o=i(987),c=i(2459),l=i(4604)
const u=async e=>{const{client:t,options:i,host:a,signal:o,flags:c}=e,{project:u,ref:h}=i
if(void 0===u)throw new s.eb("project: is required")
const m=p(c,"limit",(0,n.rD)(1,1e3))??20,w=p(c,"status",(0,n.yL)(...r.Do)),$={...h&&{ref:h.name},...w&&{status:w},limit:m},g=await t.listPipelines(u,{...$,orderBy:"id",sort:"desc"},{signal:o}),[y]=g
return void 0===y?a.info(`${u} has no such pipelines`):await(0,l.openPage)(y.web_url.replace(/\/\d+$/,""),e),{exitCode:0,document:g.map(d),...y&&{text:f(g)}}}
function p(e,t,i){const r=e[t]
if("string"==typeof r&&""!==r.trim())try{return i(r)}catch(e){if(!(e instanceof a.$x))throw e
throw new s.eb(`--${t} ${JSON.stringify(r)}: ${e.message}`,{cause:e})}}function d(e){return{"pipeline-id":e.id,"pipeline-iid":e.iid??null,status:e.status,ref:e.ref,sha:e.sha,source:e.source??null,"created-at":e.created_at??null,"pipeline-url":e.web_url}}function f(e){const t=e.map(({id:e,status:t,ref:i,sha:s,source:r,created_at:n,web_url:a})=>[`#${e}`,`${(0,o.I8)(t)} ${t}`,i??"",s.slice(0,8),r??"",n?.slice(0,16).replace("T"," ")??"",a])
return(0,o.ku)(["PIPELINE","STATUS","REF","COMMIT","SOURCE","CREATED (UTC)","URL"],t.map(e=>e.map(c.B)))}}),
3555:((t,e,o)=>{o.d(e,{followLogs:()=>m})
var n=o(3737),i=o(1032),s=o(987),r=o(7459),a=o(784),l=o(1246),u=o(9504),d=o(6911),c=o(3266)
const w=5e3,f=6e4
async function m(t,e){const{client:o}=e,{job:m,...h}=await(0,a.$Y)(e),g=m?.name??t,j=new AbortController,p=[],k=function({client:t,clock:e,host:o,random:n,signal:r},a,l){return(0,i.l)({source:t,secrets:o.secrets,clock:e,random:n,signal:AbortSignal.any([r,a]),emit(t){"lines"!==t.kind?(o.warn(t.message),t.error&&l(t.error)):o.logLines({key:String(t.job.id),text:(0,s.qw)(t.job)},t.lines)}})}(e,j.signal,t=>p.push(t))
try{const{jobs:t,timedOut:i}=await async function(t,{jobName:e,follower:o},i){let s=[]
const a={retryFailed:0,onManual:"fail",play:[],passOn:[],jobsEveryMs:w},l=await(0,d.v)(t,{...a,onEvent:function(i){if("unreadable"===i.kind&&"jobs"===i.what&&void 0===i.label)throw(0,r.oY)(t.root.pipeline,i.words)
if("jobs"===i.kind)return s=(0,c.du)(i.jobs,e),o.update(s),function(t,e){const[o]=void 0===e?[]:(0,c.Sq)(t,e)
return void 0!==o&&o.name===e&&(0,n.$g)(o.status)}(s,e)?{kind:"watched",jobs:s,timedOut:!1}:void 0}},i)
return"watched"===l.kind?l:{kind:"watched",jobs:s,timedOut:"timeout"===l.kind}}(h,{jobName:g,follower:k},e)
await k.finish(i?0:Math.min(f,(0,l.XW)(e)))
const[s]=p
if(s)throw s
const{pipeline:a}=h.root
return{...(0,u.createResult)(b(a,i,e),a,o),jobs:t}}finally{j.abort(new Error("the run is over"))}}function b(t,e,{options:o}){const{id:n,status:i}=t
return e?{result:"timeout",exitCode:5,message:`Timed out after ${(0,s.a3)(o.timeoutSeconds)} following the logs of pipeline #${n}, whose status is ${i}`,hints:["raise `timeout`"]}:{result:(0,u.resultWord)(i),exitCode:0,message:`Pipeline #${n} is ${i}`}}}),
3266:((n,t,e)=>{e.d(t,{Sq:()=>r,du:()=>s,wD:()=>u})
var o=e(3737),i=e(7321)
function r(n,t){const e=n.filter(({kind:n})=>"job"===n)
return void 0===t?e:e.some(n=>n.name===t)?[(0,i.bo)(e,t,"logs")]:e.filter(n=>(0,i.MK)(t,n.name))}function s(n,t){const e=r(n,t),s=n.some(({kind:n,status:t})=>"bridge"===n&&!(0,o.$g)(t))
return 0!==e.length||void 0===t||s||(0,i.bo)(n,t,"logs"),e}function u(n){return[...Map.groupBy(n,({pipelineId:n,stage:t})=>JSON.stringify([n,t])).values()].flat()}}),
5975:((e,o,r)=>{r.r(o),r.d(o,{logs:()=>b})
var t=r(2264),n=r(3737),s=r(4982),i=r(6414),a=r(1936),l=r(5671),c=function(e){return function(o){function r(r){o.error=o.hasError?new e(r,o.error,"An error was suppressed during disposal."):r,o.hasError=!0}var t,n=0
return function e(){for(;t=o.stack.pop();)try{if(!t.async&&1===n)return n=0,o.stack.push(t),Promise.resolve().then(e)
if(t.dispose){var s=t.dispose.call(t.value)
if(t.async)return n|=2,Promise.resolve(s).then(e,function(o){return r(o),e()})}else n|=1}catch(e){r(e)}if(1===n)return o.hasError?Promise.reject(o.error):Promise.resolve()
if(o.hasError)throw o.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,o,r){var t=new Error(r)
return t.name="SuppressedError",t.error=e,t.suppressed=o,t}),f=r(4920),u=r(987),d=r(7459),p=r(784),h=r(6116),w=r(9504),y=r(3266)
const b=e=>{const o={...e.options,summary:!1,annotations:!1,reportFiles:[]},a=e.flags.job,l={...e,options:o}
return(0,h.p)(l,async()=>{if(e.flags.follow||function({options:e}){const o=["timeout","poll-interval"].find(o=>e.asked.has(o))
if(o)throw new t.eb(`\`${o}\` needs --follow: without it the logs are printed as they are`)}(e),(0,d.Ue)(e.client),!e.flags.follow)return async function(e,o){const{client:r,host:t,signal:a}=o,l=await(0,s.G)(o),{pipeline:c}=l,h=await async function(e,o,r){const{project:t,pipeline:n,job:s}=e
if(void 0!==s)return[(0,f.z)(t,n,s)].filter(e=>void 0!==e)
const i=await(0,p.Zc)(e,r)
if(void 0!==i.unreadable)throw(0,d.oY)(n,i.unreadable)
return(0,y.wD)((0,y.du)((0,f.SE)(i),o))}(l,e,o),b=void 0!==e||void 0!==l.job,m=h.filter(e=>(0,i.Xu)(e)&&(b||(0,n.$g)(e.status))),v=[]
for(const e of m){const r=await g(e,m.length>1,o)
a.throwIfAborted(),r&&v.push(r)}for(const e of function(e,o){const r=e.filter(e=>!o.includes(e)),t=r.filter(e=>(0,i.Xu)(e)).map(u.qw),n=r.filter(e=>!(0,i.Xu)(e)).map(e=>`${(0,u.qw)(e)} (${e.status})`)
return[...t.length>0?[`Not printed, as these jobs still run (see them with --follow or --job): ${t.join(", ")}`]:[],...n.length>0?[`Jobs without a log: ${n.join(", ")}`]:[]]}(h,m))t.info(e)
const[j]=v
if(j)throw j
const k=`Printed ${1===m.length?"1 log":`${m.length} logs`} of pipeline #${c.id}, whose status is ${c.status}`
return{...(0,w.createResult)({result:(0,w.resultWord)(c.status),exitCode:0,message:k},c,r),jobs:m}}(a,l)
const{followLogs:o}=await Promise.all([r.e(825),r.e(557),r.e(459),r.e(41),r.e(803),r.e(210),r.e(296),r.e(888),r.e(217)]).then(r.bind(r,3555))
return o(a,l)})}
async function g(e,o,r){const{client:n,clock:s,host:i,random:f,signal:d}=r,p=(0,u.qw)(e),h={key:String(e.id),text:o?p:void 0}
try{const o=await async function(e){const o={stack:[],error:void 0,hasError:!1}
try{const{clock:r,onLines:n,signal:s}=e,i=new t.Jk(`the log of job ${e.job.id} did not come within 60 s`),c=function(e,o,r){if(null!=o){if("object"!=typeof o&&"function"!=typeof o)throw new TypeError("Object expected.")
var t,n
if(r){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
t=o[Symbol.asyncDispose]}if(void 0===t){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
t=o[Symbol.dispose],r&&(n=t)}if("function"!=typeof t)throw new TypeError("Object not disposable.")
n&&(t=function(){try{n.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:o,dispose:t,async:r})}else r&&e.stack.push({async:!0})
return o}(o,r.deadline(6e4,()=>i),!1),f=await(0,l.R)({...e,windows:{support:"unknown"},slots:(0,a.uz)(1),load:()=>({jobsFollowed:1,remainingShare:void 0}),onLines(e){c.restart(),n(e)},ended:AbortSignal.abort(),stop:AbortSignal.any([s,c.signal])})
if(s.throwIfAborted(),"unreadable"===f.kind)throw f.error
if("stopped"===f.kind)throw f.error??i
return"complete"===f.kind}catch(e){o.error=e,o.hasError=!0}finally{c(o)}}({source:n,secrets:i.secrets,clock:s,random:f,job:e,signal:d,onLines:e=>i.logLines(h,e),onReplaced:()=>i.warn(`The log of ${p} was replaced on the server; the lines that follow replace those above`)})
return void(o||i.warn(`The log of ${p} was cut or erased while it was read`))}catch(e){if(!(e instanceof t.fk||e instanceof t.Jk))throw e
return i.warn(`The log of ${p} cannot be read: ${e.message}`),e}}}),
796:((e,n,t)=>{t.r(n),t.d(n,{retry:()=>h,runRetry:()=>b})
var i=t(3737),o=t(4920),r=t(7459),s=t(784),a=t(1246),l=t(6116),p=t(9552),c=t(66),u=t(6830),d=t(9504),f=t(6175),g=t(6408),w=t(4604)
const h=e=>(0,l.p)(e,()=>b((0,w.openAnnounced)(e)))
async function b(e){const{options:n,client:t}=e;(0,f.Oj)(n,["follow"]),(0,u.PP)(n),(0,r.Yb)(t,"Retrying jobs")
const{job:l,...w}=await(0,s.$Y)(e)
if((0,a.SD)(w.root.pipeline,n))return(0,c.followRun)(w,e);(0,a.iP)(w,e)
try{return await async function(e,n,t){const{options:r,client:a,host:l,signal:u}=t,{projectId:f,pipeline:w}=e.root,h=await(0,s.y4)(t,e=>(0,s.Zc)({project:f,pipeline:w},e)),b=(0,g.G)(h,n,t),j=b?[b]:function(e){return(0,o.SE)(e).filter(({pipelineId:n})=>n===e.pipelineId)}(h).filter(({status:e})=>"failed"===e||"canceled"===e)
if(void 0===h.unreadable&&0===j.length)return async function(e,n,t){const{options:r,client:s,host:a}=t,{id:l,status:p,web_url:u}=n.pipeline,f=`Nothing to retry: no job of pipeline #${l} failed or was canceled; it is ${p}: ${u}`
if(r.wait&&!r.dryRun)return a.info(f),(0,c.followRun)(e,t)
const g=(0,i.$g)(p)&&"success"!==p,w=g&&0===n.jobs.length?["it has no jobs: start a new pipeline instead"]:[],h={result:(0,d.resultWord)(p),exitCode:g?1:0,message:f,hints:w}
return{...(0,d.createResult)(h,n.pipeline,s),jobs:(0,o.SE)(n)}}(e,h,t)
const $=()=>b?a.retryJob(b.projectId,b.id,{signal:u}):a.retryPipeline(f,w.id,{signal:u})
if(r.dryRun)return(0,p.sg)([$],{...t,pipeline:w})
await $()
const m=await async function({before:e,lost:n},t){const{pipeline:r}=e,s=new Set([e.pipelineId,...n.map(({pipelineId:e})=>e)]),a=new Set((0,o.SE)(e).map(({id:e})=>e))
let l={root:e,renewed:[],missing:n}
for await(const p of(0,g.I)(e,t)){const e=(0,o.SE)(p).filter(({id:e,pipelineId:n})=>s.has(n)&&!a.has(e)),t=new Set(e.map(({name:e})=>e))
if(l={root:p,renewed:e,missing:n.filter(({name:e})=>!t.has(e))},(!(0,i.$g)(p.pipeline.status)||p.pipeline.finished_at!==r.finished_at)&&0===l.missing.length)break}return l}({before:h,lost:j},t)
if(l.info(function({renewed:e},{id:n}){if(0===e.length)return`GitLab accepted the retry of pipeline #${n}`
const t=e.map(e=>`${e.name} (#${e.id})`).join(", ")
return`Retrying ${1===e.length?"one job":`${e.length} jobs`} of pipeline #${n}: ${t}`}(m,w)),r.wait)return(0,c.followRun)({...e,root:(0,o.RM)(f,m.root.pipeline)},t)
const R=`Pipeline #${w.id} runs again and is not waited for: ${w.web_url}`
return{...(0,d.createResult)({result:"triggered",exitCode:0,message:R},m.root.pipeline,a),jobs:(0,o.SE)(m.root),warnings:y(m)}}(w,l,e)}catch(n){return(0,c.g)(n,w,e)}}function y({missing:e}){return 0===e.length?[]:[`GitLab accepted the retry, but does not show these jobs again yet: ${e.map(({name:e})=>e).join(", ")}`]}}),
8108:((e,n,t)=>{t.r(n),t.d(n,{listSchedules:()=>c,playSchedule:()=>u})
var i=t(2264),o=t(1166),s=t(1247),a=t(987),r=t(7459),l=t(2459)
const c=async e=>{const{client:n,host:t,signal:i}=e,o=d(e),s=await n.listSchedules(o,{signal:i})
return 0===s.length&&t.info(`${o} has no schedules`),{exitCode:0,document:s.map(p),...s.length>0&&{text:h(s)}}},u=async e=>{const{client:n,host:t,signal:a}=e;(0,r.Yb)(n,"Playing a schedule")
const c=d(e),u=function({positionals:e}){const[n=""]=e
try{if(!/^\d+$/.test(n))throw new s.$x("is not an id; expected a number, as `schedules list` shows it")
return(0,o.Fg)(n)}catch(e){if(!(e instanceof s.$x))throw e
throw new i.eb(`argument ID ${JSON.stringify(n)}: ${e.message}`,{cause:e})}}(e),h=await n.getSchedule(c,u,{signal:a})
await n.playSchedule(c,u,{signal:a}),t.info(`Asked GitLab to run schedule ${u} (${(0,l.B)(h.description??"")}) on ${h.ref??""}`)
const f=await async function(e,{id:n,last_pipeline:t},{client:o,clock:s,signal:a}){const r=s.monotonicMs()+3e4
for(;s.monotonicMs()<r;){const{last_pipeline:i}=await o.getSchedule(e,n,{signal:a})
if(i&&i.id!==t?.id)return i.id
await s.sleep(1e3,a)}throw new i.fk(`GitLab took the request to run schedule ${n}, but shows no new pipeline of it`,{hints:["look at the pipelines of the project before you run this again","its ref may be gone, its owner may have lost the right to run on it, or its rules may leave no job"]})}(c,h,e),{web_url:w,status:g}=await n.getPipeline(c,f,{signal:a})
return t.info(`Pipeline #${f} is its newest, and is ${g}; it is not waited for`),{exitCode:0,document:{...p(h),"pipeline-id":f,"pipeline-url":w,status:g},text:w}}
function d({options:e}){if(void 0===e.project)throw new i.eb("project: is required")
return e.project}function p({id:e,description:n,ref:t,cron:i,cron_timezone:o,next_run_at:s,active:a,owner:r}){return{id:e,description:n??null,ref:t??null,cron:i??null,"cron-timezone":o??null,"next-run-at":s??null,active:a??null,owner:r?.username??null}}function h(e){const n=e.map(({id:e,active:n,ref:t,cron:i,cron_timezone:o,next_run_at:s,owner:a,description:r})=>[String(e),!1===n?"no":"yes",t?.replace(/^refs\/(?:heads|tags)\//,"")??"",[i,o].filter(Boolean).join(" "),s?.slice(0,16).replace("T"," ")??"",a?.username??"",r??""])
return(0,a.ku)(["ID","ACTIVE","REF","CRON","NEXT RUN (UTC)","OWNER","DESCRIPTION"],n.map(e=>e.map(l.B)))}}),
6610:((t,e,s)=>{s.r(e),s.d(e,{jobLines:()=>m,status:()=>f})
var n=s(9045),o=s(4982),a=s(4920),i=s(8628),r=s(2381),u=s(987),c=s(784),d=s(9504),l=s(472),p=s(4604)
const f=async t=>{const{client:e,host:s}=t,n=await(0,o.G)(t),{pipeline:l}=n
await(0,p.openPage)(l.web_url,t)
const f=await(0,c.Zc)(n,t)
void 0!==f.unreadable&&s.warn(`Jobs cannot be read with these credentials (${f.unreadable})`)
const{words:h}=(0,u.Rh)(l.status),m={result:(0,d.resultWord)(l.status),exitCode:0,message:`Pipeline #${l.id}: ${h}`},w={...(0,d.createResult)(m,l,e),jobs:(0,a.SE)(f)},g=(0,r.redactResult)(w,s.redact)
return{exitCode:0,document:(0,i.resultDocument)(w),text:$(g)}}
function $(t){const e=(0,u.I8)(t.status??""),s=void 0===t.durationSeconds?"":` after ${(0,u.a3)(t.durationSeconds)}`,n=`${t.ref??""} ${t.sha?.slice(0,8)??""}`.trim()
return[`${e} ${t.message}${s}`,`  ${n}  ${t.pipelineUrl}`,...m(t.jobs)].join("\n")}const h=48
function m(t){const e=new Map(t.map(t=>[t,w(t)])),s=Math.max(0,...[...e.values()].map(t=>(0,n.A)(t).width)),o=Math.max(0,...t.map(t=>g(t).length)),a=[]
for(const[i,r]of Map.groupBy(t,t=>t.stage)){a.push((0,l.g$)(i,{colors:!1}))
for(const t of r){const i=e.get(t)??t.name,r=[i+" ".repeat(s-(0,n.A)(i).width),g(t).padStart(o),b(t)]
a.push(`  ${(0,u.OP)(t).icon} ${r.join("  ").trimEnd()}`)}}return a}function w(t){const e=(0,l.g$)((0,u.qw)(t),{colors:!1}),{index:s,truncated:o}=(0,n.A)(e,{limit:h,ellipsis:"\u2026",ellipsisWidth:1})
return o?`${e.slice(0,s)}\u2026`:e}function g({durationSeconds:t}){return void 0===t?"":(0,u.a3)(t)}function b(t){if("success"===t.status)return""
const e="failed"!==t.status||t.counts?"":"(does not count)"
return["failed"===t.status?(0,u.AC)(t)??"failed":(0,u.Rh)(t.status).words,e,t.url??""].filter(t=>""!==t).map(t=>(0,l.g$)(t,{colors:!1})).join("  ")}}),
7437:((e,t,n)=>{n.r(t),n.d(t,{takeOwnership:()=>r,updateToken:()=>a})
var o=n(2264),i=n(7968),s=n(2496)
const a=async e=>{const{client:t,host:n,signal:i}=e,a=(0,s.t3)(e),r=(0,s.gx)(e,"description")
if(void 0===r)throw new o.eb("--description: is required; expected the new description; nothing else of a token can be changed")
const c=await t.updateTrigger((0,s.v8)(e),a,{description:r},{signal:i}),h=(0,s.nW)(c,{reveal:!1,host:n})
return{exitCode:0,document:h,text:(0,s.Bh)(h)}},r=async e=>{const{client:t,host:n,signal:a}=e,r=(0,s.t3)(e),c=(0,s.v8)(e)
try{const e=await t.takeTriggerOwnership(c,r,{signal:a}),o=(0,s.nW)(e,{reveal:!1,host:n})
return n.info(`Trigger token ${r} of ${c} is now owned by ${(0,s.Q9)(o)}`),{exitCode:0,document:o,text:(0,s.Bh)(o)}}catch(t){if(t instanceof i.O_&&404===t.status)throw await async function(e,t,n){const{client:i,host:a,signal:r}=n,c=await i.getTrigger((0,s.v8)(n),t,{signal:r}).catch(()=>{})
if(void 0===c)return e
const h=(0,s.Q9)((0,s.nW)(c,{reveal:!1,host:a}))
return new o.fk(`trigger token ${t} stays with its owner ${h}: this GitLab no longer lets tokens change hands`,{cause:e,hints:["newer versions of GitLab have no endpoint to take ownership",`make a token of your own and delete this one: ${(0,s.xJ)("rotate",t,n)}`]})}(t,r,e)
throw t}}}),
9245:((e,t,i)=>{i.r(t),i.d(t,{createToken:()=>a,createTokenOnce:()=>c})
var n=i(2264),o=i(7968),r=i(8615),s=i(2496)
const a=async e=>{const t=(0,s.gx)(e,"description")
if(void 0===t)throw new n.eb('--description: is required; expected what the token is for, such as "nightly of group/lib"')
const i=(0,s.p1)(e),o=await(0,r.r)(e),a=await c({description:t,...void 0!==i&&{expiresAt:i}},e)
return e.host.info(`Trigger token ${a.id} of ${(0,s.v8)(e)} was created`),(0,r.C)(a,o,e)}
async function c(e,t){const{client:i,signal:n,host:r}=t,a=(0,s.v8)(t),c=new Set((await i.listTriggers(a,{signal:n})).map(({id:e})=>e))
try{return await i.createTrigger(a,e)}catch(i){if(!(i instanceof o.WH)||"unknown"!==i.delivery)throw i
return r.warn(`GitLab's answer was lost (${i.message}); checking whether the token was created`),await async function(e,{before:t,description:i},n){const r=(0,s.v8)(n),a=await n.client.listTriggers(r,{signal:n.signal}).catch(t=>{if(!(t instanceof o.WH))throw t
throw d(e,"and the list of tokens cannot be read")}),c=a.filter(e=>!t.has(e.id)&&e.description===i&&void 0!==(0,s.tW)(e)),[h,...w]=c
if(void 0===h)throw d(e,"and no such token is in the list")
if(w.length>0)throw d(e,`and ${c.length} tokens with this description are new: ${c.map(({id:e})=>e).join(", ")}`)
return n.host.info(`Trigger token ${h.id} was created in spite of the lost answer`),h}(i,{before:c,description:e.description},t)}}function d(e,t){return new n.Jk(`${e.message}, ${t}`,{cause:e,hints:["look with `gitlab-downstream tokens list` before you try again, or there may be two","delete an unused one with `gitlab-downstream tokens delete ID`"]})}}),
2378:((e,t,n)=>{n.r(t),n.d(t,{deleteToken:()=>s,deleteTokenSurely:()=>r})
var i=n(2264),o=n(7968),a=n(2496)
const s=async e=>{const{client:t,host:n,signal:o}=e,s=(0,a.t3)(e),d=(0,a.v8)(e),l=function({flags:e,interactive:t,ask:n,options:o},s){if(!0===e.yes||o.dryRun)return async()=>!0
if(!t||void 0===n)throw new i.eb(`tokens delete ${s}: no terminal to ask for confirmation on`,{hints:["add --yes to delete it without a question"]})
return async e=>{const t=`${e.description??""} (owner ${(0,a.Q9)(e)}, last used ${e["last-used"]??"never"})`,i=await n(`Delete trigger token ${s} of ${o.project}: ${t}? [y/N] `)
return/^y(?:es)?$/i.test(i)}}(e,s),c=(0,a.nW)(await t.getTrigger(d,s,{signal:o}),{reveal:!1,host:n})
return await l(c)?(await r(s,e),n.info(`Trigger token ${s} of ${d} was deleted`),{exitCode:0,document:{id:s,deleted:!0}}):(n.info("Nothing was deleted"),{exitCode:0,document:{id:s,deleted:!1}})}
async function r(e,t){const{client:n,signal:i}=t,s=(0,a.v8)(t)
try{await n.deleteTrigger(s,e,{signal:i})}catch(t){if(!(t instanceof o.WH)||"unknown"!==t.delivery)throw t
if(!await n.getTrigger(s,e,{signal:i}).then(()=>!1,e=>e instanceof o.O_&&404===e.status&&!e.isForeign))throw t}}}),
8615:((t,e,n)=>{n.d(e,{C:()=>d,r:()=>h})
var i=n(3024),o=n(1455),r=n(6760),s=n(2264),a=n(7752),c=n(2496)
async function h(t){const{host:e,flags:n}=t,h=(0,c.gx)(t,"write-env")
if(void 0!==h)return await async function(t){const e=await(0,o.lstat)(t).catch(e=>{if("ENOENT"!==e.code)throw l(t,(0,a.fileErrorWords)(e),e)})
if(e?.isSymbolicLink())throw l(t,"is a symbolic link; name the file itself")
const n=(0,a._v)((0,r.dirname)(t))
if(void 0!==n)throw l(t,`${n} is a symbolic link out of the current folder`)
if(e&&!e.isFile())throw l(t,"is not a file")
await(0,o.access)((0,r.dirname)(t),i.constants.W_OK).catch(e=>{throw l(t,`its folder cannot be written to (${(0,a.fileErrorWords)(e)})`,e)}),e&&await(0,o.access)(t,i.constants.R_OK).catch(e=>{throw l(t,`is there and cannot be read (${(0,a.fileErrorWords)(e)})`,e)})}(h),{kind:"file",path:h}
if("terminal"!==e.kind&&!0!==n.reveal)throw new s.eb("the new token would end in the log of this CI job",{hints:["give --write-env FILE: the token goes to that file, readable by its owner only","or --reveal, where the output of this command is not the log"]})
return{kind:"show"}}async function d(t,e,n){const{host:i}=n,r=(0,c.tW)(t)
if(void 0===r)throw function({id:t},e){return new s.fk(`trigger token ${t} was created, but GitLab did not show it in full`,{hints:[`delete it: ${(0,c.xJ)("delete",t,e)}`]})}(t,n)
i.mask(r)
const h=(0,c.nW)(t,{reveal:"show"===e.kind,host:i})
if("show"===e.kind)return{exitCode:0,document:h,text:r,showsSecrets:[r]}
try{await async function(t,e){const n=await(0,o.readFile)(t,"utf8").catch(t=>{if("ENOENT"===t.code)return""
throw t})
await(0,a.fR)(t,function(t,e){const n=`${w}=${e}`,i=""===t?[]:t.replace(/\r?\n$/,"").split(/\r?\n/),o=i.findIndex(t=>f.test(t)),r=i.filter((t,e)=>e===o||!f.test(t))
return-1===o?r.push(n):r[o]=n,`${r.join("\n")}\n`}(n,e),{mode:384})}(e.path,r)}catch(i){throw function({id:t},{path:e,cause:n},i){const o=(0,a.fileErrorWords)(n)
return new s.eb(`trigger token ${t} was created, but ${e} could not be written: ${o}`,{cause:n,hints:[`its owner sees it with: ${(0,c.xJ)("show",t,i)} --reveal`,`or delete it: ${(0,c.xJ)("delete",t,i)}`]})}(t,{path:e.path,cause:i},n)}return i.info(`DOWNSTREAM_TOKEN was written to ${e.path}`),{exitCode:0,document:{...h,"env-file":e.path}}}const w="DOWNSTREAM_TOKEN",f=new RegExp(`^\\s*(?:export\\s+)?${w}\\s*=`)
function l(t,e,n){return new s.eb(`--write-env ${t}: ${e}`,{cause:n})}}),
1653:((e,t,n)=>{n.r(t),n.d(t,{listTokens:()=>r,showToken:()=>i})
var s=n(987),o=n(2496)
const r=async e=>{const{client:t,host:n,signal:s,flags:r}=e,i=(0,o.v8)(e),g=!0===r.reveal,u=(await t.listTriggers(i,{signal:s})).map(e=>(0,o.nW)(e,{reveal:g,host:n}))
return g&&a(e,u),0===u.length&&n.info(`${i} has no trigger tokens`),{exitCode:0,document:u,...u.length>0&&{text:c(u)},showsSecrets:l(u)}},i=async e=>{const{client:t,host:n,signal:s,flags:r}=e,i=await t.getTrigger((0,o.v8)(e),(0,o.t3)(e),{signal:s}),c=(0,o.nW)(i,{reveal:!0===r.reveal,host:n})
return!0===r.reveal&&void 0===(0,o.tW)(i)&&a(e,[c]),{exitCode:0,document:c,text:(0,o.Bh)(c),showsSecrets:l([c])}}
function l(e){return e.flatMap(({token:e})=>null===e?[]:[e])}function a({host:e},t){const n=t.filter(({token:e})=>null===e)
if(0===n.length)return
const s=n.map(({id:e})=>e).join(", ")
e.warn(`GitLab shows a trigger token in full to its owner only: not revealed ${s}`)}function c(e){const t=e.map(e=>[String(e.id),(0,o.kY)(e),(0,o.Q9)(e),e["last-used"]?.slice(0,10)??"never",e["expires-at"]?.slice(0,10)??"never",e.description??""])
return(0,s.ku)(["ID","TOKEN","OWNER","LAST USED","EXPIRES","DESCRIPTION"],t)}}),
4870:((e,t,o)=>{o.r(t),o.d(t,{rotateToken:()=>c})
var n=o(2264),i=o(6332),r=o(9245),a=o(2378),d=o(8615),s=o(2496)
const c=async e=>{const{client:t,host:o,signal:c}=e,h=(0,s.v8)(e),w=(0,s.t3)(e),g=(0,s.p1)(e),u=await(0,d.r)(e),f=await t.getTrigger(h,w,{signal:c})
f.expires_at&&void 0===g&&o.warn(`The old token would have expired on ${f.expires_at}; the new one does not expire (see --expires-at)`)
const k={description:f.description||"trigger",...void 0!==g&&{expiresAt:g}}
if(e.options.dryRun)return(0,i._)([()=>(0,r.createTokenOnce)(k,e),()=>(0,a.deleteTokenSurely)(w,e)],e)
const p=await(0,r.createTokenOnce)(k,e)
o.info(`Trigger token ${p.id} of ${h} was created`),await async function(e,{oldId:t},o){const i=l(e.id,t,o),r=await o.client.getTrigger((0,s.v8)(o),e.id,{signal:o.signal}).catch(e=>{throw e instanceof n.B8&&o.host.warn(i.join("; ")),e})
if((0,s.tW)(r)!==(0,s.tW)(e))throw new n.fk(`trigger token ${e.id} was created, but GitLab does not know it by the same value`,{hints:i})}(p,{oldId:w},e)
const T=await(0,d.C)(p,u,e).catch(e=>{throw o.info(`Trigger token ${w}, the old one, was not deleted and still works`),e})
return async function(e,{created:t,outcome:o},i){const r={...o.document,replaces:e}
try{await(0,a.deleteTokenSurely)(e,i)}catch(a){if(!(a instanceof n.B8))throw a
return i.host.fail(a),i.host.warn(l(t.id,e,i).join("; ")),{...o,exitCode:a.exitCode,document:{...r,"old-deleted":!1}}}return i.host.info(`Trigger token ${e}, the old one, was deleted`),{...o,document:{...r,"old-deleted":!0}}}(w,{created:p,outcome:T},e)}
function l(e,t,o){return[`both trigger tokens exist: ${e} is the new one, ${t} the old one`,`once nothing uses the old one any more: ${(0,s.xJ)("delete",t,o)}`]}}),
4604:((n,e,o)=>{o.r(e),o.d(e,{openAnnounced:()=>c,openBrowser:()=>l,openPage:()=>i})
var r=o(1421),t=o(8474),s=o(2264),a=o(1166)
async function i(n,{flags:e,host:o,client:r,openUrl:t}){if(!e.web)return
const i=function(n,e){const o=URL.parse(n)
if(null===o||!/^https?:$/.test(o.protocol)||""!==o.username||""!==o.password)return
const r={origin:o.origin,path:o.pathname.replace(/^\/+/,"")}
return void 0===(0,a.st)(r,e)?void 0:o.href}(n,r.baseUrl)
if(void 0!==i)try{await t(i)}catch(n){o.warn(`no browser could be opened (${(0,s.bD)(n)}); the page is ${i}`)}else o.warn(`the page is not opened: its address is not on ${r.baseUrl}: ${n}`)}function c(n){return{...n,onPipeline:({web_url:e})=>{i(e,n)}}}async function l(n){const[e,...o]=p[process.platform]??["xdg-open"],s=(0,r.spawn)(e,[...o,n],{stdio:"ignore",detached:!0,windowsHide:!0})
await(0,t.once)(s,"spawn"),s.unref()}const p={darwin:["open"],win32:["rundll32","url.dll,FileProtocolHandler"]}}),
5203:((e,t,n)=>{n.r(t),n.d(t,{readField:()=>m,readPayload:()=>p,showPayload:()=>A})
var o=n(2264),i=n(7752),s=n(1323),r=n(2083),a=n(2459)
const c=[["PAYLOAD_KIND","object_kind"],["PAYLOAD_EVENT","event_name","object_kind"],["PAYLOAD_REF","ref","object_attributes.ref"],["PAYLOAD_SHA","checkout_sha","object_attributes.sha","after"],["PAYLOAD_BEFORE_SHA","before","object_attributes.before_sha"],["PAYLOAD_PROJECT_ID","project.id","project_id"],["PAYLOAD_PROJECT","project.path_with_namespace"],["PAYLOAD_PROJECT_URL","project.web_url"],["PAYLOAD_USER","user_username","user.username"],["PAYLOAD_COMMITS","total_commits_count"],["PAYLOAD_PIPELINE_ID","object_attributes.id"],["PAYLOAD_STATUS","object_attributes.status"]],f=["PAYLOAD_PIPELINE_ID","PAYLOAD_STATUS"],l=/^[\p{L}\p{N}_./:@%+,=-]{1,2000}$/u
function u(e,t){const n="PAYLOAD_REF"===e?/^refs\/tags\/(.+)$/.exec(t)?.[1]:void 0
return void 0===n?[]:[`PAYLOAD_TAG=${n}`]}function d(e){return"string"==typeof e&&""!==e||"number"==typeof e}function h(e,t){return t.split(".").reduce((e,t)=>"object"==typeof e&&null!==e&&Object.hasOwn(e,t)?e[t]:void 0,e)}const A=async e=>{const{flags:t,host:n}=e,i="string"==typeof t.field?t.field.trim():void 0
if(void 0!==i&&!0===t.env)throw new o.eb("--field and --env: expected only one of them")
const s=await p(e)
if(!0===t.env)return function(e,t){const{lines:n,unsafe:o}=function(e){const t="pipeline"===h(e,"object_kind"),n=[],o=[]
for(const[i,...s]of c){if(f.includes(i)&&!t)continue
const r=s.find(t=>d(h(e,t)))
if(void 0===r)continue
const a=String(h(e,r))
l.test(a)?n.push(`${i}=${a}`,...u(i,a)):o.push({name:i,path:r})}return{lines:n,unsafe:o}}(e)
for(const{name:e,path:n}of o)t(`${e} is left out: its value has characters that are not safe in a dotenv file; read it with --field ${n}`)
return{exitCode:0,document:Object.fromEntries(n.map(e=>[e.slice(0,e.indexOf("=")),e.slice(e.indexOf("=")+1)])),text:n.join("\n")}}(s,e=>n.warn(e))
const r=void 0===i?s:m(s,i)
return{exitCode:0,document:r,text:"string"==typeof r?r:JSON.stringify(r,void 0,2)}},b=5242880
async function p({positionals:e,env:t,signal:n}){const i=e[0]?.trim()
if(i)return O(await _(i,i,n),i)
const s=t.TRIGGER_PAYLOAD?.trim()
if(!s)throw new o.eb("there is no TRIGGER_PAYLOAD: this pipeline was not started by a trigger token or a webhook",{hints:["GitLab sets it in pipelines with CI_PIPELINE_SOURCE=trigger, and in those that a job token started","elsewhere, name the file: gitlab-downstream webhook payload FILE"]})
return s.startsWith("{")?O(s,"TRIGGER_PAYLOAD"):O(await _(s,`the file of TRIGGER_PAYLOAD, ${s},`,n),s)}async function _(e,t,n){try{return await(0,i.readText)(e,{limitBytes:b,signal:n})}catch(e){n.throwIfAborted()
const{code:i,message:s}=e
if("EFBIG"===i)throw new o.eb(`${t} is larger than ${b/2**20} MiB`,{cause:e})
throw new o.eb(`${t} cannot be read: ${"ENOENT"===i?"there is no such file":i??s}`,{cause:e})}}function O(e,t){if(function(e,t){let n=0
for(const[o]of e.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g))if("["===o||"{"===o?n++:"]"!==o&&"}"!==o||n--,n>t)return!0
return!1}(e,w))throw new o.eb(`${t} is nested more than ${w} levels deep`)
try{return JSON.parse(e.replace(/^\uFEFF/,""))}catch(n){const i=""===e.trim(),s=n instanceof Error?/position \d+(?: \(line \d+ column \d+\))?/.exec(n.message)?.[0]??"":""
throw new o.eb(`${t} ${i?"is empty":`is not valid JSON${s&&` (at ${s})`}`}`,{cause:n})}}const w=200
function m(e,t){const n=t.replace(/\[(\d+)\]/g,".$1").split(".")
if(n.some(e=>""===e))throw new o.eb(`--field ${JSON.stringify(t)}: expected names with dots between, such as commits[0].id`)
let i=e
for(const[e,o]of n.entries()){const s=n.slice(0,e).join(".")
if("object"!=typeof i||null===i||!Object.hasOwn(i,o))throw $({path:t,step:o,before:s,value:i})
i=i[o]}return i}function $({path:e,step:t,before:n,value:i}){const r=""===n?"the payload":n
if("object"!=typeof i||null===i)return new o.eb(`--field ${e}: ${r} is ${null===i?"null":"a "+typeof i} and has no fields`)
if(Array.isArray(i))return new o.eb(`--field ${e}: ${r} is a list of ${i.length}; expected a number from 0`)
const c=Object.keys(i),f=(0,s.$q)(t,c),l=void 0===f?"":`; did you mean ${(0,a.B)([n,f].filter(Boolean).join("."))}?`
return new o.eb(`--field ${e}: ${r} has no ${JSON.stringify(t)}${l}`,{details:0===c.length?[]:[`it has ${P(c)}`]})}function P(e){const t=e.slice(0,30).map(e=>(0,r.IN)((0,a.B)(e),60))
return`${t.join(", ")}${e.length>t.length?`, and ${e.length-t.length} more`:""}`}}),
3241:((e,t,o)=>{o.r(t),o.d(t,{addWebhook:()=>c,createWebhookUrl:()=>u,printWebhookUrl:()=>d})
var n=o(2264),s=o(7968),i=o(1166),r=o(1247),a=o(6701)
const c=async e=>{const{options:t,client:o,host:c,signal:d}=e,w=function({flags:e,options:t}){const o="string"==typeof e["source-project"]?e["source-project"].trim():""
if(""===o)throw new n.eb("--source-project: is required; expected the project whose pushes trigger, such as group/project")
try{return(0,a.K)((0,i.XB)(o),{url:t.gitlabUrl})}catch(e){if(!(e instanceof r.$x))throw e
throw new n.eb(`--source-project ${JSON.stringify(o)}: ${e.message}`,{cause:e})}}(e),l=u(t)
c.mask(l)
const f=(await o.listHooks(w,{signal:d})).find(e=>e.url===l)
if(void 0!==f)return function({id:e,pushEvents:t,tagPushEvents:o},s,i){if(!t||!o)throw new n.fk(`webhook ${e} of ${s} calls the same URL, but not on ${t?"tags":"pushes"}`,{hints:["switch both on in its settings (Settings > Webhooks), or delete it and run this command again"]})
return i.host.info(`Webhook ${e} of ${s} does this already; nothing was added`),h({id:e,source:s,added:!1},i)}(f,w,e)
const g=await async function(e,t,{client:o,host:i,signal:r}){try{return(await o.createHook(e,{url:t,pushEvents:!0,tagPushEvents:!0})).id}catch(a){if(a instanceof s.O_&&/Invalid url/i.test(a.words))throw function(e){return new n.fk(e.message,{cause:e,hints:["GitLab refuses webhooks to addresses of its local network, often its own: an administrator allows them under Admin > Settings > Network > Outbound requests"]})}(a)
if(!(a instanceof s.WH)||"unknown"!==a.delivery)throw a
i.warn(`GitLab's answer was lost (${a.message}); checking whether the webhook was added`)
const c=(await o.listHooks(e,{signal:r}).catch(()=>[])).find(e=>e.url===t)
if(void 0!==c)return c.id
throw new n.Jk(a.message,{cause:a,hints:["look into Settings > Webhooks of the project; running this command again adds no second one"]})}}(w,l,e)
return c.info(`Webhook ${g} of ${w}: its pushes and tags start a pipeline of ${t.project} on ${t.ref?.name}`),h({id:g,source:w,added:!0},e)}
function h({id:e,source:t,added:o},{options:n}){return{exitCode:0,document:{id:e,"source-project":t,project:n.project,ref:n.ref?.given,added:o}}}const d=async({options:e,host:t,flags:o})=>{const s=u(e)
if("terminal"!==t.kind&&!0!==o.reveal)throw new n.eb("the URL holds the token, and would end in the log of this CI job",{hints:["`webhook add` creates the webhook without showing its URL","or add --reveal, where the output of this command is not the log"]})
return t.warn("This URL holds the token: anyone with it can start pipelines. Put it into the URL field of a webhook and nowhere else"),{exitCode:0,document:{url:s},text:s,showsSecrets:[s]}}
function u(e){const{gitlabUrl:t,apiVersion:o,project:s,ref:i,variables:r,inputs:a}=e,c=function({token:e}){const t=["create one with `gitlab-downstream tokens create`, and give it as `token` (DOWNSTREAM_TOKEN)"]
if(void 0===e)throw new n.eb("token: is required; expected a trigger token",{hints:t})
if("job-token"===e.kind)throw new n.eb(`token (${e.source}): is a job token, which ends with its job; a webhook takes a trigger token`,{hints:t})
if("access-token"===e.kind)throw new n.eb(`token (${e.source}): is an access token, which GitLab does not take here; a webhook takes a trigger token`,{hints:t})
return e.value}(e)
if("v3"===o&&Object.keys(a).length>0)throw new n.eb("inputs: API v3 does not take pipeline inputs; use variables")
const h="v3"===o?"trigger/builds":"trigger/pipeline"
return`${t}/api/${o}/projects/${w(String(s))}/ref/${w(i?.given??"")}/${h}?${[["token",c],...Object.entries(r).map(([e,t])=>[`variables[${e}]`,t]),...Object.entries(a).map(([e,t])=>[`inputs[${e}]`,"string"==typeof t?t:JSON.stringify(t)])].map(([e="",t=""])=>`${w(e)}=${w(t)}`).join("&")}`}function w(e){return encodeURIComponent(e).replace(/[!'()*]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)}}),
7050:((e,t,s)=>{s.r(t),s.d(t,{createHookMethods:()=>p})
var o=s(4825),n=s(6403),u=s(6596)
const a=o.lqM(o.mee(o.zMY())),r=o._H3({id:o.aig(),url:o.YjP(),push_events:a,tag_push_events:a}),h=o._H3({id:o.aig()})
function p(e){return{async listHooks(t,s={}){const o={...d(t),method:"GET",purpose:`list the webhooks of ${(0,n.j1)(t)}`}
return(await(0,u.n)(e,o,r,s)).map(({id:e,url:t,push_events:s,tag_push_events:o})=>({id:e,url:t,pushEvents:!0===s,tagPushEvents:!0===o}))},async createHook(t,{url:s,pushEvents:o,tagPushEvents:u},a={}){const r={url:s,push_events:o,tag_push_events:u},p=`add a webhook to ${(0,n.j1)(t)}`,i={...d(t),method:"POST",body:r,purpose:p}
return{id:(await e.json(i,h,a)).value.id}}}}function d(e){return{path:`${(0,n.DZ)(e)}/hooks`,sender:"actor",endpoint:"hooks",project:e}}}),
6562:((e,t,n)=>{n.r(t),n.d(t,{createInspectionMethods:()=>w})
var o=n(4825),s=n(6403),a=n(7968),r=n(6596),i=n(171)
const c=o.lqM(o.mee(o.zMY())),d=o._H3({access_level:o.aig()}),l=o.lqM(o.mee(d)),p=o._H3({id:o.aig(),username:o.YjP()}),u=o._H3({version:o.YjP()}),_=o._H3({name:i.Qq,scopes:o.YOg(o.YjP()),expires_at:i.Qq}),m=o._H3({id:o.aig(),name:o.YjP()}),h=o._H3({protected:c,commit:o.lqM(o.mee(o._H3({id:o.YjP()})))}),b=o._H3({inbound_enabled:o.zMY()}),v=o._H3({id:o.aig()}),j=o._H3({web_url:i.Qq}),f=o._H3({id:o.aig(),path_with_namespace:o.YjP(),default_branch:i.Qq,visibility:i.Qq,permissions:o.lqM(o.mee(o._H3({project_access:l,group_access:l}))),ci_pipeline_variables_minimum_override_role:i.Qq})
function w(e){return{...g(e),...k(e),...y(e)}}function g(e){return{async probeInstance(t={}){const n={method:"GET",path:"/version",sender:"reader",endpoint:"instance",purpose:"reach GitLab"}
try{return{version:(await e.json(n,u,t)).value.version}}catch(e){if(function(e){return e instanceof a.O_&&!e.isForeign&&(403===e.status||401===e.status&&/Unauthorized|token/i.test(e.words))}(e))return{version:void 0}
throw e}},async getUser(t={}){const{value:n}=await e.json({method:"GET",path:"/user",sender:"actor",endpoint:"instance",purpose:"read the user of the access token"},p,t)
return{id:n.id,username:n.username}},async getAccessToken(t={}){const{name:n,scopes:o,expires_at:s}=(await e.json({method:"GET",path:"/personal_access_tokens/self",sender:"actor",endpoint:"instance",purpose:"read the scopes of the access token"},_,t)).value
return{name:n??void 0,scopes:o,expiresAt:s??void 0}},async getOwnJob(t={}){const{id:n,name:o}=(await e.json({method:"GET",path:"/job",sender:"reader",endpoint:"job",purpose:"read the job of the job token"},m,t)).value
return{id:n,name:o}}}}function k(e){return{async getProjectFacts(t,n={}){const o=$(t,"",`read project ${t}`)
return function(e){const{permissions:t}=e,n=[t?.project_access?.access_level,t?.group_access?.access_level]
return{id:e.id,path:e.path_with_namespace,defaultBranch:e.default_branch??void 0,visibility:e.visibility??void 0,accessLevel:t?Math.max(0,...n.map(e=>e??0)):void 0,variablesRole:e.ci_pipeline_variables_minimum_override_role??void 0}}((await e.json(o,f,n)).value)},async getMember(t,n,o={}){const s=$(t,`/members/all/${n}`,`read the role of user ${n} in ${t}`)
return{accessLevel:(await e.json(s,d,o)).value.access_level}},async getRef(t,{kind:n,name:o},s={}){const a=`read ${n} ${o} of ${t}`,r=$(t,`/repository/${"branch"===n?"branches":"tags"}/${encodeURIComponent(o)}`,a),{protected:i,commit:c}=(await e.json(r,h,s)).value
return{protected:i??void 0,sha:c?.id}}}}function y(e){return{async getJobTokenScope(t,n={}){const o=$(t,"/job_token_scope",`read the job-token settings of ${t}`)
return{inboundEnabled:(await e.json(o,b,n)).value.inbound_enabled}},async listJobTokenAllowlist(t,n={}){const o=$(t,"/job_token_scope/allowlist",`read the job-token allowlist of ${t}`)
return(await(0,r.n)(e,o,v,n)).map(({id:e})=>e)},async listJobTokenGroups(t,n={}){const o=$(t,"/job_token_scope/groups_allowlist",`read the groups on the job-token allowlist of ${t}`)
return(await(0,r.n)(e,o,j,n)).flatMap(({web_url:e})=>e?[e]:[])}}}function $(e,t,n){const o=t.startsWith("/job_token_scope")?"actor":"reader"
return{method:"GET",path:`${(0,s.DZ)(e)}${t}`,sender:o,endpoint:"project",purpose:n,project:e}}}),
7391:((e,t,n)=>{n.r(t),n.d(t,{createScheduleMethods:()=>o})
var r=n(4825),s=n(6403),a=n(6596),c=n(171)
const d=r._H3({id:r.aig(),description:c.Qq,ref:c.Qq,cron:c.Qq,cron_timezone:c.Qq,next_run_at:c.Qq,active:r.lqM(r.mee(r.zMY())),owner:r.lqM(r.mee(r._H3({id:r.aig(),username:r.YjP()}))),last_pipeline:r.lqM(r.mee(r._H3({id:r.aig(),status:c.Qq})))})
function o(e){return{listSchedules(t,n={}){const r=i(t,"",`list the schedules of ${(0,s.j1)(t)}`)
return(0,a.n)(e,r,d,n)},async getSchedule(t,n,r={}){const a=i(t,`/${n}`,`read schedule ${n} of ${(0,s.j1)(t)}`)
return(await e.json(a,d,r)).value},async playSchedule(t,n,r={}){const a=i(t,`/${n}/play`,`play schedule ${n} of ${(0,s.j1)(t)}`)
await e.done({...a,method:"POST",sender:"actor"},r)}}}function i(e,t,n){return{method:"GET",path:`${(0,s.DZ)(e)}/pipeline_schedules${t}`,sender:"reader",endpoint:"schedule",purpose:n,project:e}}}),
5041:((e,t,r)=>{r.r(t),r.d(t,{createTriggerTokenMethods:()=>g})
var a=r(4825),n=r(6403),i=r(6596),o=r(171)
const s=a._H3({id:a.aig(),description:o.Qq,created_at:o.Qq,updated_at:o.Qq,last_used:o.Qq,token:o.Qq,expires_at:o.Qq,owner:a.lqM(a.mee(a._H3({id:a.aig(),username:a.YjP(),name:o.Qq})))})
function g(e){return{listTriggers:(t,r={})=>(0,i.n)(e,d(t,"list the trigger tokens"),s,r),getTrigger:async(t,r,a={})=>(await e.json(d(t,"read trigger token",r),s,a)).value,async createTrigger(t,{description:r,expiresAt:a},n={}){const i={description:r,...void 0===a?{}:{expires_at:a}},o={...d(t,"create a trigger token"),method:"POST",body:i}
return(await e.json(o,s,n)).value},async updateTrigger(t,r,a,n={}){const i={...d(t,"update trigger token",r),method:"PUT",body:a}
return(await e.json(i,s,n)).value},async deleteTrigger(t,r,a={}){await e.done({...d(t,"delete trigger token",r),method:"DELETE"},a)},async takeTriggerOwnership(t,r,a={}){const n=d(t,"take the ownership of trigger token",r),i={...n,method:"POST",path:`${n.path}/take_ownership`}
return(await e.json(i,s,a)).value}}}function d(e,t,r){const[a,i]=void 0===r?["",""]:[`/${r}`,` ${r}`]
return{method:"GET",path:`${(0,n.DZ)(e)}/triggers${a}`,sender:"actor",endpoint:"triggers",purpose:`${t}${i} of ${(0,n.j1)(e)}`,project:e}}}),
171:((e,a,t)=>{t.d(a,{vk:()=>l,ai:()=>s,wr:()=>u,Qq:()=>r})
var i=t(4825),d=t(79)
const r=i.lqM(i.mee(i.YjP())),s=i.lqM(i.mee(i.aig())),l=i.MfU(i.lqM(i.mee(d.qG(i.Axp,void 0))),void 0)
const u=i._H3({id:i.aig(),iid:i.lqM(i.aig()),project_id:i.aig(),sha:i.YjP(),ref:i.mee(i.YjP()),status:i.YjP(),source:r,tag:i.lqM(i.mee(i.zMY())),web_url:i.YjP(),created_at:r,updated_at:r,started_at:r,finished_at:r,duration:s,queued_duration:s,coverage:l,yaml_errors:r,user:i.lqM(i.mee(i._H3({id:i.aig(),username:i.YjP()}))),detailed_status:i.lqM(i.mee(i._H3({text:r,label:r,group:r})))})}),
2381:((t,s,l)=>{l.r(s),l.d(s,{redactResult:()=>e})
var o=l(1401),r=l(8479)
function e(t,s){return(0,o.K)(a(t),s)}function a(t){const s=t.jobs.map(t=>void 0===t.logTail?t:{...t,logTail:(0,r.Cw)(t.logTail)}),l=t.steps?.map(t=>({...t,result:a(t.result)}))
return{...t,jobs:s,...l&&{steps:l}}}}),
6116:((e,t,n)=>{n.d(t,{p:()=>u,v:()=>c})
var r=n(2264),a=n(8628),s=n(2381),i=n(2083),o=n(9504)
async function u(e,t){const{host:i,options:u,upstream:f}=e,d=await async function({observer:e},t){let n
try{n=await t()}catch(e){if(!(e instanceof r.B8))throw e
n=(0,o.resultOfError)(e)}finally{await(e?.end(n))}return n}(e,t),w=await c({...d,upstream:l(f)},i,u)
for(const e of w.warnings)i.warn(e)
if(void 0===w.steps&&w.jobs.length>1){const{formatCounts:e}=await Promise.all([n.e(384),n.e(857)]).then(n.bind(n,2450))
i.info(e(w.jobs))}0===w.exitCode?i.info(w.message):i.fail(new RunFailure(w))
const m=(0,s.redactResult)(w,e=>i.redact(e))
return{exitCode:w.exitCode,document:(0,a.resultDocument)(m)}}function l(e){const t=e=>e.slice(9).toLowerCase().replaceAll("_","-")
return Object.fromEntries(Object.entries(e).map(([e,n])=>[t(e),n]))}async function c(e,t,r){const u=await async function(e,{reportFiles:t,reportPrefix:r},{redact:a}){if(0===t.length)return e
const{writeReports:s}=await Promise.all([n.e(384),n.e(857)]).then(n.bind(n,9031)),{warnings:i,errors:u}=await s(e,t,{prefix:r,redact:a})
return u.reduce(o.withTrouble,(0,o.withWarnings)(e,i))}(e,r,t),l=await async function(e,t){const{taken:r,refused:s}=await async function({outputs:e}){const t=Object.entries(e)
if(0===t.length)return{taken:[],refused:[]}
const{refuseOutputKey:r}=await Promise.all([n.e(825),n.e(557),n.e(296),n.e(544)]).then(n.bind(n,9700)),a=t.map(([e,t])=>({name:e,value:t,reason:r(e)})),s=a.flatMap(({name:e,reason:t})=>void 0===t?[]:`${(0,i.IN)(e,80)} (${t})`),o=`outputs-from: not set as outputs of this step, but in the map \`outputs\`: ${s.join(", ")}`
return{taken:a.flatMap(({name:e,value:t,reason:n})=>void 0===n?[[e,t]]:[]),refused:0===s.length?[]:[o]}}(e),u="github"===t.kind?(0,o.withWarnings)(e,s):e
return[...(0,a.resultOutputs)(u),...r].map(([e,n])=>t.setOutput(e,n)).every(e=>e)?u:(0,o.withTrouble)(u,new DeliveryError("the outputs of this step could not be written"))}(u,t)
if("github"!==t.kind)return l
const c=(0,s.redactResult)(l,e=>t.redact(e))
if(r.annotations){const{resultAnnotations:e}=await Promise.all([n.e(384),n.e(857)]).then(n.bind(n,6936))
for(const n of e(c))t.annotate(n)}if(!r.summary)return l
const{formatMarkdown:f}=await Promise.all([n.e(384),n.e(857)]).then(n.bind(n,9266))
return await t.appendSummary(f(c))?l:(0,o.withTrouble)(l,new DeliveryError("the job summary could not be written"))}class DeliveryError extends r.B8{name="DeliveryError"
exitCode=6
result="failed"}class RunFailure extends r.B8{name="RunFailure"
exitCode
result
constructor({message:e,exitCode:t,result:n,hints:r,details:a}){super(e,{hints:r,details:a}),this.exitCode=t,this.result=n}}}),
8479:((t,e,n)=>{function r(t){return c(t).flatMap(({kind:t,text:e})=>"text"===t?[e]:[])}function s(t){return c(t).map(({text:t})=>t)}function i(t){const e=a.exec(t)
if(a.lastIndex=0,null===e||e[0].length<t.length)return
const[,n,r="",s=""]=e
return{kind:"start"===n?"start":"end",name:r,collapsed:s.includes("collapsed=true"),hasHeading:s.includes("heading=true")}}function c(t){const e=[],n=new Map
let r
for(const s of t){const{stream:t,continues:i,text:c}=l(s),{before:o,after:a,content:f}=u(c,n)
i&&void 0!==r&&t===r.stream?(r.line.text+=f,e.push(...o,...a)):(e.push(...o),o.length+a.length!==0&&d(f)||(r={line:{kind:"text",text:f},stream:t},e.push(r.line)),e.push(...a))}return e.map(({kind:t,text:e})=>({kind:t,text:"text"===t?f(e):e}))}n.d(e,{Cw:()=>s,JY:()=>i,ii:()=>r})
const o=/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z ([0-9a-f]{2}[OE])([ +])/
function l(t){const e=o.exec(t)
return e?{stream:e[1],continues:"+"===e[2],text:t.slice(e[0].length)}:{stream:void 0,continues:!1,text:t}}const a=/(?:\u001B\[0?K)?section_(start|end):\d+:([\w.-]+)(\[[^\]\r\n]*\])?\r(?:\u001B\[0?K)*/g
function u(t,e){if(!t.includes("section_"))return{content:t,before:[],after:[]}
const n=t.replace(a,""),r=[...t.matchAll(a)].map(r=>{const[,s,i="",c=""]=r
e.has(i)||e.set(i,`s${e.size}`)
const o=d(t.slice(0,r.index).replace(a,"")),l="start"===s&&o&&!d(n),u=[...c.includes("collapsed=true")?["collapsed=true"]:[],...l?["heading=true"]:[]]
return{comesFirst:o,line:{kind:"mark",text:`section_${s}:0:${e.get(i)}${0===u.length?"":`[${u.join()}]`}\r`}}})
return{content:n,before:r.filter(({comesFirst:t})=>t).map(({line:t})=>t),after:r.filter(({comesFirst:t})=>!t).map(({line:t})=>t)}}function d(t){return""===t.replace(/\u001B\[[0-9;]*[mK]/g,"").trim()}function f(t){return t.includes("\r")?t.split("\r").map(t=>t.replace(o,"")).findLast(t=>!d(t))??"":t}}),
9045:((t,i,e)=>{e.d(i,{A:()=>x})
const u=(()=>{const t=/[\uD800-\uDBFF][\uDC00-\uDFFF]/g
return i=>{let e=0
for(t.lastIndex=0;t.test(i);)e+=1
return i.length-e}})(),n=t=>12288===t||t>=65281&&t<=65376||t>=65504&&t<=65510,o=t=>8987===t||9001===t||t>=12272&&t<=12287||t>=12289&&t<=12350||t>=12441&&t<=12543||t>=12549&&t<=12591||t>=12593&&t<=12686||t>=12688&&t<=12771||t>=12783&&t<=12830||t>=12832&&t<=12871||t>=12880&&t<=19903||t>=65040&&t<=65049||t>=65072&&t<=65106||t>=65108&&t<=65126||t>=65128&&t<=65131||t>=127488&&t<=127490||t>=127504&&t<=127547||t>=127552&&t<=127560||t>=131072&&t<=196605||t>=196608&&t<=262141,a=/[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y,F=/[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y,l=/(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/uy,r=/\t{1,1000}/y,s=/[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?))*/uy,p=/(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y,d=/\p{M}+/gu,E={limit:1/0,ellipsis:""},c=(t,i={},e={})=>{const x=i.limit??1/0,f=i.ellipsis??"",h=i?.ellipsisWidth??(f?c(f,E,e).width:0),m=e.controlWidth??0,g=e.tabWidth??8,M=e.emojiWidth??2,j=e.regularWidth??1,b=e.wideWidth??2,A=[[p,j],[a,0],[F,m],[r,g],[s,M],[l,b]]
let _=0,y=0,W=t.length,D=0,I=!1,S=W,k=Math.max(0,x-h),w=0,B=0,H=0,P=0
t:for(;;){if(B>w||y>=W&&y>_){const i=t.slice(w,B)||t.slice(_,y)
D=0
for(const t of i.replaceAll(d,"")){const i=t.codePointAt(0)||0
if(P=n(i)?2:o(i)?b:j,H+P>k&&(S=Math.min(S,Math.max(w,_)+D)),H+P>x){I=!0
break t}D+=t.length,H+=P}w=B=0}if(y>=W)break t
for(let i=0,e=A.length;i<e;i++){const[e,n]=A[i]
if(e.lastIndex=y,e.test(t)){if(D=e===l?u(t.slice(y,e.lastIndex)):e===s?1:e.lastIndex-y,P=D*n,H+P>k&&(S=Math.min(S,y+Math.floor((k-H)/n))),H+P>x){I=!0
break t}H+=P,w=_,B=y,y=_=e.lastIndex
continue t}}y+=1}return{width:I?k:H,index:I?S:W,truncated:I,ellipsed:I&&x>=h}},x=c}),
2459:((r,n,o)=>{o.d(n,{B:()=>f})
var c=o(472)
function f(r){return(0,c.g$)(r,{colors:!1})}}),
6941:((e,n,t)=>{t.r(n),t.d(n,{doctor:()=>A,doctorDocument:()=>P,examineAll:()=>G,exitCodeOf:()=>W,formatDoctor:()=>U})
var o=t(2264),s=t(7968),i=t(1973),a=t(987),r=t(9482),c=t(2981),l=t(2459),u=t(8047)
const p=30,d=40,k={developer:p,maintainer:d,owner:50}
function h({options:e},{scopes:n,facts:t,tokenWorks:o}){const{token:s,apiToken:i,jobToken:a}=e
if(void 0!==s){const e=s.value===a?.value||"job-token"===s.kind?"job token":"token"
return{name:"start a pipeline",allowed:o?"unknown":"no",with:o?`${e}; only starting one proves it`:e}}return void 0===i?{name:"start a pipeline",allowed:"no",with:"no token"}:{name:"start a pipeline",...g(n,t)}}function f({client:e,options:n},{facts:t}){const o="recognise the pipeline of a lost call",s="an api-token with the Maintainer role"
if(void 0===n.token)return{name:o,allowed:"no",with:`takes a trigger or job token, and ${s}`}
if("access-token"!==e.readsAs)return{name:o,allowed:"no",with:`takes ${s}`}
const i=t?.accessLevel
return void 0===i?{name:o,allowed:"unknown",with:`takes ${s}; the role is not known`}:i>=d?{name:o,allowed:"yes",with:v[e.readsAs]}:i<p?{name:o,allowed:"no",with:`takes ${s}`}:{name:o,allowed:"unknown",with:`takes ${s}; a Developer sees it of pipelines of the same user only`}}function w({options:e},{scopes:n,facts:t}){const o="cancel, retry, play"
return void 0===e.apiToken?{name:o,allowed:"no",with:"takes an api-token"}:{name:o,...g(n,t)}}function g(e,n){return void 0===e||e.includes("api")?void 0===n?.accessLevel?{allowed:"unknown",with:"api-token; the role is not known"}:n.accessLevel<p?{allowed:"no",with:"the role is below Developer"}:{allowed:"yes",with:"api-token"}:{allowed:"no",with:"api-token lacks the scope api"}}const v={"access-token":"api-token","job-token":"job token",anonymous:"no token"}
function b({readsAs:e},{pipelines:n,jobs:t,refusal:o}){const s=v[e],i="access-token"===e&&t
return[{name:"read pipelines",allowed:n?"yes":"no",with:void 0===o?s:`${s}: ${o.words||o.status}`},{name:"read jobs",allowed:$(t),with:void 0===t?`${s}; there is no pipeline to try`:s},{name:"read logs",allowed:$(i),with:"access-token"===e?s:"takes an api-token"}]}function $(e){return void 0===e?"unknown":e?"yes":"no"}var m=t(2496)
function y({message:e,hints:n},{kind:t,source:o}){const s="trigger-token"===t||"job-token"===t?[`${o} holds a ${t.replace("-"," ")}, by its prefix: give it as \`token\`, and an access token as \`api-token\``]:[]
return(0,r.z)("api-token","fail",e,[...s,...n])}function z({scopes:e,name:n},t){const o=`${void 0===n?"":`"${n}" `}of ${t}, scopes ${e.join(", ")||"none"}`
return e.includes("api")?(0,r.z)("api-token","pass",`${o}: reads and acts`):e.includes("read_api")?(0,r.z)("api-token","pass",`${o}: reads; cancel, retry and play take the scope api`):(0,r.z)("api-token","fail",o,["create one with scope `read_api` to read, or `api` to act as well"])}const j=14,T=864e5
function x({expiresAt:e},{clock:n}){const t=void 0===e?Number.NaN:Date.parse(e)-n.wallMs()
return Number.isNaN(t)||t>j*T?[]:[(0,r.z)("api-token","warn",`expires on ${e}`,["create a new one, and put it in its place before that day"])]}function _({source:e}){return(0,r.z)("token","fail",`${e} is an access token, which the trigger endpoint answers with 404`,["give it as `api-token`, and a trigger token as `token`"])}async function L({value:e,kind:n,source:t},{client:o,options:i,signal:a},c){const{project:l}=i,u="trigger-token"===n?`${t} is a trigger token, by its prefix`:`${t} does not show its kind`,p=e=>({checks:[(0,r.z)("token","skip",`${u}; ${e}`)],trigger:void 0})
if(void 0===l||!c)return p("only the access token of a Maintainer can look it up")
const d=await(0,s.Gq)(()=>o.listTriggers(l,{signal:a}))
if(d instanceof s.O_)return p(`it cannot be looked up (${d.words||d.status})`)
const k=d.find(n=>n.token===e)??d.find(n=>""!==n.token&&(0,m.cs)(n.token??"")===(0,m.cs)(e))
return void 0===k?{checks:[N(u)],trigger:void 0}:{checks:[O(k,e)],trigger:k}}function N(e){return(0,r.z)("token","fail",`${e}, but this project does not list it: it belongs to another project, has expired or was deleted`,["create one with `gitlab-downstream tokens create`"])}function O({id:e,description:n,owner:t,expires_at:o,token:s},i){const a=s===i?"trigger token":"by its first four characters trigger token",c=o?`, expires ${o}`:"",l=t?`of ${t.username}`:"without an owner (legacy)"
return(0,r.z)("token","pass",`${a} ${e} "${n??""}" ${l}${c}`)}const A=async e=>{const n=[],t=[]
try{await G(e,{checks:n,rights:t})}catch(e){if(!(e instanceof s.WH))throw e
n.push((0,r.z)("instance","fail",e.message,e.hints))}const o=U(n,t)
return{exitCode:W(n),document:P(n,t),text:o}}
async function G(e,{checks:n,rights:t}){const{options:o}=e
if(n.push(...await async function(e){const{client:n,options:t,env:o,signal:a}=e,c=await(0,i.w)(n.baseUrl,o),l=[...void 0===c?[]:[`through the proxy ${c}`],...void 0===t.caFile?[]:[`trusting ${t.caFile} too`]],u=[n.baseUrl,...l].join(", ")
try{const{version:e}=await n.probeInstance({signal:a})
return[(0,r.z)("instance","pass",`${u} answers`),void 0===e?(0,r.z)("version","skip","GitLab shows its version only to an access token"):E(e),J(n.clockSkewMs)]}catch(e){if(e instanceof s.WH)return[M(e)]
if(e instanceof s.O_&&"v3"===t.apiVersion)return[I(u)]
if(e instanceof s.O_)return[M(e.isForeign?e:D(e,n.baseUrl))]
throw e}}(e)),"v3"===o.apiVersion||n.some(({status:e})=>"fail"===e))return
const a=await async function(e){const{options:n,client:t,signal:o}=e,{apiToken:i}=n
if(void 0===i){const e="none given: logs, cancel, retry and most checks take one"
return{checks:[(0,r.z)("api-token","skip",e)],user:void 0,scopes:void 0}}const a=await(0,s.Gq)(()=>t.getUser({signal:o}))
if(a instanceof s.O_)return{checks:[y(a,i)],user:void 0,scopes:void 0}
const c=await(0,s.Gq)(()=>t.getAccessToken({signal:o}))
if(c instanceof s.O_){const e=`of ${a.username}; GitLab does not show its scopes (${c.words})`
return{checks:[(0,r.z)("api-token","pass",e)],user:a,scopes:void 0}}return{checks:[z(c,a.username),...x(c,e)],user:a,scopes:c.scopes}}(e)
n.push(...a.checks)
const c=function({options:e},{user:n}){return void 0!==e.apiToken&&void 0===n?{...e,apiToken:void 0}:e}(e,a),l=await function(e){return S({...e.options,token:void 0,apiToken:void 0},e)}(e)
n.push(...await async function({options:e,signal:n},t){if(void 0===e.jobToken)return[]
const o=await(0,s.Gq)(()=>t.getOwnJob({signal:n}))
return o instanceof s.O_?[(0,r.z)("job token","fail",o.message,o.hints)]:[(0,r.z)("job token","pass",`of job ${o.name} (id ${o.id})`)]}(e,l))
const p={...e,options:c,client:await q(c,e)},{checks:d,facts:g}=await(0,r.examineProject)(p)
n.push(...d)
const v=await async function(e,{hasAccess:n}){const{token:t,apiToken:o,jobToken:s}=e.options
if(void 0===t){const e=void 0===o?"none given: nothing can be started":"none given: the access token starts pipelines",n=void 0===o?["give a trigger token or a CI job token as `token`"]:[]
return{checks:[(0,r.z)("token",void 0===o?"warn":"skip",e,n)],trigger:void 0}}return"access-token"===t.kind?{checks:[_(t)],trigger:void 0}:t.value===s?.value?{checks:[],trigger:void 0}:"job-token"===t.kind?{checks:[(0,r.z)("token","pass",`${t.source} is a job token, by its prefix`)],trigger:void 0}:L(t,e,n)}(e,{hasAccess:void 0!==a.user})
n.push(...v.checks)
const $=await async function({options:e,client:n,signal:t},{user:o},{trigger:i,facts:a}){if(void 0===e.token)return o&&{username:o.username,accessLevel:a?.accessLevel}
const r=i?.owner
if(!r||void 0===a)return
const c=await(0,s.Gq)(()=>n.getMember(a.id,r.id,{signal:t})),l=c instanceof s.O_?void 0:c.accessLevel
return{username:r.username,accessLevel:l}}(p,a,{trigger:v.trigger,facts:g})
n.push(...function(e,n){if(void 0===e)return[]
const{variablesRole:t}=e
if(void 0===t)return[(0,r.z)("variables","skip","only the access token of a Maintainer shows which roles may pass pipeline variables")]
const o="Settings > CI/CD > Variables > Minimum role to use pipeline variables"
if("no_one_allowed"===t)return[(0,r.z)("variables","warn","no role may pass pipeline variables to this project",["pass `inputs` instead, which this does not touch",`or change ${o}`,"GitLab before about 18.5 refuses every call of the trigger endpoint under this setting, with or without variables"])]
const s=k[t]
if(void 0===n?.accessLevel||void 0===s){const e=void 0===n?"the user that starts the pipeline":n.username
return[(0,r.z)("variables","pass",`may be passed with the role ${t}; what counts is the role of ${e}`)]}return n.accessLevel>=s?[(0,r.z)("variables","pass",`may be passed with the role ${t}, which ${n.username} has`)]:[(0,r.z)("variables","warn",`may be passed with the role ${t}, which ${n.username} does not have`,[`start without variables, raise the role of ${n.username}, or change ${o}`])]}(g,$)),n.push(...await async function({options:e,client:n,env:t,signal:o},i){const a=Number(t.CI_PROJECT_ID)
if(void 0===e.jobToken||void 0===i||!Number.isSafeInteger(a))return[]
if(i.id===a)return[(0,r.z)("allowlist","pass","it is the project of this job")]
if(void 0===e.apiToken)return[(0,r.z)("allowlist","skip","only the access token of a Maintainer can look")]
const c=await(0,s.Gq)(()=>n.getJobTokenScope(i.id,{signal:o}))
if(c instanceof s.O_)return[(0,r.z)("allowlist","skip",`cannot be read (${c.words||c.status})`)]
if(!c.inboundEnabled)return[(0,r.z)("allowlist","pass",`${i.path} lets job tokens of all projects in`)]
const l=t.CI_PROJECT_PATH??String(a),u=await(0,s.Gq)(()=>n.listJobTokenAllowlist(i.id,{signal:o}))
if(u instanceof s.O_)return[(0,r.z)("allowlist","skip",`cannot be read (${u.words||u.status})`)]
if(u.includes(a))return[(0,r.z)("allowlist","pass",`${l} is on the job-token allowlist of ${i.path}`)]
const p=await(0,s.Gq)(()=>n.listJobTokenGroups(i.id,{signal:o})),d=p instanceof s.O_?void 0:p.find(e=>function(e,{baseUrl:n},t){const o=`${n}/groups/`
return e.startsWith(o)&&t.startsWith(`${e.slice(o.length)}/`)}(e,n,l))
return void 0!==d?[(0,r.z)("allowlist","pass",`${d} is on the job-token allowlist of ${i.path}`)]:[(0,r.z)("allowlist","fail",`${l} is not on the job-token allowlist of ${i.path}`,[`add it there: Settings > CI/CD > Job token permissions of ${i.path}`,"or start with a trigger token as `token`"])]}(e,g))
const m=v.checks.every(({status:e})=>"fail"!==e)
t.push(...await async function(e,n){const{client:t,options:o,signal:s}=e,{project:i}=o
if(void 0===i)return[]
const a=await(0,u.s)(t,i,{withJobs:!0,signal:s})
return[h(e,n),...b(t,a),f(e,n),w(e,n)]}(p,{scopes:a.scopes,facts:g,tokenWorks:m}))}const C=60
function I(e){return(0,r.z)("instance","warn",`${e} answers; through API v3 builds can be started, and nothing can be read`)}function M({message:e,hints:n}){return(0,r.z)("instance","fail",e,n)}function D({message:e},n){return new o.Jk(e,{hints:[`check \`gitlab-url\`: ${n} answers, but not as GitLab's API does`,"an instance below a path needs that path in `gitlab-url`"]})}function E(e){const n=Number(/^\d+/.exec(e)?.[0]??Number.NaN),t=`GitLab ${e}`
return n>=18||Number.isNaN(n)?(0,r.z)("version","pass",t):(0,r.z)("version","pass",`${t}; before 18.2 a job token reads no pipelines: waiting takes an \`api-token\``)}function J(e){if(void 0===e)return(0,r.z)("clock","skip","the answer had no date")
const n=Math.round(Math.abs(e)/1e3),t=e>0?"behind":"ahead of"
return n<=C?(0,r.z)("clock","pass",`${n} s ${t} the server's`):(0,r.z)("clock","warn",`this machine's clock is ${n} s ${t} the server's`,["set the clock (NTP): certificates, expiry dates and artifact links depend on it"])}function q(e,n){return e===n.options?n.client:S(e,n)}function S(e,{env:n,host:t,clock:o}){return(0,c.connect)(e,{host:t,clock:o,proxyVariables:n})}function W(e){const n=e.filter(({status:e})=>"fail"===e)
return n.some(({name:e})=>"instance"===e)?4:n.length>0?3:0}function P(e,n){return{result:["fail","warn","pass"].find(n=>e.some(e=>e.status===n))??"pass","exit-code":W(e),checks:e,rights:n}}const H={pass:"\u2713",warn:"!",fail:"\u2717",skip:"-"}
function U(e,n){const t=Math.max(...e.map(({name:e})=>e.length)),o=e.flatMap(({name:e,status:n,message:o,remedies:s})=>[`${H[n]} ${n.padEnd(4)}  ${e.padEnd(t)}  ${(0,l.B)(o)}`,...s.map(e=>`${" ".repeat(t+10)}\u2192 ${(0,l.B)(e)}`)])
if(0===n.length)return o.join("\n")
const s=(0,a.ku)(["WITH THESE CREDENTIALS","ALLOWED","BY"],n.map(e=>[e.name,e.allowed,(0,l.B)(e.with)]))
return`${o.join("\n")}\n\n${s}`}}),
668:((e,t,r)=>{r.d(t,{MW:()=>i,Oc:()=>l,PJ:()=>a,cB:()=>c})
var n=r(2264),o=r(3951)
const s=`v${o.x.split(".")[0]}`
function a(e){const t=e.trim()
if(/^[./]/.test(t))return{kind:"folder",path:p(t,t.replace(/^(?:\.?\/)+/,"").replace(/\/+$/,""),/^[\w.+/-]+$/)}
const[,r=t,n]=/^(.+?)@([\w.+-]+)$/.exec(t)??[]
if(!/^https?:\/\//.test(r))return{kind:"project",path:p(t,r,/^[\w.+-]+(?:\/[\w.+-]+)+$/),version:n}
const o=r.replace(/(?:\.git)?\/*$/,"")
if(!URL.canParse(o)||""!==new URL(o).username||/["'\s$]/.test(o))throw m(t)
return{kind:"url",url:o,version:n}}function i(e,t){switch(e.kind){case"project":return[`component: $CI_SERVER_FQDN/${e.path}/${t}@${e.version??o.x}`]
case"folder":return[`local: /${e.path}/templates/${t}.yml`]
case"url":return[`remote: ${h(e.url,e.version??$(e.url),`templates/${t}.yml`)}`]}}function c(e){switch(e.kind){case"project":return{image:`$CI_REGISTRY/${e.path.toLowerCase()}:${e.version??o.x}`,cli:void 0}
case"folder":return{image:u,cli:`node ${e.path}/dist/gitlab-downstream.mjs`}
case"url":return{image:u,cli:"npx --yes "+(t=e.url,r=e.version??$(e.url),"github.com"===URL.parse(t)?.hostname?`https://codeload.github.com${new URL(t).pathname}/tar.gz/${r}`:`${t}/-/archive/${r}/${t.slice(t.lastIndexOf("/")+1)}-${r}.tar.gz`)}}var t,r}const u="node:24-alpine"
function l(e){switch(e.kind){case"project":return`${e.path}@${e.version??s}`
case"folder":return`./${e.path}`
case"url":{const{hostname:t,pathname:r}=new URL(e.url)
if("github.com"===t)return`${r.slice(1)}@${e.version??s}`
throw new n.eb(`--source ${e.url}: a GitHub workflow takes actions from github.com or a folder of its repository only`)}}}function $(e){return"github.com"===new URL(e).hostname?`v${o.x}`:o.x}function h(e,t,r){const{hostname:n,pathname:o}=new URL(e)
return"github.com"===n?`https://raw.githubusercontent.com${o}/${t}/${r}`:`${e}/-/raw/${t}/${r}`}function p(e,t,r){if(!r.test(t)||t.split("/").includes(".."))throw m(e)
return t}function m(e){return new n.eb(`--source ${JSON.stringify(e)}: expected a project such as group/gitlab-downstream@${o.x}, the URL of its repository, or a folder such as ./vendor/gitlab-downstream`)}}),
2496:((e,t,n)=>{n.d(t,{Bh:()=>h,Q9:()=>b,cs:()=>x,gx:()=>p,kY:()=>g,nW:()=>w,p1:()=>f,t3:()=>u,tW:()=>m,v8:()=>c,xJ:()=>d})
var r=n(2264),i=n(1166),o=n(1247),s=n(4977),a=n(2459)
function c({options:e}){if(void 0===e.project)throw new r.eb("project: is required")
return e.project}function u({positionals:e}){const[t=""]=e
try{if(!/^\d+$/.test(t))throw new o.$x("is not an id; expected a number, as `tokens list` shows it")
return(0,i.Fg)(t)}catch(e){if(!(e instanceof o.$x))throw e
throw new r.eb(`argument ID ${JSON.stringify(t)}: ${e.message}`,{cause:e})}}function d(e,t,n){return`gitlab-downstream tokens ${e} ${t} --project ${c(n)}`}function p({flags:e},t){const n=e[t]
return"string"==typeof n&&""!==n.trim()?n.trim():void 0}const l=/^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/
function f(e){const t=p(e,"expires-at")
if(void 0===t)return
const[n,i,o,s]=l.exec(t)??[],a=void 0===n?Number.NaN:Date.parse(t),c=new Date(Date.UTC(Number(i),Number(o)-1,Number(s))).getUTCDate()===Number(s)
if(Number.isNaN(a)||!c)throw new r.eb(`--expires-at ${JSON.stringify(t)}: expected a date such as 2030-12-31, or a time such as 2030-12-31T18:00:00Z`)
if(a<=e.clock.wallMs())throw new r.eb(`--expires-at ${t}: is in the past`)
return t}function w(e,{reveal:t,host:n}){const r=m(e),i=e=>e?n.redact((0,a.B)(e)):null
return{id:e.id,description:i(e.description),owner:i(e.owner?.username),"created-at":i(e.created_at),"last-used":i(e.last_used),"expires-at":i(e.expires_at),"token-start":x(e.token??"")||null,token:t&&void 0!==r?r:null}}function m({token:e}){return e&&e.length>2*$&&/^[\x21-\x7e]+$/.test(e)?e:void 0}function x(e){return((0,a.B)(e).split(s.e).at(-1)??"").slice(0,$)}const $=4
function h(e){return[["id",String(e.id)],["description",e.description??""],["token",g(e)],["owner",b(e)],["created",e["created-at"]??""],["last used",e["last-used"]??"never"],["expires",e["expires-at"]??"never"]].map(([e,t])=>`${e.padEnd(11)}  ${t}`.trimEnd()).join("\n")}function g(e){return e.token??(null===e["token-start"]?"":`${e["token-start"]}\u2026`)}function b({owner:e}){return e??"(none: legacy)"}}),
9482:((e,t,s)=>{s.d(t,{examineProject:()=>i,z:()=>o})
var n=s(7968)
async function i(e){const{options:t,client:s,signal:i}=e,{project:c,ref:f}=t
if(void 0===c)return{checks:[o("project","skip","none given")],facts:void 0}
const u=await(0,n.Gq)(()=>s.getProjectFacts(c,{signal:i}))
if(u instanceof n.O_)return{checks:[r(u,e)],facts:void 0}
const d=function({id:e,path:t,visibility:s},n){const i=`${t} (id ${e}${void 0===s?"":`, ${s}`})`
return"number"==typeof n||t===n?o("project","pass",i):o("project","warn",`${n} is now ${i}`,[`use ${t}, or the id ${e}, which stays: GitLab refuses to start pipelines under a former path`])}(u,c)
return void 0===f?{checks:[d,o("ref","skip","none given")],facts:u}:{checks:[d,await a(f,e)],facts:u}}function r({message:e,hints:t,status:s},{client:n}){return"access-token"===n.readsAs?o("project","fail",e,t):s>=500?o("project","warn",e,t):o("project","skip","it is not public, or not there: only an access token can look",["give an `api-token` with scope `read_api` to be sure of its path"])}async function a(e,t){const{client:s,options:i,signal:r}=t,{project:a=""}=i,c="any"===e.kind?["branch","tag"]:[e.kind],f=[]
for(const t of c){const i=await(0,n.Gq)(()=>s.getRef(a,{kind:t,name:e.name},{signal:r}))
if(i instanceof n.O_){if(404!==i.status)return o("ref","skip",`cannot be read: ${i.message}`,i.hints)}else f.push({kind:t,isProtected:!0===i.protected})}return function({name:e,kind:t},s,n){const[i,r]=s
if(void 0===i)return o("ref",n?"fail":"warn",`there is no ${"any"===t?"branch or tag":t} ${e} that these credentials can see`,["push it, or check its spelling; a commit SHA or a merge-request ref cannot be triggered"])
if(void 0!==r)return o("ref","fail",`${e} is a branch and a tag: GitLab refuses it as ambiguous`,[`write refs/heads/${e} or refs/tags/${e}`])
const a=i.isProtected?", protected: the user who starts must be allowed to merge or push to it":""
return o("ref","pass",`${i.kind} ${e}${a}`)}(e,f,"access-token"===s.readsAs)}function o(e,t,s,n=[]){return{name:e,status:t,message:s,remedies:n}}})
}
