"use strict";exports.ids=[514];exports.modules={
3819:((e,t,n)=>{n.d(t,{KY:()=>r,QC:()=>p,sN:()=>u})
var i=n(1323),s=n(1247)
const o=["pipeline-id","pipeline-url","sha","result"]
function p(e){const t=[],n=[]
let i="",o=0
for(const s of e.matchAll($)){if(i+=e.slice(o,s.index),o=s.index+s[0].length,"$${{"===s[0]){i+="${{"
continue}const p=s[1]?.trim(),r=void 0===p?c:l(p)
"string"==typeof r?n.push(r):(""!==i&&t.push(i),t.push(r),i="")}if(n.length>0)throw new s.$x(...n)
return i+=e.slice(o),""===i&&t.length>0?t:[...t,i]}function r(e){switch(e.kind){case"output":return`pipelines.${e.step}.outputs.${e.key}`
case"fact":return`pipelines.${e.step}.${e.fact}`
default:return`${e.kind}.${e.name}`}}function u(e){return e.map(e=>"string"==typeof e?e.replaceAll("${{",()=>"$${{"):`\${{ ${r(e)} }}`).join("")}const $=/\$\$\{\{|\$\{\{(?:([^\n]*?)\}\})?/g,c="has ${{ without }}; expected ${{ env.NAME }} and the like, or $${{ for the text ${{",d="expected env.NAME, inputs.NAME, matrix.NAME, pipelines.STEP.outputs.KEY, or pipelines.STEP with one of pipeline-id, pipeline-url, sha and result"
function l(e){const[,t,n=""]=/^(env|inputs|matrix)\.(.*)$/.exec(e)??[]
if("env"===t&&/^[A-Za-z_]\w*$/.test(n))return{kind:t,name:n}
if(("inputs"===t||"matrix"===t)&&/^[\w-]+$/.test(n))return{kind:t,name:n}
const[,p,r]=/^pipelines\.(.+)\.outputs\.([A-Za-z_]\w*)$/.exec(e)??[]
if(void 0!==p&&void 0!==r)return{kind:"output",step:p,key:r}
const[,u,$=""]=/^pipelines\.(.+)\.([\w-]+)$/.exec(e)??[],c=o.find(e=>e===$)
return void 0!==u&&void 0!==c?{kind:"fact",step:u,fact:c}:function(e,{kind:t,word:n}){const p=(0,s.vp)(e),r=void 0===p||""===p?"has an expression that":`\${{ ${p} }}`,u=e.split(".")[0]??"",$=void 0!==n?(0,i.SX)(n,[...o,"outputs"]):void 0===t?(0,i.SX)(u,["env","inputs","matrix","pipelines"].filter(e=>e!==u)):""
return`${r} is not an expression of chain files; ${d}${$}`}(e,{kind:t,word:void 0===u?void 0:$})}}),
5016:((e,t,n)=>{n.d(t,{i:()=>s})
var r=n(1247),i=n(3544),o=n(3819)
function s(e,{value:t},n){const o=[],s=u(t,{keepTypes:!0===(0,i.om)(e).typed,read:e=>{const t=p(e,n)
return"problem"in t&&o.push(t.problem),"problem"in t?"":t.value}})
if(0===o.length&&o.push(...function(e,t,n){const{takes:r,confidential:o}=(0,i.om)(e)
return"map"===r||c(t)===c(n)?[]:[("secret"===o?"the value":"the value of an expression")+" has a line break; expected one line"]}(e,t,s)),o.length>0)throw new r.$x(...new Set(o))
return s}function u(e,t){if("string"==typeof e)return function(e,{keepTypes:t,read:n}){const r=(0,o.QC)(e),[i]=r
return t&&1===r.length&&void 0!==i&&"string"!=typeof i?n(i):r.map(e=>"string"==typeof e?e:function(e){return"string"==typeof e?e:JSON.stringify(e)}(n(e))).join("")}(e,t)
if(null===e||"object"!=typeof e)return e
if(Array.isArray(e))return e.map(e=>u(e,t))
const n=Object.create(null)
for(const[r,i]of Object.entries(e))n[r]=u(i,t)
return n}function p(e,{env:t,inputs:n,matrix:r,results:i}){switch(e.kind){case"env":return a(t[e.name],`${(0,o.KY)(e)} is not set in the environment`)
case"inputs":return a(Object.hasOwn(n,e.name)?n[e.name]:void 0,`${(0,o.KY)(e)} is not given; expected --input ${e.name}=VALUE`)
case"matrix":return a(Object.hasOwn(r,e.name)?r[e.name]:void 0,`${(0,o.KY)(e)} is not in the row of the matrix`)
default:return function(e,t){const n=(0,o.KY)(e)
if(void 0===t)return{problem:`${n} is not known: the step ${e.step} has not run`}
if("fact"===e.kind)return a(function({result:e,pipelineId:t,pipelineUrl:n,sha:r},i){return{result:e,sha:r,"pipeline-id":t,"pipeline-url":n}[i]}(t,e.fact),`${n} is not known: the step ended as ${t.result}`)
return a(Object.hasOwn(t.outputs,e.key)?t.outputs[e.key]:void 0,`${n} is not known: the step ${e.step} has no such output; see its outputs-from`)}(e,i.get(e.step))}}function a(e,t){return void 0===e?{problem:t}:{value:e}}function c(e){return[e].flat().join("").split(/[\r\n]/).length}}),
8257:((e,t,n)=>{n.r(t),n.d(t,{parseChain:()=>Se,readChain:()=>Pe})
var s=n(7598),i=n(1455),o=n(2264),a=n(7752),r=n(1247),c=n(3544),u=n(3451),l=n(6175),p=n(3819),f=n(5016)
async function m(e){try{const t={options:e,problems:[]}
return void(0,l.Dc)(await(0,u.$)({face:"library",env:{},own:t,readFile:async()=>""}))}catch(e){if(e instanceof o.eb)return e
throw e}}function d({settings:e}){const t=new Map([["wait",{text:"true",origin:"value",source:"chain"}]])
for(const[n,{value:s}]of Object.entries(e)){if(!(0,c.RR)(n)||h.includes(n))continue
if("variables-as-file"===n&&h.some(t=>void 0!==e[t]))continue
const i=b(s)?(0,f.i)(n,{value:s},g):v[n]??y(n,s)
void 0!==i&&t.set(n,{text:"string"==typeof i?i:"",value:i,origin:"value",source:n})}return t}const h=["variables-from","variables-file"],g={env:{},inputs:{},matrix:{},results:new Map},v={project:"group/project",ref:"main",token:"token","api-token":"token","pipeline-id":"1","merge-request":"1"}
function y(e,t){if("map"===(0,c.om)(e).takes&&null!==t&&"object"==typeof t)return Object.fromEntries(Object.keys(t).map(e=>[e,"x"]))}function b(e){return"string"==typeof e?(0,p.QC)(e).every(e=>"string"==typeof e):null===e||"object"!=typeof e||Object.values(e).every(b)}var w=n(9257),x=n(1323)
function k(e,t){const n=[],s=[],i=(e,i)=>o=>{const a=function(e,{step:t,...n}){const s=(0,p.KY)(e)
if("matrix"===e.kind){if(Object.hasOwn(t.matrix,e.name))return e
const n=Object.keys(t.matrix)
return`${s} has no value: ${0===n.length?`${t.name} has no matrix`:`the row of ${t.name} has no ${e.name}`}${(0,x.SX)(e.name,n)}`}if("name"in e)return e
const i=function(e,{step:t,steps:n,variants:s}){const i=n.get(e)
if(void 0!==i)return i
const o=s.get(e)
if(void 0===o)return`there is no step ${e}${(0,x.SX)(e,[...s.keys(),...n.keys()])}`
const a=o.filter(({matrix:e})=>Object.entries(e).every(([e,n])=>!Object.hasOwn(t.matrix,e)||t.matrix[e]===n)),[r,c]=a
if(void 0!==r&&void 0===c)return r
const u=o.slice(0,3).map(e=>e.name)
return`${e} has ${o.length} variants${0===a.length?", of which none has the values of this step":""}; expected one of them, such as pipelines.${u[0]}`}(e.step,{step:t,...n})
return"string"==typeof i?`${s} has no value: ${i}`:!1===n.ancestors?.has(i.name)?`${s} has no value: ${t.name} does not need ${i.name}, neither directly nor through other steps`:"output"===e.kind&&void 0===i.draft.settings["outputs-from"]?`${s} has no value: ${i.name} has no outputs-from`:{...e,step:i.name}}(o,t)
return"string"==typeof a?n.push({position:e.position,subject:i,message:a}):s.push(a),"string"==typeof a?o:a},o=Object.entries(e).map(([e,t])=>[e,{...t,value:j(t.value,i(t,e))}])
return{settings:Object.fromEntries(o),problems:n,expressions:s}}function j(e,t){return"string"==typeof e?function(e,t){try{return(0,p.sN)((0,p.QC)(e).map(e=>"string"==typeof e?e:t(e)))}catch(t){if(t instanceof r.$x)return e
throw t}}(e,t):null===e||"object"!=typeof e?e:Array.isArray(e)?e.map(e=>j(e,t)):Object.fromEntries(Object.entries(e).map(([e,n])=>[e,j(n,t)]))}const $=1e3
function M(e){return void 0===e.rows?[{name:e.base,draft:e,matrix:{}}]:e.rows.map(({values:t})=>({name:`${e.base} (${Object.values(t).join(", ")})`,draft:e,matrix:t}))}function O(e){return[...Map.groupBy(e,({name:e})=>e.toLowerCase().replaceAll(/[^\w ().,-]/g,"_")).values()].flatMap(([e,t])=>{if(void 0===e||void 0===t)return[]
const n=t.draft===e.draft?e.draft.rows?.[1]?.position??e.draft.position:t.draft.position,s=`is too much like ${JSON.stringify(e.name)}; expected names that differ in more than the case of letters`
return[{position:n,subject:`the step ${JSON.stringify(t.name)}`,message:s}]})}function P({base:e,when:t,needs:n,position:s}){return"on-failure"!==t||n.length>0?[]:[{position:s,subject:e,message:"has when: on-failure without needs, so that it would never run"}]}var Y=n(4825),E=n(79),S=n(6304)
const N=c.W6.filter(e=>void 0===(0,c.om)(e).ofRun),F=["needs","matrix","when","allow-failure"],C=["on-success","on-failure","always"],q="expected a map of settings",R="expected the name of a step, or a list of names",A="expected a list of maps, such as [{ REGION: eu }, { REGION: us }]",K="expected a whole number from 1 to 1000",Z="is written in the file; expected the name of a variable that has it, such as ${{ env.B_TOKEN }}",_=Y.YjP("expected a text"),L=Y.YjP().check(E.Fk(/\$\{\{/,"expected an expression")),z=Y.KCZ([Y.YjP(),Y.aig(),Y.zMY()],"expected a text"),T=Y.KCZ([z,Y.YOg(Y.RZV(()=>T)),Y.g1P(Y.YjP(),Y.RZV(()=>T))],"expected a text, number, boolean, list or map"),X=Object.fromEntries(N.map(e=>[e,Y.lqM(Q((0,c.om)(e)))])),B={...X,needs:Y.lqM(Y.KCZ([_,Y.YOg(_,R)],R)),matrix:Y.lqM(Y.YOg(Y.g1P(Y.YjP().check(E.Fk(/^[\w-]+$/,"is not a name in a matrix; expected letters, digits, - and _")),z,"expected a map with a text for each name, such as { REGION: eu }"),A).check(E.m9(1,A))),when:Y.lqM(I(C)),"allow-failure":Y.lqM(Y.zMY("expected true or false"))},J=Y.rej({concurrency:Y.lqM(Y.Whr(K).check(E.qm(1,K),E.Zm(1e3,K))),"on-failure":Y.lqM(I(["stop","continue"])),timeout:Y.lqM(Y.KCZ([Y.Whr(),Y.YjP()],"expected a duration, such as 90m or 2h")),defaults:Y.lqM(Y.rej(X,q)),pipelines:Y.g1P(Y.YjP().check(E.Fk(/^\w[\w-]{0,99}$/,"is not a name for a step; expected letters, digits, - and _ (100 at most)")),Y.rej(B,q),"expected a map with a step for each name")},"expected a map with pipelines in it, at least")
function I(e){return Y.k5n(e,`expected ${(0,S.yh)(e)}`)}function Q({takes:e,choices:t,confidential:n,typed:s}){if("secret"===n)return Y.YjP(Z).check(E.Fk(/^\$\{\{ *env\.[A-Za-z_]\w* *\}\}$/,Z))
const i=void 0===t?z:Y.KCZ([Y.k5n(t),L],`expected ${(0,S.yh)(t)}`)
switch(e){case"boolean":return Y.KCZ([Y.zMY(),L],"expected true or false")
case"number":return Y.KCZ([Y.aig(),Y.YjP()],"expected a number or a text")
case"lines":return Y.KCZ([i,Y.YOg(i)],"expected a text, or a list of texts")
case"map":return Y.g1P(Y.YjP(),s?T:z,"expected a map with a value for each name")
case void 0:return i}}function V(e,t){return"map"===e?.kind?e.entries.find(e=>e.key===t):void 0}function W(e,t){const[n,...s]=t
if(void 0===n||"scalar"===e.kind)return e
const i="list"===e.kind?e.items[Number(n)]:V(e,String(n))?.value
return void 0===i?e:W(i,s)}function G(e,t){switch(e.kind){case"scalar":return"typed"===t||null===e.value?e.value:e.text
case"list":return e.items.map(e=>G(e,t))
case"map":return Object.fromEntries(e.entries.map(({key:e,value:n})=>[e,G(n,t)]))}}const U="is missing; expected a map with a step for each name"
function D(e){return(0,r.vp)(e)||void 0}const H=Object.keys(J.shape)
function ee(e,t){const n=F.some(t=>t===e)
if("wait"===e)return"is not a key of chain files: a chain waits for each of its steps"
if(t.length>0&&H.includes(e))return"is a key of the whole chain; expected it at the top of the file"
if(0===t.length&&N.some(t=>t===e))return"is a setting of steps; expected it in defaults, or in a step"
if((0,c.RR)(e))return"is about the whole run; expected it where the chain is started, not in its file"
if(n)return"is a setting of one step; expected it in that step"
if(0===t.length)return`is not a key of chain files${(0,x.SX)(e,H)}`
const s="defaults"===t[0]?N:[...F,...N]
return`is not a setting of a step${(0,x.SX)(e,s)}`}var te=n(4176)
async function ne({tree:e,from:t,shape:n,readFile:s}){const i={},o=[]
for(const{key:a,value:r}of"map"===e?.kind?e.entries:[]){if(!(0,c.RR)(a)||!N.includes(a))continue
const e=n.filter(({path:e})=>e["step"===t?2:1]===a),u=G(r,(0,c.om)(a).typed?"typed":"written")
i[a]={value:u,position:r.position,from:t}
const l="secret"===(0,c.om)(a).confidential?[]:await se(a,r,s)
o.push(...l.length>0?l:e)}return{settings:i,problems:o}}async function se(e,t,n){const{confidential:s,typed:i}=(0,c.om)(e),o=[]
for(const a of function(e){return"map"!==e.kind||0===e.entries.length?[e]:e.entries.map(t=>({...e,entries:[t]}))}(t)){const t=G(a,i?"typed":"written"),c="string"==typeof t&&void 0===s?(0,r.vp)(t):void 0,u=c?`${e} ${JSON.stringify(c)}`:e,{position:l}="map"===a.kind?a.entries[0]?.value??a:a,p=await ie(e,t,n)
o.push(...p.map(e=>({position:l,subject:u,message:e})))}return o}async function ie(e,t,n){const s=[]
try{const i=oe(t,s),o=s.filter(({kind:e})=>"output"===e||"fact"===e)
return void 0!==o[0]&&(0,c.om)(e).local?[`takes no value of another pipeline, such as ${(0,p.KY)(o[0])}`]:""===t?["is empty; expected a value, or to leave it out"]:(s.length>0&&"map"!==(0,c.om)(e).takes||await(0,te.pQ)((0,c.om)(e),i,{source:e,readFile:n}),[])}catch(e){if(e instanceof r.$x)return e.messages
throw e}}function oe(e,t){if("string"==typeof e){const n=(0,p.QC)(e)
return t.push(...n.filter(e=>"string"!=typeof e)),n.map(e=>"string"==typeof e?e:"x").join("")}return null===e||"object"!=typeof e?e:Array.isArray(e)?e.map(e=>oe(e,t)):Object.fromEntries(Object.entries(e).map(([e,n])=>[e,oe(n,t)]))}function ae({key:e,keyPosition:t,value:n},s,i){const o=V(n,"when")?.value,a=V(n,"allow-failure")?.value
return{base:e,position:t,needs:(r=V(n,"needs")?.value,("list"===r?.kind?r.items:void 0===r?[]:[r]).flatMap(e=>"scalar"===e.kind&&null!==e.value?[{name:e.text,position:e.position}]:[])),when:C.find(e=>"scalar"===o?.kind&&o.value===e)??"on-success",allowFailure:"scalar"===a?.kind&&!0===a.value,rows:ce(V(n,"matrix")?.value),settings:{...re(i,s),...s},defaultUrl:void 0===s["gitlab-url"]?void 0:i["gitlab-url"]}
var r}function re(e,t){const n=[...l.xo,"upstream-variables"],s=t["merge-request"]?[...n,"ref","wait-for-ref"]:t["pipeline-id"]?n:[]
return Object.fromEntries(Object.entries(e).filter(([e])=>!s.includes(e)))}function ce(e){if("list"===e?.kind)return e.items.map(e=>{const t=("map"===e.kind?e.entries:[]).flatMap(({key:e,value:t})=>"scalar"===t.kind?[[e,t.text]]:[])
return{values:Object.fromEntries(t),position:e.position}})}function ue(e){return("list"===e?.kind?e.items:[]).flatMap(e=>"map"!==e.kind?[]:0===e.entries.length?[{position:e.position,subject:"matrix",message:"has a row without values"}]:e.entries.flatMap(({key:e,value:t})=>{const n="scalar"===t.kind&&null!==t.value?""===(s=t.text).trim()?"is empty; expected a text":s.includes("${{")?"has an expression; the names of steps are made of these values, so expected plain texts":/[\p{C}\p{Zl}\p{Zp}]/u.test(s)?"has a line break or another character that cannot be shown":s.length>100?"is longer than 100 characters":void 0:void 0
var s
return void 0===n?[]:[{position:t.position,subject:`matrix ${D(e)??""}`.trim(),message:n}]}))}function le({settings:e,base:t,position:n}){const s=e["pipeline-id"]?.value,i="string"==typeof s&&/:\/\/|\$\{\{/.test(s),o=(e,s)=>({position:n,subject:t,message:`has no ${e}; expected ${s}, in the step or in defaults`})
return[...e.project||i?[]:[o("project","a numeric id or the full path, such as group/project")],...e.ref||e["merge-request"]||void 0!==s&&"latest"!==s?[]:[o("ref","a branch or tag")]]}var pe=n(1917),fe=n(8693)
const me={line:1,column:1},de=40,he=`values are nested more than ${de} levels deep`,ge=5e4
function ve(e,t){return{problems:[{position:e,message:t}]}}function ye({message:e,linePos:t}){const[n]=t??[],s=void 0===n?me:{line:n.line,column:n.col},i=(0,fe.V)(e)
return{position:s,message:i.includes("call stack")?he:i}}function be(e,t){const{line:n,col:s}=t.linePos(e)
return{line:Math.max(n,1),column:Math.max(s,1)}}class TooLargeError extends Error{position
constructor(e,t){super(t),this.position=e}}function we(e,t,n){const{range:s,anchor:i,tag:o}=t,a=be(s[0],e.lines)
if(e.count+=1,e.count>ge)throw new TooLargeError(a,xe)
if(n>de)throw new TooLargeError(a,he)
return(0,pe.Vj)(t)?{...$e(e,t.source,{depth:n,position:a}),position:a}:(void 0!==i&&e.anchors.set(i,t),void 0===o||ke.test(o)||e.problems.push({position:a,message:"a YAML tag is not read here; expected a value without one"}),(0,pe.oP)(t)?{kind:"list",items:t.items.map(t=>we(e,t,n+1)),position:a}:(0,pe.jh)(t)?{kind:"map",entries:Me(e,t.items,n+1),position:a}:Oe((0,pe.jn)(t)?t:je,a))}const xe=`there are more than ${ge} values up to here, those of aliases included`,ke=/^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/,je=new pe.X5(null)
function $e(e,t,{depth:n,position:s}){return e.anchors.has(t)?we(e,e.anchors.get(t),n+1):(e.problems.push({position:s,message:"a YAML alias has no anchor before it"}),Oe(je,s))}function Me(e,t,n){const s=new Map
return t.flatMap(({key:t,value:i})=>{const{name:o,position:a}=function({lines:e},t){const n=be(t.range[0],e)
return{name:(0,pe.jn)(t)&&null!==t.value?Oe(t,n).text:void 0,position:n}}(e,t),r=function(e,t){if(void 0===e)return"a key is not a text; expected KEY: value"
const n=t.get(e)
return void 0!==n?`appears twice; it is on line ${n.line} already`:"__proto__"===e?"is not a key that can be used":"<<"===e?"is not read here; expected the keys themselves, an alias as a value, or defaults":void 0}(o,s)
return void 0!==r&&e.problems.push({position:a,subject:o,message:r}),void 0===o||void 0!==r?[]:(s.set(o,a),[{key:o,keyPosition:a,value:null===i?Oe(je,a):we(e,i,n)}])})}function Oe({value:e,type:t,source:n},s){return null===e?{kind:"scalar",value:e,text:"",position:s}:{kind:"scalar",value:"number"==typeof e||"boolean"==typeof e?e:String(e),text:(t===pe.X5.PLAIN?n:void 0)??String(e),position:s}}async function Pe(e){return Se(await async function(e){try{const{size:t}=await(0,i.stat)(e)
if(t>Ye)throw new o.eb(`chain file ${e} is larger than 1 MiB`)
return await Ee(e)}catch(t){if(!(0,a.lz)(t))throw t
throw new o.eb(`chain file ${e} cannot be read: ${(0,a.fileErrorWords)(t)}`,{cause:t})}}(e),{file:e})}const Ye=1048576
function Ee(e){return(0,i.readFile)(e,"utf8")}async function Se(e,{file:t,readFile:n=Ee}){const{tree:s,problems:i}=function(e){const t=new pe.HN
try{const n=(0,pe.parseAllDocuments)(e,{uniqueKeys:!1,version:"1.2",schema:"core",logLevel:"silent",lineCounter:t}),s=Array.isArray(n)?n:[],[i,o]=s,a=s.flatMap(e=>e.errors)
if(a.length>0)return{problems:a.map(ye)}
if(null==i?.contents)return ve(me,"the file is empty; expected pipelines, at least")
if(void 0!==o)return ve(be(o.range[0],t),"another YAML document begins; expected one")
const r={lines:t,problems:[],anchors:new Map,count:0}
return{tree:we(r,i.contents,0),problems:r.problems}}catch(e){if(e instanceof RangeError)return ve(me,he)
if(e instanceof TooLargeError)return ve(e.position,e.message)
throw e}}(e),o=function(e){return e.split(/\r?\n/).flatMap((e,t)=>[...e.matchAll(/gl(?:agent|cbt|dt|ffct|ft|imt|oas|pat|ptt|rt|rtr|soat|wt)-[\w.-]{3,}/g)].map(({index:e})=>({position:{line:t+1,column:e+1},message:"a token is written in the file; expected the name of a variable that has it, such as ${{ env.B_TOKEN }}, and a new token, because this one is known now"})))}(e)
if(void 0===s)throw Re(t,[...o,...i])
const a=function(e){const{error:t}=J.safeParse(G(e,"typed"))
return(t?.issues??[]).flatMap(t=>function(e,t){const{path:n,message:s}=e,i=W(t,n)
if("unrecognized_keys"===e.code)return e.keys.map(e=>{const t=V(i,e)?.keyPosition??i.position
return{path:[...n,e],position:t,subject:D(e),message:ee(e,n)}})
const o=n.at(-1),a="string"==typeof o?D(o):void 0
if("invalid_key"===e.code){const r=W(t,n.slice(0,-1)),c=V(r,String(o))?.keyPosition??i.position
return[{path:n,position:c,subject:a,message:e.issues[0]?.message??s}]}const r="invalid_type"===e.code&&"pipelines"===o&&i===W(t,n.slice(0,-1))
return[{path:n,position:i.position,subject:a,message:r?U:s}]}(t,e))}(s),u=await async function(e,t){const n=[],s=t=>{const n=V(e,t)
return void 0===n?void 0:G(n.value,"typed")},[i,o]=[s("concurrency"),s("timeout")],a="string"==typeof o||"number"==typeof o?await async function(e,t){try{return Number(await(0,c.om)("timeout").parse(e,{source:"timeout",readFile:t}))}catch(e){if(e instanceof r.$x)return e.message
throw e}}(o,t):void 0,u=V(e,"timeout")?.value.position
"string"==typeof a&&void 0!==u&&n.push({position:u,subject:"timeout",message:a})
const l=V(e,"pipelines")
return"map"===l?.value.kind&&0===l.value.entries.length&&n.push({position:l.value.position,subject:"pipelines",message:"has no steps; expected one, at least"}),{settings:{concurrency:"number"==typeof i?i:Ne,onFailure:"continue"===s("on-failure")?"continue":"stop",timeoutSeconds:"number"==typeof a?a:void 0},problems:n}}(s,n),{drafts:l,problems:p}=await async function(e,{shape:t,readFile:n}){const s=t.filter(({path:e})=>"defaults"===e[0]),i=await ne({tree:V(e,"defaults")?.value,from:"defaults",shape:s,readFile:n}),o=V(e,"pipelines")?.value,a=[...i.problems],r=[]
for(const e of"map"===o?.kind?o.entries:[]){const s=t.filter(({path:t})=>"pipelines"===t[0]&&t[1]===e.key),o=await ne({tree:e.value,from:"step",shape:s,readFile:n})
a.push(...o.problems,...ue(V(e.value,"matrix")?.value))
const c=ae(e,o.settings,i.settings)
a.push(...le(c)),r.push(c)}return{drafts:r,problems:a}}(s,{shape:a,readFile:n}),{problems:f,...h}=function(e){const t=e.flatMap(M),n=t[$]
if(void 0!==n){const e=`there are ${t.length} steps, and ${$} at most are possible`
return{steps:[],inputNames:[],envNames:[],problems:[{position:n.draft.position,message:e}]}}const{needs:s,problems:i}=(0,w.CE)(t),{order:o,circles:a}=(0,w.eo)(s),r=new Map(t.map(e=>[e.name,e])),c=Map.groupBy(t,({draft:e})=>e.base),u=(0,w.cl)(o,s),l=[...new Set([...o,...r.keys()])].flatMap(e=>{const t=r.get(e)
return void 0===t?[]:[{step:t,...k(t.draft.settings,{step:t,steps:r,variants:c,ancestors:u.get(e)})}]}),p=[...O(t),...i,...a.map(e=>function(e,t){const n=e.flatMap(e=>t.get(e)?.draft??[]),s=[...new Set(n.map(({base:e})=>e))],[i]=n,o=[...s,s[0]].join(" needs ")
return{position:i?.position??{line:1,column:1},message:`steps wait for each other: ${o}`}}(e,r)),...e.flatMap(P),...l.flatMap(e=>e.problems)],f=l.flatMap(({expressions:e})=>e),m=e=>[...new Set(f.flatMap(t=>t.kind===e?[t.name]:[]))].sort()
return{steps:l.map(({step:e,settings:t})=>function({name:e,matrix:t,draft:n},{needs:s,settings:i}){const{base:o,when:a,allowFailure:r,position:c,defaultUrl:u}=n
return{name:e,base:o,matrix:t,needs:s,when:a,allowFailure:r,settings:i,defaultUrl:u,position:c}}(e,{needs:s.get(e.name)??[],settings:t})),inputNames:m("inputs"),envNames:m("env"),problems:p}}(l),g=[...a.filter(e=>!function({path:e}){const[t,n,s]=e,i="defaults"===t?n:"pipelines"===t?s:void 0
return N.some(e=>e===i)}(e)),...p].filter(({position:e})=>!o.some(t=>0===Ae(t.position,e))),v=[...o,...i,...g,...u.problems,...f]
if(v.length>0)throw Re(t,v)
const y=await async function(e){const t=[],n=new Map
for(const s of e){const e=d(s),i=JSON.stringify([...e]),o=n.has(i)?n.get(i):await m(e)
if(n.set(i,o),void 0===o)continue
const a=o.details.length>0?o.details:[o.message],r=o.problems[0]?.option??"",u=(0,c.RR)(r)&&s.settings[r]?.position||s.position
t.push(...a.map(e=>({position:u,subject:s.name,message:e})))}return t}(h.steps)
if(y.length>0)throw Re(t,y)
return{file:t,hash:Fe(s),...u.settings,...h}}const Ne=8
function Fe(e){return(0,s.createHash)("sha256").update(JSON.stringify(Ce(e))).digest("hex")}function Ce(e){switch(e.kind){case"scalar":return[typeof e.value,e.text]
case"list":return e.items.map(Ce)
case"map":return{entries:e.entries.toSorted((e,t)=>e.key<t.key?-1:1).map(({key:e,value:t})=>[e,Ce(t)])}}}const qe=100
function Re(e,t){const n=t.toSorted((e,t)=>Ae(e.position,t.position)).map(({position:t,subject:n,message:s})=>`${e}:${t.line}:${t.column}: ${void 0===n?"":`${n}: `}${s}`),s=[...new Set(n)]
if(1===s.length)return new o.eb(s[0]??"")
const i=s.length>qe?[`and ${s.length-qe} more`]:[]
return new o.eb(`${e} has ${s.length} problems:`,{details:[...s.slice(0,qe),...i]})}function Ae(e,t){return e.line-t.line||e.column-t.column}}),
2368:((e,n,a)=>{a.d(n,{N:()=>t,l:()=>l})
var s=a(9257)
function t(e,n){const a=(0,s.jx)(e.steps).map(e=>e.map(({name:e})=>e))
return{file:e.file,hash:e.hash,concurrency:e.concurrency,"on-failure":e.onFailure,timeout:e.timeoutSeconds??null,env:e.envNames,inputs:e.inputNames,waves:a,...n&&{"critical-path":n.path},steps:e.steps.map(e=>({...o(e,a),...n&&{"usual-seconds":n.seconds.get(e.name)??null}}))}}function l({steps:e}){const n=new Map(e.map(({name:e},n)=>[e,`s${n}`])),a=e.flatMap(({name:e,needs:a,when:s})=>a.map(a=>`  ${n.get(a)} ${r[s]} ${n.get(e)}`)),s=e.flatMap(({name:e,allowFailure:a})=>a?[n.get(e)]:[])
return["flowchart LR",...e.map(({name:e})=>{return`  ${n.get(e)}["${a=e,a.replaceAll(/[^\p{L}\p{N} (),._/-]/gu,e=>`#${e.codePointAt(0)};`)}"]`
var a}),...a,...0===s.length?[]:["  classDef optional stroke-dasharray: 4",`  class ${s.join(",")} optional`],""].join("\n")}function o(e,n){const{name:a,base:s,matrix:t,needs:l,when:o,allowFailure:r,settings:i}=e
return{name:a,base:s,matrix:t,needs:l,when:o,"allow-failure":r,wave:n.findIndex(e=>e.includes(a))+1,settings:Object.fromEntries(Object.entries(i).map(([e,{value:n}])=>[e,n]))}}const r={"on-success":"--\x3e","on-failure":"-. on failure .->",always:"-. always .->"}}),
9257:((t,e,n)=>{n.d(e,{Az:()=>d,CE:()=>s,cl:()=>c,eo:()=>a,jx:()=>f})
var o=n(1323)
function s(t){const e=Map.groupBy(t,({draft:t})=>t.base),n=new Set(t.map(({name:t})=>t)),s=[],a=({name:t,position:a})=>{const r=n.has(t)?[t]:e.get(t)?.map(t=>t.name)
if(void 0!==r)return r
const c=`is not a step of this file${(0,o.SX)(t,[...e.keys(),...n])}`
return s.push({position:a,subject:`needs ${JSON.stringify(t)}`,message:c}),[]},r=new Map([...e].map(([,[t]])=>[t?.draft,new Set(t?.draft.needs.flatMap(a))]))
return{needs:new Map(t.map(({name:t,draft:e})=>[t,[...r.get(e)??[]]])),problems:s}}function a(t){const e=[],n=[],o=new Set
let s=[...t.keys()]
for(;void 0!==s[0];){const a=s[0]
for(const n of s)(t.get(n)??[]).every(t=>o.has(t))&&(e.push(n),o.add(n))
const c=s.filter(t=>!o.has(t))
if(c.length===s.length){const e=r(a,{needs:t,done:o})
n.push(e)
for(const t of e)o.add(t)}s=c.filter(t=>!o.has(t))}return{order:e,circles:n}}function r(t,{needs:e,done:n}){const o=[],s=new Map
for(let a=t;void 0!==a;){const t=s.get(a)
if(void 0!==t)return o.slice(t)
s.set(a,o.length),o.push(a),a=e.get(a)?.find(t=>!n.has(t))}return o}function c(t,e){const n=new Map
for(const o of t){const t=new Set
for(const s of e.get(o)??[])if(!t.has(s)){t.add(s)
for(const e of n.get(s)??[])t.add(e)}n.set(o,t)}return n}function f(t){const e=new Map,n=[]
for(const o of t){const t=o.needs.reduce((t,n)=>Math.max(t,(e.get(n)??-1)+1),0)
e.set(o.name,t),n[t]=[...n[t]??[],o]}return n}function d(t,e){const n=new Map
let o={path:[],totalSeconds:0}
for(const{name:s,needs:a,when:r}of t){if("on-failure"===r)continue
const t=a.flatMap(t=>n.get(t)??[]).reduce((t,e)=>i(e,t)?e:t,{path:[],totalSeconds:0}),c={path:[...t.path,s],totalSeconds:t.totalSeconds+(e.get(s)??0)}
n.set(s,c),i(c,o)&&(o=c)}return o}function i(t,e){return t.totalSeconds-e.totalSeconds>0||t.totalSeconds===e.totalSeconds&&t.path.length>e.path.length}}),
4112:((t,e,n)=>{n.d(e,{C2:()=>j,Hn:()=>v,PL:()=>h,dW:()=>k,pE:()=>f,z7:()=>g})
var i=n(6760),r=n(1247),o=n(3451),s=n(4744),a=n(3544),u=n(8947),l=n(3819),c=n(5016)
async function f(t,e){return b(await p(t,e),t)}async function p(t,e){const{file:n,values:i,base:r,requires:s=["start"],onSecret:u=()=>{}}=e,l=v(t,{file:n,values:i}),c=Object.fromEntries(Object.entries(i.env).filter(([t])=>!t.startsWith("DOWNSTREAM_"))),f=new Map([...d(r),...l.options])
for(const e of function({settings:t,matrix:e,defaultUrl:n},{filled:i,values:r,base:o}){const s=(i.options.get("gitlab-url")??i.options.get("pipeline-id"))?.text,u=w(s)??w(o.gitlabUrl),l=w(o.gitlabUrl),c="defaults"===t["gitlab-url"]?.from?t["gitlab-url"]:n,f={step:u,defaults:void 0===c?l:x(c,{...r,matrix:e}),base:l}
return a.W6.filter(e=>{const n=t[e]?.from??"base"
return"secret"===(0,a.om)(e).confidential&&f[n]!==u})}(t,{filled:l,values:i,base:r}))f.delete(e)
f.set("wait",{text:"true",origin:"value",source:"chain"})
const p={options:f,problems:l.problems}
return await(0,o.$)({face:"library",env:c,own:p,requires:s,onSecret:u})}function g(t){const e=new Map
return async n=>{const i=JSON.stringify([n.settings,n.matrix,n.defaultUrl]),r=e.get(i)??await p(n,t)
return e.set(i,r),b(r,n)}}function b(t,{name:e}){return{...t,artifactsPath:(0,i.join)(t.artifactsPath,(0,u.bM)(e))}}function v({settings:t,matrix:e},{file:n,values:i}){const o=new Map,u=[]
for(const[l,f]of function(t){return Object.entries(t).flatMap(([t,e])=>(0,a.RR)(t)?[[t,e]]:[])}(t)){const t=`${n}:${f.position.line}:${f.position.column}: ${l}`
try{const n=(0,c.i)(l,f,{...i,matrix:e})
if(""!==n)o.set(l,{...m(n),origin:"value",source:t})
else if("secret"===(0,a.om)(l).confidential)throw new r.$x("is empty; expected a token")}catch(e){u.push(...(0,s.ek)(e,l,{text:"",origin:"value",source:t}))}}return{options:o,problems:u}}function m(t){return"string"==typeof t?{text:t}:{text:"",value:t}}function d(t){const e={"gitlab-url":"v3"===t.apiVersion?`${t.gitlabUrl}/api/v3`:t.gitlabUrl,token:t.token?.value,"api-token":t.apiToken?.value}
return a.W6.filter(y).flatMap(n=>{const i=e[n]??t[(0,a.w5)(n)]
if(!t.explicit.has(n)||void 0===i)return[]
const r={token:t.token,"api-token":t.apiToken}[n]?.source??n
return[[n,{...m(i),origin:"value",source:r}]]})}function y(t){const{group:e,confidential:n,ofRun:i}=(0,a.om)(t)
return void 0===i&&("Connection"===e||"secret"===n||"gitlab-url"===t)}function x(t,e){try{return w(String((0,c.i)("gitlab-url",t,e)))}catch{return}}function w(t){return URL.parse(t??"")?.origin}function h({settings:t}){const e=Object.entries(t),n=e.filter(([,{value:t}])=>$(t)).map(([t])=>t)
return{settings:Object.fromEntries(e.filter(([t])=>!n.includes(t))),later:n}}function $(t){return"string"==typeof t?(0,l.QC)(t).some(t=>"string"!=typeof t&&"step"in t):null!==t&&"object"==typeof t&&Object.values(t).some($)}const k=["project","ref","pipeline-id","merge-request"]
function j(t){const e=e=>`\${{ pipelines.${t}.${e} }}`
return{result:e("result"),pipelineId:e("pipeline-id"),pipelineUrl:e("pipeline-url"),sha:e("sha"),outputs:O(t=>e(`outputs.${t}`))}}function O(t){return new Proxy({},{get:(e,n)=>"string"==typeof n?t(n):void 0,getOwnPropertyDescriptor:(e,n)=>({value:t(String(n)),enumerable:!0,configurable:!0})})}}),
5801:((e,t,n)=>{n.r(t),n.d(t,{runChain:()=>Ne,runChainFile:()=>Te})
var s=n(6611),r=n(4744),o=n(5443),i=n(8257),a=n(1323)
function c(e,{option:t,texts:n}){const s=[...new Set(e.flatMap(({name:e,base:t})=>[t,e]))],r=n.flatMap(e=>s.includes(e.trim())?[e.trim()]:function(e){return e.split(/,(?![^()]*\))/).map(e=>e.trim()).filter(e=>""!==e)}(e)),o=r.filter(e=>!s.includes(e)).map(e=>{const n=`is not a step of the chain${(0,a.SX)(e,s)}`
return{option:t,source:`--${t}`,given:e,message:n}})
return{names:e.filter(({name:e,base:t})=>r.includes(e)||r.includes(t)).map(({name:e})=>e),problems:o}}function l(e,t){const n=new Map
for(const{name:s,needs:r}of e){const e=r.flatMap(e=>t.has(e)?[e]:n.get(e)??[])
n.set(s,[...new Set(e)])}return e.filter(({name:e})=>t.has(e)).map(e=>({...e,needs:n.get(e.name)??[]}))}var u=n(4112),p=n(1936),d=n(8047),f=n(2274),h=n(2981)
function m(e){const{clock:t,budget:n}=e,s=new Map,r=new Set,o=()=>[...r].reduce((e,t)=>e+t(),0)
return{open(i){const a=function(e){const{gitlabUrl:t,apiVersion:n,token:s,apiToken:r,jobToken:o,requestTimeoutSeconds:i,retries:a,caFile:c,dryRun:l}=e,u=[s,r,o].map(e=>e?.value??null)
return JSON.stringify([t,n,u,i,a,c??null,l])}(i),c=s.get(a)??async function(s){const i=await(0,h.connect)(s,{...e,admit:n.admit}),a=(0,f.S)(function(e,t){return Object.create(e,{rateLimit:{get:()=>{return n=e.rateLimit,s=t.rateLimit,void 0===n||n.resetSeconds<=0?s:n.remaining/n.resetSeconds<s.remaining/s.resetSeconds?n:s
var n,s}}})}(i,n),t)
r.add(a.watched)
const c=function(e,t){const n=w(t,g)
return Object.create(e,{listPipelines:{value:(t,s,r)=>"success"!==s.status||void 0===s.limit?e.listPipelines(t,s,r):n(JSON.stringify([t,s]),n=>e.listPipelines(t,s,{...r,signal:n}),r?.signal)}})}(a.client,t)
return{client:c,shared:{watched:o,probeRights:v(t)}}}(i)
return s.set(a,c),c}}}function w(e,t){const n=new Map
return(s,r,o)=>{const i=n.get(s)
if(i&&e.monotonicMs()-i.atMs<t)return i.read.wait(o)
const a=()=>{n.delete(s)},c=(0,p.Ki)(e=>r(e).catch(e=>{throw a(),e}),a)
return n.set(s,{read:c,atMs:e.monotonicMs()}),c.wait(o)}}const g=12e4,b=1e4
function v(e){const t=w(e,b)
return(e,n,{signal:s,...r})=>t(JSON.stringify([n,r.withJobs]),t=>(0,d.s)(e,n,{...r,signal:t}),s)}const y=300,$=.2
var M=n(987),S=n(9504)
function k(e,t){const n=e=>e.split("\n").map(e=>`${t} \u2502 ${e}`).join("\n")
return{...e,info:t=>e.info(n(t)),debug:t=>e.debug(n(t)),warn:t=>e.warn(n(t)),showsProgress:!1,progress:()=>{},logLines({key:n,text:s},r){e.logLines({key:`${t} ${n}`,text:void 0===s?t:`${t}: ${s}`},r)},section:t=>(e.info(n(t)),{[Symbol.dispose]:()=>{}}),setOutput:()=>!0,annotate:()=>{},appendSummary:async()=>!0}}function j({name:e,state:t,result:n},s){const r=k(s,e)
if(0===n.exitCode)return void r.info(n.message)
const o="allowed"===t?" (`allow-failure`: the chain goes on)":""
r.info(`${"stopped"===t?"":"error: "}${n.message}${o}`)
for(const e of n.details)r.info(`  ${e}`)
for(const e of n.hints)r.info(`\u2192 ${e}`)}function E(e){switch(e){case"needs":return"Not started: a step that it needs did not pass"
case"nothing-failed":return"Not started: it is for a failure, and nothing that it needs has failed"
case"stopped":return"Not started: another step has failed, and the chain stops at the first failure"
case"closed":return"Not started: the chain was ended before"}}const I=["running","created"]
function P(e,{result:t}){return"allowed"===e?`${t} (allowed)`:"stopped"===e&&"canceled"!==t?`${t}, not canceled`:t}function x({durationSeconds:e}){return void 0===e?"":(0,M.a3)(e)}function O({pipelineUrl:e}){return e??""}function T(e){return(0,S.createResult)({result:"skipped",exitCode:0,message:E(e)},void 0,{baseUrl:""})}var N=n(2264)
function C({steps:e,concurrency:t,onFailure:n},s,r){const o=new Map(s),i="stop"===n&&[...s.values()].includes("failed"),a=e.filter(({name:e})=>"running"===s.get(e)),c=[],l=[]
for(const t of e){if("waiting"!==o.get(t.name))continue
const e=r?"closed":Y(t,o,i)
"start"===e?c.push(t):"wait"!==e&&(l.push({step:t,reason:e}),o.set(t.name,"skipped"))}return{start:c.slice(0,Math.max(0,t-a.length)),skip:l,stop:i?a.filter(({when:e})=>"on-success"===e):[]}}function Y({needs:e,when:t},n,s){if(s&&"on-success"===t)return"stopped"
const r=e.flatMap(e=>n.get(e)??[])
return"on-success"===t&&r.some(q)?"needs":r.some(e=>"waiting"===e||"running"===e)?"wait":"on-failure"===t&&e.length>0&&!r.some(R)?"nothing-failed":"start"}function q(e){return R(e)||"skipped"===e}function R(e){return"failed"===e||"stopped"===e}function U(e){return![...e.values()].some(e=>"waiting"===e||"running"===e)}function A(e,t){return e.find(e=>"failed"===t.get(e))}var L=n(4825),F=n(1401)
const D=L.Ikc({status:L.k5n(["waiting","starting","running","passed","allowed","failed","skipped"]),result:L.lqM(L.YjP()),"exit-code":L.lqM(L.aig()),message:L.lqM(L.YjP()),"gitlab-url":L.lqM(L.YjP()),project:L.lqM(L.KCZ([L.YjP(),L.aig()])),ref:L.lqM(L.YjP()),"trigger-id":L.lqM(L.YjP()),endpoint:L.lqM(L.k5n(["trigger","create"])),"newest-pipeline-id":L.lqM(L.aig()),"started-at":L.lqM(L.YjP()),"ended-at":L.lqM(L.YjP()),"pipeline-id":L.lqM(L.aig()),"pipeline-url":L.lqM(L.YjP()),sha:L.lqM(L.YjP()),outputs:L.lqM(L.g1P(L.YjP(),L.YjP())),"outputs-not-kept":L.lqM(L.YOg(L.YjP()))}),W=L.Ikc({version:L.euz(1),chain:L.YjP(),hash:L.YjP(),"updated-at":L.YjP(),steps:L.g1P(L.YjP(),D)}),J={status:"waiting"}
function K({steps:e},t){return Object.hasOwn(e,t)&&e[t]||J}const V=["passed","allowed","failed","skipped"]
function _(e){if(V.includes(e.status))return{result:e.result??e.status,pipelineId:e["pipeline-id"],pipelineUrl:e["pipeline-url"],sha:e.sha,outputs:e.outputs??{}}}function B(e){const{result:t="success",...n}=_(e)??{outputs:{}},s={result:t,exitCode:"allowed"===e.status?1:0,message:e.message??"It ended before"}
return{...(0,S.createResult)(s,void 0,{baseUrl:""}),...n,ref:e.ref}}var G=n(7968),H=n(6175),z=n(6765),X=n(1522),Z=n(8326),Q=n(4920),ee=n(784),te=n(1246),ne=n(66),se=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var s,r
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
s=t[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
s=t[Symbol.dispose],n&&(r=s)}if("function"!=typeof s)throw new TypeError("Object not disposable.")
r&&(s=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:s,async:n})}else n&&e.stack.push({async:!0})
return t},re=function(e){return function(t){function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n,t.hasError=!0}var s,r=0
return function e(){for(;s=t.stack.pop();)try{if(!s.async&&1===r)return r=0,t.stack.push(s),Promise.resolve().then(e)
if(s.dispose){var o=s.dispose.call(s.value)
if(s.async)return r|=2,Promise.resolve(o).then(e,function(t){return n(t),e()})}else r|=1}catch(e){n(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var s=new Error(n)
return s.name="SuppressedError",s.error=e,s.suppressed=t,s})
function oe({project:e,ref:t},n){return new G.WH(`an earlier run ended during the trigger call for ${e} on ${t}: a pipeline may or may not have been started`,{delivery:"unknown",details:n.map(({id:e,web_url:t})=>`candidate #${e}: ${t}`),hints:["find out whether there is one; then write its id into the state as `pipeline-id` of the step with the status `running`, or the status `failed` to start it again","give an `api-token` with scope `read_api`: the pipeline of a lost call is then looked for"]})}async function ie(e,t,n){const{state:s,context:r}=n,{name:o}=e,i={isSaved:!1}
let a
const c=await async function(e,t,n){const{state:s,context:r,clients:o,deadlineAtMs:i}=n,{name:a}=e,c=r.clock.monotonicMs(),l=await n.resolve(e),u=Math.min(l.timeoutSeconds,Math.max(0,i-c)/1e3),p={...l,timeoutSeconds:u},{client:d,shared:f}=await o.open(p),h=n.openHandover?.(p,a),m={...r,...t,options:p,client:d,shared:f,deadlineAtMs:c+1e3*u,host:k(r.host,a),handover:ae(e,{...n,options:p,inner:h})}
try{const e=s.step(a),t=void 0!==p.pipelineId||"running"!==e.status&&"starting"!==e.status?void 0:await async function(e,t){const{host:n}=t,{project:s}=e
if(void 0===s)return;(function(e,{options:t}){const n=`project ${e.project} at ${e["gitlab-url"]}`
if(e["gitlab-url"]!==t.gitlabUrl||String(e.project)!==String(t.project))throw new N.eb(`an earlier run started this step in ${n}, and it is now about project ${t.project} at ${t.gitlabUrl}`,{hints:[`look what became of it, then run the step again without that state: ${e["pipeline-url"]??n}`]})})(e,t)
const r=e["pipeline-id"],o={...t,signal:t.shutdown??t.signal},i=void 0===r?await async function(e,t){const{client:n,host:s}=t,{project:r="",ref:o="",endpoint:i="trigger"}=e,a=e["newest-pipeline-id"],c=e["trigger-id"]??""
if(void 0===a||"anonymous"===n.readsAs)throw oe(e,[])
s.info("An earlier run ended during its trigger call; looking for the pipeline that it may have started")
const l=new Map,u={project:r,ref:o,endpoint:i,newestPipelineId:a,triggerId:c},p=()=>{const t=(0,X.openCandidates)(l).map(({pipeline:e})=>e)
return oe(e,t)},d=await(0,te.Xw)(t,p,e=>(0,X.findLostPipeline)(u,l,e)).catch(e=>{if(!(e instanceof N.p4))throw e
const{message:t,details:n,hints:s}=p()
throw e.with({details:[t,...n],hints:s})})
if("found"===d.kind)return d.pipeline
if("none"!==d.kind)throw p()}(e,o):await async function({project:e,id:t,"pipeline-url":n},s){const r={stack:[],error:void 0,hasError:!1}
try{const o=se(r,(0,z.NB)(s.signal,s.clock,Z.m),!1),i={...s,signal:o.signal}
return await(0,ee.y4)(i,({client:n,signal:s})=>n.getPipeline(e,t,{signal:s})).catch(e=>{throw e instanceof N.p4?e.with({details:[`pipeline #${t} goes on: ${n}`]}):e})}catch(e){r.error=e,r.hasError=!0}finally{re(r)}}({...e,project:s,id:r},o)
if(void 0===i)return
const a={root:(0,Q.RM)(s,i),started:!0}
return(0,te.iP)(a,t),n.info(`Attached to pipeline #${i.id}, which an earlier run had started: ${i.web_url}`),(0,ne.followRun)(a,t)}(e,m)
void 0===t&&await s.replace(a,{status:"waiting"})
const n=t??await(0,H.runMain)(m)
return h?.finish(),n}catch(e){throw e instanceof N.B8&&h?.finish(),e}}(e,t,{...n,call:i}).catch(e=>{if(a=e,e instanceof N.B8)return(0,S.resultOfError)(e)
throw e}),l="interrupted"===c.result||r.clock.monotonicMs()>=n.deadlineAtMs,u=function(e,{before:t,mayFail:n,isUncertain:s}){if(0===e.exitCode)return"passed"
if("starting"===t&&s)return"starting"
const r=["failed","skipped","canceled","canceling"].includes(e.status??"")
return"running"!==t||r?n?"allowed":"failed":"running"}(c,{before:s.step(o).status,mayFail:e.allowFailure&&!l,isUncertain:!i.isSaved||le(a)}),p=new Date(r.clock.wallMs()).toISOString()
return await s.update(o,{status:u,...pe(c),...ue(u)&&{"ended-at":p}}).catch(t=>ce(t,e,n)),c}function ae(e,{options:t,inner:n,call:s,...r}){const{state:o}=r,{name:i}=e
return{async save(a){await(n?.save(a))
const{project:c,call:l,pipeline:u}=a
if(void 0!==u){const n={"pipeline-id":u.id,"pipeline-url":u.url},s={"gitlab-url":t.gitlabUrl,project:c,ref:t.ref?.name}
await o.update(i,{status:"running",...de({...s,...n})}).catch(t=>ce(t,e,r))}else if(void 0!==l&&void 0!==c){const{ref:e,triggerId:n,endpoint:r,newestPipelineId:a,atWallMs:u}=l
await o.replace(i,{status:"starting","gitlab-url":t.gitlabUrl,project:c,ref:e,"trigger-id":n,endpoint:r,...de({"newest-pipeline-id":a}),"started-at":new Date(u).toISOString()}),s.isSaved=!0}},leaveRest:()=>n?.leaveRest(),finish:()=>n?.finish()}}function ce(e,{name:t},{context:n}){if(!(e instanceof N.B8))throw e
n.host.warn(`${t} \u2502 ${e.message}; the state is behind from here on`)}function le(e){return e instanceof G.WH?"unknown"===e.delivery:e instanceof N.p4||!(e instanceof N.B8)}function ue(e){return"passed"===e||"allowed"===e||"failed"===e}function pe(e){const{message:t,pipelineId:n,pipelineUrl:s,sha:r,ref:o,outputs:i,exitCode:a}=e
return de({result:e.result,"exit-code":a,message:t,sha:r,ref:o,outputs:i,"pipeline-id":n,"pipeline-url":s})}function de(e){return Object.fromEntries(Object.entries(e).filter(([,e])=>void 0!==e))}const fe=5e3
function he(e){return new N.p4("SIGTERM",{},`ended early, since ${e}`)}const me={result:"canceled"}
var we=n(9552)
function ge({plan:e,values:t}){return Object.keys(t.inputs).filter(t=>!e.inputNames.includes(t)).map(t=>({option:"inputs",source:`--input ${t}`,message:`no expression of ${e.file} takes this input${(0,a.SX)(t,e.inputNames)}`}))}function be({plan:e,values:t}){const n=new Map(t.results)
for(const{name:t}of e.steps)n.has(t)||n.set(t,(0,u.C2)(t))
return{...t,results:n}}function ve({plan:{file:e},values:t,base:n,onSecret:s}){const r={file:e,values:t,base:n,onSecret:s}
return{whole:(0,u.z7)({...r,requires:["start"]}),open:(0,u.z7)({...r,requires:[]})}}async function ye(e,{file:t,known:n,resolve:s}){const{problems:r}=(0,u.Hn)(e,{file:t,values:n})
if(r.length>0)return{problems:r}
const{settings:o,later:i}=(0,u.PL)(e),a=i.some(e=>u.dW.includes(e))
try{const t=await s[a?"open":"whole"]({...e,settings:o})
return 0===i.length&&void 0===o["variables-file"]?{problems:r,options:t}:{problems:r}}catch(n){if(!(n instanceof N.eb))throw n
return{problems:n.problems.map(n=>function(e,{name:t,position:n},s){return e.source?.startsWith(`${s}:`)?e:{...e,source:`${s}:${n.line}:${n.column}: ${t}: ${e.source??e.option}`}}(n,e,t))}}}async function $e(e,t){const{clients:n,context:s}=t,r=k(s.host,e.name),o=await async function(e,{plan:t,values:n,context:s}){const r={file:t.file,base:s.options,onSecret:s.host.mask,values:n},{settings:o,later:i}=(0,u.PL)(e)
if(!i.some(e=>u.dW.includes(e)))try{return await(0,u.pE)(e,r)}catch(t){if(!(t instanceof N.eb)||0===i.length)throw t
return await(0,u.pE)({...e,settings:o},r)}}(e,t)
if(void 0===o){const e="The request is known only when other steps have run: they tell what it is about"
return r.info(e),(0,S.createResult)({...we.yE,message:e},void 0,{baseUrl:""})}const i={...o,dryRun:!0}
if(void 0!==i.pipelineId){const t=`Would attach to the pipeline ${e.settings["pipeline-id"]?.value}, and start none`
return r.info(t),(0,S.createResult)({...we.yE,message:t},void 0,{baseUrl:""})}const{client:a,shared:c}=await n.open(i)
return(0,H.runMain)({...s,options:i,client:a,shared:c,host:r})}function Me({name:e,state:t,result:n}){return n.jobs.map(n=>({...n,pipelineLabel:void 0===n.pipelineLabel?e:`${e} \xb7 ${n.pipelineLabel}`,counts:n.counts&&"allowed"!==t}))}function Se(e){const{steps:t,ended:n,interrupt:s,isOutOfTime:r,timeoutSeconds:o,isDryRun:i}=e,a=function(e){const t=ke.map(([t,n])=>[e.filter(e=>e.state===t).length,n]),n=t.filter(([e])=>e>0)
return 0===n.length?"it has no steps":n.map(([e,t],n)=>`${e}${0===n?1===e?" step":" steps":""} ${t}`).join(", ")}(t),c=function(e){const t=e.filter(({state:e,result:t})=>"stopped"===e&&void 0!==t.pipelineUrl),n=({result:e})=>"canceled"===e.status||"canceling"===e.status
return[...t.filter(e=>!n(e)),...t.filter(n)].flatMap(({name:e,result:t})=>t.details.map(t=>`${e}: ${t}`))}(t)
if(void 0!==s){const{result:e,exitCode:t}=s
return{result:e,exitCode:t,message:`The chain was ${s.message}; ${a}`,details:c}}const l=A(n,new Map(t.map(e=>[e.name,e.state]))),u=t.find(e=>e.name===l)
if(void 0!==u){const{result:e,exitCode:t,message:n,hints:s,details:r}=u.result
return{result:e,exitCode:t,message:`The chain failed at ${l}: ${n}`,hints:s,details:[a,...r,...c]}}return r?{result:"timeout",exitCode:5,message:`The chain timed out after ${(0,M.a3)(o)}; ${a}`,hints:["raise the `timeout` of the chain"],details:c}:i?we.yE:{result:"success",exitCode:0,message:`The chain passed: ${a}`}}const ke=[["passed","passed"],["allowed","failed, which is allowed"],["failed","failed"],["stopped","ended early"],["skipped","not started"]]
var je=n(1455),Ee=n(7752)
async function Ie(e,t){const{plan:n,clock:s}=t,r=async function({path:e,resume:t,force:n},{hash:s}){if(void 0===e){if(!t)return
throw new N.eb("`--resume` needs `--state FILE`: the file says how far the chain came")}const r=await async function(e){try{return await(0,je.readFile)(e,"utf8")}catch(t){if("ENOENT"===t.code)return
throw new N.eb(`--state ${e} cannot be read: ${(0,Ee.fileErrorWords)(t)}`,{cause:t})}}(e)
if(void 0===r){if(!t||n)return
throw new N.eb(`--state ${e}: there is no such file, so there is nothing to resume`,{hints:["leave `--resume` out to begin the chain"]})}if(!t){if(n)return
throw new N.eb(`--state ${e}: there is a file already`,{hints:["add `--resume` to go on from there, or `--force` to begin the chain again","what an unfinished run has started may still be running"]})}const o=function(e){try{const t=W.safeParse(JSON.parse(e))
return t.success?t.data:void 0}catch{return}}(r)
if(void 0===o)throw new N.eb(`--state ${e}: it is not the state of a chain`)
if(o.hash!==s&&!n)throw function(e,{chain:t}){return new N.eb(`--state ${e}: it is the state of another chain, or of another version of this one`,{details:[`It was written for ${t}`],hints:["take another file; or add `--force` to go on from there all the same, where the names of steps are the same"]})}(e,o)
return o}(e,n),o=await(s.track?.(r)??r),i=()=>new Date(s.wallMs()).toISOString(),a=function({file:e,hash:t,steps:n},s,r){const o=n.map(({name:e})=>[e,Object.hasOwn(s,e)&&s[e]||J])
return{version:1,chain:e,hash:t,"updated-at":r,steps:Object.fromEntries(o)}}(n,o?.steps??{},i()),c=function(e,t){if(void 0===e)return async()=>{}
let n,s=Promise.resolve()
return()=>(n??=s.then(()=>{n=void 0
const t=async function(e,t){await(0,Ee.fR)(e,t).catch(t=>{throw new N.eb(`--state ${e} cannot be written: ${(0,Ee.fileErrorWords)(t)}`,{hints:["nothing is started without it: a later run could not know of it"],cause:t})})}(e,function(e){return`${(0,F.I)(e,{indented:!0})}\n`}({...a,"updated-at":i()}))
return s=t.catch(()=>{}),t}),t.track?.(n)??n)}(e.path,s)
return{step:e=>K(a,e),write:c,update:(e,n)=>(a.steps[e]={...K(a,e),...Pe(n,t.redact)},c()),replace:(e,n)=>(a.steps[e]=Pe(n,t.redact),c())}}function Pe(e,t){const{outputs:n,...s}=e
if(void 0===n)return(0,F.K)(e,t)
const r={},o=[]
for(const[e,s]of Object.entries(n))(0,F.K)(e,t)===e&&(0,F.K)(s,t)===s?r[e]=s:o.push((0,F.K)(e,t))
return{...(0,F.K)(s,t),outputs:r,...o.length>0&&{"outputs-not-kept":o}}}var xe=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var s,r
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
s=t[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
s=t[Symbol.dispose],n&&(r=s)}if("function"!=typeof s)throw new TypeError("Object not disposable.")
r&&(s=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:s,async:n})}else n&&e.stack.push({async:!0})
return t},Oe=function(e){return function(t){function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n,t.hasError=!0}var s,r=0
return function e(){for(;s=t.stack.pop();)try{if(!s.async&&1===r)return r=0,t.stack.push(s),Promise.resolve().then(e)
if(s.dispose){var o=s.dispose.call(s.value)
if(s.async)return r|=2,Promise.resolve(o).then(e,function(t){return n(t),e()})}else r|=1}catch(e){n(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var s=new Error(n)
return s.name="SuppressedError",s.error=e,s.suppressed=t,s})
async function Te(e,t){const{options:n}=e
return(0,o.WG)(n),Ne({...t,plan:await(0,i.readChain)(n.chain??o.GK),selection:{only:[],from:[]},state:{path:void 0,resume:!1,force:!1}},e)}async function Ne(e,t){const n={stack:[],error:void 0,hasError:!1}
try{const{clock:o,host:i,options:a,random:p,signal:d,upstream:f}=t,{env:h,proxyVariables:w=h,openHandover:g}=e,{plan:b,isChosen:v}=function({plan:e,selection:t}){const{steps:n,problems:s}=function({steps:e},{only:t,from:n}){if(0===t.length&&0===n.length)return{steps:e,problems:[]}
const s=c(e,{option:"only",texts:t}),r=c(e,{option:"from",texts:n}),o=new Set(s.names),i=new Set(r.names)
for(const{name:t,needs:n}of e)n.some(e=>i.has(e))&&i.add(t)
for(const e of i)o.add(e)
return{steps:l(e,o),problems:[...s.problems,...r.problems]}}(e,t)
if(s.length>0)throw(0,r.Wp)(s)
return{plan:{...e,steps:n},isChosen:t.only.length>0||t.from.length>0}}(e),k=o.monotonicMs(),E=function({timeoutSeconds:e},{options:t},n){const s=t.explicit.has("timeout")||(0,r.Bn)(n).options.has("timeout")
return Math.min(e??Number.POSITIVE_INFINITY,s?t.timeoutSeconds:Number.POSITIVE_INFINITY)}(b,t,h),Y=(xe(n,a.dryRun?void 0:function({path:e,force:t}){return void 0===e?void 0:(0,s.Y)({path:e,force:t,option:`--state ${e}`,user:"run"})}(e.state),!1),await Ie(e.state,{plan:e.plan,clock:o,redact:i.redact})),q=v?new Set:function({steps:e},t,n){return new Set(e.map(({name:e})=>e).filter(e=>n.includes(t.step(e).status)))}(b,Y,["passed","allowed"]),R=function(e,t,{plan:n,finished:s}){const r=new Set(n.steps.map(({name:e})=>e).filter(e=>!s.has(e)))
return new Map(e.steps.flatMap(({name:e})=>{const n=r.has(e)?void 0:_(t.step(e))
return void 0===n?[]:[[e,n]]}))}(e.plan,Y,{plan:b,finished:q}),L={env:h,inputs:a.inputs,results:R},F={...b,steps:b.steps.filter(({name:e})=>!q.has(e))},D=await async function(e){const{plan:t}=e,{file:n}=t,s={file:n,known:be(e),resolve:ve(e)},o=new Map,i=new Map
for(const e of t.steps){const t=await ye(e,s)
for(const e of t.problems)i.set(`${e.source} ${e.message}`,e)
void 0!==t.options&&o.set(e.name,t.options)}const a=[...ge(e),...i.values()]
if(a.length>0)throw(0,r.Wp)(a)
return o}({plan:F,base:a,values:L,onSecret:i.mask}),W=function(e,t){const n=Math.max(1,Math.floor(e*$)),s=6e4/Math.max(1,e-n),r=(n-1)*s
let o=Number.NEGATIVE_INFINITY,i=Number.NEGATIVE_INFINITY
return{async admit({method:e},n){const a=t.monotonicMs(),c=o-r-a,l="GET"===e&&a>=i&&c>0,u=Math.max(o,a)+s
o=l?u:Math.min(u,Math.max(o,a+2*r)),l&&await t.sleep(c,n)},hurry(e){i=Math.max(i,t.monotonicMs()+e)},rateLimit:{limit:e,remaining:e,resetSeconds:60}}}(y,o),J=m({host:i,clock:o,budget:W,proxyVariables:w}),K=e=>function(e){const{steps:t,durationSeconds:n}=e
return{...(0,S.createResult)(Se(e),void 0,{baseUrl:""}),durationSeconds:n,steps:t.map(({name:e,state:t,result:n})=>({name:e,counts:"allowed"!==t,result:n})),jobs:t.flatMap(Me),warnings:t.flatMap(({name:e,state:t,result:n})=>[..."allowed"===t?[`${e} failed, which \`allow-failure\` allows: ${n.message}`]:[],...n.warnings.map(t=>`${e}: ${t}`)])}}({...e,durationSeconds:Math.round((o.monotonicMs()-k)/1e3),timeoutSeconds:E})
if(a.dryRun)return K(await async function(e){const t=await async function(e){const{plan:t,context:n}=e,s=be(e),r=[]
for(const{name:o,...i}of t.steps){const t=await $e({name:o,...i},{...e,values:s}).catch(e=>{if(e instanceof N.B8)return(0,S.resultOfError)(e)
throw e}),a={name:o,state:0===t.exitCode?"passed":"failed",result:t}
"failed"===a.state&&j(a,n.host),r.push(a)}return r}(e)
return{steps:t,ended:t.map(({name:e})=>e),interrupt:void 0,isOutOfTime:!1,isDryRun:!0}}({plan:F,values:L,clients:J,context:t}))
await Y.write()
const V=await async function(e){const{plan:t,signal:n,budget:s,tools:r}=e,o=function(e){const{tools:t,budget:n,signal:s}=e,{host:r}=t.context,o=function({plan:e,tools:t,facts:n,finished:s}){const r=new Map(e.steps.map(({name:e})=>[e,"waiting"])),o=new Map,i=[],a=new Map
let c=!1
for(const e of s){const n=t.state.step(e),s="allowed"===n.status?"allowed":"passed"
r.set(e,s),o.set(e,{name:e,state:s,result:B(n)})}return{states:r,ended:i,asJobs:()=>e.steps.map(e=>function({name:e,allowFailure:t},n,s){const r=!t
return void 0!==s?(0,M.sE)({name:e,counts:r,result:s.result}):{id:0,pipelineId:0,projectId:0,kind:"bridge",stage:"",name:e,counts:r,allowFailure:t,startedAt:n,status:void 0===n?"created":"running"}}(e,a.get(e.name),o.get(e.name))),begin({name:e}){r.set(e,"running"),a.set(e,new Date(t.context.clock.wallMs()).toISOString())},settle({name:e},{state:t,result:s,reason:a}){r.set(e,t),o.set(e,{name:e,state:t,result:s}),n.set(e,function({result:e,pipelineId:t,pipelineUrl:n,sha:s,outputs:r}){return{result:e,pipelineId:t,pipelineUrl:n,sha:s,outputs:r}}(s)),i.push(e),c||="closed"===a},read(t){const n=e.steps.flatMap(({name:e})=>o.get(e)??[]),s=c||n.some(({state:e})=>"stopped"===e),r=t.aborted&&s&&t.reason instanceof N.p4?t.reason:void 0
return{steps:n,ended:i,interrupt:r,isOutOfTime:c}}}}(e),i=new Map,a=[]
let c,l=()=>{}
return{start:function(e){o.begin(e)
const n=new AbortController
i.set(e.name,n),ie(e,{signal:AbortSignal.any([s,n.signal]),shutdown:s},t).then(t=>{const i=function({allowFailure:e},t,{isStopped:n,isInterrupted:s}){if(0===t.exitCode)return{state:"passed",result:t}
if("interrupted"===t.result&&(n||s)){const e="canceled"===t.status||"canceling"===t.status
return{state:"stopped",result:s?t:{...t,...e&&me,exitCode:1}}}return{state:e?"allowed":"failed",result:t}}(e,t,{isStopped:n.signal.aborted,isInterrupted:s.aborted})
o.settle(e,i),j({name:e.name,...i},r)}).catch(t=>{c??={error:t},o.settle(e,{state:"failed",result:T("closed")})
for(const e of i.values())e.abort(he("this program made a mistake"))}).finally(()=>l())},stop:function({name:e}){const t=i.get(e)
void 0===t||t.signal.aborted||(n.hurry(fe),t.abort(he(`${A(o.ended,o.states)} failed`)))},skip:function(e,n){const s=T(n)
if(o.settle(e,{state:"skipped",result:s,reason:n}),["running","starting"].includes(t.state.step(e.name).status))return
const r={status:"skipped",result:s.result,message:s.message}
a.push(t.state.replace(e.name,r).catch(n=>ce(n,e,t)))},end:async function(){if(await Promise.all(a),void 0!==c)throw c.error
return o.read(s)},nextChange:()=>new Promise(e=>{l=e}),states:o.states,asJobs:o.asJobs,hasCrashed:()=>void 0!==c}}(e),i=()=>s.hurry(Number.POSITIVE_INFINITY)
n.aborted?i():n.addEventListener("abort",i,{once:!0})
try{for(;;){const s=r.context.clock.monotonicMs()>=r.deadlineAtMs,{start:i,skip:a,stop:c}=C(t,o.states,n.aborted||s||o.hasCrashed())
for(const{step:e,reason:t}of a)o.skip(e,t)
for(const e of c)o.stop(e)
for(const e of i)o.start(e)
if(U(o.states))break
e.onChange?.(o.asJobs()),await o.nextChange()}}finally{n.removeEventListener("abort",i)}return await o.end()}({plan:b,budget:W,facts:R,finished:q,signal:d,onChange(e){t.observer?.see({kind:"jobs",jobs:e}),i.progress(()=>function({steps:e},t,{startedAtMs:n,clock:s}){const r=new Set(t.filter(({status:e})=>I.includes(e)).map(({name:e})=>e)),o=(0,M.a3)((s.monotonicMs()-n)/1e3),i=t.flatMap(({name:e,status:t,startedAt:n=""})=>"running"!==t?[]:`  ${(0,M.I8)("running")} ${e}: ${(0,M.a3)(Math.round((s.wallMs()-Date.parse(n))/1e3))}`),a=t.flatMap(({name:t,status:n})=>{const s=e.find(e=>e.name===t)?.needs.filter(e=>r.has(e))??[]
return"created"!==n?[]:`  ${(0,M.I8)("created")} ${t}: ${0===s.length?"waits for a free place":`waits for ${s.join(", ")}`}`})
return[`running \xb7 ${t.length-r.size}/${t.length} steps \xb7 ${o}`,...i,...a]}(b,e,{startedAtMs:k,clock:o}))},tools:{context:{host:i,clock:o,random:p,upstream:f},state:Y,clients:J,openHandover:g,async resolve(e){const t=D.get(e.name)
return D.delete(e.name),t??await(0,u.pE)(e,{file:b.file,values:L,base:a,onSecret:i.mask})},deadlineAtMs:k+1e3*E}})
return i.progress(void 0),function(e,t){const n=e.map(({name:e,state:t,result:n})=>[e,P(t,n),x(n),O(n)])
t.info((0,M.ku)(["STEP","RESULT","TIME","PIPELINE"],n))}(V.steps,i),K(V)}catch(e){n.error=e,n.hasError=!0}finally{Oe(n)}}}),
9780:((e,n,t)=>{t.r(n),t.d(n,{chainCheck:()=>u})
var i=t(8257),s=t(2368),o=t(1323),a=t(4744),c=t(6485)
const u=async e=>{const n=await(0,i.readChain)((0,c.nameChainFile)(e));(function({inputNames:e,file:n},t){const i=Object.keys(t).filter(n=>!e.includes(n)).map(t=>({option:"inputs",source:"--input",message:`no expression of ${n} takes the input ${t}${(0,o.SX)(t,e)}`}))
if(i.length>0)throw(0,a.Wp)(i)})(n,e.options.inputs)
const u=function({envNames:e,inputNames:n},{env:t,options:i}){return[...e.filter(e=>void 0===t[e]).map(e=>`env.${e}, which is not set here`),...n.filter(e=>!Object.hasOwn(i.inputs,e)).map(e=>`inputs.${e}, which is not given here; expected --input ${e}=VALUE`)]}(n,e),r=[(0,c.summarize)(n),...u.map(e=>`  takes ${e}`)],p={...(0,s.N)(n),missing:u}
return!0!==e.flags.online?{exitCode:0,document:p,text:r.join("\n")}:async function(e,n,{document:i,lines:s}){const{examineSteps:o,formatFindings:a,worstExitCode:c}=await Promise.all([t.e(825),t.e(298),t.e(459),t.e(41),t.e(803),t.e(210),t.e(888),t.e(514)]).then(t.bind(t,505)),u=await o(e,n),r=[...s,...a(u)].join("\n")
return{exitCode:c(u),document:{...i,online:u},text:r}}(n,e,{document:p,lines:r})}}),
6485:((e,t,n)=>{n.r(t),n.d(t,{chainPlan:()=>d,nameChainFile:()=>m,summarize:()=>h})
var a=n(5443),i=n(8257),o=n(2368),r=n(9257),s=n(2264),u=n(6304),l=n(987),c=n(1401),f=n(2459)
const d=async e=>{const t=await(0,i.readChain)(m(e)),a=!0===e.flags.online?await async function(e,t){return(await Promise.all([n.e(825),n.e(298),n.e(459),n.e(41),n.e(803),n.e(210),n.e(888),n.e(514)]).then(n.bind(n,5161))).readUsualTimes(e,t)}(t,e):void 0,{text:u,notices:d}=await async function(e,t){const a=e=>({text:e,notices:[]}),i=String(t.flags.format??"text")
switch(i){case"text":return a(function(e,t){const n=(0,r.jx)(e.steps).flatMap((e,n)=>e.map(e=>{const a=t?.seconds.get(e.name),i=void 0===t?[]:[void 0===a?"":(0,l.a3)(a)],o=e.needs.map(f.B).join(", ")
return[String(n+1),(0,f.B)(e.name),g(e),...i,o,p(e)]})),a=void 0===t?[]:["USUALLY"],i=(0,l.ku)(["WAVE","STEP","PIPELINE",...a,"NEEDS",""],n)
return[h(e),"",i,...void 0===t?[]:["",t.line]].join("\n")}(e,t.usual))
case"json":return a((0,c.I)((0,o.N)(e,t.usual),{indented:!0}))
case"mermaid":return a((0,o.l)(e))
case"gitlab":return(await Promise.all([n.e(825),n.e(298),n.e(459),n.e(41),n.e(803),n.e(210),n.e(888),n.e(514)]).then(n.bind(n,992))).handToGitLab(e,t)
case"github":return(await Promise.all([n.e(825),n.e(298),n.e(459),n.e(41),n.e(803),n.e(210),n.e(888),n.e(514)]).then(n.bind(n,992))).handToGitHub(e,t)
default:throw new s.eb(`--format ${JSON.stringify(i)}: expected text, json, mermaid, gitlab or github`)}}(t,{...e,usual:a})
for(const t of d)e.host.warn(t)
return{exitCode:0,document:(0,o.N)(t,a),text:u}}
function m({options:e}){return e.chain??a.GK}function h({file:e,steps:t,concurrency:n,onFailure:a,timeoutSeconds:i}){const o=(0,r.jx)(t).length,s=(e,t)=>`${e} ${t}${1===e?"":"s"}`,l=void 0===i?[]:[`ends after ${(0,u.jl)(i)} at the latest`],c="stop"===a?"stops at the first failure":"goes on after a failure"
return[`${e}: ${s(t.length,"step")} in ${s(o,"wave")}`,`${n} at a time`,c,...l].join(", ")}function g({settings:e}){const t=["gitlab-url","project","pipeline-id"].flatMap(t=>e[t]?.value??[]),n=void 0===e.ref?"":` on ${e.ref.value}`
return(0,f.B)(`${t.join(" ")}${n}`)}function p({when:e,allowFailure:t}){return[...{"on-success":[],"on-failure":["only after a failure"],always:["in any case"]}[e],...t?["may fail"]:[]].join(", ")}}),
505:((e,t,n)=>{n.d(t,{examineSteps:()=>l,formatFindings:()=>h,worstExitCode:()=>u})
var s=n(4112),a=n(2264),i=n(7968),r=n(9482),o=n(2981),c=n(6941)
async function l(e,t){const n=[],s=new Map
for(const a of e.steps)n.push({step:a.name,checks:await p(a,{plan:e,context:t,known:s})})
return n}async function p(e,{plan:t,context:n,known:l}){const{env:p,options:u,host:h}=n,{settings:m,later:w}=(0,s.PL)(e),d=w.filter(e=>s.dW.includes(e)),g=d.map(e=>(0,r.z)(e,"skip","known only when the steps before have run"))
if(d.includes("project"))return g
try{const a=await(0,s.pE)({...e,settings:m},{file:t.file,values:{env:p,inputs:u.inputs,results:new Map},base:u,requires:d.length>0?["project"]:["start"],onSecret:h.mask}),w=JSON.stringify([a.gitlabUrl,a.project,a.ref,a.token?.value,a.apiToken?.value]),k=l.get(w)??await async function(e,t){const{env:n,host:s,clock:a}=t,l=await(0,o.connect)(e,{host:s,clock:a,proxyVariables:n}),[p,u]=[[],[]]
try{await(0,c.examineAll)({...t,options:e,client:l},{checks:p,rights:u})}catch(e){if(!(e instanceof i.WH))throw e
p.push((0,r.z)("instance","fail",e.message,e.hints))}return[...p,...u.flatMap(f)]}(a,n)
return l.set(w,k),[...g,...k]}catch(e){if(!(e instanceof a.eb))throw e
const t=e.problems.length>1?e.details:[e.message]
return[...g,...t.map(e=>(0,r.z)("settings","fail",e))]}}function f({name:e,allowed:t,with:n}){return"start a pipeline"!==e&&"read pipelines"!==e||"no"!==t?[]:[(0,r.z)("rights","fail",`these credentials cannot ${e} (${n})`)]}function u(e){const t=e.flatMap(e=>e.checks)
return t.some(({name:e,status:t})=>"settings"===e&&"fail"===t)?2:(0,c.exitCodeOf)(t)}function h(e){return e.flatMap(({step:e,checks:t})=>{const n=["fail","warn","skip"].find(e=>t.some(t=>t.status===e))
return[`${"fail"===n?"\u2717":"warn"===n?"!":"\u2713"} ${e}`,...t.filter(({name:e,status:t})=>"fail"===t||"warn"===t||function(e,t){return"skip"===t&&["project","ref","pipeline-id"].includes(e)}(e,t)).flatMap(({name:e,message:t,remedies:n})=>[`    ${e}: ${t}`,...n.map(e=>`      \u2192 ${e}`)])]})}}),
992:((e,t,n)=>{n.r(t),n.d(t,{handToGitHub:()=>ie,handToGitLab:()=>ne})
var i=n(1917),s=n(1247),r=n(3819),a=n(3544),o=n(7137)
function l(e,{value:t},n){const{takes:i,pairFlag:s,typed:r}=(0,a.om)(e)
return"map"===i&&void 0!==s&&c(t)?Object.entries(t).map(([e,t])=>{const i=r?(0,o.X)(`${e}=${JSON.stringify(u(t,{key:e,...n}))}`):n.toWord(`${e}=${t}`)
return`--${s.name}=${i}`}):[t].flat().map(t=>`--${e}=${n.toWord(String(t))}`)}function c(e){return null!==e&&"object"==typeof e&&!Array.isArray(e)}function u(e,t){if(Array.isArray(e))return e.map(e=>u(e,t))
if(c(e))return Object.fromEntries(Object.entries(e).map(([e,n])=>[e,u(n,t)]))
if("string"!=typeof e)return e
const n=(0,r.QC)(e).map(e=>"string"==typeof e?e:p(e,t))
if(n.includes(void 0))throw new s.$x(`the input ${t.key} has a value that is known only when the pipeline runs, and its type would be lost on the way; expected it in variables`)
const[i]=n
return 1===n.length?i:n.map(f).join("")}function p(e,{inputs:t,matrix:n}){return"matrix"===e.kind?n[e.name]:"inputs"===e.kind&&Object.hasOwn(t,e.name)?t[e.name]:void 0}function f(e){return"string"==typeof e?e:JSON.stringify(e)}function m({settings:e,matrix:t},n){const i={...n,matrix:t},s=Object.entries(Object(e.variables?.value??{})),r=s.filter(([,e])=>$(e,i)),o=s.filter(([,e])=>!$(e,i)),l=Object.fromEntries(r.map(([e,t])=>[`CHAIN_${e}`,w(String(t),i)])),c=[...r.map(([e])=>`${e}=CHAIN_${e}`),...[e["variables-from"]?.value??[]].flat().map(String)],u=Object.entries(e).flatMap(([e,{value:t}])=>(0,a.RR)(e)&&!["variables","variables-from","inputs"].includes(e)?[[e,h(e,t,i)]]:[]),p=[...void 0===e["gitlab-url"]?g(n,e):[],...u,...o.length>0?[["variables",d(o,e=>JSON.stringify(w(String(e),i)))]]:[],...c.length>0?[["variables-from",c.join("\n")]]:[],...void 0===e.inputs?[]:[["inputs",d(Object.entries(Object(e.inputs.value)),e=>b(e,i))]],["wait","true"]]
return{...r.length>0&&{env:l},with:Object.fromEntries(p)}}function g({gitlabUrl:e},t){return[["gitlab-url",e],...[["token","DOWNSTREAM_TOKEN"],["api-token","DOWNSTREAM_API_TOKEN"]].filter(([e])=>void 0===t[e]).map(([e,t])=>[e,`\${{ secrets.${t} }}`])]}function h(e,t,n){const i="secret"===(0,a.om)(e).confidential
return[t].flat().map(e=>w(String(e),n,i)).join("\n")}function d(e,t){return e.map(([e,n])=>`${JSON.stringify(e)}: ${t(n)}\n`).join("")}function b(e,t){if(Array.isArray(e))return`[${e.map(e=>b(e,t)).join(", ")}]`
if(null!==e&&"object"==typeof e)return`{${Object.entries(e).map(([e,n])=>`${JSON.stringify(e)}: ${b(n,t)}`).join(", ")}}`
if("string"!=typeof e)return JSON.stringify(e)
const n=(0,r.QC)(e),i=n.map(e=>"string"==typeof e?e:v(e,t))
if(!i.includes(void 0))return y(JSON.stringify(1===i.length?i[0]:i.map(f).join("")))
const[s]=n
if(1===n.length&&"object"==typeof s)return`\${{ toJSON(${j(s,t)}) }}`
const a=n.filter(e=>"string"!=typeof e).map(e=>j(e,t))
let o=0
return`\${{ toJSON(format(${[(l=n.map(e=>"string"==typeof e?e.replaceAll(/[{}]/g,"$&$&"):`{${o++}}`).join(""),`'${l.replaceAll("'","''")}'`),...a].join(", ")})) }}`
var l}function $(e,t){return(0,r.QC)(String(e)).some(e=>"string"!=typeof e&&void 0===v(e,t))}function v(e,{inputs:t,matrix:n}){return"matrix"===e.kind?n[e.name]:"inputs"===e.kind&&Object.hasOwn(t,e.name)?t[e.name]:void 0}function w(e,t,n=!1){return(0,r.QC)(e).map(e=>{if("string"==typeof e)return y(e)
const i=v(e,t)
return void 0===i?`\${{ ${j(e,t,n)} }}`:y(f(i))}).join("")}function y(e){return e.replaceAll("${{",()=>"${{ '${{' }}")}function j(e,{idOf:t},n=!1){return"step"in e?`needs.${t(e.step)}.outputs.${"output"===e.kind?e.key:e.fact}`:n?`secrets.${e.name}`:e.name.startsWith("GITHUB_")?`github.${e.name.slice(7).toLowerCase()}`:`inputs.${e.name}`}function O({settings:e}){return Object.values(e).flatMap(({value:e})=>k(e))}function k(e){return null===e||"object"!=typeof e?("string"==typeof e?(0,r.QC)(e):[]).flatMap(e=>"string"!=typeof e&&"step"in e?[{step:e.step,variable:x(e)}]:[]):Object.values(e).flatMap(k)}function x(e){return"key"in e?e.key:`TRIGGERED_${e.fact.toUpperCase().replaceAll("-","_")}`}function S({steps:e}){return new Set(e.flatMap(e=>O(e).map(e=>e.step)))}function _(e){return[...new Set(O(e).map(e=>e.step))].filter(t=>!e.needs.includes(t))}function E(e,{steps:t}){const n=new Map(t.map(e=>[e.name,e])),i=(e,t)=>n.get(e)?.needs.some(e=>e===t||i(e,t))??!1
for(const n of _(e)){const s=t.find(({name:t,when:s})=>"on-success"!==s&&i(e.name,t)&&i(t,n))
if(void 0!==s)return`takes a value of ${n} past ${s.name}, which runs in spite of a failure; expected ${n} in its needs`}}var A=n(2264),N=n(6304),M=n(9257)
function R({concurrency:e,onFailure:t,timeoutSeconds:n,steps:i},{stops:s}){const r=Math.max(...(0,M.jx)(i).map(e=>e.length))
return[...r>e?[`concurrency: ${e} is not kept: up to ${r} steps run side by side`]:[],..."stop"===t&&!s&&i.length>1?["on-failure: stop is not kept: after a failure, steps that do not need the failed one go on"]:[],...void 0===n?[]:[`timeout: ${(0,N.jl)(n)} is not kept: the steps have their own ends only`]]}function C({file:e},t){const n=t.map(({step:t,message:n})=>{const i=`${e}:${t.position.line}:${t.position.column}: ${t.name}`
return{option:t.name,source:i,message:n}}),[i,s]=n.map(({source:e,message:t})=>`${e}: ${t}`)
if(void 0===i)return
if(void 0===s)throw new A.eb(i,{problems:n})
const r=n.map(({source:e,message:t})=>`${e}: ${t}`)
throw new A.eb(`${n.length} steps of ${e} cannot be handed on:`,{problems:n,details:r})}function I({steps:e,inputNames:t},{inputs:n}){const i=e.flatMap(({settings:e})=>Object.entries(e).flatMap(([e,{value:t}])=>{const n="token"===e||"api-token"===e
return T(t).map(e=>({expression:e,isSecret:n}))})),s=e=>new Set(i.flatMap(({expression:t,isSecret:n})=>"env"===t.kind&&n===e?[t.name]:[])),r=[...s(!1)].filter(e=>!e.startsWith("GITHUB_")),a=t.filter(e=>!Object.hasOwn(n,e)),o=[...new Set([...a,...r])].sort(),l=["DOWNSTREAM_TOKEN","DOWNSTREAM_API_TOKEN"].map(e=>[e,{required:!1}]),c=[...s(!0)].sort().map(e=>[e,{required:!0}])
return{...o.length>0&&{inputs:(u=o,Object.fromEntries(u.map(e=>[e,{type:"string",required:!0}])))},secrets:Object.fromEntries([...l,...c])}
var u}function T(e){return"string"==typeof e?(0,r.QC)(e).filter(e=>"string"!=typeof e):null!==e&&"object"==typeof e?Object.values(e).flatMap(T):[]}function W(e,{plan:t,format:n,ids:i,givers:r}){const a=E(e,t)
if(void 0!==a)throw new s.$x(a)
const o=_(e),l=e=>i.get(e)??e,c=[...e.needs,...o].map(l),u=[...new Set(t.steps.flatMap(t=>O(t).filter(t=>t.step===e.name).map(L)))]
return{name:e.name,...c.length>0&&{needs:c,if:D(e,{far:o,idOf:l})},...e.allowFailure&&{"continue-on-error":!0},"runs-on":"ubuntu-latest",...r.has(e.name)&&{outputs:Object.fromEntries(u.map(e=>[e,`\${{ steps.pipeline.outputs.${e} }}`]))},steps:[...n.isLocal?[{uses:"actions/checkout@v6"}]:[],{id:"pipeline",uses:n.uses,...m(e,{...n,idOf:l})}]}}function L({variable:e}){const t=/^TRIGGERED_(PIPELINE_ID|PIPELINE_URL|SHA|RESULT)$/.exec(e)?.[1]
return void 0===t?e:t.toLowerCase().replaceAll("_","-")}function D({when:e,needs:t},{far:n,idOf:i}){const s=(e,t)=>e.map(e=>`needs.${i(e)}.result == '${t}'`)
if("always"===e)return"${{ !cancelled() }}"
const r=`(${s(t,"failure").join(" || ")})`
return`\${{ !cancelled() && ${("on-failure"===e?[r,...s(n,"success")]:s(t,"success")).join(" && ")} }}`}const J=["project","ref","variables","inputs"]
function Q(e,t){const{settings:n,when:i}=e,s=Object.keys(n).filter(e=>!J.includes(e)&&!function(e){return(0,a.RR)(e)&&"Connection"===(0,a.om)(e).group}(e)).filter(e=>!("timeout"===e&&"defaults"===n.timeout?.from)),{project:r,ref:o,variables:l,inputs:c}=n
return[...s,...t?["its values come back"]:[],...(u=r?.value,"string"!=typeof u||!u.includes("/")||/^https?:|%/.test(u)||P(u)?["the project is not a plain path"]:[]),...G(o?.value)?[]:["the ref is not a short name"],...U(l?.value)?["a variable has a $"]:[],...U(c?.value)||H(c?.value)?["an input is known only when the pipeline runs"]:[],..."on-failure"===i&&_(e).length>0?["its values may be missing"]:[]]
var u}function G(e){return"string"==typeof e&&!e.startsWith("refs/")&&!P(e)}function P(e){return(0,r.QC)(e).some(e=>"string"!=typeof e&&"step"in e)}function U(e){return"string"==typeof e?(0,r.QC)(e).some(e=>"string"==typeof e&&e.includes("$")):null!==e&&"object"==typeof e&&Object.values(e).some(U)}function H(e){return"string"==typeof e?(0,r.QC)(e).some(e=>"string"!=typeof e&&"inputs"!==e.kind&&"matrix"!==e.kind):null!==e&&"object"==typeof e&&Object.values(e).some(H)}function F({settings:e,matrix:t},n){const i=e=>V(e??"",{...n,matrix:t}),s=void 0===e.inputs?{}:{inputs:i(e.inputs.value)},r=Object.entries(Object(i(e.variables?.value??{}))).filter(([e,t])=>!(n.isParallel&&t===`\${${e}}`))
return{inherit:{variables:!1},...0===r.length?{}:{variables:Object.fromEntries(r)},trigger:{project:i(e.project?.value),branch:i(e.ref?.value),strategy:n.strategy,...s}}}function V(e,t){if(Array.isArray(e))return e.map(e=>V(e,t))
if(null!==e&&"object"==typeof e)return Object.fromEntries(Object.entries(e).map(([e,n])=>[e,V(n,t)]))
if("string"!=typeof e)return e
const n=(0,r.QC)(e).map(e=>"string"==typeof e?e:function(e,{nameVariable:t,inputs:n,matrix:i,isParallel:s}){return"inputs"===e.kind?n[e.name]:"matrix"!==e.kind||s?`\${${"matrix"===e.kind?e.name:t(e)}}`:i[e.name]}(e,t)),[i]=n
return 1===n.length?i:n.map(f).join("")}const K=200
function B(e,t){(function({inputNames:e,file:t},n){const i=e.filter(e=>!Object.hasOwn(n,e))
if(0!==i.length)throw new A.eb(`${t} takes inputs that have to be known when it is handed on: ${i.join(", ")}`,{hints:i.map(e=>`add --input ${e}=VALUE`)})})(e,t.inputs)
const n=function(e,t){const n=S(e),i=new Map(e.steps.map(e=>[e.name,Q(e,n.has(e.name))])),s=[...Map.groupBy(e.steps,({base:e})=>e)].flatMap(([t,n])=>{const s=n.every(({name:e})=>0===i.get(e)?.length),a=e.steps.some(({needs:e})=>{const t=n.filter(({name:t})=>e.includes(t)).length
return t>0&&t<n.length})
return s&&!a&&function(e){const[t]=e
if(void 0===t||e.length<2||e.length>K)return!1
const n=e=>JSON.stringify(Object.entries(e.settings).map(([e,{value:t}])=>[e,t])),i=Object(t.settings.variables?.value??{})
return e.every(({matrix:e})=>Object.entries(e).every(([e,t])=>function(e,t){const[n,i]="string"==typeof e?(0,r.QC)(e):[]
return"object"==typeof n&&void 0===i&&"matrix"===n.kind&&n.name===t}(i[e],e)&&!t.includes("$")))&&e.every(e=>n(e)===n(t))}(n)?[{name:t,variants:n}]:n.map(e=>({name:e.name,variants:[e]}))})
return{plan:e,format:t,jobs:s,obstacles:i,givers:n,jobOf:new Map(s.flatMap(({name:e,variants:t})=>t.map(t=>[t.name,e]))),prefixes:new Map(e.steps.map(({name:e},t)=>[e,`CHAIN_${t+1}_`]))}}(e,t),a=new Map,o=[]
for(const{name:e,variants:t}of n.jobs){const[i]=t
if(void 0!==i)try{a.set(e,Z(t,n))}catch(e){if(!(e instanceof s.$x))throw e
o.push({step:i,message:e.message})}}C(e,o)
const l=e.steps.every(({when:e,allowFailure:t})=>"on-success"===e&&!t),c="stop"===e.onFailure&&l,u={stages:["chain"],workflow:{...c&&{auto_cancel:{on_job_failure:"all"}},rules:[{when:"always"}]},...Object.fromEntries(a)},p=`${function({file:e,hash:t},{obstacles:n}){const i=[...n].flatMap(([e,t])=>0===t.length?[]:[`#   ${e}: ${t.join(", ")}`])
return[`# The chain ${e.replaceAll(/[^\w./ -]/g,"_")} as a child pipeline, written by gitlab-downstream chain plan --format gitlab`,`# (${t.slice(0,12)}). Write it again when the chain file changes.`,...0===i.length?[]:["#","# Jobs that run the command line, and what the keyword trigger cannot do for them:",...i],""].join("\n")}(e,n)}${(0,i.As)(u,{lineWidth:0,aliasDuplicateObjects:!1})}`,f=e.steps.filter(({name:e,settings:t})=>t.timeout&&0===n.obstacles.get(e)?.length)
return{text:p,notices:[...R(e,{stops:c}),...q(f)]}}function q(e){return 0===e.length?[]:[`timeout of defaults is not kept by trigger jobs, which end with their pipelines: ${e.map(({name:e})=>e).join(", ")}`]}const X=["image","services","stages","types","before_script","after_script","variables","cache","include","true","false","nil","default","pages","workflow","spec"],z=50
function Z(e,t){const[n]=e
if(X.includes(n.name))throw new s.$x("has a name that GitLab keeps for itself; expected another one")
const i=E(n,t.plan)
if(void 0!==i)throw new s.$x(i)
const r=[...new Set([...n.needs,..._(n)].map(e=>t.jobOf.get(e)??e))]
if(r.length>z)throw new s.$x(`needs ${r.length} jobs; GitLab takes ${z} at most`)
const a={stage:"chain",needs:r.map(e=>({job:e,artifacts:t.givers.has(e)})),rules:[{when:n.when.replace("-","_")}],...n.allowFailure&&{allow_failure:!0}},o=0===t.obstacles.get(n.name)?.length,l=e.map(({matrix:e})=>e)
return{...a,...o?{...e.length>1&&{parallel:{matrix:l}},...F(n,{...t.format,nameVariable:Y(t),isParallel:e.length>1})}:ee(n,t)}}function Y({prefixes:e}){return t=>"step"in t?`${e.get(t.step)??""}${x(t)}`:t.name}function ee(e,t){const{cli:n,image:i,inputs:s}=t.format,c=Y(t),{exports:u,words:m}=function({settings:e,matrix:t},n){const i=[],s=[],c=e=>function(e,{nameInShell:t,...n}){let i="",s=""
const a=()=>""===s?"":(0,o.X)(s)
for(const o of(0,r.QC)(e)){const e="string"==typeof o?o:p(o,n)
void 0!==e?s+=f(e):(i+=`${a()}"\${${t(o)}?}"`,s="")}return i+a()}(e,{...n,matrix:t})
for(const[r,o]of Object.entries(e))(0,a.RR)(r)&&("secret"===(0,a.om)(r).confidential?i.push(`export DOWNSTREAM_${r.toUpperCase().replaceAll("-","_")}=${c(String(o.value))}`):s.push(...l(r,o,{...n,toWord:c,matrix:t})))
return{exports:i,words:s}}(e,{nameInShell:c,inputs:s}),g=void 0===e.settings["gitlab-url"]?[]:["unset DOWNSTREAM_TOKEN DOWNSTREAM_API_TOKEN"],h=("on-failure"===e.when?_(e):[]).map(e=>`if [ "\${${c({kind:"fact",step:e,fact:"result"})}-}" != success ]; then echo ${(0,o.X)(`${e} has not passed, so there is nothing to do`)}; exit 0; fi`),d=[n,"trigger","--wait",...m,"--report-file=downstream.env"].join(" "),b=t.prefixes.get(e.name)
return{...void 0!==i&&{image:i},inherit:{default:["tags","retry","interruptible","timeout"]},script:[...h,...g,...u,d],...t.givers.has(e.name)&&{after_script:[`if [ -f downstream.env ]; then sed 's/^/${b}/' downstream.env > chain.env; fi`],artifacts:{when:"always",reports:{dotenv:"chain.env"}}}}}var te=n(668)
function ne(e,{flags:t,options:n,env:i}){const s=se(t),{image:r,cli:a}=void 0===s?{image:void 0,cli:void 0}:(0,te.cB)(s),o="string"==typeof t.cli&&""!==t.cli.trim()?t.cli.trim():void 0
return B(e,{inputs:n.inputs,cli:o??a??"gitlab-downstream",image:r,strategy:re(i)?"mirror":"depend"})}function ie(e,{flags:t,options:n}){const r=se(t)
if(void 0===r)throw new A.eb("missing flag --source: expected what the jobs of the workflow take gitlab-downstream from",{hints:["--source owner/gitlab-downstream takes it from a repository of GitHub, --source ./FOLDER from your own one"]})
const{inputs:a,gitlabUrl:o}=n
return function(e,t){const n=function(e){const t=new Map,n=new Set
for(const{name:i}of e){const e=i.replaceAll(/[^A-Za-z0-9_-]+/g,"-").replace(/-+$/,"").replace(/^(?=[\d-])/,"_")
let s=e
for(let t=2;n.has(s.toLowerCase());t+=1)s=`${e}-${t}`
n.add(s.toLowerCase()),t.set(i,s)}return t}(e.steps),r=S(e),a=[],o=e.steps.flatMap(i=>{try{return[[n.get(i.name)??"",W(i,{plan:e,format:t,ids:n,givers:r})]]}catch(e){if(!(e instanceof s.$x))throw e
return a.push({step:i,message:e.message}),[]}})
C(e,a)
const l={name:"Chain",on:{workflow_call:I(e,t)},permissions:t.isLocal?{contents:"read"}:{},jobs:Object.fromEntries(o)}
return{text:`${[`# The chain ${e.file.replaceAll(/[^\w./ -]/g,"_")} as a reusable workflow, written by gitlab-downstream chain plan --format github`,`# (${e.hash.slice(0,12)}). Write it again when the chain file changes.`,""].join("\n")}${(0,i.As)(l,{lineWidth:0,aliasDuplicateObjects:!1})}`,notices:R(e,{stops:!1})}}(e,{inputs:a,gitlabUrl:o,uses:(0,te.Oc)(r),isLocal:"folder"===r.kind})}function se({source:e}){return"string"==typeof e&&""!==e.trim()?(0,te.PJ)(e):void 0}function re({CI_SERVER_VERSION_MAJOR:e,CI_SERVER_VERSION_MINOR:t}){return!/^\d+$/.test(e??"")||!/^\d+$/.test(t??"")||Number(e)>18||18===Number(e)&&Number(t)>=2}}),
5161:((t,e,n)=>{n.r(e),n.d(e,{readUsualTimes:()=>f})
var s=n(9257),o=n(4112),a=n(2264),i=n(3544),r=n(4285),c=n(987),l=n(2981),u=n(2459)
async function f(t,e){const n=new Map,o=new Map
for(const s of t.steps){const a=await p(s,{plan:t,context:e,known:o})
void 0!==a&&n.set(s.name,a)}const{path:a,totalSeconds:i}=(0,s.Az)(t.steps,n),r=a.filter(t=>!n.has(t)),l=0===r.length?"":`, without ${r.map(u.B).join(", ")}, of which nothing is known`,f=0===n.size?"How long the steps usually take cannot be read":`Usually over after ${(0,c.a3)(i)}${l}: ${a.map(u.B).join(" \u2192 ")}`
return{seconds:n,path:a,line:f}}async function p(t,{plan:e,context:n,known:s}){const{env:c,options:u,host:f,clock:p,signal:h}=n,w={env:c,inputs:u.inputs,results:new Map},k={file:e.file,values:w,base:u,requires:["project","ref"],onSecret:f.mask}
try{const e=await(0,o.pE)({...t,settings:(g=t.settings,Object.fromEntries(Object.entries(g).filter(([t])=>(t=>["gitlab-url","project","ref","token","api-token"].includes(t)||(0,i.RR)(t)&&"Connection"===(0,i.om)(t).group)(t))))},k),{project:n,ref:a,gitlabUrl:u,token:w,apiToken:d}=e
if(void 0===n||void 0===a)return
const m=JSON.stringify([u,n,a.name,w?.value,d?.value])
if(s.has(m))return s.get(m)
const v=await(0,l.connect)(e,{host:f,clock:p,proxyVariables:c}),b=(0,r.qD)(await v.listPipelines(n,{ref:a.name,status:"success",limit:20},{signal:h})),j=b&&Math.round(b.medianMs/1e3)
return s.set(m,j),j}catch(t){if(t instanceof a.eb||t instanceof a.Jk||t instanceof a.fk)return
throw t}var g}}),
6611:((t,o,e)=>{e.d(o,{Y:()=>c})
var n=e(3024),r=e(8161),i=e(2264),s=e(7752)
function c(t){const o=`${t.path}.lock`,e=JSON.stringify({pid:process.pid,host:(0,r.hostname)()})
if(!u(o,e,t)){const s=function(t){try{const{pid:o,host:e}=JSON.parse((0,n.readFileSync)(t,"utf8"))
return"number"==typeof o&&"string"==typeof e?{pid:o,host:e}:void 0}catch{return}}(o)
if(!t.force&&void 0!==s&&function({pid:t,host:o}){if(o!==(0,r.hostname)())return!0
try{return process.kill(t,0),!0}catch(t){return"ESRCH"!==t.code}}(s))throw function({pid:t,host:o},e,{option:n,user:r,force:s}){const c=void 0===s?"":", or add --force"
return new i.eb(`${n}: another ${r} uses it, process ${t} on ${o}`,{hints:["wait until it has ended",`when there is no such process, remove ${e}${c}`]})}(s,o,t)
if((0,n.rmSync)(o,{force:!0}),!u(o,e,t))throw new i.eb(`${t.option}: another ${t.user} has just begun to use it`)}return{[Symbol.dispose]:()=>(0,n.rmSync)(o,{force:!0})}}function u(t,o,{option:e,user:r}){try{return(0,n.writeFileSync)(t,o,{flag:"wx"}),!0}catch(o){if("EEXIST"===o.code)return!1
throw new i.eb(`${e}: ${t} cannot be written: ${(0,s.fileErrorWords)(o)}`,{hints:[`nothing is started without it: another ${r} could not know of this one`],cause:o})}}}),
8693:((e,n,t)=>{t.d(n,{V:()=>c,parseYamlMap:()=>s})
var o=t(1917),r=t(1247)
function s(e,n){(function(e){let n=0
for(const t of e)if("["===t||"{"===t?n+=1:"]"!==t&&"}"!==t||(n-=1),n>i)throw new r.$x(`is nested more than ${i} levels deep`)})(e)
const t=(0,o.parseAllDocuments)(e,{uniqueKeys:!0,version:"1.2",schema:"core",logLevel:"silent"})
if(!Array.isArray(t)||0===t.length)return[]
const[s]=t
if(void 0===s||t.length>1)throw new r.$x("holds several YAML documents; expected one")
const u=[...s.errors,...s.warnings]
if(u.length>0)throw new r.$x(...u.map(e=>`${function({message:e,linePos:n}){const t=c(e)
return void 0===n?t:`line ${n[0].line}, column ${n[0].col}: ${t}`}(e)}; ${n}`))
if(null===s.contents||(0,o.jn)(s.contents)&&null===s.contents.value)return[]
if(!(0,o.jh)(s.contents))throw new r.$x("is not a map; expected lines of the form KEY: value")
return s.contents.items.map(({key:e,value:n})=>function(e,n,t){const s=(0,o.jn)(n)?l(n):void 0
if(void 0===s)throw new r.$x("has a key that is not a text; expected lines of the form KEY: value")
const i=(0,o.Vj)(t)?t.resolve(e):t
if((0,o.Vj)(t)&&void 0===i)throw new r.$x(`${s}: refers to a YAML anchor that does not exist`)
if((0,o.jn)(i)){const e=""===i.source&&void 0!==i.comment
return{key:s,value:i.value,text:l(i),isComment:e}}return{key:s,value:(0,o.P3)(i)?a(e,i,s):null,text:void 0}}(s,e,n))}const i=100
function l(e){return e.type===o.X5.PLAIN&&null!==e.value&&void 0!==e.source?e.source:null===e.value?void 0:String(e.value)}function a(e,n,t){try{const t=n.toJS(e)
return JSON.stringify(t),t}catch(e){if(!(e instanceof ReferenceError||e instanceof TypeError))throw e
throw new r.$x(`${t}: has a YAML alias that is unknown, refers to itself or is repeated too often`)}}function c(e){const[n=""]=(e.split("\n")[0]??"").split(/: | at line /)
return n}}),
2274:((t,e,n)=>{n.d(e,{S:()=>r})
var i=n(1936)
const s=1e3,a=120,o=9e4,c=100
function r(t,e){const n=new Map,r=new Map
function u(t){const i=n.get(t)??new Map
n.set(t,i)
for(const[t,{askedAtMs:n}]of i)e.monotonicMs()-n>o&&i.delete(t)
return i}function d(t){const{size:e}=u(t)
return e>1?Math.ceil(e/c):0}return{client:Object.create(t,{getPipeline:{value:async function(o,p,l={}){const M=u(o),f=M.get(p),m=f&&M.size>1?(await function(o,u){const p=r.get(o)
if(p&&e.monotonicMs()-p.takenAtMs<function(){const t=[...n.keys()].reduce((t,e)=>t+d(e),0)
return Math.max(s,6e4*t/a)}())return p.items
const l=(0,i.Ki)(async e=>{const n={orderBy:"id",sort:"desc",limit:c*Math.max(1,d(o))}
try{const i=await t.listPipelines(o,n,{...u,signal:e})
return new Map(i.map(t=>[t.id,t]))}catch(t){throw r.delete(o),t}},()=>r.delete(o))
return r.set(o,{takenAtMs:e.monotonicMs(),items:l}),l}(o,l).wait(l.signal)).get(p):void 0,w=m&&f&&m.status===f.pipeline.status&&m.updated_at===f.pipeline.updated_at?f.pipeline:await t.getPipeline(o,p,l)
return M.set(p,{pipeline:w,askedAtMs:e.monotonicMs()}),w}}}),watched:()=>[...n.keys()].reduce((t,e)=>t+u(e).size,0)}}})
}
