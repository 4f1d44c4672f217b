"use strict";exports.ids=[22];exports.modules={
6471:((n,i,t)=>{t.r(i),t.d(i,{formatBriefHelp:()=>m,formatBriefOverview:()=>p})
var e=t(3544),o=t(8918),a=t(9900),r=t(9772)
const s=40
function p({summary:n,commands:i},{program:t,width:e}){const o=(0,r.capWidth)(e),s=[...Map.groupBy(i,({name:n})=>n.split(" ")[0]??n)].map(([n,i])=>{const[t]=i,e=t?.name===n?t.summary:void 0
return[n,e??i.map(({name:i})=>i.slice(n.length+1)).join(", ")]})
return(0,r.joinSections)([(0,r.wrapText)(n,o).join("\n"),`Usage: ${t} COMMAND [ARGUMENTS]`,d(s,o),d([...(0,a.E3)({options:[]}).values()].map(i=>[(0,r.spellWithValue)(i),c(i,{name:"",summary:n})]),o),(0,r.wrapText)(`${t} COMMAND -h shows what a command takes, and --help all of it.`,o).join("\n")])}function m(n,{program:i,width:t}){const{name:e,summary:p,positionals:m=[]}=n,c=(0,r.capWidth)(t),f=Object.keys(o.v),h=[...(0,a.E3)(n).values()],v=h.filter(i=>!f.includes(i.name)&&!function({option:n,pair:i},{positionals:t=[]}){return!i&&void 0!==n&&t.some(i=>i.option===n)}(i,n)),g=t=>{const o=[i,e,...m.map(({name:n,required:i})=>i?n:`[${n}]`)],a=v.length-t.length,s=`${i} ${e} --help shows ${0===a?"":`${a} more flags, and `}defaults and variables.`
return(0,r.joinSections)([(0,r.wrapText)(p,c).join("\n"),(0,r.wrapText)(`Usage: ${o.join(" ")} [OPTIONS]`,c).join("\n"),d(m.map(({name:n,description:i})=>[n,i]),c),d(t.map(i=>u(i,n)),c),d(h.filter(n=>f.includes(n.name)).map(i=>u(i,n)),c),(0,r.wrapText)(s,c).join("\n")])},$=g(v)
return $.split("\n").length-1<=s?$:g(v.filter(l))}function l({option:n,pair:i}){if(void 0===n)return!0
const{brief:t,pairFlag:o}=(0,e.om)(n)
return void 0!==t&&i===(o&&!0)}function u(n,i){return[(0,r.spellWithValue)(n),c(n,i)]}function c({option:n,pair:i,definition:t},o){const a=void 0===n||i?void 0:o.optionTexts?.[n]?.description,r=void 0===n?void 0:(0,e.om)(n).brief
if(void 0===a&&void 0!==r)return r
const[s=""]=(a??t.description).split(/[:;] | \(/)
return s}function d(n,i){const t=Math.min(26,Math.max(0,...n.map(([n])=>n.length)))
return n.map(([n,e])=>function(n,i){return n.length<=i?n:`${n.slice(0,i).replace(/ ?\S*$/,"")}\u2026`}(`  ${n.padEnd(t)}  ${e}`,i)).join("\n")}}),
6605:((t,n,o)=>{o.d(n,{complete:()=>a,formatCompletion:()=>c})
var i=o(3544),e=o(9391),r=o(8918),s=o(9900)
function a(t,n){const o=function(t){const n=[]
for(const[o,i]of t.entries()){const e=n.at(-1)??"";("="===i?/^--[^=]+$/.test(e):"="===t[o-1]&&/^--[^=]+=$/.test(e))?n[n.length-1]=`${e}${i}`:n.push(i)}return n}(t),i=o.at(-1)??"",a=o.slice(0,-1),{flags:c,argument:l}=function(t,n){const[o,i]=(0,e.$0)(t).map(n=>t[n])
if(void 0===o)return{flags:[...(0,s.E3)({options:[],flags:r.v}).values()],argument:f(n)}
const a=n.find(({name:t})=>t===o||t===`${o} ${i}`)
return void 0!==a?{flags:[...(0,s.E3)(a).values()],argument:d(a)}:{flags:[],argument:void 0===i?u(o,n):[]}}(a,n),g=(t="")=>c.find(n=>p(n).some(({word:n})=>n===t)),[,h,v=""]=/^(--[^=]+)=(.*)$/s.exec(i)??[]
if(void 0!==h)return m(g(h),v,i===t.at(-1)?`${h}=`:"")
const w=g(a.at(-1))
return void 0!==w?.definition.placeholder?m(w,i):i.startsWith("-")?$(i,c.flatMap(p)):"files"===l?l:$(i,l)}function c(t){return"files"===t?":files\n":t.map(({word:t,description:n})=>`${t}\t${n}\n`).join("")}function f(t){return[...new Set(t.map(({name:t})=>t.split(" ")[0]??t))].map(n=>{const o=u(n,t).map(t=>t.word)
return{word:n,description:t.find(({name:t})=>t===n)?.summary??o.join(", ")}})}function u(t,n){return n.filter(({name:n})=>n.startsWith(`${t} `)).map(({name:n,summary:o})=>({word:n.slice(t.length+1),description:o}))}function d({positionals:t=[]}){return t.some(({name:t})=>l(t))?"files":t.flatMap(({choices:t=[]})=>t.map(t=>({word:t,description:""})))}function m(t,n,o=""){const{choices:i=[],placeholder:e=""}=t?.definition??{}
if(l(e))return"files"
const r=i.map(t=>({word:`${o}${t}`,description:""}))
return $(`${o}${n}`,r)}function l(t){return/FILE|FOLDER/.test(t)}function p(t){const{short:n,description:o}=t.definition,e=void 0!==t.option&&(0,i.Lm)(t.option)&&"true"===(0,i.om)(t.option).default
return[(0,s.LU)(t),...void 0===n?[]:[`-${n}`],...e?[`--no-${t.name}`]:[]].map(t=>({word:t,description:o}))}function $(t,n){return n.filter(({word:n})=>n.startsWith(t))}}),
9772:((n,t,e)=>{e.r(t),e.d(t,{capWidth:()=>w,describeCiDefault:()=>d,describeDefault:()=>m,exitCodes:()=>c,formatColumns:()=>y,formatCommandHelp:()=>p,formatHelp:()=>u,joinSections:()=>j,spellWithValue:()=>f,wrapText:()=>E})
var o=e(9376),i=e(4176),a=e(3544),r=e(8918),s=e(9900)
function u({summary:n,commands:t},{program:e,width:o}){const i=w(o)
return j([E(n,i).join("\n"),`Usage: ${e} COMMAND [ARGUMENTS]`,v("Commands",t.map(({name:n,summary:t})=>[n,t]),i),v("Flags of every command",g(r.v),i),v("Exit codes",Object.entries(c),i),E(`${e} COMMAND -h shows what a command takes, and --help all of it. Every option is an environment variable too: --gitlab-url is ${(0,a.VE)("gitlab-url")}.`,i).join("\n")])}function p(n,{program:t,width:e}){const{name:o,summary:u,positionals:p=[],flags:m={},examples:d=[]}=n,c=w(e),f=[...(0,s.E3)(n).values()],h=[t,o,...p.map(n=>n.required?n.name:`[${n.name}]`)],$=i.gn.map(t=>{const e=f.flatMap(e=>void 0!==e.option&&(0,a.om)(e.option).group===t?[l(e,e.option,n)]:[])
return v(t,e,c)})
return j([E(u,c).join("\n"),`Usage: ${h.join(" ")} [OPTIONS]`,v("Arguments",p.map(n=>[n.name,n.description]),c),v("Flags",g(m),c),...$,v("Flags of every command",g(r.v),c),b(d)])}function m(n){const{default:t,defaultText:e}=(0,a.om)(n)
return t??e}function d(n){const{ci:t}=(0,a.om)(n)
return t?.text??t?.variable}const c={0:"Done; with --wait, the pipeline passed",1:"The pipeline ended without passing, or runs another commit than expected",2:"Bad usage or input, found before anything was sent",3:"GitLab refused (token, permission, not found, ref, configuration or variables), or the tokens cannot do what was asked",4:"GitLab could not be reached, or kept failing",5:"Timed out waiting",6:"The pipeline passed, but what was asked for afterwards could not be done here (artifacts, outputs-from, reports, outputs)",130:"Interrupted by SIGINT",143:"Interrupted by SIGTERM"}
function l(n,t,e){if(n.pair)return[f(n),n.definition.description]
const o=[...$(t,e),(0,a.VE)(t)]
return[f(n),`${h(t,e)} [${o.join("; ")}]`]}function f({name:n,definition:t,option:e}){const{short:o,placeholder:i}=t,r=void 0!==e&&(0,a.Lm)(e)&&"true"===m(e)?`--[no-]${n}`:(0,s.LU)({name:n,definition:t}),u=void 0===o?r:`-${o}, ${r}`
return void 0===i?u:`${u} ${i}`}function h(n,{optionTexts:t,positionals:e=[]}){const o=e.find(t=>t.option===n)
return void 0!==o?`The same as the argument ${o.name}`:t?.[n]?.description??(0,a.om)(n).description}function $(n,t){const{optionTexts:e,requires:i=[],positionals:r=[]}=t,s=r.some(n=>"pipeline-id"===n.option),u=(0,o.f)(s?[...i,"pipeline"]:i,n)
if(void 0!==u)return[u]
const p=e?.[n]?.default
if(void 0!==p)return[`default: ${p}`]
const c=m(n),l=d(n)
return[...void 0===c||"required"===c||(0,a.Lm)(n)&&"false"===c?[]:[`default: ${c}`],...void 0===l?[]:[`in a GitLab job: ${l}`]]}function g(n){return Object.entries(n).map(([n,t])=>{const{description:e,choices:o,repeatable:i}=t,a=[...void 0===o?[]:[o.join(", ")],...i?["repeatable"]:[]],r=0===a.length?e:`${e} [${a.join("; ")}]`
return[f({name:n,definition:t}),r]})}function v(n,t,e){return 0===t.length?"":`${n}:\n${y(t,e)}`}function b(n){return 0===n.length?"":`Examples:\n${n.map(({text:n,command:t})=>`  # ${n}\n  ${t}`).join("\n\n")}`}function j(n){return`${n.filter(n=>""!==n).join("\n\n")}\n`}function w(n){return Math.min(Math.max(n,40),110)}const x=2,T=2,M=26
function y(n,t){const e=n.map(([n])=>n.length).filter(n=>n<=M),o=x+Math.max(0,...e)+T
return n.map(n=>function([n,t],e,o){const i=`${" ".repeat(x)}${n}`,a=o-e<24?3*x:e,[r="",...s]=E(t,Math.max(o-a,20)).map(n=>`${" ".repeat(a)}${n}`)
return[...i.length+T<=a?[`${i}${r.slice(i.length)}`]:[i,r],...s].map(n=>n.trimEnd()).join("\n")}(n,o,t)).join("\n")}function E(n,t){const e=[]
for(const o of n.split(" ")){const n=e.at(-1)
void 0===n||n.length+1+o.length>t?e.push(o):e[e.length-1]=`${n} ${o}`}return e}})
}
