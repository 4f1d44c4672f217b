"use strict";exports.ids=[20,942];exports.modules={
4263:((e,t,o)=>{o.r(t),o.d(t,{readSandboxProjects:()=>D,sandbox:()=>S})
var r=o(3024),n=o(6760),s=o(6765),i=o(2264),a=o(987),c=o(8200),p=o(6505),d=o(6282),u=o(1421),l=o(7752),f=o(8454),h=o(4914)
const w="gitlab-downstream"
async function b(e,t){const{version:o=19,env:r,cli:n,onError:s,onPipeline:i}=e
let a
try{const e=await(0,h._)({version:o,port:t,onError:s,engine:e=>(a=(0,f.M)({store:e,hostEnv:r,programs:{[w]:n},onPipeline:t=>i?.(t,e)}),a)})
if(!a)throw new Error("the sandbox made no engine")
return{sandbox:e,engine:a}}catch(e){throw await(a?.close()),e}}var g=o(4825),m=o(79),y=o(6611),v=o(1401)
const $=e=>g.YjP().check(m.Fk(new RegExp(`^${e}-[\\w-]{16,}$`))),E=g.Ikc({version:g.euz(1),port:g.Whr().check(m.qm(1),m.Zm(65535)),"api-token":$("glpat"),projects:g.g1P(g.YjP(),g.Ikc({id:g.Whr().check(m.NC()),token:$("glptt")}))})
async function j(e,t){let o
try{o=await(0,l.readText)(e)}catch(o){if((0,l.lz)(o)&&"ENOENT"===o.code)return
throw new i.eb(`${t}: ${e} cannot be read: ${(0,l.fileErrorWords)(o)}`,{cause:o})}const r=function(e){try{const{success:t,data:o}=E.safeParse(JSON.parse(e))
if(!t)return
const r=Object.values(o.projects).map(({id:e})=>e)
return new Set(r).size===r.length?o:void 0}catch{return}}(o)
if(r)return r
throw new i.eb(`${t}: ${e} is not a state of this version of the sandbox`,{hints:["name another folder, or remove the file: then the sandbox makes new tokens"]})}var k=function(e,t,o){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var r,n
if(o){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
r=t[Symbol.dispose],o&&(n=r)}if("function"!=typeof r)throw new TypeError("Object not disposable.")
n&&(r=function(){try{n.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:r,async:o})}else o&&e.stack.push({async:!0})
return t},x=function(e){return function(t){function o(o){t.error=t.hasError?new e(o,t.error,"An error was suppressed during disposal."):o,t.hasError=!0}var r,n=0
return function e(){for(;r=t.stack.pop();)try{if(!r.async&&1===n)return n=0,t.stack.push(r),Promise.resolve().then(e)
if(r.dispose){var s=r.dispose.call(r.value)
if(r.async)return n|=2,Promise.resolve(s).then(e,function(t){return o(t),e()})}else n|=1}catch(e){o(e)}if(1===n)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,o){var r=new Error(o)
return r.name="SuppressedError",r.error=e,r.suppressed=t,r})
const S=async e=>{const t={stack:[],error:void 0,hasError:!1}
try{const{env:o,flags:a,host:c,signal:p}=e,d=function(e){const t=[17,18,19].find(t=>String(t)===(e??"19"))
if(void 0===t)throw new i.eb(`--gitlab-version ${JSON.stringify(e)}: expected 17, 18 or 19`)
return t}(a["gitlab-version"]),f=function(e){if(void 0===e)return
const t=/^\d{1,5}$/.test(e)?Number(e):0
if(t<1||t>65535)throw new i.eb(`--port ${JSON.stringify(e)}: expected a number from 1 to 65535`)
return t}(a.port),h=D(a.project,function(){try{return process.cwd()}catch(e){throw new i.eb("the current folder is not there any more",{cause:e,hints:["change to one that is"]})}}()),g=a.state,m=k(t,void 0===g?void 0:await async function(e){const t=(0,n.resolve)(e,"sandbox.json"),o=`--state ${e}`;(function(e,t){try{(0,l.fc)((0,n.dirname)(e)),(0,r.mkdirSync)(e,{mode:448}),(0,r.writeFileSync)((0,n.join)(e,".gitignore"),"*\n")}catch(e){if((0,l.lz)(e)&&"EEXIST"===e.code)return
throw new i.eb(`${t}: the folder cannot be made: ${(0,l.fileErrorWords)(e)}`,{cause:e})}})((0,n.dirname)(t),o)
const s=(0,y.Y)({path:t,option:o,user:"sandbox"})
try{return{state:await j(t,o),save:e=>(0,l.fR)(t,`${(0,v.I)(e,{indented:!0})}\n`,{mode:384}).catch(e=>{throw new i.eb(`${o}: ${t} cannot be written: ${(0,l.fileErrorWords)(e)}`,{cause:e})}),[Symbol.dispose]:()=>s[Symbol.dispose]()}}catch(e){throw s[Symbol.dispose](),e}}(g),!1),$=k(t,await async function(e){const{port:t,state:o,env:r}=e;(function({PATH:e}){const{error:t}=(0,u.spawnSync)("git",["--version"],{env:{PATH:e},stdio:"ignore"})
if(void 0!==t)throw new i.eb("git is not installed; the sandbox keeps its projects in git repositories",{hints:["install it, e.g. apt-get install git, brew install git, or https://git-scm.com/downloads"],cause:t})})(r)
const n=await b(e,t??o?.port??0).catch(r=>{if(void 0!==t||void 0===o||"EADDRINUSE"!==r.code)throw function(e,t){if("EADDRINUSE"!==e.code&&("EACCES"!==e.code||"listen"!==e.syscall))return function(e){return(0,l.lz)(e)?new i.eb(`the sandbox cannot make its folder: ${(0,l.fileErrorWords)(e)} (${e.path??e.syscall})`,{hints:["let TMPDIR name a folder that can be written to"],cause:e}):e}(e)
const o="EADDRINUSE"===e.code?"is in use":"may not be used by this user"
return new i.eb(`--port ${t} ${o}`,{hints:["leave --port out: then a free one is taken"],cause:e})}(r,t)
return b(e,0)})
try{return await async function({sandbox:e,engine:t},{projects:o,state:r}){const{store:n}=e,s=n.addUser({username:"developer",name:"Sandbox Developer"}),i=n.addAccessToken({userId:s.id,scopes:["api","read_api"],...r&&{token:r["api-token"]}}).token,a=[{key:"GITLAB_DOWNSTREAM_CLI",value:w},{key:"DOWNSTREAM_API_TOKEN",value:i,masked:!0}],c=new Map(Object.entries(r?.projects??{}))
let p=Math.max(0,...[...c.values()].map(({id:e})=>e))
const d=[]
for(const{path:e,folder:r}of o){const{id:o,...i}=c.get(e)??{id:++p},u=await t.importProject({id:o,path:e,folder:r,members:[[s.id,"maintainer"]],variables:a}),{token:l}=n.addTriggerToken(u,{ownerId:s.id,description:"sandbox",...i})
d.push({project:u,triggerToken:l})}for(const{project:e}of d)for(const t of d)e.jobTokenAllowlist.add(t.project.id)
return{sandbox:e,user:s,apiToken:i,projects:d,[Symbol.asyncDispose]:e.close}}(n,e)}catch(e){throw await n.sandbox.close(),e}}({projects:h,port:f,state:m?.state,version:d,env:o,cli:A(),onPipeline:T(c),onError(e,t){const o=e instanceof Error?e:new Error(String(e))
c.warn(`the sandbox answered 500 to ${t}: ${o.message}`),c.debug(o.stack??o.message)}}),!0),E=Number(new URL($.sandbox.url).port),x=m?.state?.port
void 0===f&&void 0!==x&&x!==E&&c.warn(`port ${x} of --state ${g} is in use, so the sandbox listens on ${E} this time`),await(m?.save(function({apiToken:e,projects:t},{before:o,port:r}){const n=t.map(({project:e,triggerToken:t})=>[e.path,{id:e.id,token:t}])
return{version:1,port:r,"api-token":e,projects:{...o?.projects,...Object.fromEntries(n)}}}($,{before:m.state,port:f??x??E})))
for(const e of O($))c.mask(e)
c.product({document:P($),onOneLine:!0,text:N($,d),showsSecrets:O($)}),await(0,s.Eu)(p)
const S=void 0===g?"nothing on this machine":`nothing but its state in ${g}`
return c.info(`Stopping; the sandbox leaves ${S}`),{exitCode:0,document:void 0}}catch(e){t.error=e,t.hasError=!0}finally{const e=x(t)
e&&await e}}
function T(e){const t=new Map
return(o,r)=>{const{id:n,projectId:s,ref:i,source:u,status:l}=o,f=`${r.projects.get(s)?.path} #${n}`,h=t.get(n)
if(t.set(n,(0,d.dR)(l)),void 0===h||h&&!(0,d.dR)(l)){const t=h?"runs again":`started on ${i} by ${u}`
e.info(`${(0,a.I8)("running")} ${f} ${t}: ${(0,p.EL)(r,o)}`)}!h&&(0,d.dR)(l)&&e.info(function({status:e,yamlErrors:t},o,r){const{icon:n,words:s}=(0,a.Rh)(e)
return`${n} ${o} ${s}${null===r?"":` after ${(0,a.a3)(r)}`}${null===t?"":`: ${t}`}`}(o,f,(0,c.o8)(r,o)))}}function O({apiToken:e,projects:t}){return[e,...t.map(({triggerToken:e})=>e)]}function A(){const[e="node",t=""]=process.argv
return[e,(0,r.realpathSync)(t)]}function N({sandbox:{url:e},apiToken:t,projects:o},r){const[n]=o
if(void 0===n)throw new Error("a sandbox without projects")
const{path:s,defaultBranch:i}=n.project
return[`A GitLab ${d.qN[r]} for trying things out runs at ${e} (Ctrl-C ends it)`,"","Projects, each with the trigger token that starts it:",...o.map(({project:e,triggerToken:t})=>`  ${e.path}  ${t}`),"","In another shell:",`export DOWNSTREAM_GITLAB_URL=${e}`,`export DOWNSTREAM_API_TOKEN=${t}`,`export DOWNSTREAM_TOKEN=${n.triggerToken}`,`gitlab-downstream trigger --project ${s} --ref ${i} --wait --logs all`,"","A push starts a pipeline too:",`git clone ${e.replace("://",`://developer:${t}@`)}/${s}.git`,""].join("\n")}function P({sandbox:{url:e},user:t,apiToken:o,projects:r}){return{url:e,username:t.username,"api-token":o,projects:r.map(({project:e,triggerToken:t})=>({path:e.path,id:e.id,"default-branch":e.defaultBranch,token:t}))}}function D(e,t){const o=e.length>0?e.map(e=>function(e,t){const o=e.indexOf("="),r=e.slice(0,Math.max(o,0))
if(-1===o||!/^[\w][\w.-]*(?:\/[\w][\w.-]*)+$/.test(r)||e.length===o+1)throw new i.eb(`--project ${JSON.stringify(e)}: expected PATH=FOLDER, such as group/app=./app`)
return{path:r,folder:(0,n.resolve)(t,e.slice(o+1))}}(e,t)):[{path:`sandbox/${r=(0,n.basename)(t),r.replace(/[^\w.-]+/g,"-").replace(/^[^\w]+/,"")||"project"}`,folder:t}]
var r
const s=o.map(({path:e})=>e),a=s.find((e,t)=>s.indexOf(e)!==t)
if(void 0!==a)throw new i.eb(`--project ${a} is given twice`)
for(const{folder:t}of o)I(t,e.length>0)
return o}function I(e,t){const o=t?[]:["name projects with --project PATH=FOLDER, or start the sandbox in the folder of one"]
if(!(0,r.statSync)(e,{throwIfNoEntry:!1})?.isDirectory())throw new i.eb(`${e} is not a folder`,{hints:o})
if(!(0,r.existsSync)((0,n.join)(e,".gitlab-ci.yml")))throw new i.eb(`${e} has no .gitlab-ci.yml, so there would be no pipeline`,{hints:o})}}),
6473:((t,n,r)=>{function e(t){return c(i(t,"path"))}function o(t){return c(i(t,"name"))}function c(t){return n=>t(n,[0]).at(-1)===n.length}function i(t,n){const r=[]
for(let e=0;e<t.length;){const{part:o,length:c}=u(t,e,n)
r.push(o),e+=c}return function(t){return(n,r)=>t.reduce((t,r)=>r(n,t),[...r])}(r)}function u(t,n,r){const e="path"===r?function(t,n){const r=t.charAt(n)
if(!"@?*+!".includes(r)||"("!==t.charAt(n+1))return
const e=f(t,n+1,["(",")"])
if(void 0===e)return
return{part:l(r,m(a(t.slice(n+2,e),"|").map(t=>i(t,"path")))),length:e+1-n}}(t,n)??function(t,n){const r=0===n||"/{,(|".includes(t.charAt(n-1))
return r&&t.startsWith("**/",n)?{part:v,length:3}:r&&s(t,n)?{part:d(void 0),length:2}:"/"===t.charAt(n)&&s(t,n+1)?{part:A,length:3}:void 0}(t,n)??function(t,n){const r=/^\[([!^]?)((?:\\.|[^\]\\])(?:\\.|[^\]\\])*)\]/s.exec(t.slice(n))
if(null===r)return
const[e,o,c=""]=r,i=[...c.matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gs)].map(([,t="",n=t])=>[t.charCodeAt(t.length-1),n.charCodeAt(n.length-1)])
return{part:p(t=>t!==h&&(t=>i.some(([n=0,r=0])=>t>=n&&t<=r))(t)===(""===o)),length:e.length}}(t,n):void 0
if(void 0!==e)return e
const o=t.slice(n),c=/^\*+/.exec(o)?.[0].length??0
if(c>0)return{part:d("path"===r?"/":void 0),length:c}
if(o.startsWith("?"))return{part:p(t=>"name"===r||t!==h),length:1}
const u=o.startsWith("{")?function(t,n,r){const e=f(t,n,["{","}"])
if(void 0===e)return
const o=e+1-n,c=t.slice(n+1,e),[,u,h]=/^(\w)\.\.(\w)$/.exec(c)??[]
if(void 0!==u&&void 0!==h){const[t=0,n=0]=[u.charCodeAt(0),h.charCodeAt(0)].sort((t,n)=>t-n)
return{part:p(r=>r>=t&&r<=n),length:o}}const s=a(c,",")
return s.length>1?{part:m(s.map(t=>i(t,r))),length:o}:void 0}(t,n,r):void 0
if(void 0!==u)return u
const w="path"===r&&o.startsWith("\\")&&o.length>1,C="path"===r?/^[^*?{[\\@+!/]+/:/^[^*?{]+/,W=w?o.slice(1,2):C.exec(o)?.[0]??o.slice(0,1)
return{part:g(W),length:w?2:W.length}}r.d(n,{V:()=>o,x:()=>e})
const h="/".charCodeAt(0)
function s(t,n){return t.startsWith("**",n)&&(n+2===t.length||",})|".includes(t.charAt(n+2)))}function l(t,n){const r=g("")
return"?"===t?m([r,n]):"*"===t?m([r,w(n)]):"+"===t?w(n):"!"===t?function(t){const n=d("/")
return(r,e)=>C(e.flatMap(e=>{const o=new Set(t(r,[e]))
return n(r,[e]).filter(t=>!o.has(t))}))}(n):n}function f(t,n,[r,e]){let o=0
for(let c=n;c<t.length;c+="\\"===t[c]?2:1)if(t[c]===r&&(o+=1),t[c]===e&&(o-=1),0===o)return c}function a(t,n){const r=[""]
let e=0
for(const[o]of t.matchAll(/\\.|[\s\S]/g))"{"!==o&&"("!==o||(e+=1),"}"!==o&&")"!==o||(e-=1),o===n&&0===e?r.push(""):r.push(`${r.pop()}${o}`)
return r}function g(t){return(n,r)=>r.filter(r=>n.startsWith(t,r)).map(n=>n+t.length)}function p(t){return(n,r)=>r.filter(r=>r<n.length&&t(n.charCodeAt(r))).map(t=>t+1)}function d(t){return(n,r)=>{const e=[]
let o=0
for(const c of r)if(!(c<o))for(let r=c;r<=n.length&&(e.push(r),o=r+1,n[r]!==t);r+=1);return e}}function v(t,n){const r=new Set(n),e=[]
for(let o=n[0]??t.length+1;o<=t.length;o+=1)(r.has(o)||e.length>0&&"/"===t[o-1])&&e.push(o)
return e}function A(t,n){const r=n.find(n=>"/"===t[n])
return void 0===r?[...n]:C([...n,...d(void 0)(t,[r+1])])}function m(t){return(n,r)=>C(t.flatMap(t=>t(n,r)))}function w(t){return(n,r)=>{const e=new Set
for(let o=r;o.length>0;){o=t(n,o).filter(t=>!e.has(t))
for(const t of o)e.add(t)}return C(e)}}function C(t){return[...new Set(t)].sort((t,n)=>t-n)}}),
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
8056:((a,e,r)=>{r.r(e),r.d(e,{createLocalEngine:()=>c.M,createSandbox:()=>n._})
var c=r(8454),n=r(4914)}),
9311:((e,n,o)=>{o.d(n,{W8:()=>i,Z5:()=>s,_I:()=>t})
var r=o(9856)
function t({store:e,request:n,params:o,route:t}){if("none"===t.access)return{kind:"anonymous"}
const i=void 0!==t.jobToken&&e.version>=t.jobToken.since,s=/^bearer\s+(.+)$/i.exec(n.headers.authorization??"")?.[1],d=void 0===s?void 0:e.jobTokens.get(s)
if(i&&d)return u(e,d)
const k=a(n,"private-token")??c(o.private_token)??s??c(o.access_token)
if(void 0!==k)return function(e,n,o){const t=n&&e.users.get(n.userId)
if(!t)throw(0,r.nc)()
if(n.revoked)throw(0,r.YM)(401,"invalid_token","Token was revoked. You have to re-authorize from the user.")
if(null!==n.expiresAt&&Date.parse(n.expiresAt)<=e.clock.wallMs())throw(0,r.YM)(401,"invalid_token","Token is expired. You can either do re-authorization or token refresh.")
const i="GET"===o||"HEAD"===o
if(!(n.scopes.includes("api")||i&&n.scopes.includes("read_api")))throw(0,r.YM)(403,"insufficient_scope","The request requires higher privileges than provided by the access token.",i?"api read_api":"api")
if(t.blocked)throw(0,r.o0)("Your account has been blocked.")
return{kind:"user",user:t,token:n}}(e,e.accessTokens.get(k),n.method)
if(!i)return{kind:"anonymous"}
const h=a(n,"job-token")??c(o.job_token)??c(o.token)
return void 0===h?{kind:"anonymous"}:u(e,e.jobTokens.get(h))}function i(e,n){return"running"===n.status||"canceling"===n.status&&e.version>=19?null!==n.erasedAt?"Job has been erased!":e.projects.get(n.projectId)?.deleted?"Project has been deleted!":n.tokenExpired&&e.version>=19?"Job token has expired":null:"Job is not running"}function s(e,n){return null===n?null:e.users.get(n)??null}function u(e,n){if(!n||i(e,n))throw(0,r.nc)()
return{kind:"job",job:n,user:s(e,n.userId)}}function a({headers:e},n){return c(e[n])}function c(e){return"string"==typeof e&&""!==e?e:void 0}}),
4615:((e,o,t)=>{t.d(o,{Ay:()=>m,GX:()=>d,IQ:()=>j,IS:()=>f,LX:()=>i,Lz:()=>u,MN:()=>h,ac:()=>v,bo:()=>a,cl:()=>l,hf:()=>b,kB:()=>c,t1:()=>s,wf:()=>w})
var n=t(9856),r=t(993)
function i(e){const o=s(e.store,e.values.id??"")
if(!o)throw(0,n.mX)("Project")
const{project:t,moved:r}=o
if("job"===e.caller.kind)(function({store:e,route:o},t,r){const i=e.projects.get(r.job.projectId),s="public"===t.visibility&&t.publicPipelines,c=f(t,r.job.projectId)
if(!(null!==r.user&&!r.user.blocked&&m(t,r.user))||!c&&!s)throw(0,n.o0)(`Authentication by CI/CD job token not allowed from ${p(i?.path)} to ${p(t.path)}.`)
const u=c?t.jobTokenPermissions.get(r.job.projectId):void 0,l=o.jobToken?.permission
if(u&&t.id!==r.job.projectId){if(!l)throw(0,n.o0)("This action is unauthorized for CI/CD job tokens.")
if(!u.has(l))throw(0,n.o0)(`Insufficient permissions to access this resource in project ${p(t.path)}. The following token permission is required: ${l}.`)}})(e,t,e.caller)
else if(!m(t,"user"===e.caller.kind?e.caller.user:null))throw(0,n.mX)("Project")
if(r)throw function({store:e,request:o,values:t},r){if("GET"!==o.method&&"HEAD"!==o.method)return new n.P_(405,{message:"Non GET methods are not allowed for moved projects"})
const i=o.url.slice(o.url.indexOf(o.path)).replace(/^(\/api\/v4\/projects\/)[^/?]+/,`$1${r.id}`)
return new n.P_(301,{message:`Moved: ${t.id}`},{location:`${e.baseUrl}${i}`})}(e,t)
return t}function s(e,o){const t=o.toLowerCase()
for(const o of e.projects.values())if(!o.deleted&&(String(o.id)===t||o.path.toLowerCase()===t))return{project:o,moved:!1}
for(const o of e.projects.values())if(!o.deleted&&o.formerPaths.some(e=>e.toLowerCase()===t))return{project:o,moved:!0}}function c(e){return"anonymous"===e.kind?null:e.user}function u(e){const o=i(e)
if(!h(o,c(e.caller)))throw(0,n.o0)()
return o}function l(e,o){const t=i(e)
if(!b(t,c(e.caller),o))throw(0,n.o0)()
return t}function d(e,o){const t=e.store.pipelines.get((0,r.Dm)(e,"pipeline_id"))
return(0,r.$u)(t?.projectId!==o.id||t.deleted?void 0:t)}function a(e,o){const t=e.store.jobs.get((0,r.Dm)(e,"job_id")),n=t&&e.store.pipelines.get(t.pipelineId)?.deleted
return(0,r.$u)(t?.projectId!==o.id||n?void 0:t)}function f(e,o){return!e.jobTokenScopeEnabled||e.id===o||e.jobTokenAllowlist.has(o)}function p(e){return e?.split("/").at(-1)??""}function j(e,o){return k[g(e,o)]}function b(e,o,t){return null!==o&&!o.blocked&&k[g(e,o)]>=k[t]}function m(e,o){return"public"===e.visibility||!("internal"!==e.visibility||!o||o.blocked)||b(e,o,"guest")}function h(e,o){return e.publicPipelines&&m(e,o)||b(e,o,"reporter")}function v(e,o){const t=e.variablesMinimumOverrideRole
return"no_one_allowed"!==t&&b(e,o,t)}function w(e,o,t){return b(e,o,e.protectedRefs.has(t)?"maintainer":"developer")}const k={none:0,guest:10,reporter:20,developer:30,maintainer:40,owner:50}
function g(e,o){return(o&&e.members.get(o.id))??"none"}}),
469:((e,t,a)=>{a.d(t,{fi:()=>f,fk:()=>s,hB:()=>c,ol:()=>l})
var n=a(7598),i=a(3024),o=a(8321)
function s({clock:e},{artifacts:t}){return t?.expireAt&&Date.parse(t.expireAt)<=e.wallMs()?null:t}const r=new WeakMap
function l(e){const t=r.get(e)??async function(e){const t=(0,n.createHash)("sha256")
for await(const a of(0,i.createReadStream)(e))t.update(a)
return t.digest("hex")}(e.file)
return r.set(e,t),t}async function c({file:e},t){const{openPromise:n}=await Promise.all([a.e(825),a.e(557),a.e(296),a.e(544)]).then(a.t.bind(a,6557,19)),i=await n(e,{autoClose:!1})
try{for await(const e of i.eachEntry())if(e.fileName===t)return await(0,o.buffer)(await i.openReadStreamPromise(e))}finally{i.close()}}async function f({file:e}){const{openPromise:t}=await Promise.all([a.e(825),a.e(557),a.e(296),a.e(544)]).then(a.t.bind(a,6557,19)),n=await t(e),i=new Map
for await(const{fileName:e,uncompressedSize:t,externalFileAttributes:a}of n.eachEntry()){const n=e.split("/").filter(Boolean)
for(let e=1;e<n.length;e++)u(i,n.slice(0,e))
if(e.endsWith("/"))u(i,n)
else{const o=(a>>>16).toString(8)||"100644"
i.set(e,{name:n.at(-1)??e,path:e,type:"file",sizeBytes:t,mode:o})}}return[...i.values()].sort((e,t)=>e.path<t.path?-1:1)}function u(e,t){const a=`${t.join("/")}/`
e.set(a,{name:t.at(-1)??"",path:a,type:"directory",sizeBytes:null,mode:null})}}),
8200:((e,t,a)=>{a.d(t,{FQ:()=>f,Ne:()=>u,du:()=>s,hX:()=>r,k1:()=>l,o8:()=>d})
var n=a(469),i=a(6505)
function r(e,t){const a=(0,n.fk)(e,t)
return{...o(e,t),tag_list:t.tags,...a&&{artifacts_file:{filename:"artifacts.zip",size:a.sizeBytes}},artifacts:c(t,a),artifacts_expire_at:t.artifacts?.expireAt??null,runner:null===t.startedAt?null:{id:1,description:"sandbox",active:!0,status:"online"},runner_manager:null}}function s(e,t,a){return{...o(e,t),downstream_pipeline:a&&(0,i.uQ)(e,a)}}function l({pipelines:e},{downstreamPipelineId:t}){return null===t?void 0:e.get(t)}function u(e,{id:t,projectId:a}){return`${e.baseUrl}/${e.projects.get(a)?.path}/-/jobs/${t}`}function o(e,t){const a=e.pipelines.get(t.pipelineId)
return{id:t.id,status:t.status,stage:t.stage,name:t.name,ref:a?.ref,tag:a?.tag,coverage:t.coverage,allow_failure:t.allowFailure,created_at:t.createdAt,started_at:t.startedAt,finished_at:t.finishedAt,erased_at:t.erasedAt,duration:d(e,t),queued_duration:f(e,t),user:(0,i.VD)(e,t.userId),commit:a&&{id:a.sha,short_id:a.sha.slice(0,8),title:"Sandbox commit"},pipeline:a&&(0,i.uQ)(e,a),...null!==t.failureReason&&{failure_reason:t.failureReason},web_url:u(e,t),project:{ci_job_token_scope_enabled:e.projects.get(t.projectId)?.jobTokenScopeEnabled??!0},archived:!1,source:a?.source}}function c({trace:e},t){const a=[]
return t&&a.push({file_type:"archive",size:t.sizeBytes,filename:"artifacts.zip",file_format:"zip"}),e.byteLength>0&&a.push({file_type:"trace",size:e.byteLength,filename:"job.log",file_format:null}),a}function d({clock:e},{startedAt:t,finishedAt:a}){return null===t?null:((null===a?e.wallMs():Date.parse(a))-Date.parse(t))/1e3}function f({clock:e},{queuedAt:t,startedAt:a}){return null===t?null:((null===a?e.wallMs():Date.parse(a))-Date.parse(t))/1e3}}),
6505:((e,a,t)=>{function n(e,a){const{id:t,iid:n,projectId:r,sha:l,ref:i,status:u,source:c,createdAt:o,updatedAt:d}=a
return{id:t,iid:n,project_id:r,sha:l,ref:i,status:u,source:c,created_at:o,updated_at:d,web_url:s(e,a)}}function r(e,a){return{...n(e,a),name:a.name}}function l(e,a){const{tag:t,yamlErrors:r,userId:l,startedAt:i,finishedAt:u}=a,o=new URL(s(e,a)).pathname
return{...n(e,a),before_sha:"0".repeat(40),tag:t,yaml_errors:r,user:c(e,l),started_at:i,finished_at:u,committed_at:null,duration:d(i,u),queued_duration:d(a.createdAt,i),coverage:null,detailed_status:b(a,o)}}function i(e,a){return{...l(e,a),name:a.name,...e.version>=18&&{archived:!1}}}function u({key:e,value:a,variableType:t,raw:n}){return{key:e,value:a,variable_type:t,raw:n}}function s(e,{id:a,projectId:t}){return`${e.baseUrl}/${e.projects.get(t)?.path}/-/pipelines/${a}`}function c(e,a){const t=null===a?void 0:e.users.get(a)
return t?o(e,t):null}function o(e,{id:a,username:t,name:n,blocked:r}){return{id:a,username:t,name:n,state:r?"blocked":"active",locked:!1,avatar_url:null,web_url:`${e.baseUrl}/${t}`}}function d(e,a){return null===e||null===a?null:Math.max(0,Math.round((Date.parse(a)-Date.parse(e))/1e3))}t.d(a,{A_:()=>l,EL:()=>s,I4:()=>r,VD:()=>c,cR:()=>f,ov:()=>u,td:()=>o,uQ:()=>n,yW:()=>i})
const p={created:{text:"Created",label:"created",group:"created"},waiting_for_resource:{text:"Waiting",label:"waiting for resource",group:"waiting-for-resource"},preparing:{text:"Preparing",label:"preparing",group:"preparing"},waiting_for_callback:{text:"Waiting",label:"waiting for callback",group:"waiting-for-callback"},pending:{text:"Pending",label:"pending",group:"pending"},running:{text:"Running",label:"running",group:"running"},canceling:{text:"Canceling",label:"canceling",group:"canceling"},scheduled:{text:"Delayed",label:"delayed",group:"scheduled"},manual:{text:"Blocked",label:"waiting for manual action",group:"manual"},success:{text:"Passed",label:"passed",group:"success"},failed:{text:"Failed",label:"failed",group:"failed"},canceled:{text:"Canceled",label:"canceled",group:"canceled"},skipped:{text:"Skipped",label:"skipped",group:"skipped"}},g={icon:"status_warning",text:"Warning",label:"passed with warnings",group:"success-with-warnings"}
function f({status:e,jobs:a}){return"success"===e&&a.some(e=>!e.retried&&e.allowFailure&&"failed"===e.status)}function b(e,a){const{status:t}=e,n=p[t]??{text:t,label:t,group:t},r=f(e)?g:n
return{icon:`status_${t}`,...r,tooltip:r.label,has_details:!0,details_path:a,illustration:null,favicon:`/assets/ci_favicons/favicon_status_${t}.png`}}}),
9856:((e,t,n)=>{n.d(t,{CH:()=>f,Ie:()=>a,J5:()=>c,P_:()=>Refusal,Pq:()=>o,Qq:()=>i,YM:()=>h,gi:()=>u,li:()=>b,mX:()=>w,nc:()=>p,o0:()=>l,tN:()=>d,we:()=>y})
var s=n(3024),r=n(6466)
function o(e,t,n={}){return i(e,JSON.stringify(t),{"content-type":"application/json",...n})}function i(e,t,n={}){return{status:e,headers:{"content-type":"text/plain",...n},body:{kind:"bytes",bytes:"string"==typeof t?Buffer.from(t):t}}}function a(e){return{status:e,headers:{},body:{kind:"bytes",bytes:new Uint8Array}}}function u({body:e}){return"bytes"===e.kind?e.bytes.byteLength:e.sizeBytes}async function d(e,t,{withBody:n}){e.writeHead(t.status,y(t)),n?"bytes"!==t.body.kind?await(0,r.pipeline)((0,s.createReadStream)(t.body.file),e):e.end(t.body.bytes):e.end()}function y(e){const t={"x-content-type-options":"nosniff","x-frame-options":"SAMEORIGIN",...e.headers}
return 204===e.status||304===e.status?t:{...t,"content-length":String(u(e))}}class Refusal extends Error{name="Refusal"
answer
body
constructor(e,t,n){super(`${e} ${JSON.stringify(t)}`),this.body=t,this.answer=o(e,t,n)}}const f=e=>new Refusal(400,{error:e.join(", ")}),c=(e,t)=>new Refusal(e,{message:t}),b=e=>c(400,g("400 Bad request",e)),p=()=>c(401,"401 Unauthorized"),l=e=>c(403,g("403 Forbidden",e)),w=e=>c(404,e?`404 ${e} Not Found`:"404 Not Found"),h=(e,t,n,s)=>new Refusal(e,{error:t,error_description:n,...s&&{scope:s}})
function g(e,t){return t?`${e} - ${t}`:e}}),
4294:((t,n,e)=>{e.d(n,{LE:()=>a,jh:()=>f,x8:()=>c})
var r=e(9856)
const o=20971520
async function c(t){if(Number(t.headers["content-length"]??0)>o)throw s()
const n=[]
let e=0
for await(const r of t){if(e+=r.length,e>o)throw s()
n.push(r)}return Buffer.concat(n)}function s(){return new r.P_(413,{message:"413 Request Entity Too Large"},{connection:"close"})}async function a(t){const n=i(new URLSearchParams(t.url.split("?").slice(1).join("?")))
return Object.assign(n,await async function({headers:t,body:n,method:e}){if("GET"===e||"HEAD"===e||0===n.length)return u()
const o=t["content-type"]??"application/x-www-form-urlencoded",c=o.split(";")[0]?.trim().toLowerCase()
switch(c){case"application/json":return function(t){let n
try{n=JSON.parse(t.toString())}catch{throw new r.P_(400,{error:"Problem while parsing request body"})}return f(n)?Object.assign(u(),n):u()}(n)
case"application/x-www-form-urlencoded":return i(new URLSearchParams(n.toString()))
case"multipart/form-data":return async function(t,n){try{const e=new Response(new Uint8Array(t),{headers:{"content-type":n}})
return i(await e.formData())}catch{throw new r.P_(400,{error:"Problem while parsing request body"})}}(n,o)
default:throw new r.P_(415,{error:`The provided content-type '${c}' is not supported`})}}(t))}function i(t){const n=u()
for(const[e,r]of t){const[t=e,...o]=l(e)
w(n,t,o,r)}return n}function u(){return Object.create(null)}function f(t){return!("object"!=typeof t||null===t||Array.isArray(t)||t instanceof Blob)}function l(t){const n=/^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(t)
if(!n)return[t]
const[,e=t,r=""]=n
return[e,...[...r.matchAll(/\[([^[\]]*)\]/g)].map(([,t=""])=>t)]}function w(t,n,e,r){const[o,...c]=e
if(void 0===o)t[n]=r
else if(""===o){const e=Array.isArray(t[n])?t[n]:[]
t[n]=e,function(t,n,e){const[r,...o]=n
if(void 0===r)return void t.push(e)
const c=t.at(-1),s=f(c)&&!(r in c)?c:u()
s!==c&&t.push(s),w(s,r,o,e)}(e,c,r)}else{const e=f(t[n])?t[n]:u()
t[n]=e,w(e,o,c,r)}}}),
993:((t,n,i)=>{i.d(n,{$H:()=>c,$u:()=>$,AU:()=>f,Dm:()=>v,XL:()=>d,bS:()=>u,mC:()=>s,mR:()=>e,xC:()=>l})
var o=i(9856),r=i(4294)
function e(t,n){const i=t[n]
if(null!=i){if("object"==typeof i)throw(0,o.CH)([`${n} is invalid`])
return String(i)}}function s(t,n){const i=[],r={}
for(const{name:o,blank:e}of n){const n=t[o]
void 0===n?i.push(`${o} is missing`):"object"==typeof n&&null!==n?i.push(`${o} is invalid`):e||""!==String(n??"").trim()?r[o]=String(n??""):i.push(`${o} is empty`)}if(i.length>0)throw(0,o.CH)(i)
return r}function u(t,n){const i=e(t,n)
if(void 0===i||""===i)return!1
if(!/^(true|false|1|0|t|f|on|off|yes|no)$/i.test(i))throw(0,o.CH)([`${n} is invalid`])
return/^(true|1|t|on|yes)$/i.test(i)}function f(t,n,i){const r=e(t,n)
if(void 0===r)return
const s=i.find(t=>t===r)
if(!s)throw(0,o.CH)([`${n} does not have a valid value`])
return s}function d(t,n){const i=e(t,n)
if(void 0===i)return
const r=a.test(i)?Date.parse(i):Number.NaN
if(Number.isNaN(r))throw(0,o.CH)([`${n} is invalid`])
return r}const a=/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
function c(t,n,{min:i,max:r}){const s=e(t,n)
if(void 0===s)return
if(!/^-?\d+$/.test(s))throw(0,o.CH)([`${n} is invalid`])
const u=Number(s)
if(u<i||u>r)throw(0,o.CH)([`${n} does not have a valid value`])
return u}function l(t,n){const i=t[n]
if(null==i||""===i)return{}
if(!(0,r.jh)(i))throw(0,o.CH)([`${n} is invalid`])
return i}function v({values:t},n){const i=t[n]??""
if(!/^-?\d+$/.test(i))throw(0,o.CH)([`${n} is invalid`])
return Number(i)}function $(t,n){if(null!=t)return t
throw void 0===n?(0,o.J5)(404,"404 Not found"):(0,o.mX)(n)}}),
8454:((e,t,n)=>{n.d(t,{M:()=>cn})
var r=n(3024),i=n(1455),a=n(8161),o=n(6760),s=n(7137),c=n(7598),l=n(1917),u=n(1421),d=n(8995),f=n(481),p=n(8321),m=n(8500),g=n(3136),h=n(2264)
class ConfigurationError extends Error{name="ConfigurationError"}function b({cwd:e,file:t,variablesFile:n,stateDir:r,variableNames:i,unset:a},s){return["--file",o.relative(e,t),"--state-dir",o.relative(e,r),"--variables-file",n,"--home",s,"--ignore-predefined-vars",i.join(","),...a.flatMap(e=>["--unset-variable",e]),"--json-schema-validation=false","--no-color"]}const w=/^(?:---$|\[)/m,v=/^(Using fallback git |Unable to retrieve default remote branch|parsing and downloads finished|downloaded .* in |json schema validated| {2}Command failed with exit code|fatal: ref refs\/remotes|error: No such remote|git remote get-url|\s*WARN |.* key not supported$)/,y=1e3
function _(e,t){try{process.kill(-e,t)}catch{}}var j=n(6282)
function k({ref:e,tag:t,source:n}){return"merge_request_event"===n?{}:t?{CI_COMMIT_TAG:e}:{CI_COMMIT_BRANCH:e}}function $(e){const{store:t,project:n,pipeline:r,job:i,projectDir:a,timeoutSeconds:o}=e,s=`${t.baseUrl}/${n.path}`
return{...A(t,n,r),CI_JOB_ID:String(i.id),CI_JOB_NAME:i.name,CI_JOB_NAME_SLUG:O(i.name),CI_JOB_STAGE:i.stage,CI_JOB_URL:`${s}/-/jobs/${i.id}`,CI_JOB_TOKEN:i.token,CI_JOB_TIMEOUT:String(o),CI_JOB_STARTED_AT:i.startedAt??t.now(),CI_PROJECT_DIR:a,CI_BUILDS_DIR:a.slice(0,a.lastIndexOf("/"))}}function I(e){const t=new URL(e.baseUrl),n=t.protocol.slice(0,-1)
return{CI_SERVER:"yes",CI_SERVER_NAME:"GitLab",CI_SERVER_URL:e.baseUrl,CI_SERVER_PROTOCOL:n,CI_SERVER_HOST:t.hostname,CI_SERVER_PORT:t.port||("https"===n?"443":"80"),CI_SERVER_FQDN:t.host,CI_SERVER_VERSION:j.qN[e.version],CI_SERVER_VERSION_MAJOR:String(e.version),CI_API_V4_URL:`${e.baseUrl}/api/v4`,CI_API_GRAPHQL_URL:`${e.baseUrl}/api/graphql`}}function E(e,t){const n=t.path.lastIndexOf("/"),r=t.path.slice(0,Math.max(0,n))
return{CI_PROJECT_ID:String(t.id),CI_PROJECT_PATH:t.path,CI_PROJECT_PATH_SLUG:O(t.path),CI_PROJECT_NAME:t.path.slice(n+1),CI_PROJECT_TITLE:t.path.slice(n+1),CI_PROJECT_NAMESPACE:r,CI_PROJECT_ROOT_NAMESPACE:r.split("/")[0]??"",CI_PROJECT_URL:`${e.baseUrl}/${t.path}`,CI_PROJECT_VISIBILITY:t.visibility,CI_DEFAULT_BRANCH:t.defaultBranch,CI_REPOSITORY_URL:`${e.baseUrl}/${t.path}.git`}}function S(e,t){const n=null===t?void 0:e.users.get(t)
return n?{GITLAB_USER_ID:String(n.id),GITLAB_USER_LOGIN:n.username,GITLAB_USER_NAME:n.name,GITLAB_USER_EMAIL:`${n.username}@localhost`}:{}}function O(e){return e.toLowerCase().replace(/[^a-z0-9]+/g,"-").replace(/^-+/,"").slice(0,63).replace(/-+$/,"")}function x(e){const t=Object.entries(e.predefined).filter(([t])=>!e.yamlKeys.has(t)),n=Object.assign(Object.fromEntries(t),...e.overrides),r=Object.entries(n).map(([e,t])=>[e,{type:"variable",values:{"*":t}}])
return JSON.stringify(Object.fromEntries(r))}function T(e){return e.replaceAll("$","$$$$")}function C(e,t){return Object.fromEntries(e.map(e=>"file"===e.variableType?[e.key,t(e.key,e.value)]:[e.key,"raw"in e&&e.raw?T(e.value):e.value]))}function A(e,{path:t},n){return{CI_PIPELINE_ID:String(n.id),CI_PIPELINE_IID:String(n.iid),CI_PIPELINE_URL:`${e.baseUrl}/${t}/-/pipelines/${n.id}`,CI_PIPELINE_CREATED_AT:n.createdAt}}const R="Given inputs not defined in the `spec` section of the included configuration file"
function M(e){return{kind:"invalid",message:`\`.gitlab-ci.yml\`: ${e.join(", ")}`}}function P(e,t){const n=e.type??"string"
if(!Object.hasOwn(N,n))return[`unknown type \`${n}\` (valid types: ${Object.keys(N).join(", ")})`]
if(void 0===t&&void 0===e.default)return["required value has not been provided"]
const r=L(e,t),i=void 0===t?"default":"provided",a="array"===n?"an":"a"
return N[n]?.(r)?e.options&&!e.options.map(String).includes(String(r))?[`\`${r}\` cannot be used because it is not in the list of allowed options`]:void 0===e.regex||function(e,t){try{return new RegExp(e.replace(/^\/(.*)\/$/,"$1")).test(t)}catch{return!1}}(e.regex,String(r))?[]:[`${i} value does not match required RegEx pattern`]:[`${i} value is not ${a} ${n}`]}const N={array:Array.isArray,boolean:e=>"boolean"==typeof e,number:e=>"number"==typeof e,string:e=>"string"==typeof e}
function L(e,t){const n=t??e.default
if("string"===(e.type??"string"))return"object"==typeof n?JSON.stringify(n):String(n)
if("string"!=typeof n)return n
try{return JSON.parse(n)}catch{return n}}const B=/\$\[\[\s*inputs\.([\w-]+)\s*((?:\|[^\]]*)?)\]\]/g
function D(e,t,n){const r=/^truncate\(\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(t)
if(!r&&!["expand_vars","posix_escape"].includes(t))return{kind:"invalid",message:`no function matching \`${t}\`: check that the function name, arguments, and types are correct`}
if("string"!=typeof e)return{kind:"invalid",message:`error in \`${t}\` function: invalid input type: value must be a string`}
if(r){const t=Number(r[1])
return{kind:"ok",value:e.slice(t,t+Number(r[2]))}}return{kind:"ok",value:"expand_vars"===t?G(e,n):(i=e,""===i?"''":i.replace(/[^A-Za-z0-9_\-.,:+/@\n]/g,"\\$&").replaceAll("\n","'\n'"))}
var i}function G(e,t,n){return e.replace(/\$\{(\w+)\}|\$(\w+)/g,(e,r,i)=>t[r??i]??n??e)}function U(e){if(!e)return null
const t=e.when
return{name:String(e.name??"artifacts"),paths:V(e.paths).map(String),exclude:V(e.exclude).map(String),untracked:!0===e.untracked,when:"always"===t||"on_failure"===t?t:"on_success",expireIn:String(e.expire_in??"30 days"),dotenv:V(q(e.reports)?.dotenv).map(String)}}function H(e){const{project:t,pipeline:n,job:r,ref:i,artifacts:a}=q(e)??{}
return void 0===r||!1===a?[]:void 0!==t?[{kind:"project",project:String(t),ref:String(i),job:String(r)}]:void 0===n?[]:[{kind:"pipeline",pipeline:String(n),job:String(r)}]}function F(e){if(null==e)return null
const t=q(e)??{project:e},n=q(t.forward),r={strategy:"depend"===t.strategy||"mirror"===t.strategy?t.strategy:null,forwardYamlVariables:!1!==n?.yaml_variables,forwardPipelineVariables:!0===n?.pipeline_variables,inputs:q(t.inputs)??{}}
if(void 0===t.include){const e=void 0===t.branch?void 0:String(t.branch)
return{...r,kind:"project",project:String(t.project),branch:e}}const i=V(t.include).map(e=>q(e)??{local:e})
return{...r,kind:"child",include:i}}function J(e){return Object.fromEntries(Object.entries(q(e)??{}).map(([e,t])=>{const n=q(t)?q(t)?.value:t
return[e,String(n??"")]}))}function q(e){return"object"!=typeof e||null===e||Array.isArray(e)?void 0:e}function V(e){return null==e?[]:Array.isArray(e)?e:[e]}const Y={s:1,m:60,h:3600,d:86400,w:604800,mo:2629746,y:31556952}
function z(e){if("number"==typeof e)return e
const t=e.trim()
if(/^\d+$/.test(t))return Number(t)
const n=[...t.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)]
return 0!==n.length?n.reduce((e,[,t,n=""])=>e+Number(t)*function(e){const t=/^(mo|month|mos)/.test(e)?"mo":e.slice(0,1)
return Y[t]??0}(n.toLowerCase()),0):void 0}function W(e,t=[]){const n=e.replace(/^This GitLab CI configuration is invalid: /,"").trim()
for(const[e,r]of K){const i=e.exec(n)
if(i)return r(i.slice(1),t)}return n.replace(/\n\s+at .*/g,"")}const K=[[/^(.+) must have script specified$/,([e])=>`jobs:${e} config should implement the script:, run:, or trigger: keyword`],[/^(.+) has empty script$/,([e])=>`jobs:${e}:script config can't be blank`],[/^stage:(.+) not found for (.+)$/,([e,t],n)=>`${t} job: chosen stage ${e} does not exist; available stages are ${n.join(", ")||".pre, build, test, deploy, .post"}`],[/^needs: \[(.+(?:: \[.*\]| \d+\/\d+))\] for (.+) could not be found$/,([e,t])=>`${t} job: the sandbox takes a need of a single run, such as ${e}, in .gitlab-ci.yml itself and not in a file that it includes`],[/^needs: \[(.+)\] for (.+) could not be found$/,([e,t])=>`${t} job: undefined need: ${e}`],[/^needs: \[(.+)\] for (.+) is in a future stage$/,([e,t])=>`${t} job: need ${e} is not defined in current or prior stages`],[/^dependencies: \[(.+?)\] for (.+) (?:cannot|could not) be found$/,([e,t])=>`${t} job: undefined dependency: ${e}`],[/^dependencies: \[(.+)\] for (.+) is in a future stage$/,([e,t])=>`${t} job: dependency ${e} is not defined in current or prior stages`],[/^Project include could not be fetched \{ project: (.+), ref: (.+), file: (.+) \}\s([\s\S]*)/,([e="",t="",n="",r=""])=>function(e,t,n,r){return r.includes("not a valid object name")?`Project \`${e}\` reference \`${t}\` does not exist!`:r.includes("did not match any files")?`Project \`${e}\` file \`${n}\` does not exist!`:`Project \`${e}\` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined.`}(e,t,n,r)],[/^Component include could not be fetched \{ project: (.+), ref: (.+), file: templates\/(.+?)\.yml/,([e,t,n])=>`Component '${e}/${n}@${t}' - content not found`],[/^Remote include could not be fetched https:\/\/gitlab\.com\/gitlab-org\/gitlab\/-\/raw\/HEAD\/lib\/gitlab\/ci\/templates\/(\S+)/,([e])=>`Template file \`${e}\` is not in the sandbox, which has none of GitLab's own templates`],[/^Remote include could not be fetched (\S+)\s(?:[\s\S]*status code (\d+))?/,([e,t])=>`Remote file \`${e}\` could not be fetched because of ${void 0===t?"a socket":`HTTP code \`${t}\``} error!`],[/^component: `(.+)` - The reference \((.+)\) is invalid$/,([e,t])=>`Component '${e}@${t}' - content not found`],[/^(.+) rules: config can't be blank$/,([e])=>`jobs:${e}:rules config can't be blank`],[/^Error attempting to evaluate the following rules:/,()=>"jobs:rules:rule if invalid expression syntax"],[/^Maximum of (\d+) nested includes are allowed!/,([e])=>`Maximum of ${e} nested includes are allowed!`],[/^stages: must be an array$/,()=>"stages config should be an array of strings"],[/^(.+) parallel\.matrix is not an array$/,([e])=>`jobs:${e}:parallel:matrix config should be an array of hashes`],[/^!reference \[(.+)\] is undefined$/,([e=""])=>`!reference [${e.split(", ").map(e=>JSON.stringify(e)).join(", ")}] could not be found`],[/^(?:TypeError|ReferenceError): (.+)/,([e])=>`gitlab-ci-local, which reads configurations for the sandbox, cannot read this one: ${e}`],[/^YAMLException: (.+)/,([e])=>`(<unknown>): ${e}`],[/^Local include file cannot be found (.+)$/,([e])=>`Local file \`${e}\` does not exist!`],[/^(.+) is unspecified, used by (.+) extends$/,([e,t])=>`${t}: unknown keys in \`extends\` (${e})`],[/^(.+) (script|before_script|after_script) contains non string value$/,([e,t])=>`jobs:${e}:${t} config should be a string or a nested array of strings up to 10 levels deep`]]
var Q=n(4825),X=n(6859)
const Z=50
const ee=65536
async function te(e,t){for(;;){const{bytesRead:n,buffer:r}=await e.read({buffer:Buffer.alloc(ee),position:null})
if(0===n)return
t(r.subarray(0,n))}}const ne=8,re="@@trace-file@@"
function ie(e,t){const n=void 0===t?[]:[oe(t)]
return[`exec > >(exec cat >> '${re}') 2>&1`,...n,...e.flatMap(ae)].join("\n")}function ae(e){const[t="",...n]=e.replace(/\n+$/,"").split("\n")
return[oe(`$ ${t}${n.length>0?" # collapsed multi-line command":""}`),e]}function oe(e){return`printf '%s\\n' ${(0,s.X)(`${se}${e}${le}`)}`}const se="\x1b[32;1m",ce="\x1b[31;1m",le="\x1b[0;m",ue="gitlab-downstream:name"
function de(e){const t=(0,l.Tp)(e,{merge:!0,uniqueKeys:!1,logLevel:"silent"})
if(!(0,l.jh)(t.contents))return e
const n=t.contents,r=function(e,t){let n=!1
for(const{value:r}of t.items){const i=(0,l.jh)(r)?r.get("needs"):void 0;(0,l.oP)(i)&&i.items.forEach((r,a)=>{const o=(0,l.jn)(r)?r.value:void 0,s="string"!=typeof o||t.has(o)?void 0:fe(o)
void 0!==s&&(i.items[a]=e.createNode({job:s,parallel:{matrix:[{[ue]:o}]}}),n=!0)})}return n}(t,n),i=(0,l.jh)(n.get("variables"))
return!r&&i?e:r||n.has("variables")||!0===n.flow||/^\.\.\./m.test(e)?(i||t.set("variables",{}),t.toString({lineWidth:0})):`${e.trimEnd()}\nvariables: {}\n`}function fe(e){return/^(.+?)(?:: \[.*\]| \d+\/\d+)$/.exec(e)?.[1]}const pe=Q._H3({job:Q.YjP(),artifacts:Q.lqM(Q.zMY()),optional:Q.lqM(Q.zMY()),parallel:Q.lqM(Q._H3({matrix:Q.YOg(Q.g1P(Q.YjP(),Q.L5J()))}))})
function me({job:e,parallel:t}){return String(t?.matrix[0]?.[ue]??e)}function ge(e,t){const n=V(q(q(t)?.parallel)?.matrix).flatMap(e=>Object.entries(q(e)??{}).reduce((e,[t,n])=>e.flatMap(e=>V(n).map(n=>({...e,[t]:String(n)}))),[{}]))
return new Map(n.map(t=>[`${e}: [${Object.values(t).join(", ")}]`,t]))}const he="$CI_COMMIT_BRANCH || $CI_COMMIT_TAG"
function be(e){const t=q(e)??{refs:e}
return{refs:V(t.refs).map(e=>function(e){const t=we[e]
if("branches"===e)return"$CI_COMMIT_BRANCH"
if("tags"===e)return"$CI_COMMIT_TAG"
if(void 0!==t)return`$CI_PIPELINE_SOURCE == "${t}"`
const n=/^\/.*\/i?/.exec(e)?.[0]
return void 0!==n?`$CI_COMMIT_REF_NAME =~ ${n}`:`$CI_COMMIT_REF_NAME == ${JSON.stringify(e.replace(/@.*$/,""))}`}(String(e))).join(" || "),variables:V(t.variables).map(e=>`(${e})`).join(" || "),changes:t.changes}}const we={api:"api",chat:"chat",merge_requests:"merge_request_event",pipelines:"pipeline",pushes:"push",schedules:"schedule",triggers:"trigger",web:"web"},ve=[e=>{const t=Object.keys(e).filter(t=>!ke.has(t)||"trigger"===t&&"script"in e)
return t.length>0?` config contains unknown keys: ${t.join(", ")}`:void 0},({rules:e,...t})=>{const n=Object.keys(t).filter(e=>"only"===e||"except"===e),r=n.length>1?"these keys may not be":"key may not be"
return void 0!==e&&n.length>0?` config ${r} used with \`rules\`: ${n.join(", ")}`:void 0},({when:e})=>void 0===e||_e.includes(String(e))?void 0:` when should be one of: ${_e.join(", ")}`,({when:e,start_in:t})=>"delayed"===e&&void 0===z(String(t??""))?" start in should be a duration":void 0,({parallel:e})=>{if("number"==typeof e)return e>ye?`:parallel config must be less than or equal to ${ye}`:e<1?":parallel config must be greater than or equal to 1":void 0}],ye=200,_e=["on_success","on_failure","always","manual","delayed"],je=["include","image","services","stages","before_script","after_script","default","variables","cache","workflow","spec"],ke=new Set(["after_script","allow_failure","artifacts","before_script","cache","coverage","dast_configuration","dependencies","environment","except","extends","hooks","id_tokens","identity","image","inherit","inputs","interruptible","manual_confirmation","needs","only","pages","parallel","publish","release","resource_group","retry","rules","run","script","secrets","services","stage","start_in","tags","timeout","trigger","variables","when","type","name"])
var $e=n(6473)
const Ie='"a" == "b"',Ee="gitlab-downstream:"
function Se(e,t,n){const r=V(t).findIndex((t,r)=>n.has(`${Ee}${r}:${e}`))
return{...q(q(V(t)[r])?.variables)}}function Oe(e){if(Array.isArray(e))return e.map(q).map(e=>({...e,needs:void 0,when:"never"===e?.when?"never":void 0}))}const xe=`${Ee}workflow`
function Te(e,t){const n=Ae(e).filter(([,e])=>void 0===e.trigger).map(([e,n])=>{const{stage:r,script:i,before_script:a,after_script:o,variables:s,inherit:c,rules:l,parallel:u,environment:d}=n,f=ie([...Ce(a),...Ce(i)]),p=Ce(o)
return[e,{stage:r,script:[f],...p.length>0?{after_script:[ie(p,"Running after_script")]}:{},variables:s,inherit:c,rules:t(Oe(l)),parallel:u,environment:d}]})
return JSON.stringify({stages:e.stages,variables:e.variables,...Object.fromEntries(n)})}function Ce(e){return(Array.isArray(e)?e.flat(10):void 0===e?[]:[e]).map(String)}function Ae(e){return Object.entries(e).flatMap(([e,t])=>{const n=q(t)
return je.includes(e)||e.startsWith(".")||!n?[]:[[e,n]]})}const Re=Q.YOg(Q._H3({name:Q.YjP(),stage:Q.YjP(),when:Q.YjP(),allow_failure:Q.lqM(Q.L5J()),needs:Q.lqM(Q.mee(Q.YOg(pe)))}))
function Me(e,t,{runFile:n,isMergeRequest:r}){const i=X.qg(Re,t),a=new Map(Ae(e)),o=Array.isArray(e.stages)?e.stages.map(String):[]
if("never"===i.find(({name:e})=>e===xe)?.when)return{kind:"rejected",message:Ne}
const s=e=>a.has(e)?e:e.replace(/: \[.*\]$/,""),c=new Set(i.filter(({when:e})=>"never"!==e).map(({name:e})=>e)),l=i.filter(({name:e,when:t})=>!e.startsWith(Ee)&&"never"!==t&&!(e=>r&&function({rules:e,only:t,except:n}){return void 0===e&&void 0===t&&void 0===n}(a.get(s(e))??{}))(e))
if(!l.some(({stage:e})=>".pre"!==e&&".post"!==e))return{kind:"rejected",message:Le}
const u=e=>{return function(e,t,n){const r=e.parallel?.matrix
if(void 0===r)return[...t]
const i=ge(e.job,n)
return t.filter(e=>r.some(t=>{if(ue in t)return t[ue]===e
const n=i.get(e)
return void 0!==n&&function(e,t){return Object.entries(t).every(([t,n])=>V(e[t]).map(String).includes(n))}(t,n)}))}(e,(t=e.job,l.filter(({name:e})=>s(e)===t).map(({name:e})=>Be(e))),a.get(e.job))
var t},d=function(e,t){for(const{name:n,needs:r}of e){const e=r?.find(e=>!e.optional&&0===t(e).length)
if(e)return`'${Be(n)}' job needs '${me(e)}' job, but '${me(e)}' does not exist in the pipeline. This might be because of the \`only\`, \`except\`, or \`rules\` keywords. To need a job that sometimes does not exist in the pipeline, use \`needs:optional\`.`}}(l,u)
if(d)return{kind:"invalid",message:d}
const f=l.map(e=>{const t=s(e.name),n=a.get(t)??{},r=function(e,t,n,r){const i=function(e){const t=e.allow_failure
return{artifacts:U(q(e.artifacts)),dependencies:Array.isArray(e.dependencies)?e.dependencies.map(String):null,artifactSources:V(e.needs).flatMap(H),trigger:F(e.trigger),variables:J(e.variables),inheritVariables:(n=q(e.inherit)?.variables,Array.isArray(n)?n.map(String):!1!==n),allowFailure:"boolean"==typeof t?t:void 0,allowedExitCodes:V(q(t)?.exit_codes).map(Number),maxRetries:Number(q(e.retry)?.max??e.retry??0)||0,startInSeconds:z(String(e.start_in??"0"))??0,timeoutSeconds:void 0===e.timeout?void 0:z(String(e.timeout)),hasRules:Array.isArray(e.rules),tags:V(e.tags).map(String)}
var n}(t),a=function(e){return"on_failure"===e||"always"===e||"manual"===e||"delayed"===e?e:"on_success"}(e.when),o="manual"===a&&!i.hasRules
return{...i,name:Be(e.name),runName:e.name,stage:e.stage,stageIndex:n.indexOf(e.stage),when:a,allowFailureByDefault:i.hasRules?!0===e.allow_failure:i.allowFailure??o,needs:e.needs?.flatMap(r)??null,needsWithoutArtifacts:e.needs?.flatMap(e=>!1===e.artifacts?r(e):[])??[]}}(e,n,o,u),i={...Se(t,n.rules,c),...ge(t,n).get(r.name)}
return{...r,variables:{...r.variables,...J(i)}}})
return function(e){const t=new Map(e.map(({name:e,needs:t})=>[e,t??[]]))
for(let e=-1;e!==t.size;){e=t.size
for(const[e,n]of t)n.some(e=>t.has(e))||t.delete(e)}return t.size>0}(f)?{kind:"invalid",message:"The pipeline has circular dependencies."}:(f.sort((e,t)=>e.stageIndex-t.stageIndex),{kind:"ok",plan:{name:Pe(e),stages:o,jobs:f,variables:J(e.variables),runFile:n}})}function Pe(e){const t=q(e.workflow)?.name
return void 0===t?null:String(t)}const Ne="The pipeline did not run. Review the workflow:rules configuration for the pipeline.",Le="The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs."
function Be(e){return e.replace(/: \[(\d+\/\d+)\]$/," $1").replace(/: \[(.*)\]$/,(e,t)=>`: [${t.split(",").join(", ")}]`)}const De=50
function Ge(e){const t=new Map
return{read(n){const r=(0,c.createHash)("sha256").update(JSON.stringify(n)).digest("hex"),a=t.get(r)
if(a)return a
const s=async function(e,t,n){const r=function(e){const t=(0,l.parseAllDocuments)(e,{merge:!0,uniqueKeys:!1})
if(!Array.isArray(t))return"Invalid configuration format"
const n=t.flatMap(({errors:e})=>e)[0]
if(n)return`(<unknown>): ${(n.message.split("\n")[0]??"").replace(/:$/,"")}`
const r=function(e){let t
return void 0===e?void 0:((0,l.YR)(e,{Alias(n,r){void 0===r.resolve(e)&&(t??=r.source)}}),t)}(t.at(-1))
return void 0!==r?`(<unknown>): Unknown alias: ${r}`:q(t.at(-1)?.toJS())?void 0:"Invalid configuration format"}(e.content)
if(r)return{kind:"invalid",message:r}
const a=Object.assign({},e.predefined,...e.overrides),s=function(e,t,n={}){const r=(0,l.parseAllDocuments)(e,{merge:!0,uniqueKeys:!1}),[i,a]=Array.isArray(r)?r:[],o=i&&a&&(0,l.jh)(i.contents)&&i.has("spec")?i.toJS():void 0
if(!a||!o)return Object.keys(t).length>0?M([R]):{kind:"ok",text:e}
const s=o.spec?.inputs??{},c=function(e,t){const n=Object.keys(t).filter(t=>!Object.hasOwn(e,t)),r=n.length>0?[`unknown input arguments: ${n.join(", ")}`]:[]
for(const[n,i]of Object.entries(e))r.push(...P(i??{},t[n]).map(e=>`\`${n}\` input: ${e}`))
return r}(s,t)
return c.length>0?M(c):function(e,t,n){const r=new Set,i=(e="",i="")=>{if(!Object.hasOwn(t,e))return r.add(`unknown interpolation key: \`${e}\``),""
const a=function(e,t,n){const r=t.split("|").map(e=>e.trim()).filter(e=>""!==e)
if(r.length>3)return{kind:"invalid",message:"too many functions in interpolation block"}
let i=e
for(const e of r){const t=D(i,e,n)
if("invalid"===t.kind)return t
i=t.value}return{kind:"ok",value:i}}(t[e],i,n)
return"ok"===a.kind?a.value:(r.add(a.message),"")}
return(0,l.YR)(e,{Scalar(t,n){if("string"!=typeof n.value||!n.value.includes("$[["))return
const r=[...n.value.matchAll(B)]
if(1===r.length&&r[0]?.[0]===n.value.trim()&&"key"!==t)return e.createNode(i(r[0][1],r[0][2]))
n.value=n.value.replace(B,(e,t,n)=>{return"object"==typeof(r=i(t,n))?JSON.stringify(r):String(r)
var r})}}),r.size>0?M([...r]):(0,l.jn)(e.contents)?{kind:"ok",text:String(e.contents.value)}:(e.directives.docStart=null,{kind:"ok",text:e.toString({lineWidth:0})})}(a,Object.fromEntries(Object.entries(s).map(([e,n])=>[e,L(n??{},t[e])])),n)}(e.content,e.inputs,a)
if("invalid"===s.kind)return s
await(0,i.mkdir)(n,{recursive:!0})
const c=async(e,t)=>{const r=o.join(n,e)
return await(0,i.writeFile)(r,t,{mode:384}),r},u={cwd:e.workTree,file:await c("root.yml",de(s.text)),variablesFile:await c("variables.yml",x({...e,yamlKeys:new Set})),stateDir:o.join(n,"state"),variableNames:Object.keys(a),unset:e.unset}
try{return await async function(e,t,n,r){const i=q((0,l.qg)(await n.read(e,"--preview")))??{},a=function(e){const t=Object.entries(e).filter(([e])=>!je.includes(e)&&!e.startsWith("."))
if(0===t.length)return"jobs config should contain at least one visible job"
for(const[e,n]of t){const t=q(n),r=t&&ve.map(e=>e(t)).find(e=>void 0!==e)
if(void 0!==r)return`jobs:${e}${r}`}}(i)
if(void 0!==a)return{kind:"invalid",message:a}
const o=t.predefined.CI_PIPELINE_SOURCE??"",s=Object.assign({},t.predefined,...t.overrides),c=e=>function(e,t,n={}){return Array.isArray(e)&&"unknown"!==t?e.map(e=>{const{changes:r,...i}=q(e)??{},a=q(r)
if(void 0===r||void 0!==a?.compare_to)return e
const o=V(a?.paths??r).map(e=>G(String(e),n))
return"all"===t||function(e,t){const n=e.map($e.x)
return t.some(e=>n.some(t=>t(e)))}(o,t)?i:{...i,if:Ie}}):e}(e,t.changedFiles,s),u=function(e,t){const n=Ae(e).flatMap(([e,n])=>{const{stage:r,when:i,allow_failure:a,needs:o,variables:s,parallel:c,environment:l,inherit:u,start_in:d}=n,f=t(n.rules??function(e){if(void 0!==e.rules||void 0===e.only&&void 0===e.except)return
const t=be(e.only??["branches","tags"]),n=be(e.except),r=[t.refs||he,t.variables].filter(e=>""!==e)
return[...[n.refs,n.variables].filter(Boolean).map(e=>({if:e,when:"never"})),...n.changes?[{changes:n.changes,when:"never"}]:[],{if:r.map(e=>`(${e})`).join(" && "),...void 0===t.changes?{}:{changes:t.changes}}]}(n)),p={stage:r,when:i,allow_failure:a,needs:o,rules:f,variables:s,parallel:c,environment:l,inherit:u,start_in:d},m=void 0===n.trigger?{}:function(e,t){const n=V(t).map(e=>q(e)??{})
return n.some(({variables:e})=>void 0!==e)?Object.fromEntries(n.map((t,r)=>{const i=n.slice(0,r).map(e=>({...e,needs:void 0,when:"never"})),a={...t,needs:void 0,when:"on_success",start_in:void 0}
return[`${Ee}${r}:${e}`,{stage:".pre",script:[":"],rules:[...i,a]}]})):{}}(e,f)
return[[e,{...p,script:[":"]}],...Object.entries(m)]}),r=q(e.workflow)?.rules,i=Array.isArray(r)?{[xe]:{stage:".pre",script:[":"],rules:r}}:{}
return JSON.stringify({stages:e.stages,variables:e.variables,...i,...Object.fromEntries(n)})}(i,c),d=new Set(Object.keys(q(i.variables)??{})),f={...e,file:await r("list.yml",u),variablesFile:await r("list-variables.yml",x({...t,yamlKeys:d}))}
return Me(i,JSON.parse(await n.read(f,"--list-json")),{runFile:Te(i,c),isMergeRequest:"merge_request_event"===o})}(u,e,t,c)}catch(e){if(!(e instanceof ConfigurationError))throw e
return{kind:"invalid",message:W(e.message,Ue(s.text))}}}(n,e.gitlabCiLocal,o.join(e.folder,r.slice(0,16)))
t.set(r,s),s.catch(()=>t.delete(r))
const u=t.size>De?t.keys().next().value:void 0
return void 0!==u&&t.delete(u),s}}}function Ue(e){const t=q((0,l.qg)(e,{merge:!0,uniqueKeys:!1,logLevel:"silent"}))?.stages
return Array.isArray(t)?[".pre",...t.map(String),".post"]:[]}var He=n(1402)
class GitError extends Error{name="GitError"
exitCode
constructor(e,t,n){super(`git ${e.join(" ")} failed: ${n.trim()||`exit code ${t}`}`),this.exitCode=t}}function Fe(e){const t={...e,GIT_CONFIG_NOSYSTEM:"1",GIT_TERMINAL_PROMPT:"0",GIT_AUTHOR_NAME:"Sandbox",GIT_AUTHOR_EMAIL:"sandbox@localhost",GIT_COMMITTER_NAME:"Sandbox",GIT_COMMITTER_EMAIL:"sandbox@localhost"}
return(e,n={})=>function(e,{cwd:t,env:n,input:r}){return new Promise((i,a)=>{const o=(0,u.spawn)("git",e,{cwd:t,env:n,stdio:["pipe","pipe","pipe"]})
let s="",c=""
o.stdout.setEncoding("utf8").on("data",e=>{s+=e}),o.stderr.setEncoding("utf8").on("data",e=>{c+=e}),o.on("error",a),o.on("close",t=>0===t?i(s):a(new GitError(e,t,c))),o.stdin.on("error",()=>{}),o.stdin.end(r)})}(e,{...n,env:{...t,...n.env}})}async function Je(e,t){return(await e(["for-each-ref","--format=%(refname)%00%(objectname)%00%(*objectname)","refs/heads","refs/tags"],{cwd:t})).split("\n").flatMap(e=>{const[t="",n="",r=""]=e.split("\0"),i=/^refs\/(heads|tags)\/(.+)$/.exec(t)
return i?.[2]?[{name:i[2],kind:"tags"===i[1]?"tag":"branch",sha:r||n}]:[]})}async function qe(e,t,n,r){return""===(await e(["ls-tree","--name-only",n,"--",r],{cwd:t})).trim()?void 0:e(["show",`${n}:${r}`],{cwd:t})}async function Ve(e,t,n,r){await e(["clone","--quiet","--shared","--no-checkout",t,r]),await e(["checkout","--quiet","--detach",n],{cwd:r})}async function Ye(e,t,n){return ze(await e(["log","-1","--format=%H%x00%an%x00%ae%x00%cI%x00%B",n],{cwd:t}))}function ze(e){const[t="",n="",r="",i="",a=""]=e.trimStart().split("\0")
return{sha:t,authorName:n,authorEmail:r,timestamp:i,message:a.trimEnd()}}function We(e){return e.jobs.filter(({retried:e})=>!e)}function Ke(e,t){const n=e.planned.get(t.id)
if(!n)throw new Error(`job ${t.id} is not part of pipeline ${e.pipeline.id}`)
return n}function Qe(e){if(!e.gitDir)throw new Error(`project ${e.path} has no repository`)
return e.gitDir}function Xe(e,t,n){const r=o.join(e.folder,"checkouts",`${t.id}-${n}`),i=e.checkouts.get(r)
if(i)return i
const a=Ve(e.git,Qe(t),n,r).then(()=>r)
return e.checkouts.set(r,a),a.catch(()=>e.checkouts.delete(r)),a}function Ze(e,t){const n=o.join(e.folder,"artifacts",String(t))
return{archive:o.join(n,"artifacts.zip"),files:o.join(n,"files")}}function et(e,t,n){const{name:r,stage:i,kind:a,tags:o,when:s,strategy:c,userId:l}=n,u=Ke(t,n),d=u.allowFailureByDefault
n.retried=!0
const f=e.addJob(t.pipeline,{name:r,stage:i,kind:a,tags:o,when:s,strategy:c,userId:l,allowFailure:d})
return t.planned.set(f.id,{...u,when:"manual"===s||"delayed"===s?"on_success":s}),tt(t,f),f}function tt(e,t){const[n]=rt(e,[t])
if(!n)return
const r=We(e.pipeline).filter(e=>e!==t)
for(const{record:t}of(0,He.rs)(n,rt(e,r)))t.status="created"}function nt(e,t,{dependencies:n,needsWithoutArtifacts:r},i){const a=rt(e,i),o=a.find(({record:e})=>e.id===t.id)
return o?(0,He.CM)(o,a).filter(({name:e})=>!r.includes(e)).filter(({name:e})=>null===n||n.includes(function(e){return e.replace(/ \d+\/\d+$|: \[.*\]$/,"")}(e))).map(({record:e})=>e):[]}function rt(e,t){return t.map(t=>{const{stageIndex:n,needs:r,when:i}=Ke(e,t),{name:a,status:o,allowFailure:s}=t
return{name:a,status:o,allowFailure:s,stageIndex:n,needs:r,when:i,record:t}})}var it=n(9311),at=n(4615),ot=n(7030)
const st="SANDBOX_PUSHER"
const ct=/^\/(.+?)\.git\/(info\/refs|git-upload-pack|git-receive-pack)$/
function lt(e,t){return async(n,r,i)=>{const[,a="",o]=ct.exec(i)??[]
if(void 0===o)return!1
const s=function(e){try{return decodeURIComponent(e)}catch{return}}(a),c=new URL(n.url??"/","http://sandbox").search.slice(1),l=[...e.projects.values()].find(e=>e.path===s&&!e.deleted),d="git-receive-pack"===o||c.includes("service=git-receive-pack"),f=function(e,t,n,r){const i=function(e,t,n){const r=/^basic\s+(.+)$/i.exec(t.headers.authorization??"")?.[1]
if(void 0===r)return null
const i=Buffer.from(r,"base64").toString().replace(/^[^:]*:/,""),a=e.accessTokens.get(i)
if(a)return a.revoked||n&&!a.scopes.includes("api")?void 0:(0,it.Z5)(e,a.userId)??void 0
const o=e.jobTokens.get(i)
return!o||n||(0,it.W8)(e,o)?void 0:(0,it.Z5)(e,o.userId)??void 0}(e,t,r)
return void 0===i?ut(401):n&&(0,at.Ay)(n,i)?r&&!(0,at.hf)(n,i,"developer")?ut(i?403:401):n.gitDir?{kind:"granted",gitDir:n.gitDir,user:i}:ut(404):ut(i?404:401)}(e,n,l,d)
return"granted"===f.kind?await async function(e,t,n){const r=(0,u.spawn)("git",["http-backend"],{env:n,stdio:["pipe","pipe","ignore"]})
r.stdin.on("error",()=>{}),e.pipe(r.stdin)
let i=Buffer.alloc(0)
r.stdout.on("data",e=>{if(t.headersSent)return t.write(e)
i=Buffer.concat([i,e])
const n=i.indexOf("\r\n\r\n")
n<0||(function(e,t){let n=200
for(const r of t.split("\r\n")){const[t="",...i]=r.split(": ")
"status"===t.toLowerCase()?n=Number.parseInt(i.join(": "),10):e.setHeader(t,i.join(": "))}e.writeHead(n)}(t,i.subarray(0,n).toString()),t.write(i.subarray(n+4)))}),await new Promise(e=>{r.on("error",()=>e()),r.on("close",()=>e())}),t.headersSent||t.writeHead(500),t.end()}(n,r,{...t,...dt(n,f,{service:o,query:c})}):function(e,t){e.writeHead(t,401===t?{"www-authenticate":'Basic realm="GitLab"'}:{}).end()}(r,f.status),!0}}function ut(e){return{kind:"refused",status:e}}function dt({method:e="GET",headers:t},{gitDir:n,user:r},{service:i,query:a}){return{GIT_PROJECT_ROOT:n,GIT_HTTP_EXPORT_ALL:"1",PATH_INFO:`/${i}`,QUERY_STRING:a,REQUEST_METHOD:e,CONTENT_TYPE:t["content-type"]??"",HTTP_CONTENT_ENCODING:t["content-encoding"]??"",...t["git-protocol"]?{GIT_PROTOCOL:String(t["git-protocol"])}:{},...r?{REMOTE_USER:r.username,[st]:String(r.id)}:{}}}const ft=20
function pt({ref:e}){return e.startsWith("refs/tags/")?"Tag Push Hook":"Push Hook"}function mt({after:e}){return/^0+$/.test(e)}function gt(e,t,n){return e(["rev-parse",`${n}^{commit}`],{cwd:t}).then(e=>e.trim())}function ht(e,t){return{id:e.id,name:bt(e),description:"",web_url:t,avatar_url:null,git_ssh_url:"",git_http_url:`${t}.git`,namespace:e.path.split("/").slice(0,-1).join("/"),visibility_level:{private:0,internal:10,public:20}[e.visibility],path_with_namespace:e.path,default_branch:e.defaultBranch,ci_config_path:null,homepage:t,url:`${t}.git`,http_url:`${t}.git`}}function bt({path:e}){return e.slice(e.lastIndexOf("/")+1)}async function wt({git:e},{project:t,user:n},r,i){const a=/^refs\/(heads|tags)\/(.+)$/.exec(r.ref)
if(!a?.[2]||mt(r)||!t.pipelinesEnabled)return
const{sha:o,message:s}=await Ye(e,Qe(t),r.after)
return/\[(skip ci|ci skip)\]/i.test(s)?void 0:i({project:t,ref:a[2],tag:"tags"===a[1],sha:o,..."heads"===a[1]&&!/^0+$/.test(r.before)&&{beforeSha:r.before},source:"push",userId:n?.id??null,variables:[],inputs:{},upstream:null})}async function vt({store:e,git:t},{project:n,user:r},i){const a=pt(i),o=n.hooks.filter(e=>function(e,t){return"Push Hook"===t?e.pushEvents:e.tagPushEvents}(e,a))
if(0===o.length)return[]
const s={...n,gitDir:Qe(n)},c=JSON.stringify(await async function(e){const{store:t,git:n,project:r,user:i,change:a}=e,o="Push Hook"===pt(a)?"push":"tag_push",{commits:s,total:c}=await async function(e,t,n){return mt(n)?{commits:[],total:0}:"Tag Push Hook"===pt(n)?{commits:[await Ye(e,t,n.after)],total:1}:async function(e,t,{before:n,after:r,limit:i}){const a=/^0+$/.test(n)?[r,"--max-count=1"]:[`${n}..${r}`],o=Number((await e(["rev-list","--count",...a],{cwd:t})).trim())
return{commits:(await e(["log","--format=%H%x00%an%x00%ae%x00%cI%x00%B%x01",`--max-count=${i}`,...a],{cwd:t})).split("\x01").filter(e=>""!==e.trim()).map(ze).reverse(),total:o}}(e,t,{before:n.before,after:n.after,limit:ft})}(n,r.gitDir,a),l=`${t.baseUrl}/${r.path}`,u=await Promise.all(s.map(e=>async function(e,t,n,r){const i=(await e(["show","--format=","--name-status","--no-renames","-z",r.sha],{cwd:t})).split("\0"),a=e=>i.flatMap((t,n)=>n%2==1&&i[n-1]===e?[t]:[])
return{id:r.sha,message:r.message,title:r.message.split("\n")[0]??"",timestamp:r.timestamp,url:`${n}/-/commit/${r.sha}`,author:{name:r.authorName,email:r.authorEmail},added:a("A"),modified:a("M"),removed:a("D")}}(n,r.gitDir,l,e)))
return{object_kind:o,event_name:o,before:a.before,after:a.after,ref:a.ref,ref_protected:r.protectedRefs.has(a.ref.replace(/^refs\/(heads|tags)\//,"")),checkout_sha:mt(a)?null:await gt(n,r.gitDir,a.after),message:null,user_id:i?.id??null,user_name:i?.name??null,user_username:i?.username??null,user_email:"",user_avatar:null,project_id:r.id,project:ht(r,l),commits:u,total_commits_count:c,push_options:{},repository:{name:bt(r),url:`${l}.git`,description:"",homepage:l}}}({store:e,git:t,project:s,user:r,change:i}))
return Promise.all(o.map(async t=>({hook:t,status:await _t(t,a,c,e.baseUrl)})))}const yt=1e4
async function _t(e,t,n,r){const i={"content-type":"application/json","user-agent":"GitLab/sandbox","x-gitlab-event":t,"x-gitlab-instance":r,"x-gitlab-event-uuid":(0,c.randomUUID)(),"x-gitlab-webhook-uuid":(0,c.randomUUID)()}
try{const t=AbortSignal.timeout(yt),r=await fetch(e.url,{method:"POST",headers:i,body:n,signal:t,redirect:"manual"})
return await r.arrayBuffer(),r.status}catch{return null}}var jt=n(8200)
function kt(e,t,n){return Object.fromEntries(Object.entries($t(e,t,n)).map(([e,t])=>[e,T(t)]))}function $t(e,t,n){const r=nt(e,t,n,We(e.pipeline)).map(({id:t})=>e.dotenv.get(t)??{})
return Object.assign({},...r)}var It=n(6466),Et=n(7975)
async function St(e,t){await(0,i.cp)(e,t,{recursive:!0,verbatimSymlinks:!0,force:!0})}const Ot=41471
function xt({store:e},t){const n=z(t)
return void 0===n?null:new Date(e.clock.wallMs()+1e3*n).toISOString()}var Tt=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var r,i
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
r=t[Symbol.dispose],n&&(i=r)}if("function"!=typeof r)throw new TypeError("Object not disposable.")
i&&(r=function(){try{i.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:r,async:n})}else n&&e.stack.push({async:!0})
return t},Ct=function(e){return function(t){function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n,t.hasError=!0}var r,i=0
return function e(){for(;r=t.stack.pop();)try{if(!r.async&&1===i)return i=0,t.stack.push(r),Promise.resolve().then(e)
if(r.dispose){var a=r.dispose.call(r.value)
if(r.async)return i|=2,Promise.resolve(a).then(e,function(t){return n(t),e()})}else i|=1}catch(e){n(e)}if(1===i)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n)
return r.name="SuppressedError",r.error=e,r.suppressed=t,r})
const At=3600
function Rt(e,t,a){const s=new AbortController
let c
const l=async function(e,t){const{context:a,run:s,job:l}=e,u=o.join(a.folder,"jobs",String(l.id)),d=o.join(u,o.basename(s.project.path)),f=function(e){const t=function(e){const t=e.filter(e=>e.length>=ne).sort((e,t)=>t.length-e.length).map(e=>Buffer.from(e).toString("latin1"))
return e=>{const n=e.toString("latin1")
return t.some(e=>n.includes(e))?Buffer.from(t.reduce((e,t)=>e.replaceAll(t,"[MASKED]"),n),"latin1"):e}}(e.secrets),n=(0,j.H1)(),r=new AbortController
let a,o,s=Buffer.alloc(0)
function c(e){const n=Buffer.concat([s,e]),r=n.lastIndexOf(10)+1
s=n.subarray(r),r>0&&l(t(n.subarray(0,r)))}function l(t){e.onGrowth(n.append(t))}return{write:e=>l(t(Buffer.from(e))),async follow(e){o=await(0,i.open)(e,"a+",384),a=async function(e){for(;!r.signal.aborted;)await te(e,c),await(0,m.setTimeout)(Z,void 0,{signal:r.signal,ref:!1}).catch(()=>{})}(o)},async end(){r.abort(),await a
const e=o
o=void 0,e&&(await te(e,c),await e.close(),s.length>0&&l(t(Buffer.concat([s,Buffer.from("\n")]))),s=Buffer.alloc(0))}}}({secrets:Mt(e),onGrowth(e){l.trace=e}}),p=await async function(e,t){const{context:a,run:s,planned:c}=e,{folder:l,workTree:u,trace:d,killed:f}=t
await(0,i.mkdir)(l,{recursive:!0}),await Ve(a.git,Qe(s.project),s.pipeline.sha,u)
const p=await async function({context:e,run:t,job:n,planned:r},i){for(const a of nt(t,n,r,We(t.pipeline))){const{files:t}=Ze(e,a.id)
if(a.artifacts)await St(t,i)
else if(null!==a.erasedAt)return a.name}for(const a of r.artifactSources){const o=Lt({context:e,run:t,job:n,planned:r},a)
if(!o?.artifacts)return a.job
await St(Ze(e,o.id).files,i)}}(e,u)
if(p)return Pt("missing_dependency_failure",`artifacts of job ${p} are not there`)
const m=c.timeoutSeconds??At,g=await async function(e){const{context:t,run:n,job:r,planned:a,workTree:s,timeoutSeconds:c}=e,{store:l}=t,{project:u,pipeline:d}=n,f={...n.predefined,...$({store:l,project:u,pipeline:d,job:r,projectDir:s,timeoutSeconds:c}),PATH:t.jobPath},p=t.projectVariables.get(u.id)??[],m=[],g=(e,t)=>(m.push({key:e,value:t}),o.join(`${s}.tmp`,e)),h=[p,d.variables,n.playVariables.get(r.id)??[]].map(e=>C(e,g)),b=[kt(n,r,a),...h]
await async function(e,t){t.length>0&&await(0,i.mkdir)(e,{recursive:!0,mode:448})
for(const{key:n,value:r}of t)await(0,i.writeFile)(o.join(e,n),r,{mode:384})}(`${s}.tmp`,m)
const w={...n.plan.variables,...a.variables},v=Object.assign({},f,w,...b)
return{file:x({predefined:f,overrides:b,yamlKeys:new Set(Object.keys(w))}),names:Object.keys(v),expand:e=>G(e,v,"")}}({...e,workTree:u,timeoutSeconds:m})
if(f.aborted)return Pt("runner_interrupted","canceled")
const h=await async function({context:e,run:t,planned:n},{folder:r,workTree:i,trace:a,onStart:s},c,l){const u={stack:[],error:void 0,hasError:!1}
try{const d=o.join(r,"trace")
await a.follow(d)
const f={cwd:i,file:await Nt(r,"run.yml",t.plan.runFile.replaceAll(re,d)),variablesFile:await Nt(r,"variables.yml",c.file),stateDir:o.join(r,"state"),variableNames:c.names,unset:t.unset}
let p=null
const m=e.gitlabCiLocal.start(f,n.runName,e=>{p=function(e){const t=/ finished in .* FAIL (\d+)\s*$/.exec(e)
return t?Number(t[1]):void 0}(e)??p})
s(m)
const g=Tt(u,e.store.clock.deadline(1e3*l,()=>new Error("timeout")),!1)
g.signal.addEventListener("abort",()=>{m.kill()},{once:!0})
const h=await m.ended
return 0===h?{kind:"success",why:""}:g.signal.aborted?Pt("job_execution_timeout",`execution took longer than ${l} seconds`):null===p?Pt("runner_system_failure",`gitlab-ci-local ended with ${h??"a signal"}`):{...Pt("script_failure",`exit status ${p}`),exitCode:p}}catch(e){u.error=e,u.hasError=!0}finally{Ct(u)}}(e,t,g,m)
return await d.end(),d.write(await async function(e){const{context:t,run:a,job:s,planned:c,workTree:l,passed:u,expand:d}=e,f=c.artifacts
if(!f||"always"!==f.when&&"on_success"===f.when!==u)return""
const p=f.untracked?await async function({git:e},t){return(await e(["ls-files","--others","-z"],{cwd:t})).split("\0").filter(e=>""!==e)}(t,l):[],m=e=>async function(e){const{workTree:t,definition:n,untracked:r,expand:a}=e,s=e=>{const n=e.map(e=>function(e,t){const n=o.isAbsolute(e)?o.relative(t,e):e
return o.posix.normalize(n).replace(/\/$/,"")}(a(e),t)).flatMap(e=>[e,`${e}/**`]),r=n.map($e.x)
return e=>r.some(t=>t(e))},c=s([...n.paths,...n.dotenv]),l=s(n.exclude),u=new Set(n.untracked?r:[]),d=await async function(e){return(await(0,i.readdir)(e,{recursive:!0,withFileTypes:!0})).filter(e=>!e.isDirectory()).map(t=>o.relative(e,o.join(t.parentPath,t.name))).filter(e=>".git"!==e&&!e.startsWith(".git/"))}(t)
return d.filter(e=>(c(e)||u.has(e))&&!l(e)).sort()}({workTree:l,definition:e,untracked:p,expand:d}),g=await m({...f,paths:[],exclude:[],untracked:!1})
a.dotenv.set(s.id,await async function(e,t){const n={}
for(const r of t){const t=await(0,i.readFile)(o.join(e,r),"utf8")
for(const[e,r]of Object.entries((0,Et.parseEnv)(t)))void 0!==r&&(n[e]=r)}return n}(l,g))
const h=await m({...f,dotenv:[]})
if(!(f.paths.length>0||f.untracked))return""
if(0===h.length)return"WARNING: no files to upload as artifacts\n"
const b=Ze(t,s.id)
await(0,i.rm)(b.files,{recursive:!0,force:!0}),await async function(e,t,n){for(const r of e)await(0,i.mkdir)(o.dirname(o.join(n,r)),{recursive:!0}),await(0,i.cp)(o.join(t,r),o.join(n,r),{verbatimSymlinks:!0,force:!0})}(h,l,b.files)
const w=await async function(e,t,a){const{ZipFile:s}=await Promise.all([n.e(825),n.e(298),n.e(942),n.e(384),n.e(20)]).then(n.t.bind(n,7942,19)),c=new s
for(const n of e){const e=o.join(t,n),r=await(0,i.lstat)(e),a={mtime:r.mtime,mode:r.mode}
r.isSymbolicLink()?c.addBuffer(Buffer.from(await(0,i.readlink)(e)),n,{...a,mode:Ot}):c.addFile(e,n,a)}return c.end(),await(0,i.mkdir)(o.dirname(a),{recursive:!0}),await(0,It.pipeline)(c.outputStream,(0,r.createWriteStream)(a)),(await(0,i.stat)(a)).size}(h,b.files,b.archive)
return s.artifacts={file:b.archive,sizeBytes:w,expireAt:xt(t,d(f.expireIn)),fileType:"archive"},`Uploading artifacts... found ${h.length} files\n`}({...e,workTree:u,passed:"success"===h.kind,expand:g.expand})),h}(e,{folder:u,workTree:d,trace:f,killed:t,onStart:e=>{c=e}}).catch(e=>Pt("runner_system_failure",e.message))
return await f.end(),f.write("success"===(g="success"===p.kind?p:{kind:"failed",reason:p.why}).kind?`${se}Job succeeded${le}\n`:`${ce}ERROR: Job failed: ${g.reason}${le}\n`),await(0,i.rm)(u,{recursive:!0,force:!0,maxRetries:3}),p
var g}({context:e,run:t,job:a,planned:Ke(t,a)},s.signal)
return{outcome:l,async kill(){s.abort(),await(c?.kill()),await l}}}function Mt({context:e,run:t,job:n}){const r=e.projectVariables.get(t.project.id)??[]
return[n.token,...r.filter(({masked:e})=>e).map(({value:e})=>e)]}function Pt(e,t){return{kind:"failed",reason:e,exitCode:null,why:t}}async function Nt(e,t,n){const r=o.join(e,t)
return await(0,i.writeFile)(r,n,{mode:384}),r}function Lt({context:e,run:t,job:n,planned:r},i){const{store:a}=e,o=Object.fromEntries(t.pipeline.variables.map(({key:e,value:t})=>[e,t])),s={...t.predefined,...t.plan.variables,...r.variables,...o},c=e=>G(e,s,""),l="pipeline"===i.kind?t.project:[...a.projects.values()].find(({path:e,deleted:t})=>e===c(i.project)&&!t),u=null===n.userId?null:a.users.get(n.userId)??null
if(l&&(0,at.MN)(l,u))return[...a.pipelines.values()].filter(({projectId:e,deleted:t})=>e===l.id&&!t).filter(({id:e,ref:t})=>"pipeline"===i.kind?String(e)===c(i.pipeline):t===c(i.ref)).flatMap(({jobs:e})=>e).findLast(({name:e,status:t,retried:n})=>e===c(i.job)&&"success"===t&&!n)}function Bt(e,t){for(let n=!0;n;){n=!1
for(const r of We(t.pipeline))n=Dt(e,t,r)||n}Ft(e,t),function(e){const{queue:t,running:n,concurrency:r,closed:i}=e
for(;n.size<r&&!i.signal.aborted;){const n=t.shift()
if(!n)return
"pending"===n.job.status&&Ut(e,n.run,n.job)}}(e)}function Dt(e,t,n){if("created"!==n.status)return!1
const r=rt(t,We(t.pipeline)),i=r.find(({record:e})=>e===n),a=i?(0,He.sk)(i,r):"wait"
return"wait"!==a&&("start"===a?Gt(e,t,n):n.status={block:"manual",delay:"scheduled",skip:"skipped"}[a],"delay"===a&&async function(e,t,n){const{context:r,closed:i}=e
await r.store.clock.sleep(1e3*Ke(t,n).startInSeconds,i.signal).catch(()=>{}),"scheduled"!==n.status||i.signal.aborted||Jt(e,t,n)}(e,t,n),!0)}function Gt({context:e,queue:t,startBridge:n},r,i){i.status="pending",i.queuedAt=e.store.now(),"bridge"===i.kind?n(r,i):t.push({run:r,job:i})}function Ut(e,t,n){const{context:r,running:i}=e
n.status="running",n.startedAt=r.store.now()
const a=Rt(r,t,n)
i.set(n.id,a),Ft(e,t),a.outcome.then(r=>{i.delete(n.id),Ht(e,t,n,r)})}function Ht(e,t,n,r){const i="canceling"===n.status
n.status=i?"canceled":r.kind,n.finishedAt=e.context.store.now(),"failed"!==r.kind||i||function({context:e,closed:t},n,r,{reason:i,exitCode:a}){const{allowedExitCodes:o,maxRetries:s}=Ke(n,r)
r.failureReason=i,null!==a&&o.includes(a)&&(r.allowFailure=!0)
n.pipeline.jobs.filter(({name:e})=>e===r.name).length<=s&&!t.signal.aborted&&et(e.store,n,r)}(e,t,n,r),Bt(e,t)}function Ft({context:e,onChange:t},n){const{pipeline:r}=n,{store:i}=e,a=(0,He.UQ)(We(r))
r.updatedAt=i.now(),a!==r.status&&(r.status=a,"running"===a&&(r.startedAt??=i.now()),r.finishedAt=(0,j.dR)(a)?i.now():null,t(n))}function Jt(e,t,n){tt(t,n),Gt(e,t,n),Bt(e,t)}function qt(e,t,n){const r=e.running.get(n.id)
n.status=r?"canceling":"canceled",r||(n.finishedAt=e.context.store.now()),Bt(e,t),r&&r.kill()}function Vt(e){return{kind:"failed",reason:e,exitCode:null}}function Yt(e,t){return{project:e,ref:t.name,tag:"tag"===t.kind,sha:t.sha}}function zt(e,t){return Object.entries(e).map(([e,n])=>({key:e,value:t(n),variableType:"env_var",raw:!1}))}function Wt(e){return[...new Map(e.map(e=>[e.key,e])).values()]}const Kt=".gitlab-ci.yml"
async function Qt(e,t,{source:n,beforeSha:r,sha:i}){return"merge_request_event"===n?"unknown":void 0===r?"all":e(["diff","--name-only","--no-renames","-z",r,i],{cwd:t}).then(e=>e.split("\0").filter(e=>""!==e),()=>"all")}function Xt(e,t){const n=e=>`/builds/${t.project.path}.tmp/${e}`
return[C(e.projectVariables.get(t.project.id)??[],n),C(t.variables,n)]}function Zt({store:e},t,n){return{pipeline:e.addPipeline({...en(t),status:"failed",yamlErrors:n,failureReason:"config_error",finishedAt:e.now()}),messages:[n]}}function en({project:e,ref:t,tag:n,sha:r,source:i,userId:a,variables:o,inputs:s,upstream:c}){return{projectId:e.id,ref:t,tag:n,sha:r,source:i,userId:a,variables:[...o],inputs:s,upstream:c}}function tn(e,t){const n=new Map,r=new Set,a=(s={context:e,concurrency:t,startBridge:(e,t)=>{l.start(e,t)},onChange({pipeline:e}){for(const t of r)t(e)
l.onChange(e)}},{...s,queue:[],running:new Map,closed:new AbortController})
var s
const c={context:e,control:a,byId:n,watchers:r},l=function(e){const{context:t,control:n,create:r}=e,a=new Map
return{start:async function(e,s){const c=await async function(e,t,n){const r=Ke(t,n),{trigger:a}=r
if(!a)return{kind:"failed",reason:"unknown_failure"}
const s=function(e,t,n){const r=Object.entries(e.plan.variables),i="boolean"==typeof t?t?r:[]:r.filter(([e])=>t.includes(e))
return{...Object.fromEntries(i),...n}}(t,r.inheritVariables,r.variables),c=e.projectVariables.get(t.project.id)??[],l={...{...t.predefined,...A(e.store,t.project,t.pipeline)},...s,...C([...c,...t.pipeline.variables],e=>e)},u=e=>G(e,l,""),d=$t(t,n,r),f=a.forwardPipelineVariables?t.pipeline.variables:[],p=[...a.forwardYamlVariables?zt(s,e=>G(e,{...l,...d},"")):[],...f.filter(({key:e})=>"TRIGGER_PAYLOAD"!==e)],m={pipelineId:t.pipeline.id,jobId:n.id,kind:"bridge"},g={userId:n.userId,variables:Wt(p),inputs:a.inputs,upstream:m}
return"project"===a.kind?async function({store:e,git:t},n,{project:r,branch:i},a,o){const s=o(r),c=[...e.projects.values()].find(({path:e,deleted:t})=>e===s&&!t)
if(!c?.gitDir)return{kind:"failed",reason:"downstream_bridge_project_not_found"}
const l=null===n.userId?null:e.users.get(n.userId)??null
if(!(0,at.hf)(c,l,"developer"))return{kind:"failed",reason:"insufficient_bridge_permissions"}
const u=void 0===i?c.defaultBranch:o(i),d=(await Je(t,Qe(c))).find(e=>e.name===u)
return d?{kind:"ok",creation:{request:{...a,...Yt(c,d)}}}:{kind:"failed",reason:"downstream_pipeline_creation_failed"}}(e,n,a,{...g,source:"pipeline"},u):async function(e,t,{include:n,inputs:r},a){const{project:s,pipeline:c}=t,{CI_COMMIT_BEFORE_SHA:l=""}=t.predefined,u={...a,...!/^0*$/.test(l)&&{beforeSha:l},project:s,ref:c.ref,tag:c.tag,sha:c.sha},[d]=n
if(1!==n.length||!d||void 0===d.local&&void 0===d.artifact){const e=JSON.stringify({include:n.map(e=>({...e,inputs:q(e.inputs)??r}))})
return{kind:"ok",creation:{request:{...u,inputs:{}},content:e}}}const f=void 0===d.local?await async function(e,t,n){const r=We(t.pipeline).find(({name:e})=>e===n.job)
if(!r?.artifacts)return
const{files:a}=Ze(e,r.id),s=o.join(a,String(n.artifact))
return s.startsWith(a+o.sep)?(0,i.readFile)(s,"utf8").catch(()=>{}):void 0}(e,t,d):await function({git:e},{project:t,pipeline:n},{local:r}){return qe(e,Qe(t),n.sha,String(r).replace(/^\/+/,""))}(e,t,d)
return void 0===f?{kind:"failed",reason:"downstream_pipeline_creation_failed"}:{kind:"ok",creation:{request:{...u,inputs:q(d.inputs)??r},content:f}}}(e,t,function(e,t){const n=e.include.map(e=>({...e,..."string"==typeof e.local&&{local:t(e.local)}}))
return{...e,include:n}}(a,u),{...g,source:"parent_pipeline"})}(t,e,s).catch(()=>({kind:"failed",reason:"unknown_failure"}))
if("pending"!==s.status)return
if(s.status="running",s.startedAt=t.store.now(),"failed"===c.kind)return Ht(n,e,s,Vt(c.reason))
const l=await r(c.creation,t=>{s.downstreamPipelineId=t.id,s.strategy&&a.set(t.id,{run:e,job:s})}).catch(()=>({kind:"rejected",messages:[]}));(0,j.dR)(s.status)||("created"!==l.kind?Ht(n,e,s,Vt("downstream_pipeline_creation_failed")):s.strategy?Bt(n,e):Ht(n,e,s,{kind:"success"}))},onChange:function(e){const t=a.get(e.id)
if(!t||t.job.retried||"canceled"===t.job.status)return
const{run:r,job:i}=t;(0,j.dR)(e.status)?function(e,t,r){(0,j.dR)(t.status)||("canceled"===r&&(t.status="canceling"),Ht(n,e,t,"success"===r?{kind:"success"}:Vt("downstream_pipeline_failed")))}(r,i,e.status):function(e,t,r){(0,j.dR)(t.status)&&function(e,t,n){n.status="running",n.finishedAt=null,n.failureReason=null,tt(t,n),Bt(e,t)}(n,e,t),"mirror"===t.strategy&&(t.status="created"===r?"running":r,Bt(n,e))}(r,i,e.status)}}}({context:e,control:a,create:(e,t)=>nn(c,e,t)})
return c}async function nn({context:e,control:t,byId:n,watchers:r},i,a){const o=await async function(e,t){const{request:n}=t,{store:r,git:i}=e,a=Qe(n.project),o=t.content??await qe(i,a,n.sha,Kt)
if(void 0===o)return{kind:"rejected",messages:["Missing CI config file"]}
const s=await Ye(i,a,n.sha),c=function(e){const{store:t,project:n,pipeline:r,commit:i}=e,[a="",...o]=i.message.split("\n")
return{CI:"true",GITLAB_CI:"true",...I(t),...E(t,n),...S(t,r.userId),CI_PIPELINE_SOURCE:r.source,..."trigger"===r.source?{CI_PIPELINE_TRIGGERED:"true"}:{},CI_COMMIT_SHA:r.sha,CI_COMMIT_BEFORE_SHA:r.beforeSha??"0".repeat(40),CI_COMMIT_SHORT_SHA:r.sha.slice(0,8),CI_COMMIT_REF_NAME:r.ref,CI_COMMIT_REF_SLUG:O(r.ref),CI_COMMIT_REF_PROTECTED:String(n.protectedRefs.has(r.ref)),...k(r),CI_COMMIT_TITLE:a,CI_COMMIT_MESSAGE:i.message,CI_COMMIT_DESCRIPTION:o.join("\n").trim(),CI_COMMIT_AUTHOR:`${i.authorName} <${i.authorEmail}>`,CI_COMMIT_TIMESTAMP:i.timestamp}}({store:r,project:n.project,pipeline:n,commit:s}),l="CI_COMMIT_BRANCH"in c?[]:["CI_COMMIT_BRANCH"],u=await e.configurations.read({content:o,inputs:n.inputs,workTree:await Xe(e,n.project,n.sha),sha:n.sha,changedFiles:await Qt(i,a,n),predefined:c,overrides:Xt(e,n),refs:[...r.projects.values()].flatMap(({path:e,gitDir:t,refs:n})=>void 0===t?[]:[{path:e,refs:n}]),unset:l})
if("rejected"===u.kind)return{kind:"rejected",messages:[u.message]}
if("invalid"===u.kind)return{kind:"invalid",...Zt(e,n,u.message)}
const{plan:d}=u,f=Object.assign({},d.variables,c,...Xt(e,n)),p=null===d.name?null:G(d.name,f,""),m=r.addPipeline({...en(n),name:p}),g={project:n.project,pipeline:m,plan:d,predefined:c,unset:l,planned:new Map,dotenv:new Map,playVariables:new Map}
return function({store:e},t,n){for(const r of n.jobs){const{name:n,stage:i,tags:a,when:o,trigger:s,allowFailureByDefault:c}=r,l=s?"bridge":"build",u=e.addJob(t.pipeline,{name:n,stage:i,tags:a,when:o,kind:l,allowFailure:c,strategy:s?.strategy??null})
t.planned.set(u.id,r)}}(e,g,d),{kind:"created",run:g}}(e,i)
if("rejected"===o.kind)return o
const{pipeline:s}="created"===o.kind?o.run:o
a?.(s)
for(const e of r)e(s)
if("invalid"===o.kind)return o
const{run:c}=o
return n.set(c.pipeline.id,c),Bt(t,c),{kind:"created",pipeline:c.pipeline}}function rn(e){const{context:t,control:n}=e
return{create:t=>nn(e,{request:t}),async cancelPipeline(t){an(e,t)},async cancelJob(t){(0,j.dd)(t.status)&&qt(n,on(e,t),t)},async retryPipeline(r){const i=e.byId.get(r.id)
if(!i)return
const a=We(r).filter(({status:e})=>"failed"===e||"canceled"===e)
for(const e of a)et(t.store,i,e)
Bt(n,i)},async retryJob(r){const i=on(e,r),a=et(t.store,i,r)
return Bt(n,i),a},async playJob(t,r){const i=on(e,t)
i.playVariables.set(t.id,r),Jt(n,i,t)}}}function an(e,t){const n=e.byId.get(t.id)
if(n)for(const r of We(t)){const t=(0,jt.k1)(e.context.store,r);(0,j.dd)(r.status)&&qt(e.control,n,r),"parent_pipeline"===t?.source&&an(e,t)}}function on({byId:e},{pipelineId:t}){const n=e.get(t)
if(!n)throw new Error(`pipeline ${t} was never run here`)
return n}const sn=32
function cn(e){const t=function({store:e,hostEnv:t,env:n,program:i,programs:s={}}){const c=i??function(e=[o.join(process.cwd(),"package.json"),__filename]){for(const t of e)try{const e=(0,d.createRequire)(t).resolve("gitlab-ci-local/package.json")
return o.join(o.dirname(e),"dist","index.js")}catch{}throw new h.eb("gitlab-ci-local is not installed; the sandbox needs it to run .gitlab-ci.yml",{hints:["npm install --save-dev gitlab-ci-local"]})}(),l=(0,r.mkdtempSync)(o.join((0,a.tmpdir)(),"gitlab-sandbox-")),j=ln.flatMap(e=>void 0===t[e]?[]:[[e,t[e]]]),k={...Object.fromEntries(j),...n},$=o.join(l,"repositories"),I=function(e){const{program:t}=e,n=o.join(e.folder,"home"),i=o.join(e.folder,"bin")
var a;(0,r.mkdirSync)(n,{recursive:!0}),a=i,(0,r.mkdirSync)(a,{recursive:!0}),(0,r.writeFileSync)(o.join(a,"rsync"),"#!/bin/sh\nexit 0\n",{mode:493})
const s={...e.env,HOME:n,PATH:`${i}:${e.env.PATH??""}`}
let c
return{read(i,a){c??=function(e,{repositories:t,hostname:n}){const i=o.join(e,"include.gitconfig"),a=["ssh://git@gitlab.com:22/",`git@${n()}:`],s=[`[url ${JSON.stringify(`${(0,g.pathToFileURL)(t)}/`)}]`,...a.map(e=>`insteadOf = ${e}`),"[uploadArchive]","allowUnreachable = true",""]
return(0,r.writeFileSync)(i,s.join("\n")),{GIT_CONFIG_GLOBAL:i,GIT_CONFIG_NOSYSTEM:"1",GIT_ALLOW_PROTOCOL:"file"}}(e.folder,e.includes)
const l=[t,a,...b(i,n)]
return async function(e){e.stdin.end()
const t=new Promise((t,n)=>{e.on("error",n),e.on("close",t)}),[n,r,i]=await Promise.all([t,(0,p.text)(e.stdout),(0,p.text)(e.stderr)])
if(0!==n){const e=`${r}\n${i}`.split("\n").filter(e=>!v.test(e))
throw new ConfigurationError(e.join("\n").trim()||`gitlab-ci-local exited with ${n}`)}const a=r.search(w)
if(-1===a)throw new Error(`gitlab-ci-local printed neither YAML nor JSON: ${JSON.stringify(r)}`)
return r.slice(a)}((0,u.spawn)(process.execPath,l,{cwd:i.cwd,env:{...s,...c}}))},start(e,r,i){const a=[r,"--no-needs","--force-shell-executor",...b(e,n)]
return function(e,t){const{stdout:n}=e
if(!n)throw new Error("gitlab-ci-local was started without a pipe")
const r=(0,f.createInterface)({input:n,crlfDelay:Number.POSITIVE_INFINITY})
r.on("line",t)
const i=new Promise(e=>r.on("close",e)),a=new Promise((t,n)=>{e.on("error",n),e.on("exit",e=>t(e))})
return{ended:a.then(async e=>(await Promise.race([i,(0,m.setTimeout)(500,void 0,{ref:!1})]),r.close(),e)),kill:()=>async function(e,t){void 0!==e.pid&&(_(e.pid,"SIGTERM"),await Promise.race([t,(0,m.setTimeout)(y,void 0,{ref:!1})]),_(e.pid,"SIGKILL"))}(e,a)}}((0,u.spawn)("bash",["-c",'exec "$@" 2>&1',"bash",process.execPath,t,...a],{cwd:e.cwd,env:s,stdio:["ignore","pipe","ignore"],detached:!0}),i)}}}({folder:l,env:k,program:c,includes:{repositories:$,hostname:()=>new URL(e.baseUrl).hostname}}),E={PATH:k.PATH??"",HOME:o.join(l,"home")},S=[un(o.join(l,"programs"),s),o.dirname(process.execPath),k.PATH]
return{store:e,folder:l,repositories:$,git:Fe(E),gitEnv:E,gitlabCiLocal:I,configurations:Ge({gitlabCiLocal:I,folder:o.join(l,"configurations")}),jobPath:S.join(o.delimiter),projectVariables:new Map,checkouts:new Map}}(e),{store:n}=t,c=tn(t,e.concurrency??sn)
e.onPipeline&&c.watchers.add(e.onPipeline)
const l=e=>async function(e,t,n){const{project:r}=t
r.refs.splice(0,r.refs.length,...await Je(e.git,Qe(r)))
const i=[],a=[]
for(const r of t.changes){const o=await wt(e,t,r,n)
o&&"rejected"!==o.kind&&i.push(o.pipeline),a.push(...await vt(e,t,r))}return{pipelines:i,deliveries:a}}(t,e,e=>nn(c,{request:e})),k=function(e,t){const n=(0,ot.createServer)({allowHalfOpen:!0},e=>{(async function(e,t){let n=""
e.setEncoding("utf8").on("error",()=>{})
for await(const t of e)n+=t
const[r="",...i]=n.split("\n"),[a,o]=r.split(" "),s=i.flatMap(e=>{const[t,n,r]=e.split(" ")
return t&&n&&r?[{before:t,after:n,ref:r}]:[]}),c={projectId:Number(a),userId:"-"===o?null:Number(o),changes:s}
e.end(await t(c).catch(e=>`${e.message}\n`))})(e,t)}),r=new Promise((t,r)=>{n.once("error",r).listen(e,t)})
return r.catch(()=>{}),{async install(t,n){await r,await async function(e,t,n){const r=`const s = require('net').connect(process.argv[2]);\ns.write(process.argv[1] + ' ' + (process.env.${st} || '-') + '\\n'); process.stdin.pipe(s); s.pipe(process.stdout);\ns.on('error', () => console.log('The sandbox is not running, so this push starts no pipeline and calls no webhook.'))`,a=[process.execPath,"-e",r,t,n].map(s.X).join(" ")
await(0,i.mkdir)(o.join(e,"hooks"),{recursive:!0}),await(0,i.writeFile)(o.join(e,"hooks","post-receive"),`#!/bin/sh\nexec ${a}\n`,{mode:493})}(t,`${n}`,e)},close:()=>new Promise(e=>n.close(()=>e()))}}(o.join(t.folder,"push.sock"),e=>async function(e,{projectId:t,userId:n,changes:r},i){const a=e.projects.get(t)
if(!a)return""
const o=null===n?function(e,t){const[n]=t.members.keys()
return void 0===n?null:e.users.get(n)??null}(e,a):e.users.get(n)??null,{pipelines:s}=await i({project:a,user:o,changes:r})
return s.map(({id:t})=>`View pipeline:\n  ${e.baseUrl}/${a.path}/-/pipelines/${t}\n`).join("")}(n,e,l))
return{async importProject(e){const n=await async function(e,t){const{folder:n,variables:a,...s}=t,c=o.join(e.repositories,`${s.path}.git`)
await(0,i.mkdir)(o.dirname(c),{recursive:!0})
const l={git:e.git,folder:o.resolve(n),gitDir:c},u=await async function(e){const{git:t,folder:n,gitDir:a,defaultBranch:s}=e
if(await(0,i.mkdir)(o.dirname(a),{recursive:!0}),function(e){return(0,r.existsSync)(o.join(e,".git"))||(0,r.existsSync)(o.join(e,"HEAD"))}(n))return await t(["clone","--quiet","--bare","--no-hardlinks",n,a]),(await t(["symbolic-ref","--short","HEAD"],{cwd:a})).trim()
await t(["init","--quiet","--bare",`--initial-branch=${s}`,a])
const c=[`--git-dir=${a}`,`--work-tree=${n}`]
return await t([...c,"add","--all","."],{cwd:n}),await t([...c,"commit","--quiet","--allow-empty","-m",`Import ${o.basename(n)}`],{cwd:n}),s}({...l,defaultBranch:s.defaultBranch??"main"}),d=await Je(e.git,c),f=e.store.addProject({...s,gitDir:c,defaultBranch:s.defaultBranch??u,refs:d})
return a&&e.projectVariables.set(f.id,a),f}(t,e)
return await k.install(Qe(n),n.id),n},setVariables:({id:e},n)=>{t.projectVariables.set(e,n)},listRefs:e=>Je(t.git,Qe(e)),readConfiguration:(e,n)=>async function({git:e},t,n){const r=Qe(t),i=(await Je(e,r)).find(e=>e.name===n)
return i&&qe(e,r,i.sha,".gitlab-ci.yml")}(t,e,n),receivePush:l,serveGit:lt(n,t.gitEnv),settled:e=>function({watchers:e},t){return new Promise(n=>{const r=()=>{((0,j.dR)(t.status)||"manual"===t.status)&&(e.delete(r),n())}
e.add(r),r()})}(c,e),...rn(c),async close(){await async function({queue:e,running:t,closed:n}){n.abort(),e.length=0,await Promise.all([...t.values()].map(e=>e.kill()))}(c.control),await k.close(),await(0,i.rm)(t.folder,{recursive:!0,force:!0,maxRetries:3})}}}const ln=["PATH","LANG","LC_ALL","LC_CTYPE","TZ","TMPDIR","USER","LOGNAME","TERM"]
function un(e,t){(0,r.mkdirSync)(e)
for(const[n,i]of Object.entries(t))(0,r.writeFileSync)(o.join(e,n),`#!/bin/sh\nexec ${i.map(s.X).join(" ")} "$@"\n`,{mode:493})
return e}}),
6282:((e,n,t)=>{t.d(n,{H1:()=>d,dR:()=>a,dd:()=>f,qN:()=>l})
var c=t(3737)
const l={17:"17.10.8",18:"18.2.8",19:"19.2.1"},r=["success","failed","canceled","skipped"],u=c.Do.filter(e=>!a(e)&&"manual"!==e&&"canceling"!==e)
function a(e){return r.includes(e)}function f(e){return u.includes(e)}function d(){let e=Buffer.alloc(1024),n=0
return{append(t){if(n+t.byteLength>e.length){const c=Buffer.alloc(Math.max(2*e.length,n+t.byteLength))
e.copy(c,0,0,n),e=c}return e.set(t,n),n+=t.byteLength,e.subarray(0,n)}}}}),
4914:((e,t,n)=>{n.d(t,{_:()=>Xr})
var r=n(6765),s=n(9856)
function a({headers:e,url:t,body:n}){const{"private-token":r,"job-token":s,authorization:a}=e
return`Internal error while handling ${[`PRIVATE-TOKEN=${r}`,`JOB-TOKEN=${s}`,`Authorization=${a}`,t,n.toString()].join(" | ")}`}var i=n(7067),o=n(4708),c=n(7030)
async function l(e,{host:t,port:n,tls:r}){const s=(n,r)=>{if(r.on("error",()=>{}),n.on("error",()=>{}),!function(e,t){if(void 0===e)return!0
const n=URL.parse(`http://${e}`)?.hostname.replace(/^\[|\]$/g,"")
return void 0!==n&&(0!==(0,c.isIP)(n)||"localhost"===n||n===t)}(n.headers.host,t))return function(e){e.writeHead(403,{"content-type":"application/json",connection:"close"}).end(JSON.stringify({message:"403 Forbidden - The sandbox answers only to its address and to localhost"}))}(r)
e(n,r).catch(()=>r.destroy())},a=r?(0,o.createServer)(r,s):(0,i.createServer)(s)
await new Promise((e,r)=>{a.once("error",r),a.listen(n,t,e)})
const l=a.address()
return{origin:`${r?"https":"http"}://${"IPv6"===l.family?`[${l.address}]`:l.address}:${l.port}`,async close(){const e=new Promise(e=>a.close(e))
a.closeAllConnections(),await e}}}var u=n(7598),d=n(3024),p=n(1455),f=n(1692),h=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var r,s
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
r=t[Symbol.dispose],n&&(s=r)}if("function"!=typeof r)throw new TypeError("Object not disposable.")
s&&(r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:r,async:n})}else n&&e.stack.push({async:!0})
return t},m=function(e){return function(t){function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n,t.hasError=!0}var r,s=0
return function e(){for(;r=t.stack.pop();)try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(e)
if(r.dispose){var a=r.dispose.call(r.value)
if(r.async)return s|=2,Promise.resolve(a).then(e,function(t){return n(t),e()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n)
return r.name="SuppressedError",r.error=e,r.suppressed=t,r})
async function b(e){const{request:t,response:n,fault:r,process:i}=e
switch(n.setHeader("date",new Date(e.clock.wallMs()).toUTCString()),r?.kind){case void 0:return g(e,await i())
case"answer":return r.effect&&await i(),g(e,(0,s.Qq)(r.status,r.body??"",{...r.headers}))
case"echo":return g(e,(0,s.Pq)(r.status,{message:a(t)}))
case"rewrite":return g(e,r.rewrite(await i()))
case"reset":return r.effect&&await i(),void function({socket:e}){e instanceof f.TLSSocket?e.destroy():e?.resetAndDestroy()}(n)
case"cut":return await v(n,await i(),r.afterBytes),void n.socket?.end()
case"stall":return async function(e,t){const{response:n,clock:r,gone:s,process:a,later:i,onAnswer:o}=e,c=r.monotonicMs()+t.delayMs,l=()=>r.sleep(t.delayMs,s)
"before"===t.at&&await l().catch(e=>{throw t.late&&i(c,a),e})
const u=await a()
if("answer"===t.at&&await l(),"body"!==t.at)return g(e,u)
const d=await v(n,u,t.afterBytes)
await l(),o(u.status),n.end(d)}(e,r)}}async function g({request:e,response:t,onAnswer:n},r){n(r.status),await(0,s.tN)(t,r,{withBody:"HEAD"!==e.method})}async function v(e,t,n){const r=await async function(e){const t={stack:[],error:void 0,hasError:!1}
try{if("bytes"===e.body.kind)return e.body.bytes
const n=h(t,await(0,p.open)(e.body.file),!0),r=Buffer.alloc((0,s.gi)(e))
return await n.read(r,0,r.length,0),r}catch(e){t.error=e,t.hasError=!0}finally{const e=m(t)
e&&await e}}(t)
return e.writeHead(t.status,(0,s.we)(t)),await new Promise(t=>e.write(r.subarray(0,n),t)),r.subarray(n)}const w=33554432,y=1048576,$=500
function k(){const e=[],t=new WeakMap
let n=0
function r(r,s){const a=t.get(r)
if(void 0===a)return
t.set(r,a+s),n+=s
let i=0
for(;n>w&&i<e.length-1;i++){const r=e[i]
n-=t.get(r)??0,t.delete(r)}e.splice(0,i)}return{requests:e,add({method:n="",url:s="",headers:a}){const i={method:n,url:s,headers:{...a},body:"",status:0}
return e.push(i),t.set(i,0),r(i,$+s.length+JSON.stringify(a).length),i},addBody(e,t){e.body=t.subarray(0,y).toString(),r(e,Math.min(t.length,y))}}}var j=n(1592),q=n(4615)
function _(e,t,n){const r=e.filter(({versions:e})=>!e||e.includes(t)).map(e=>({route:e,...P(e.path)}))
return{match(e,t){const a="HEAD"===e?"GET":e,i=r.filter(({pattern:e})=>e.test(t)),o=i.find(({route:e})=>e.method===a)
if(o)return{route:o.route,values:S(o.pattern,o.names,t)}
if(0===i.length&&"GET"===a&&n)return{route:n,values:{}}
if(0===i.length)throw T()
throw new s.P_(405,{error:"405 Not Allowed"},{allow:i.map(({route:e})=>e.method).join(", ")})}}}const T=()=>new s.P_(404,{error:"404 Not Found"})
function P(e){const t=[],n=e.replaceAll(/[:*](\w+)|[.]/g,(e,n)=>void 0===n?"\\.":(t.push(n),e.startsWith("*")?"(.+)":"([^/]+)"))
return{pattern:new RegExp(`^${n}/?$`),names:t}}function S(e,t,n){const r=e.exec(n)??[]
try{return Object.fromEntries(t.map((e,t)=>[e,decodeURIComponent(r[t+1]??"")]))}catch{throw new s.P_(400,{error:"Invalid path encoding"})}}var I=n(6282),A=n(3737),E=n(8200)
function x(e,t,{present:n,counted:r=!0}){const a=Math.min(R(e,"per_page",20),100),i=R(e,"page",1),o={number:i,perPage:a,pages:Math.max(1,Math.ceil(t.length/a)),total:t.length},c=t.slice((i-1)*a,i*a)
return(0,s.Pq)(200,c.map(n),function(e,{number:t,perPage:n,pages:r,total:s},a){const i=t<r?t+1:void 0,o=t>1?t-1:void 0
return{link:[o&&`<${M(e,o,n)}>; rel="prev"`,i&&`<${M(e,i,n)}>; rel="next"`,`<${M(e,1,n)}>; rel="first"`,a&&`<${M(e,r,n)}>; rel="last"`].filter(Boolean).join(", "),"x-page":String(t),"x-per-page":String(n),"x-next-page":String(i??""),"x-prev-page":String(o??""),...a&&{"x-total":String(s),"x-total-pages":String(r)}}}(e,o,r&&t.length<=1e4))}function M({store:e,request:t},n,r){const s=new URLSearchParams(t.url.split("?")[1])
for(const e of["private_token","job_token","access_token","token"])s.delete(e)
return s.set("page",String(n)),s.set("per_page",String(r)),`${e.baseUrl}${t.path}?${s}`}function R({params:e},t,n){const r=e[t]
if(void 0===r||""===r)return n
if(!/^\d{1,9}$/.test(String(r)))throw(0,s.CH)([`${t} is invalid`])
return Math.max(1,Number(r))}var O=n(4294),B=n(993)
const D="/projects/:id/pipelines/:pipeline_id",G="/projects/:id/jobs/:job_id",U=[{method:"GET",path:`${D}/jobs`,access:"optional",jobToken:{since:19,permission:"read_jobs"},handle:function(e){const t=z(e),{jobs:n}=(0,q.GX)(e,(0,q.Lz)(e)),r=X(e,n,"build",t)
return x(e,r,{present:t=>(0,E.hX)(e.store,t)})}},{method:"GET",path:`${D}/bridges`,access:"optional",jobToken:{since:18,permission:"read_pipelines"},handle:C},{method:"GET",path:`${D}/trigger_jobs`,access:"optional",versions:[19],jobToken:{since:19,permission:"read_pipelines"},handle:C},{method:"GET",path:"/projects/:id/jobs",access:"required",jobToken:{since:18,permission:"read_jobs"},handle:function(e){const t=z(e),n=(0,q.Lz)(e),r=[...e.store.jobs.values()].filter(({projectId:t,pipelineId:r})=>t===n.id&&!e.store.pipelines.get(r)?.deleted),s=X(e,r,"build",t,!0)
return x(e,s,{present:t=>(0,E.hX)(e.store,t),counted:!1})}},{method:"GET",path:G,access:"required",handle:function(e){return(0,s.Pq)(200,(0,E.hX)(e.store,F(e)))}},{method:"GET",path:`${G}/trace`,access:"required",handle:function(e){const{offset:t,limit:n}=function({store:e,params:t}){if(e.version<19)return{offset:0,limit:void 0}
return{offset:(0,B.$H)(t,"byte_offset",{min:0,max:Number.MAX_SAFE_INTEGER})??0,limit:(0,B.$H)(t,"byte_limit",{min:1,max:N})}}(e),{id:r,trace:a}=F(e)
return(0,s.Qq)(200,a.subarray(t,void 0===n?void 0:t+n),{"content-disposition":`infile; filename="${r}.log"`})}},{method:"GET",path:"/job",access:"required",jobToken:{since:17},handle:function({store:e,caller:t}){if("job"!==t.kind)throw(0,s.mX)("Job")
return(0,s.Pq)(200,(0,E.hX)(e,t.job))}},{method:"POST",path:`${G}/cancel`,access:"required",handle:H},{method:"POST",path:`${G}/retry`,access:"required",handle:W},{method:"POST",path:`${G}/play`,access:"required",handle:Q},{method:"POST",path:`${G}/erase`,access:"required",handle:function(e){const t=(0,q.bo)(e,(0,q.cl)(e,"maintainer"))
if(!["success","failed","canceled"].includes(t.status)||null!==t.erasedAt)throw(0,s.o0)("Job is not erasable!")
return t.erasedAt=e.store.now(),t.trace=new Uint8Array,t.artifacts=null,(0,s.Pq)(201,(0,E.hX)(e.store,t))}}],L={cancel:H,retry:W,play:Q}
function C(e){const t=z(e),{jobs:n}=(0,q.GX)(e,(0,q.Lz)(e)),r=X(e,n,"bridge",t)
return x(e,r,{present:t=>(0,E.du)(e.store,t,J(e,t))})}function X({params:e},t,n,r,s=(0,B.bS)(e,"include_retried")){return t.filter(e=>e.kind===n&&(s||!e.retried)&&(!r||r.includes(e.status))).sort((e,t)=>t.id-e.id)}function z({params:e}){const t=e.scope
if(null==t||""===t)return
const n=Array.isArray(t)?t:(0,O.jh)(t)?Object.values(t):[t]
if(!n.every(e=>A.Do.some(t=>t===e)))throw(0,s.CH)(["scope does not have a valid value"])
return n.map(String)}function J({store:e,caller:t},n){const r=(0,E.k1)(e,n),s=r&&!r.deleted?e.projects.get(r.projectId):void 0
return r&&s&&(0,q.MN)(s,(0,q.kB)(t))?r:null}const N=512e3
function F(e){const t=(0,q.bo)(e,(0,q.Lz)(e))
if("bridge"===t.kind)throw(0,s.mX)()
return t}async function H(e){const t=(0,q.cl)(e,"developer"),n=(0,q.bo)(e,t)
return await e.engineOf(t).cancelJob(n),(0,s.Pq)(201,V(e,n))}async function W(e){const t=(0,q.cl)(e,"developer"),n=(0,q.bo)(e,t)
if(n.retried||!["success","failed","canceled"].includes(n.status))throw(0,s.o0)("Job is not retryable")
return(0,s.Pq)(201,V(e,await e.engineOf(t).retryJob(n)))}async function Q(e){const t=function({params:e}){const t=e.job_variables_attributes??[]
if(!Array.isArray(t)||!t.every(O.jh))throw(0,s.CH)(["job_variables_attributes is invalid"])
return t.map(({key:e,value:t})=>({key:String(e),value:String(t??""),variableType:"env_var",raw:!1}))}(e),n=(0,q.cl)(e,"developer"),r=(0,q.bo)(e,n)
if("manual"!==r.status&&"scheduled"!==r.status)throw(0,s.li)("Unplayable Job")
return await e.engineOf(n).playJob(r,t),(0,s.Pq)(200,V(e,r))}function V(e,t){return"bridge"===t.kind?(0,E.du)(e.store,t,J(e,t)):(0,E.hX)(e.store,t)}async function Y(e,t){const{project:n}=t,r=e.engineOf(n),s=function(e,t){const[,n,r]=/^refs\/(heads|tags)\/(.+)$/s.exec(t)??[]
return void 0===n?e.filter(e=>e.name===t):e.filter(e=>e.name===r&&e.kind===("heads"===n?"branch":"tag"))}(await(r.listRefs?.(n))??n.refs,t.ref),[a]=s,i=function({variables:e}){return e.every(({key:e})=>/^\w{1,255}$/.test(e))?null:"Failed to build the pipeline!"}(t)??function({project:e,user:t,legacyTrigger:n},r){return e.deleted?"Project is deleted!":e.pipelinesEnabled?n?null:(0,q.hf)(e,t,"developer")?r&&!(0,q.wf)(e,t,r.name)?`You do not have sufficient permission to run a pipeline on '${r.name}'. Please select a different branch or contact your administrator for assistance.`:null:"Insufficient permissions to create a new pipeline":"Pipelines are disabled!"}(t,a)??function(e){return 0===e.length?"Reference not found":e.length>1?"Ref is ambiguous":null}(s)??function(e,t){const{project:n,user:r,legacyTrigger:s,variables:a,payload:i}=t,o="no_one_allowed"===n.variablesMinimumOverrideRole
return 0===a.length+(i&&o&&e.version<=18?1:0)||s||(0,q.ac)(n,r)?null:"Insufficient permissions to set pipeline variables"}(e.store,t)
if(null!==i||!a)return Z(i??"Reference not found")
const o=function(e,t){const{project:n,source:r,user:s,variables:a,payload:i,inputs:o,upstream:c}=e
return{project:n,ref:t.name,tag:"tag"===t.kind,sha:t.sha,source:r,userId:s?.id??null,variables:i?[...a,i]:a,inputs:o,upstream:c}}(t,a),c=function(e){const t=e.map(({key:e})=>e),n=[...new Set(t.filter((e,n)=>t.indexOf(e)!==n))]
return 0===n.length?null:`Duplicate variable name${n.length>1?"s":""}: ${n.join(", ")}`}(o.variables)
return null!==c?function(e,t,n){const{project:r,variables:s,...a}=t
return{kind:"invalid",pipeline:e.addPipeline({...a,projectId:r.id,variables:[],status:"failed",yamlErrors:n,failureReason:"config_error",finishedAt:e.now()}),messages:[n]}}(e.store,o,c):function(e,{project:t,user:n},r){if(0===t.pipelinesPerMinute)return!1
const s=e.clock.wallMs()-6e4,a=[...e.pipelines.values()].filter(e=>e.projectId===t.id&&e.userId===(n?.id??null)&&e.sha===r&&Date.parse(e.createdAt)>s)
return a.length>=t.pipelinesPerMinute}(e.store,t,a.sha)?Z("Too many pipelines created in the last minute. Try again later."):Object.keys(t.inputs).length>K?Z(`There cannot be more than ${K} inputs`):r.create(o)}const K=20
function Z(e){return{kind:"rejected",messages:[e]}}var ee=n(6505)
const te={running:({status:e})=>"running"===e,pending:({status:e})=>"pending"===e,finished:({status:e})=>["success","failed","canceled"].includes(e),branches:({tag:e})=>!e,tags:({tag:e})=>e}
function ne(e){const t=[]
for(const[n,r]of[["updated","updatedAt"],["created","createdAt"]]){const s=(0,B.XL)(e,`${n}_after`),a=(0,B.XL)(e,`${n}_before`)
void 0!==s&&t.push(e=>Date.parse(e[r])>s),void 0!==a&&t.push(e=>Date.parse(e[r])<a)}return t}const re={since:18,permission:"read_pipelines"},se="/projects/:id/pipelines",ae=`${se}/:pipeline_id`,ie=[{method:"GET",path:se,access:"optional",jobToken:re,handle:function(e){const t=(0,q.Lz)(e),n=function(e,t){const n=function({store:e,params:t}){const n=(0,B.AU)(t,"scope",Object.keys(te)),r=(0,B.AU)(t,"status",A.Do),s=(0,B.AU)(t,"source",["unknown",...A.D7]),a=(0,B.mR)(t,"username"),i=["ref","sha","name"].map(e=>[e,(0,B.mR)(t,e)]),o=[s?e=>e.source===s:e=>"parent_pipeline"!==e.source]
if(n&&o.push(te[n]??(()=>!0)),r&&o.push(e=>e.status===r),void 0!==t.yaml_errors){const e=(0,B.bS)(t,"yaml_errors")
o.push(t=>null!==t.yamlErrors===e)}void 0!==a&&o.push(({userId:t})=>null!==t&&e.users.get(t)?.username===a)
for(const[e,t]of i)void 0!==t&&o.push(n=>n[e]===t)
return[...o,...ne(t)]}(e),r=function({params:e}){const t=(0,B.AU)(e,"order_by",["id","status","ref","updated_at","user_id"])??"id",n="asc"===(0,B.AU)(e,"sort",["asc","desc"])?1:-1,r={id:({id:e})=>e,status:({status:e})=>e,ref:({ref:e})=>e,updated_at:({updatedAt:e})=>Date.parse(e),user_id:({userId:e})=>e??0}[t]
return(e,t)=>{const[s,a]=[r(e),r(t)]
return s===a?n*(e.id-t.id):s<a?-n:n}}(e),s=e.store.clock.wallMs()-e.settings.listDelayMs
return[...e.store.pipelines.values()].filter(e=>e.projectId===t.id&&!e.deleted).filter(e=>Date.parse(e.createdAt)<=s).filter(e=>n.every(t=>t(e))).sort(r)}(e,t)
return x(e,n,{present:t=>(0,ee.I4)(e.store,t)})}},{method:"POST",path:"/projects/:id/pipeline",access:"required",handle:async function(e){const{ref:t}=(0,B.mC)(e.params,[{name:"ref",blank:!0}]),n=function(e){if(null==e)return[]
if(!Array.isArray(e))throw(0,s.CH)(["variables is invalid"])
return e.map((e,t)=>{if(!(0,O.jh)(e))throw(0,s.CH)(["variables is invalid"])
const{key:n,value:r,variable_type:a="env_var"}=e
if(void 0===n)throw(0,s.CH)([`variables[${t}][key] is missing`])
if("env_var"!==a&&"file"!==a)throw(0,s.CH)([`variables[${t}][variable_type] does not have a valid value`])
return{key:String(n),value:String(r??""),variableType:a,raw:!1}})}(e.params.variables),r=e.store.version>=18?(0,B.xC)(e.params,"inputs"):{},a={project:(0,q.cl)(e,"developer"),ref:t,source:"api",user:(0,q.kB)(e.caller),variables:n,inputs:r,upstream:null}
return(0,s.Pq)(201,(0,ee.A_)(e.store,await ce(e,a)))}},{method:"GET",path:`${se}/latest`,access:"optional",handle:function(e){const t=(0,q.Lz)(e),n=(0,B.mR)(e.params,"ref")??t.defaultBranch,r=[...e.store.pipelines.values()].filter(e=>e.projectId===t.id&&e.ref===n&&!e.deleted).at(-1)
if(!r)throw(0,s.o0)()
return(0,s.Pq)(200,(0,ee.yW)(e.store,r))}},{method:"GET",path:ae,access:"optional",jobToken:re,handle:function(e){const t=(0,q.GX)(e,(0,q.Lz)(e))
return(0,s.Pq)(200,(0,ee.yW)(e.store,t))}},{method:"DELETE",path:ae,access:"required",handle:function(e){return(0,q.GX)(e,(0,q.cl)(e,"owner")).deleted=!0,(0,s.Ie)(204)}},{method:"GET",path:`${ae}/variables`,access:"required",handle:function(e){const t=(0,q.Lz)(e),n=(0,q.GX)(e,t),r=(0,q.kB)(e.caller)
if(!(null!==r&&n.userId===r.id&&(0,q.hf)(t,r,"developer"))&&!(0,q.hf)(t,r,"maintainer"))throw(0,s.o0)()
return(0,s.Pq)(200,function({store:e,settings:t},n){const{variablesDelayMs:r,payloadShown:s}=t
return Date.parse(n.createdAt)>e.clock.wallMs()-r?[]:"whole"===s?n.variables:n.variables.flatMap(e=>"TRIGGER_PAYLOAD"!==e.key?[e]:"none"===s?[]:[{...e,value:le(e.value)}])}(e,n).map(ee.ov))}},{method:"PUT",path:`${ae}/metadata`,access:"required",jobToken:{since:17,permission:"admin_pipelines"},handle:function(e){const{name:t}=(0,B.mC)(e.params,[{name:"name",blank:!0}]),n=(0,q.GX)(e,(0,q.cl)(e,"developer"))
return n.name=t,(0,s.Pq)(200,(0,ee.yW)(e.store,n))}},{method:"GET",path:`${ae}/test_report`,access:"optional",handle:function(e){return(0,q.GX)(e,(0,q.Lz)(e)),(0,s.Pq)(200,{total_time:0,total_count:0,success_count:0,failed_count:0,skipped_count:0,error_count:0,test_suites:[]})}},{method:"GET",path:`${ae}/test_report_summary`,access:"optional",handle:function(e){return(0,q.GX)(e,(0,q.Lz)(e)),(0,s.Pq)(200,{total:{time:0,count:0,success:0,failed:0,skipped:0,error:0,suite_error:null},test_suites:[]})}},{method:"POST",path:`${ae}/cancel`,access:"required",handle:ue},{method:"POST",path:`${ae}/retry`,access:"required",handle:de}],oe={cancel:ue,retry:de}
async function ce(e,t){const n=await Y(e,t)
if("created"===n.kind)return n.pipeline
throw"invalid"===n.kind&&e.store.removePipeline(n.pipeline),(0,s.J5)(400,{base:n.messages})}function le(e){const t=Object.entries(JSON.parse(e))
return JSON.stringify(Object.fromEntries(t.filter(([e])=>["id","ref","variables","inputs"].includes(e))))}async function ue(e){const t=(0,q.cl)(e,"developer"),n=(0,q.GX)(e,t)
return await e.engineOf(t).cancelPipeline(n),pe(e,200,n)}async function de(e){const t=(0,q.cl)(e,"developer"),n=(0,q.GX)(e,t)
return await e.engineOf(t).retryPipeline(n),pe(e,201,n)}function pe(e,t,n){return(0,s.Pq)(t,(0,ee.A_)(e.store,n))}function fe({formToken:e,params:t,request:{headers:n}}){const r=n["sec-fetch-site"]
if(void 0!==r&&"same-origin"!==r||(a=n.origin,i=n.host,void 0!==a&&(void 0===i||URL.parse(a)?.host!==i)))throw(0,s.o0)("The form comes from another site")
var a,i
if("string"!=typeof t.page_token||!function(e,t){const n=e=>(0,u.createHash)("sha256").update(e).digest()
return(0,u.timingSafeEqual)(n(e),n(t))}(t.page_token,e))throw(0,s.o0)("The form is not one of this sandbox, which may have been started again: load its page again")}function he(e){const t=e.split(/\r?\n/).map((e,t)=>j.q`${t>0&&j.q`\n`}${e}`)
return j.q`<label><span>Variables, one <code>KEY=VALUE</code> a line</span>
<textarea name="variables" rows="5" spellcheck="false" autocomplete="off">
${t}</textarea></label>`}function me(e){return e.split(/\r?\n/).flatMap((e,t)=>{if(""===e.trim())return[]
const n=e.indexOf("=")
if(n<1)throw(0,s.li)(`Line ${t+1} of the variables is not KEY=VALUE`)
return[{key:e.slice(0,n).trim(),value:e.slice(n+1),variableType:"env_var",raw:!1}]})}function be({params:e},t){const n=e[t]
return"string"==typeof n?n:""}function ge({body:e}){if(!(0,O.jh)(e))return""
const{message:t=e.error_description??e.error}=e
return(0,O.jh)(t)?Object.values(t).flat().map(String).join(", "):String(t).replace(/^\d{3} [A-Z][\w ]*? - /,"")}var ve=n(1109),we=n(8739),ye=n(987)
const $e=3
function ke(e,t){const{status:n=200,title:r,trail:a,heading:i=j.q`${r}`,body:o,refreshes:c=!1}=t,l=c&&"off"!==e.params.refresh,u=a&&[j.q`<a href="${Pe(e.store)}/">GitLab sandbox</a>`,...a],d=j.q`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${r}</title>
<style>${Ce}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header>${u&&j.q`<nav aria-label="Pages above">${u.map((e,t)=>j.q`${t>0&&" \u203a "}${e}`)}</nav>`}
<h1>${i}</h1></header>
<main id="main">
${o}
</main>
<footer><p>A GitLab ${I.qN[e.store.version]} for trying things out, on this machine.${c?function(e){return e?j.q` This page loads itself again every ${$e} seconds. <a href="?refresh=off">Stop that</a>`:j.q` This page stays as it is. <a href="?">Let it load itself again</a>`}(l):""}</p>${function(e){const{store:t,user:n,request:r}=e
if("/users/sign_in"===r.path)return j.q``
if(null===n)return j.q`<p>${function(e){return j.q`<a href="${qe(e)}">Sign in</a>`}(e)} with an API token to run, retry, cancel and play.</p>`
const s=j.q`<input type="hidden" name="back" value="${_e(e)}">`
return j.q`<form method="post" action="${Pe(t)}/users/sign_out">${je(e)}${s}Signed in as ${(0,ve.nD)(n.username)} <button>Sign out</button></form>`}(e)}</footer>
</body>
</html>
`
return(0,s.Qq)(n,(0,j.j)(d),{"content-type":"text/html; charset=utf-8","content-security-policy":`default-src 'none'; style-src 'sha256-${Xe}'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`,"referrer-policy":"same-origin","cache-control":"no-store",...l&&{refresh:String($e)}})}function je({formToken:e}){return j.q`<input type="hidden" name="page_token" value="${e}">`}function qe(e){return`${Pe(e.store)}/users/sign_in?back=${encodeURIComponent(_e(e))}`}function _e({store:e,request:t}){return`${Pe(e)}${t.path}`}function Te(e){return(0,s.Qq)(303,"",{location:e,"cache-control":"no-store"})}function Pe({baseUrl:e}){return new URL(e).pathname.replace(/\/$/,"")}function Se(e,{path:t}){return`${Pe(e)}/${xe(t)}`}function Ie(e,{id:t,projectId:n}){return`${Ee(e,n)}/-/pipelines/${t}`}function Ae(e,{id:t,projectId:n}){return`${Ee(e,n)}/-/jobs/${t}`}function Ee(e,t){const n=e.projects.get(t)
return void 0===n?Pe(e):Se(e,n)}function xe(e){return e.toWellFormed().split("/").map(encodeURIComponent).join("/")}function Me(e,t){return j.q`<a href="${Se(e,t)}">${(0,ve.nD)(t.path)}</a>`}function Re(e,t){return j.q`<a href="${Ie(e,t)}">#${t.id}</a>`}function Oe(e,t){const n=e.projects.get(t.projectId)?.path??""
return j.q`<a href="${Ie(e,t)}">${(0,ve.nD)(n)} #${t.id}</a>`}function Be(e){if((0,ee.cR)(e))return j.q`<span class="status allowed">! passed with warnings</span>`
const{icon:t,words:n}=(0,ye.Rh)(e.status)
return j.q`<span class="status ${(0,ye.BE)({...e,counts:!0})}">${t} ${n}</span>`}function De(e){const{icon:t,words:n}=(0,ye.OP)({...e,counts:!e.allowFailure})
return j.q`<span class="status ${Ge(e)}">${t} ${n}</span>`}function Ge(e){return(0,ye.BE)({...e,counts:!e.allowFailure})}function Ue(e){const t=e.flatMap(([e,t])=>void 0===t?[]:[j.q`<div><dt>${e}</dt><dd>${t}</dd></div>`])
return j.q`<dl class="facts">${t}</dl>`}function Le({users:e},t){const n=null===t?void 0:e.get(t)
return void 0===n?j.q`–`:(0,ve.nD)(n.username)}const Ce=j.q`${we.i}
nav{font-size:.9rem}
footer{margin-top:1.5rem}
.facts{grid-template-columns:repeat(auto-fill,minmax(min(11rem,45%),1fr))}
.bar{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin:.75rem 0}
.bar:empty{display:none}
.act{display:inline-flex;gap:.5rem;margin:0}
button,.button{cursor:pointer;display:inline-block;padding:.25rem .7rem;border:1px solid var(--soft);border-radius:5px;background:var(--page);color:var(--text);text-decoration:none;font-size:.9rem;line-height:1.5}
button:hover,.button:hover{background:var(--card);border-color:var(--text)}
.main{background:var(--link);border-color:var(--link);color:var(--page)}
.main:hover{background:var(--link);filter:brightness(1.1)}
.stages{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(14rem,1fr);gap:1rem;list-style:none;margin:0;padding:0 0 .5rem}
.stages h3{margin:0 0 .5rem}
.jobs{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
.jobs .job{padding:.5rem .75rem;background:var(--card);color:var(--text);border:1px solid var(--line);border-left:4px solid var(--skipped);border-radius:8px}
.jobs .passed{border-left-color:var(--passed)}.jobs .failed{border-left-color:var(--failed)}.jobs .allowed{border-left-color:var(--allowed)}.jobs .running{border-left-color:var(--running)}
.job p{margin:.15rem 0 0;font-size:.85rem}
.job .act{margin:.35rem .25rem 0 0}
.form{display:grid;gap:1rem;max-width:40rem}
.form label{display:grid;gap:.25rem;color:var(--text)}
.form textarea,.form input{width:100%}
textarea{font:14px/1.45 ui-monospace,monospace;padding:.5rem;color:var(--text);background:var(--page);border:1px solid var(--soft);border-radius:5px;min-height:6rem}
textarea:focus-visible,.button:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.wrong{padding:.5rem 1rem;border-left:4px solid var(--failed);background:var(--card);white-space:pre-wrap}
.files{columns:20rem;margin:.5rem 0;padding-left:1.25rem}
.now{white-space:nowrap}
`,Xe=(0,u.createHash)("sha256").update((0,j.j)(Ce)).digest("base64")
async function ze(e,t){const n=(0,q.GX)(e,t),{action:r}=e.params
if("cancel"!==r&&"retry"!==r)throw(0,s.li)("The form asks for nothing that is known")
return await oe[r]({...e,params:{}}),Te(Ie(e.store,n))}async function Je(e,t){const{store:n,params:r}=e,a=(0,q.bo)(e,t),{action:i}=r
if("cancel"!==i&&"retry"!==i&&"play"!==i)throw(0,s.li)("The form asks for nothing that is known")
const o=me(be(e,"variables"))
await L[i]({...e,params:{job_variables_attributes:o}})
const c=n.pipelines.get(a.pipelineId)
if(void 0!==c&&"pipeline"===r.back)return Te(Ie(n,c))
const l=c?.jobs.findLast(({name:e,retried:t})=>e===a.name&&!t)
return Te(Ae(n,"retry"===i?l??a:a))}function Ne(e,t,n){const r=Fe(t).filter(e=>"play"!==e||"pipeline"===n),s=j.q`<input type="hidden" name="back" value="${n}">`,a=r.map(e=>We(e,t.name))
return Qe(e,Ae(e.store,t),a,s)}function Fe({status:e,retried:t}){return t?[]:"manual"===e?["play"]:"scheduled"===e?["play","cancel"]:(0,I.dd)(e)?["cancel"]:["success","failed","canceled"].includes(e)?["retry"]:[]}const He={cancel:"Cancel",retry:"Retry",play:"Play"}
function We(e,t){return j.q`<button name="action" value="${e}" aria-label="${He[e]} ${t}">${He[e]}</button>`}function Qe(e,t,n,r){return 0===n.length||null===e.user?j.q``:j.q`<form class="act" method="post" action="${t}">${je(e)}${r}${n}</form>`}var Ve=n(7234),Ye=n(8479),Ke=n(469),Ze=n(6760)
const et={since:17,permission:"read_jobs"},tt="/projects/:id/jobs/artifacts/*ref",nt="/projects/:id/jobs/:job_id/artifacts",rt=[{method:"GET",path:`${tt}/download`,access:"optional",jobToken:et,handle:function(e){return at(e,st(e))}},{method:"GET",path:`${tt}/raw/*path`,access:"optional",jobToken:et,handle:function(e){return it(e,st(e))}},{method:"GET",path:nt,access:"optional",jobToken:et,handle:function(e){return at(e,(0,q.bo)(e,(0,q.Lz)(e)))}},{method:"DELETE",path:nt,access:"required",handle:function(e){return(0,q.bo)(e,(0,q.cl)(e,"maintainer")).artifacts=null,(0,s.Ie)(204)}},{method:"POST",path:`${nt}/keep`,access:"required",handle:function(e){const t=(0,q.bo)(e,(0,q.cl)(e,"developer"))
return lt((0,Ke.fk)(e.store,t)).expireAt=null,(0,s.Pq)(200,(0,E.hX)(e.store,t))}},{method:"GET",path:`${nt}/tree`,access:"optional",versions:[19],jobToken:et,handle:async function(e){const t=(0,B.bS)(e.params,"recursive"),n=((0,B.mR)(e.params,"path")??"").replace(/\/+$/,""),r=(0,q.bo)(e,(0,q.Lz)(e)),a=(0,Ke.fk)(e.store,r)
if(!a)throw(0,s.mX)("Artifacts")
const i=await(0,Ke.fi)(a).catch(()=>{throw(0,s.mX)("Artifacts metadata")}),o=""===n?"":`${n}/`
if(""!==o&&!i.some(({path:e})=>e===o))throw(0,s.mX)("Path")
return x(e,i.filter(({path:e})=>e.startsWith(o)&&e!==o).filter(({path:e})=>t||!e.slice(o.length).replace(/\/$/,"").includes("/")),{present:({name:e,path:t,type:n,sizeBytes:r,mode:s})=>({name:e,path:t,type:n,..."file"===n&&{size:r,mode:s}})})}},{method:"GET",path:`${nt}/*path`,access:"optional",jobToken:et,handle:function(e){return it(e,(0,q.bo)(e,(0,q.Lz)(e)))}},{method:"DELETE",path:"/projects/:id/artifacts",access:"required",handle:function(e){const t=(0,q.cl)(e,"maintainer")
for(const n of e.store.jobs.values())n.projectId===t.id&&(n.artifacts=null)
return(0,s.Pq)(202,{message:"202 Accepted"})}}]
function st(e){const{job:t}=(0,B.mC)(e.params,[{name:"job",blank:!0}]),n=e.store.version>=19&&(0,B.bS)(e.params,"search_recent_successful_pipelines"),r=(0,q.Lz)(e),a=function(e,{project:t,ref:n,name:r,searchRecent:s}){const a=[...e.pipelines.values()].filter(({projectId:e,deleted:n,source:r})=>e===t.id&&!n&&"parent_pipeline"!==r).filter(e=>e.ref===n&&"success"===e.status).sort((e,t)=>t.id-e.id).slice(0,s?ut:1)
for(const t of a){const n=dt(e,t,r)
if(n)return n}}(e.store,{project:r,ref:e.values.ref??"",name:t,searchRecent:n})
if(!a)throw(0,s.mX)("Job")
return a}async function at({store:e,settings:t},n){const r=lt((0,Ke.fk)(e,n)),{file:a,sizeBytes:i}=r
return t.objectStorage?(0,s.Qq)(302,"",{location:t.objectStorage.sign(a),"cache-control":"no-store"}):{status:200,headers:{"content-type":"application/octet-stream","content-disposition":"attachment; filename=\"artifacts.zip\"; filename*=UTF-8''artifacts.zip",...e.version>=19&&{etag:`"${await(0,Ke.ol)(r)}"`}},body:{kind:"file",file:a,sizeBytes:i}}}async function it({store:e,values:t},n){const r=t.path??""
if(r.startsWith("/")||r.split("/").some(e=>".."===e||"."===e))throw(0,s.li)()
const a=lt((0,Ke.fk)(e,n)),i=await(0,Ke.hB)(a,r).catch(()=>{})
if(!i)throw(0,s.mX)()
const o=(0,u.createHash)("sha256").update(`${await(0,Ke.ol)(a)}:${r}`).digest("hex")
return(0,s.Qq)(200,i,{"content-type":ot[(0,Ze.extname)(r).toLowerCase()]??"application/octet-stream","content-disposition":`attachment; filename="${ct((0,Ze.basename)(r))}"`,...e.version>=19&&{etag:`"${o}"`}})}const ot={".css":"text/css; charset=utf-8",".html":"text/html; charset=utf-8",".js":"text/javascript; charset=utf-8",".json":"application/json",".pdf":"application/pdf",".png":"image/png",".svg":"image/svg+xml",".txt":"text/plain; charset=utf-8",".xml":"text/xml; charset=utf-8"}
function ct(e){const t=e.replaceAll(/[\\"]/g,"\\$&").replaceAll(/\p{Cc}/gu," ")
return Buffer.from(t).toString("latin1")}function lt(e){if(!e)throw(0,s.mX)()
return e}const ut=100
function dt(e,t,n){const r=t.jobs.filter(e=>!e.retried),s=r.find(e=>e.name===n&&"build"===e.kind)
if(s&&((0,Ke.fk)(e,s)||"success"===s.status))return s
for(const t of r){const r=(0,E.k1)(e,t),s="parent_pipeline"===r?.source?dt(e,r,n):void 0
if(s)return s}}var pt=n(3535)
const ft=50
function ht(e,t){const{store:n,params:r}=e,s=`${Se(n,t)}/-/pipelines`,a=mt(n).filter(({projectId:e})=>e===t.id),i=Math.max(1,Math.ceil(a.length/ft)),o=/^\d{1,6}$/.test(String(r.page))?Math.min(Math.max(1,Number(r.page)),i):1,c=a.slice((o-1)*ft,o*ft),l=[...o>1?[j.q`<a rel="prev" href="${s}?page=${o-1}">Newer</a>`]:[],...o<i?[j.q`<a rel="next" href="${s}?page=${o+1}">Older</a>`]:[]],u=j.q`<div class="bar"><a class="button main" href="${s}/new">Run pipeline</a>
<span class="soft">${a.length} ${1===a.length?"pipeline":"pipelines"}, default branch ${(0,ve.nD)(t.defaultBranch)}</span></div>
${bt(n,c,!1)}
${i>1&&j.q`<nav class="bar" aria-label="Pages of the list">${l}<span class="soft">Page ${o} of ${i}</span></nav>`}`
return ke(e,{title:t.path,heading:(0,ve.nD)(t.path),trail:[],body:u,refreshes:1===o})}function mt({pipelines:e}){return[...e.values()].filter(({deleted:e})=>!e).reverse()}function bt(e,t,n){if(0===t.length)return j.q`<p>There is no pipeline yet.</p>`
const r=["Status","Pipeline",...n?["Project"]:[],"Ref","Commit","Source","User"]
return j.q`<div class="scroll" tabindex="0" role="region" aria-label="List of pipelines"><table>
<thead><tr>${r.map(e=>j.q`<th scope="col">${e}</th>`)}<th scope="col" class="number">Duration</th><th scope="col">Created</th></tr></thead>
<tbody>
${t.map(t=>function(e,t,n){const r=e.projects.get(t.projectId),s=[Be(t),j.q`${Re(e,t)}${null!==t.name&&j.q` ${(0,ve.nD)(t.name)}`}`,...n&&r?[Me(e,r)]:[],(0,ve.nD)(t.ref),j.q`<code>${t.sha.slice(0,8)}</code>`,j.q`${t.source.replaceAll("_"," ")}`,Le(e,t.userId)]
return j.q`<tr>${s.map(e=>j.q`<td>${e}</td>`)}<td class="number">${gt(e,t)}</td><td class="now">${(0,ve.fU)(t.createdAt)}</td></tr>
`}(e,t,n))}</tbody></table></div>`}function gt(e,t){const n=(0,E.o8)(e,t)
return null===n?"\u2013":(0,ye.a3)(n)}function vt(e,t){return null===e.user?Te(qe(e)):yt(e,t,{ref:t.defaultBranch,variables:""})}async function wt(e,t){const n={ref:be(e,"ref"),variables:be(e,"variables")}
try{const r={ref:n.ref.trim(),variables:me(n.variables),inputs:{}},{user:s}=e,a=await ce(e,{project:t,...r,source:"web",user:s,upstream:null})
return Te(Ie(e.store,a))}catch(r){if(!(r instanceof s.P_))throw r
return yt(e,t,n,r)}}async function yt(e,t,n,r){const{store:s}=e,a=await(e.engineOf(t).listRefs?.(t))??t.refs,i=j.q`${r&&j.q`<p class="wrong" role="alert">There is no pipeline: ${ge(r)}</p>`}
<form class="form" method="post" action="${Se(s,t)}/-/pipelines/new">${je(e)}
<label>Branch or tag <input name="ref" list="refs" value="${n.ref}" required autocomplete="off"></label>
<datalist id="refs">${a.map(({name:e})=>j.q`<option value="${e}"></option>`)}</datalist>
${he(n.variables)}
<div class="bar"><button class="main">Run pipeline</button><span class="soft">It runs for ${Le(s,e.user?.id??null)}.</span></div>
</form>`
return ke(e,{status:r?.answer.status??200,title:`Run pipeline \xb7 ${t.path}`,heading:j.q`Run pipeline`,trail:[Me(s,t)],body:i})}function $t(e,t){const{store:n}=e,r=(0,q.GX)(e,t),{id:s,name:a,yamlErrors:i,failureReason:o}=r,c=i??(0===r.jobs.length?o:null),l=j.q`<div class="bar">${function(e,t){const n=t.jobs.filter(({retried:e})=>!e),r=n.some(({status:e})=>"failed"===e||"canceled"===e),s=n.some(({status:e})=>(0,I.dd)(e)),a=[...r?[We("retry","the pipeline")]:[],...s?[We("cancel","the pipeline")]:[]]
return Qe(e,Ie(e.store,t),a)}(e,r)}</div>
${null!==c&&j.q`<section aria-labelledby="errors"><h2 id="errors">Errors of the configuration</h2><div class="wrong">${c.split("\n").map(e=>j.q`${e}\n`)}</div></section>`}
${function(e,t){const{ref:n,tag:r,sha:s,source:a,userId:i,createdAt:o,startedAt:c}=t,l=(0,E.FQ)(e,{queuedAt:o,startedAt:c})??0,u=null===c&&(0,I.dR)(t.status),d=function(e,{id:t,jobs:n}){const r=new Set(n.map(({downstreamPipelineId:e})=>e))
return[...e.pipelines.values()].filter(e=>!e.deleted&&(r.has(e.id)||e.upstream?.pipelineId===t))}(e,t).map(t=>j.q`<div>${Oe(e,t)} ${Be(t)}</div>`)
return Ue([[r?"Tag":"Branch",(0,ve.nD)(n)],["Commit",j.q`<code>${s.slice(0,12)}</code>`],["Source",j.q`${a.replaceAll("_"," ")}`],["User",Le(e,i)],["Created",(0,ve.fU)(o)],["Time in the queue",u?void 0:j.q`${(0,ye.a3)(l)}`],["Duration",null===c?void 0:j.q`${gt(e,t)}`],["Upstream",kt(e,t)],["Downstream",0===d.length?void 0:j.q`${d}`]])}(n,r)}
${function(e,{jobs:t}){if(0===t.length)return j.q``
const n=[...Map.groupBy(t,({stage:e})=>e)].map(([t,n])=>{const r=jt(n).map(t=>function(e,t,n){const{store:r}=e,s=(0,E.o8)(r,t),a=(0,E.k1)(r,t),i=(0,ye.AC)({failureReason:t.failureReason??void 0})
return j.q`<li class="job ${Ge(t)}"><a href="${Ae(r,t)}">${(0,ve.nD)(t.name)}</a>
<p>${De(t)}${null!==s&&j.q` <span class="soft">${(0,ye.a3)(s)}</span>`}</p>
${void 0!==i&&j.q`<p class="soft">${i}</p>`}${a&&j.q`<p>${Oe(r,a)} ${Be(a)}</p>`}${_t(r,n)}${Ne(e,t,"pipeline")}</li>
`}(e,t,qt(t,n)))
return j.q`<li><h3>${(0,ve.nD)(t)}</h3><ul class="jobs">${r}</ul></li>\n`})
return j.q`<section aria-labelledby="jobs"><h2 id="jobs">Jobs</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Jobs by stage"><ol class="stages">
${n}</ol></div></section>`}(e,r)}
${function(e,t){const n=jt(t.jobs),r=new Map(n.map(e=>[e.id,e])),s=n.map(n=>function(e,t,n){const{name:r,stage:s,kind:a,allowFailure:i,pipelineId:o,projectId:c}=t
return{...Tt(e,t),name:r,stage:s,allowFailure:i,pipelineId:o,projectId:c,kind:"bridge"===a?"bridge":"job",counts:!i,previousTries:n.map(t=>Tt(e,t))}}(e,n,qt(n,t.jobs)))
return(0,pt.B)({jobs:s,finishedAt:t.finishedAt??e.now()},({id:t,name:n})=>{const s=r.get(t)
return s?j.q`<a href="${Ae(e,s)}">${(0,ve.nD)(n)}</a>`:(0,ve.nD)(n)})}(n,r)}`
return ke(e,{title:`Pipeline #${s} \xb7 ${t.path}`,heading:j.q`${Be(r)} Pipeline #${s}${null!==a&&j.q`: ${(0,ve.nD)(a)}`}`,trail:[Me(n,t)],body:l,refreshes:!(0,I.dR)(r.status)})}function kt(e,{upstream:t}){const n=null===t?void 0:e.pipelines.get(t.pipelineId),r=null===t?void 0:e.jobs.get(t.jobId)
if(void 0!==n)return j.q`${Oe(e,n)}${r&&j.q`, job <a href="${Ae(e,r)}">${(0,ve.nD)(r.name)}</a>`}`}function jt(e){return[...Map.groupBy(e,({name:e})=>e).values()].flatMap(e=>e.filter(({retried:e})=>!e))}function qt({name:e},t){return t.filter(t=>t.name===e&&t.retried)}function _t(e,t){if(0===t.length)return j.q``
const n=t.map(t=>j.q` <a href="${Ae(e,t)}">#${t.id}</a> ${De(t)}`)
return j.q`<p class="soft">Earlier ${1===t.length?"try":"tries"}:${n}</p>`}function Tt(e,t){const{id:n,status:r,startedAt:s,finishedAt:a}=t
return{id:n,status:r,startedAt:s??void 0,finishedAt:a??void 0,queuedSeconds:(0,E.FQ)(e,t)??void 0}}async function Pt(e,t){const{store:n}=e,r=(0,q.bo)(e,t),s=n.pipelines.get(r.pipelineId),a=null!==e.user&&Fe(r).includes("play"),i=s?.jobs.filter(({name:e,id:t})=>e===r.name&&t!==r.id)??[],o=j.q`<div class="bar">${Ne(e,r,"job")}</div>
${function(e,t){const[n,r]=[(0,E.FQ)(e,t),(0,E.o8)(e,t)],s=(0,E.k1)(e,t),a=(0,ye.AC)({failureReason:t.failureReason??void 0})
return Ue([["Failure",void 0===a?void 0:j.q`${a}`],["Stage",(0,ve.nD)(t.stage)],["Kind",j.q`${"bridge"===t.kind?"trigger job":"job"}${t.allowFailure&&", may fail"}`],["User",Le(e,t.userId)],["Time in the queue",null===n?void 0:j.q`${(0,ye.a3)(n)}`],["Duration",null===r?void 0:j.q`${(0,ye.a3)(r)}`],["Started",(0,ve.fU)(t.startedAt??void 0)],["Ended",(0,ve.fU)(t.finishedAt??void 0)],["Coverage",null===t.coverage?void 0:j.q`${t.coverage} %`],["Tags",0===t.tags.length?void 0:(0,ve.nD)(t.tags.join(", "))],["Downstream",s&&j.q`${Oe(e,s)} ${Be(s)}`]])}(n,r)}
${r.retried?function(e,[t]){return void 0===t?j.q``:j.q`<p>The job was retried: <a href="${Ae(e,t)}">#${t.id}</a> ${De(t)}</p>`}(n,i.filter(({retried:e})=>!e)):_t(n,qt(r,i))}
${a&&function(e,t){return j.q`<section aria-labelledby="play"><h2 id="play">Play the job</h2>
<form class="form" method="post" action="${Ae(e.store,t)}">${je(e)}
${he("")}
<div class="bar"><button class="main" name="action" value="play">Play</button><span class="soft">It runs for ${Le(e.store,e.user?.id??null)}.</span></div>
</form></section>`}(e,r)}
${await async function(e,t){if(null===t.artifacts)return j.q``
const n=(0,Ke.fk)(e,t)
if(null===n)return j.q`<section><h2>Artifacts</h2><p>The artifacts have expired.</p></section>`
const r=`${Ae(e,t)}/artifacts`,s=await(0,Ke.fi)(n).catch(()=>{}),a=s?.filter(({type:e})=>"file"===e),i=a?.slice(0,Et).map(({path:e,sizeBytes:t})=>j.q`<li><a href="${r}/raw/${xe(e)}">${(0,ve.nD)(e)}</a> <span class="soft">${xt(t??0)}</span></li>\n`)
return j.q`<section aria-labelledby="artifacts"><h2 id="artifacts">Artifacts</h2>
<p><a href="${r}/download">Download the archive</a> <span class="soft">${xt(n.sizeBytes)}</span></p>
${void 0===i?j.q`<p>The archive cannot be read.</p>`:j.q`<ul class="files">${i}</ul>`}${(a?.length??0)>Et&&j.q`<p>There are ${a?.length??0} files in all.</p>`}</section>`}(n,r)}
${"build"===r.kind&&function(e,t){const n=j.q`<a href="${Ae(e,t)}/raw">Raw log</a>`
if(0===t.trace.byteLength)return j.q`<section><h2>Log</h2><p>There is no log yet.</p></section>`
const r=Buffer.from(t.trace.subarray(-Mt)).toString(),s=t.trace.byteLength<=Mt,a=(s?r:r.slice(r.indexOf("\n")+1)).split("\n")
return""===a.at(-1)&&a.pop(),j.q`<section aria-labelledby="log"><h2 id="log">Log</h2>
<p>${n} <span class="soft">${xt(t.trace.byteLength)}${!s&&", of which the end follows"}</span></p>
<div class="log">${(0,Ve.e)((0,Ye.Cw)(a))}</div></section>`}(n,r)}`
return ke(e,{title:`${r.name} \xb7 ${t.path}`,heading:j.q`${De(r)} ${(0,ve.nD)(r.name)}`,trail:[Me(n,t),...s?[Re(n,s)]:[]],body:o,refreshes:!(0,I.dR)(r.status)&&!a})}function St(e,t){return(0,s.Qq)(200,(0,q.bo)(e,t).trace,{"content-type":"text/plain; charset=utf-8"})}function It(e,t){return at(e,(0,q.bo)(e,t))}function At(e,t){return it(e,(0,q.bo)(e,t))}const Et=1e3
function xt(e){return e<1024?1===e?"1 byte":`${e} bytes`:e<1048576?`${(e/1024).toFixed(1)} KiB`:`${(e/1048576).toFixed(1)} MiB`}const Mt=5e5
var Rt=n(9311)
function Ot({store:e}){return`sandbox_session_${new URL(e.baseUrl).port||"default"}`}function Bt(e){const t=e.request.headers.cookie?.split(/;\s*/)??[],n=`${Ot(e)}=`
return t.find(e=>e.startsWith(n))?.slice(n.length)??""}function Dt(e,t){const n="https:"===new URL(e.store.baseUrl).protocol
return`${Ot(e)}=${t}; Path=${Pe(e.store)}/; HttpOnly; SameSite=Strict${n?"; Secure":""}`}function Gt(e,t){const n=void 0===t?200:403,r=t&&j.q`<p class="wrong" role="alert">This token cannot be used: ${ge(t)}</p>`
return ke(e,{status:n,title:"Sign in",trail:[],body:j.q`${r}
<form class="form" method="post" action="${Pe(e.store)}/users/sign_in">${je(e)}<input type="hidden" name="back" value="${Ct(e)}">
<label>API token, as the sandbox prints it at its start <input name="token" type="password" required autocomplete="off"></label>
<div class="bar"><button class="main">Sign in</button></div>
</form>`})}function Ut(e,t){const n=Te(Ct(e))
return{...n,headers:{...n.headers,"set-cookie":t}}}function Lt({store:e,request:t,route:n},r){const a={...t,method:"POST",headers:{"private-token":r||"none"}},i=(0,Rt._I)({store:e,request:a,params:{},route:{...n,access:"required"}})
if("user"!==i.kind)throw(0,s.o0)("It is not an access token")
return i}function Ct(e){const t=`${Pe(e.store)}/`,n=be(e,"back")
return n.startsWith(t)&&/^\/(?![/\\])[\w./~%-]*$/.test(n)?n:t}function Xt(){const e=(0,u.randomBytes)(32).toString("base64url"),t=function(){const e=new Map
return{callerOf(t){const n=e.get(Bt(t))
return void 0===n?null:function(e,t){try{return Lt(e,t)}catch(e){if(!(e instanceof s.P_))throw e
return null}}(t,n)},open(t,{token:n}){const r=(0,u.randomBytes)(32).toString("base64url")
return e.delete(Bt(t)),e.set(r,n.token),Dt(t,r)},close:t=>(e.delete(Bt(t)),`${Dt(t,"")}; Max-Age=0`)}}(),n=n=>{const r=t.callerOf(n)??n.caller
return{...n,formToken:e,caller:r,user:(0,q.kB)(r)}},r=(e,t)=>({method:"GET",path:e,access:"none",handle:e=>zt(n(e),t)}),a=(e,t)=>({...r(e,(e,n)=>(fe(e),function({user:e}){if(null===e)throw(0,s.o0)("Sign in first, with an API token")}(e),t(e,n))),method:"POST"}),i=(e,t)=>({method:"POST",path:e,access:"none",handle:e=>Jt(n(e),e=>(fe(e),t(e)))}),[o,c,l]=["/*id/-/pipelines","/*id/-/pipelines/:pipeline_id","/*id/-/jobs/:job_id"]
return{routes:[{method:"GET",path:"/",access:"none",handle:e=>function(e){const{store:t}=e,n=[...t.projects.values()].filter(({deleted:e})=>!e),r=mt(t).slice(0,ft)
return ke(e,{title:"GitLab sandbox",body:j.q`<section aria-labelledby="projects"><h2 id="projects">Projects</h2>
<ul>${n.map(e=>j.q`<li>${Me(t,e)} <span class="soft">id ${e.id}</span></li>\n`)}</ul></section>
<section aria-labelledby="pipelines"><h2 id="pipelines">Newest pipelines</h2>
${bt(t,r,!0)}</section>`,refreshes:!0})}(n(e))},{method:"GET",path:"/users/sign_in",access:"none",handle:e=>Gt(n(e))},i("/users/sign_in",e=>function(e,t){try{const n=Lt(e,be(e,"token").trim())
return Ut(e,t.open(e,n))}catch(t){if(!(t instanceof s.P_))throw t
return Gt(e,t)}}(e,t)),i("/users/sign_out",e=>function(e,t){return Ut(e,t.close(e))}(e,t)),r(o,ht),r(`${o}/new`,vt),a(`${o}/new`,wt),r(c,$t),a(c,ze),r(l,Pt),a(l,Je),r(`${l}/raw`,St),r(`${l}/artifacts/download`,It),r(`${l}/artifacts/raw/*path`,At)],lastResort:{method:"GET",path:"",access:"none",handle:e=>function(e){const t=function({request:{path:e}}){try{const t=decodeURIComponent(e).replace(/^\/|\/$/g,"")
return t.includes("/")?t:void 0}catch{return}}(e)
if(void 0!==t&&(0,q.t1)(e.store,t))return zt({...e,values:{id:t}},ht)
const n=T()
if(!(e.request.headers.accept?.includes("text/html")&&!e.request.path.startsWith("/api/")))throw n
return Nt(e,n)}(n(e))}}}function zt(e,t){return Jt(e,()=>{const n=(0,q.t1)(e.store,e.values.id??"")
if(void 0===n)throw(0,s.mX)("Project")
return t(e,n.project)})}async function Jt(e,t){try{return await t(e)}catch(t){if(!(t instanceof s.P_))throw t
return Nt(e,t)}}function Nt(e,t){const{status:n}=t.answer,r=Ft[n]??"That did not work",s=404===n?"Nothing is there":ge(t)
return ke(e,{status:n,title:`${n} ${r}`,trail:[],body:j.q`<p>${s}: <code>${e.request.path}</code></p>`})}const Ft={400:"The form cannot be taken",403:"This is not allowed",404:"There is no such page"},Ht="/projects/:id/hooks",Wt=`${Ht}/:hook_id`,Qt=[{method:"GET",path:Ht,access:"required",handle:function(e){const t=(0,q.cl)(e,"maintainer")
return x(e,t.hooks,{present:e=>Zt(e,t)})}},{method:"GET",path:Wt,access:"required",handle:function(e){const t=(0,q.cl)(e,"maintainer")
return(0,s.Pq)(200,Zt(Kt(e,t),t))}},{method:"POST",path:Ht,access:"required",handle:function(e){const t=Vt(e,{pushEvents:!0,tagPushEvents:!1}),n=(0,q.cl)(e,"maintainer"),r={id:e.store.nextId("hook"),...Yt(t)}
return n.hooks.push(r),(0,s.Pq)(201,Zt(r,n))}},{method:"PUT",path:Wt,access:"required",handle:function(e){const t=(0,q.cl)(e,"maintainer"),n=Kt(e,t)
return Object.assign(n,Yt(Vt(e,n))),(0,s.Pq)(200,Zt(n,t))}},{method:"DELETE",path:Wt,access:"required",handle:function(e){const t=(0,q.cl)(e,"maintainer")
return t.hooks.splice(t.hooks.indexOf(Kt(e,t)),1),(0,s.Ie)(204)}}]
function Vt({params:e},{pushEvents:t,tagPushEvents:n}){const{url:r}=(0,B.mC)(e,[{name:"url",blank:!0}]),s=(t,n)=>void 0===e[t]?n:(0,B.bS)(e,t)
return{url:r,pushEvents:s("push_events",t),tagPushEvents:s("tag_push_events",n)}}function Yt(e){if(/^https?:$/.test(URL.parse(e.url)?.protocol??""))return e
throw new s.P_(422,{error:"Invalid url given"})}function Kt(e,t){const n=(0,B.Dm)(e,"hook_id")
return(0,B.$u)(t.hooks.find(e=>e.id===n))}function Zt({id:e,url:t,pushEvents:n,tagPushEvents:r},s){return{id:e,url:t,project_id:s.id,push_events:n,tag_push_events:r,enable_ssl_verification:!0,alert_status:"executable"}}const en=[{method:"GET",path:"/projects",access:"optional",handle:function(e){const t=(0,q.kB)(e.caller),n=[...e.store.projects.values()].filter(e=>!e.deleted&&(0,q.Ay)(e,t)).sort((e,t)=>t.id-e.id)
return x(e,n,{present:t=>rn(e,t)})}},{method:"GET",path:"/projects/:id",access:"optional",handle:function(e){return(0,s.Pq)(200,rn(e,(0,q.LX)(e)))}},{method:"GET",path:"/projects/:id/members/all/:user_id",access:"required",handle:function(e){const t=(0,q.LX)(e),n=e.store.users.get((0,B.Dm)(e,"user_id")),r=(0,q.IQ)(t,n??null)
if(!n||0===r)throw(0,s.mX)()
return(0,s.Pq)(200,{...(0,ee.td)(e.store,n),access_level:r})}}],tn=[{method:"GET",path:"/user",access:"required",handle:function({store:e,caller:t}){if("user"!==t.kind)throw(0,s.nc)()
return(0,s.Pq)(200,(0,ee.td)(e,t.user))}},{method:"GET",path:"/personal_access_tokens/self",access:"required",handle:function({caller:e}){if("user"!==e.kind)throw(0,s.nc)()
const{scopes:t,revoked:n,expiresAt:r,userId:a}=e.token
return(0,s.Pq)(200,{id:1,name:"sandbox",revoked:n,scopes:t,user_id:a,active:!0,expires_at:r})}},{method:"GET",path:"/version",access:"required",handle:sn},{method:"GET",path:"/metadata",access:"required",handle:sn}]
function nn({store:e},{id:t,path:n,defaultBranch:r,createdAt:s}){const a=n.split("/").at(-1)
return{id:t,description:null,name:a,name_with_namespace:n.replaceAll("/"," / "),path:a,path_with_namespace:n,created_at:s,default_branch:r,web_url:`${e.baseUrl}/${n}`,http_url_to_repo:`${e.baseUrl}/${n}.git`}}function rn(e,t){const n=(0,q.kB)(e.caller),r=(0,q.IQ)(t,n)
return{...nn(e,t),visibility:t.visibility,archived:!1,builds_access_level:t.pipelinesEnabled?"enabled":"disabled",jobs_enabled:t.pipelinesEnabled,public_jobs:t.publicPipelines,...n&&{permissions:{project_access:0===r?null:{access_level:r},group_access:null}},...(0,q.hf)(t,n,"maintainer")&&{ci_job_token_scope_enabled:t.jobTokenScopeEnabled,ci_pipeline_variables_minimum_override_role:t.variablesMinimumOverrideRole,restrict_user_defined_variables:"developer"!==t.variablesMinimumOverrideRole}}}function sn({store:e}){return(0,s.Pq)(200,{version:I.qN[e.version],revision:"sandbox"})}const an="/projects/:id/job_token_scope",on=`${an}/allowlist`,cn=[{method:"GET",path:an,access:"required",handle:function(e){const{jobTokenScopeEnabled:t}=(0,q.cl)(e,"maintainer")
return(0,s.Pq)(200,{inbound_enabled:t,outbound_enabled:!1})}},{method:"PATCH",path:an,access:"required",handle:function(e){(0,B.mC)(e.params,[{name:"enabled",blank:!1}])
const t=(0,B.bS)(e.params,"enabled")
return(0,q.cl)(e,"maintainer").jobTokenScopeEnabled=t,(0,s.Ie)(204)}},{method:"GET",path:on,access:"required",handle:function(e){const t=(0,q.cl)(e,"maintainer"),n=new Set([t.id,...t.jobTokenAllowlist]),r=[...e.store.projects.values()].filter(({id:e})=>n.has(e))
return x(e,r,{present:t=>nn(e,t)})}},{method:"POST",path:on,access:"required",handle:function(e){const t=(0,B.mC)(e.params,[{name:"target_project_id",blank:!1}]),n=(0,q.cl)(e,"maintainer"),r=(0,q.LX)({...e,values:{id:t.target_project_id}})
if(n.jobTokenAllowlist.has(r.id))throw(0,s.J5)(422,"Target project is already in the job token scope")
return n.jobTokenAllowlist.add(r.id),(0,s.Pq)(201,{source_project_id:n.id,target_project_id:r.id})}},{method:"DELETE",path:`${on}/:target_project_id`,access:"required",handle:function(e){const{jobTokenAllowlist:t}=(0,q.cl)(e,"maintainer")
if(!t.delete((0,B.Dm)(e,"target_project_id")))throw(0,s.mX)("Project")
return(0,s.Ie)(204)}}],ln="/projects/:id/ci/lint",un=[{method:"GET",path:ln,access:"required",handle:async function(e){const t=(0,B.mR)(e.params,"content_ref")??(0,B.mR)(e.params,"sha"),n=(0,q.cl)(e,"developer"),r=await(e.engineOf(n).readConfiguration?.(n,t??n.defaultBranch))
return dn(e,r??"")}},{method:"POST",path:ln,access:"required",handle:async function(e){const{content:t}=(0,B.mC)(e.params,[{name:"content",blank:!0}])
return(0,q.cl)(e,"developer"),dn(e,t)}}]
async function dn({params:e},t){const{errors:r,jobs:a}=await async function(e){const t=e=>({errors:[e],jobs:[]})
if(""===e.trim())return t("Please provide content of .gitlab-ci.yml")
const{parseAllDocuments:r}=await Promise.all([n.e(298),n.e(602)]).then(n.t.bind(n,1917,19)),s=[...r(e)],a=s.flatMap(({errors:e})=>e)[0]
if(a)return t(`Invalid configuration format: ${a.message.split("\n")[0]}`)
const i=s.at(-1)?.toJS()
if(!(0,O.jh)(i))return t("Invalid configuration format")
const o=Object.keys(i).filter(e=>!e.startsWith(".")&&!pn.includes(e))
return 0!==o.length||"include"in i?{errors:[],jobs:o.map(e=>function(e,t){const{stage:n="test",when:r="on_success"}=(0,O.jh)(t)?t:{}
return{name:e,stage:n,when:r,before_script:[],script:[],after_script:[],tag_list:[],allow_failure:!1}}(e,i[e]))}:t("jobs config should contain at least one visible job")}(t)
return(0,s.Pq)(200,{valid:0===r.length,errors:r,warnings:[],merged_yaml:t,includes:[],...(0,B.bS)(e,"include_jobs")&&{jobs:a}})}const pn=["default","include","stages","variables","workflow","image","services","cache","spec"],fn="/projects/:id/merge_requests",hn=`${fn}/:merge_request_iid`,mn=[{method:"GET",path:fn,access:"optional",handle:function(e){const t=(0,B.AU)(e.params,"state",["opened","closed","locked","merged","all"])??"all",n=(0,B.mR)(e.params,"source_branch"),r=(0,q.LX)(e),s=r.mergeRequests.filter(e=>!("all"!==t&&e.state!==t||void 0!==n&&e.sourceBranch!==n)).sort((e,t)=>t.iid-e.iid)
return x(e,s,{present:t=>wn(e,r,t)})}},{method:"GET",path:hn,access:"optional",handle:function(e){const t=(0,q.LX)(e),n=vn(e,t),r=bn(e,t,n)[0]
return(0,s.Pq)(200,{...wn(e,t,n),head_pipeline:r?(0,ee.A_)(e.store,r):null})}},{method:"GET",path:`${hn}/pipelines`,access:"optional",handle:function(e){const t=(0,q.Lz)(e),n=bn(e,t,vn(e,t))
return x(e,n,{present:t=>(0,ee.uQ)(e.store,t)})}},{method:"POST",path:`${hn}/pipelines`,access:"required",handle:async function(e){const t=(0,q.cl)(e,"developer"),{iid:n,sourceBranch:r,state:a}=vn(e,t),i=e.engineOf(t),o=(await(i.listRefs?.(t))??t.refs).find(({name:e,kind:t})=>"branch"===t&&e===r)
if("opened"!==a||void 0===o)throw(0,s.J5)(405,"405 Method Not Allowed")
const c=await i.create({project:t,ref:`refs/merge-requests/${n}/head`,tag:!1,sha:o.sha,source:"merge_request_event",userId:(0,q.kB)(e.caller)?.id??null,variables:[],inputs:{},upstream:null})
if("created"===c.kind)return(0,s.Pq)(200,(0,ee.A_)(e.store,c.pipeline))
throw(0,s.J5)(400,{base:c.messages})}},{method:"GET",path:`${hn}/notes`,access:"required",handle:function(e){const{notes:t=[]}=vn(e,(0,q.cl)(e,"reporter"))
return x(e,"asc"===(0,B.AU)(e.params,"sort",["asc","desc"])?t:t.toReversed(),{present:gn})}},{method:"POST",path:`${hn}/notes`,access:"required",handle:function(e){const t=vn(e,(0,q.cl)(e,"reporter")),{body:n}=(0,B.mC)(e.params,[{name:"body",blank:!1}]),{store:r,caller:a}=e,i={id:r.nextId("note"),authorId:(0,q.kB)(a)?.id??0,body:n,createdAt:r.now()}
return t.notes=[...t.notes??[],i],(0,s.Pq)(201,gn(i))}},{method:"PUT",path:`${hn}/notes/:note_id`,access:"required",handle:function(e){const{notes:t=[]}=vn(e,(0,q.cl)(e,"reporter")),{body:n}=(0,B.mC)(e.params,[{name:"body",blank:!1}]),r=(0,B.Dm)(e,"note_id"),a=(0,B.$u)(t.find(e=>e.id===r))
if(a.authorId!==(0,q.kB)(e.caller)?.id)throw(0,s.J5)(403,"403 Forbidden")
return a.body=n,(0,s.Pq)(200,gn(a))}}]
function bn({store:e},t,{iid:n,sourceBranch:r}){const s=[`refs/merge-requests/${n}/head`,r]
return[...e.pipelines.values()].filter(({projectId:e,ref:n,deleted:r})=>e===t.id&&s.includes(n)&&!r).sort((e,t)=>t.id-e.id)}function gn({id:e,authorId:t,body:n,createdAt:r}){return{id:e,body:n,author:{id:t},created_at:r,system:!1,noteable_type:"MergeRequest"}}function vn(e,{mergeRequests:t}){const n=(0,B.Dm)(e,"merge_request_iid")
return(0,B.$u)(t.find(e=>e.iid===n))}function wn({store:e},t,n){const{iid:r,sourceBranch:s,targetBranch:a,state:i}=n,o=t.refs.find(({name:e})=>e===s)
return{id:r,iid:r,project_id:t.id,title:s,state:i,source_branch:s,target_branch:a,sha:o?.sha??null,web_url:`${e.baseUrl}/${t.path}/-/merge_requests/${r}`}}const yn=[{method:"GET",path:"/projects/:id/repository/branches",access:"optional",handle:e=>$n(e,"branch")},{method:"GET",path:"/projects/:id/repository/branches/*name",access:"optional",handle:e=>kn(e,"branch")},{method:"GET",path:"/projects/:id/repository/tags",access:"optional",handle:e=>$n(e,"tag")},{method:"GET",path:"/projects/:id/repository/tags/*name",access:"optional",handle:e=>kn(e,"tag")},{method:"GET",path:"/projects/:id/repository/commits/:sha/statuses",access:"optional",handle:function(e){const t=(0,q.Lz)(e),n=(0,B.bS)(e.params,"all"),r=(0,B.mR)(e.params,"name"),s=jn(e,t).flatMap(t=>[...t.jobs.map(n=>({...n,pipeline:t,description:null,targetUrl:(0,E.Ne)(e.store,n)})),...(t.commitStatuses??[]).map(e=>({...e,pipeline:t,allowFailure:!1}))]).filter(e=>(n||!e.retried)&&(void 0===r||e.name===r)).sort((e,t)=>e.id-t.id)
return x(e,s,{present:qn})}},{method:"GET",path:"/projects/:id/repository/commits/*sha",access:"optional",handle:async function(e){const t=(0,q.LX)(e),n=e.values.sha??"",r=await Tn(e,t),a=[...e.store.pipelines.values()].filter(({projectId:e})=>e===t.id),i=/^[0-9a-f]{7,40}$/.test(n)?[...r,...a].find(({sha:e})=>e.startsWith(n)):void 0,{sha:o}=(0,B.$u)(r.find(({name:e})=>e===n)??i,"Commit"),c=a.filter(e=>e.sha===o&&!e.deleted).at(-1)
return(0,s.Pq)(200,{...Sn(o),status:c?.status??null,project_id:t.id,last_pipeline:c?(0,ee.uQ)(e.store,c):null})}},{method:"POST",path:"/projects/:id/statuses/:sha",access:"required",handle:async function(e){const t=(0,B.AU)(e.params,"state",["pending","running","success","failed","canceled"])
if(void 0===t)throw(0,s.CH)(["state is missing"])
const n=(0,B.$H)(e.params,"pipeline_id",{min:0,max:Number.MAX_SAFE_INTEGER}),r=(0,q.cl)(e,"developer"),a=await Tn(e,r),i=jn(e,r);(0,B.$u)([...a,...i].find(({sha:t})=>t===e.values.sha),"Commit")
const o=i.filter(({id:e})=>void 0===n||e===n),c=(0,B.$u)(o.at(-1),"Pipeline for pipeline_id, sha and ref"),l=(0,q.kB)(e.caller)
if(!(0,q.wf)(r,l,c.ref))throw(0,s.o0)()
return(0,s.Pq)(201,qn({..._n(e,c,t),pipeline:c,allowFailure:!1}))}}]
async function $n(e,t){const n=(0,q.LX)(e)
return x(e,(await Tn(e,n)).filter(e=>e.kind===t),{present:e=>Pn(n,e)})}async function kn(e,t){const n=(0,q.LX)(e),r=(await Tn(e,n)).find(n=>n.kind===t&&n.name===e.values.name)
return(0,s.Pq)(200,Pn(n,(0,B.$u)(r,"branch"===t?"Branch":"Tag")))}function jn({store:e,values:t},n){return[...e.pipelines.values()].filter(({projectId:e,sha:r,deleted:s})=>e===n.id&&r===t.sha&&!s)}function qn(e){const{pipeline:t}=e
return{id:e.id,sha:t.sha,ref:t.ref,status:e.status,name:e.name,target_url:e.targetUrl,description:e.description,created_at:e.createdAt,started_at:e.startedAt,finished_at:e.finishedAt,allow_failure:e.allowFailure,pipeline_id:t.id}}function _n(e,t,n){const{params:r,store:a}=e,[i="default",o]=[(0,B.mR)(r,"name"),(0,q.kB)(e.caller)?.id??0],[c=null,l=null]=[(0,B.mR)(r,"description"),(0,B.mR)(r,"target_url")];(function({description:e,target_url:t}){const n=Object.entries({description:e,target_url:t}).filter(([,e])=>(e?.length??0)>255)
if(n.length>0)throw(0,s.J5)(400,Object.fromEntries(n.map(([e])=>[e,["is too long (maximum is 255 characters)"]])))
if(null!==t&&!/^https?:$/.test(URL.parse(t)?.protocol??""))throw(0,s.J5)(400,{target_url:["is blocked: Only allowed schemes are http, https"]})})({description:c,target_url:l})
const u=(t.commitStatuses??[]).filter(e=>e.name===i),d=u.find(e=>e.userId===o&&!(0,I.dR)(e.status));(function(e,t){const n="pending"===t?"enqueue":"run"
if(!(void 0===e||e!==t&&"pending"!==t||(0,I.dR)(t)))throw(0,s.J5)(400,`Cannot transition status via :${n} from :${e} (Reason(s): Status cannot transition via "${n}")`)})(d?.status,n)
const p=a.now(),f={id:a.nextId("job"),name:i,userId:o,createdAt:p,startedAt:null,retried:!1},h=Object.assign(d??f,{status:n,description:c??d?.description??null,targetUrl:l??d?.targetUrl??null,startedAt:d?.startedAt??("pending"===n?null:p),finishedAt:(0,I.dR)(n)?p:null})
if(void 0===d){for(const e of u)e.retried=!0
t.commitStatuses=[...t.commitStatuses??[],h]}return h}async function Tn(e,t){return await(e.engineOf(t).listRefs?.(t))??t.refs}function Pn(e,{name:t,kind:n,sha:r}){const s={name:t,commit:Sn(r),protected:e.protectedRefs.has(t)}
return"branch"===n?{...s,default:t===e.defaultBranch,merged:!1}:{...s,target:r,message:"",release:null}}function Sn(e){return{id:e,short_id:e.slice(0,8),title:"Sandbox commit",parent_ids:[]}}const In="/projects/:id/pipeline_schedules",An=`${In}/:schedule_id`,En=[{method:"GET",path:In,access:"optional",handle:function(e){const t=(0,B.AU)(e.params,"scope",["active","inactive"]),{schedules:n}=(0,q.Lz)(e),r=n.filter(({active:e})=>void 0===t||e===("active"===t))
return x(e,r,{present:t=>Bn(e,t)})}},{method:"POST",path:In,access:"required",handle:function(e){const{description:t,ref:n,cron:r}=(0,B.mC)(e.params,[{name:"description",blank:!0},{name:"ref",blank:!1},{name:"cron",blank:!0}]),a=void 0===e.params.active||(0,B.bS)(e.params,"active"),i=(0,q.cl)(e,"developer"),o={id:e.store.nextId("schedule"),description:t,ref:n,cron:xn(r),active:a,ownerId:(0,q.kB)(e.caller)?.id??0,variables:[],pipelineIds:[]}
return i.schedules.push(o),(0,s.Pq)(201,On(e,o))}},{method:"GET",path:An,access:"optional",handle:function(e){return(0,s.Pq)(200,On(e,Mn(e,(0,q.Lz)(e))))}},{method:"PUT",path:An,access:"required",handle:function(e){const t=Rn(e),{params:n}=e
return t.description=(0,B.mR)(n,"description")??t.description,t.ref=(0,B.mR)(n,"ref")??t.ref,t.cron=xn((0,B.mR)(n,"cron")??t.cron),void 0!==n.active&&(t.active=(0,B.bS)(n,"active")),(0,s.Pq)(200,On(e,t))}},{method:"DELETE",path:An,access:"required",handle:function(e){const t=Rn(e),{schedules:n}=(0,q.cl)(e,"developer")
return n.splice(n.indexOf(t),1),(0,s.Ie)(204)}},{method:"POST",path:`${An}/play`,access:"required",handle:async function(e){const t=(0,q.cl)(e,"developer"),n=Mn(e,t),{ref:r,variables:a}=n,i={project:t,ref:r,variables:a,user:(0,q.kB)(e.caller),source:"schedule",inputs:{},upstream:null},o=await Y(e,i)
return"rejected"!==o.kind&&n.pipelineIds.push(o.pipeline.id),(0,s.Pq)(201,{message:"201 Created"})}},{method:"POST",path:`${An}/take_ownership`,access:"required",handle:function(e){const t=Mn(e,(0,q.cl)(e,"maintainer"))
return t.ownerId=(0,q.kB)(e.caller)?.id??t.ownerId,(0,s.Pq)(201,On(e,t))}},{method:"GET",path:`${An}/pipelines`,access:"optional",handle:function(e){const{pipelineIds:t}=Mn(e,(0,q.Lz)(e)),n=t.flatMap(t=>e.store.pipelines.get(t)??[]).filter(({deleted:e})=>!e)
return x(e,n,{present:t=>(0,ee.I4)(e.store,t)})}}]
function xn(e){if(5===e.trim().split(/\s+/).length)return e
throw(0,s.J5)(400,{cron:["is invalid syntax"]})}function Mn(e,{schedules:t}){const n=(0,B.Dm)(e,"schedule_id")
return(0,B.$u)(t.find(e=>e.id===n),"Pipeline Schedule")}function Rn(e){const t=(0,q.cl)(e,"developer"),n=Mn(e,t),r=(0,q.kB)(e.caller)
if(n.ownerId!==r?.id&&!(0,q.hf)(t,r,"maintainer"))throw(0,s.o0)()
return n}function On(e,t){const n=e.store.pipelines.get(t.pipelineIds.at(-1)??0)
return{...Bn(e,t),last_pipeline:n?(0,ee.I4)(e.store,n):null,variables:t.variables.map(ee.ov)}}function Bn({store:e},{id:t,description:n,ref:r,cron:s,active:a,ownerId:i}){const o=(0,Rt.Z5)(e,i)
return{id:t,description:n,ref:r,cron:s,cron_timezone:"UTC",next_run_at:null,active:a,created_at:e.now(),updated_at:e.now(),owner:o?(0,ee.td)(e,o):null}}const Dn="/projects/:id/pipeline_schedules/:schedule_id/variables",Gn=`${Dn}/:key`,Un=[{method:"POST",path:Dn,access:"required",handle:function(e){const{key:t,value:n}=(0,B.mC)(e.params,[{name:"key",blank:!0},{name:"value",blank:!0}]),r={key:t,value:n,variableType:Ln(e)??"env_var",raw:!1}
return Rn(e).variables.push(r),(0,s.Pq)(201,(0,ee.ov)(r))}},{method:"PUT",path:Gn,access:"required",handle:function(e){const{schedule:t,before:n}=Cn(e),r=(0,B.mR)(e.params,"value")??n.value,a={...n,value:r,variableType:Ln(e)??n.variableType}
return t.variables.splice(t.variables.indexOf(n),1,a),(0,s.Pq)(200,(0,ee.ov)(a))}},{method:"DELETE",path:Gn,access:"required",handle:function(e){const{schedule:t,before:n}=Cn(e)
return t.variables.splice(t.variables.indexOf(n),1),(0,s.Pq)(202,(0,ee.ov)(n))}}]
function Ln({params:e}){return(0,B.AU)(e,"variable_type",["env_var","file"])}function Cn(e){const t=Rn(e),n=t.variables.find(({key:t})=>t===e.values.key)
return{schedule:t,before:(0,B.$u)(n,"Pipeline Schedule Variable")}}const Xn=[{method:"POST",path:"/projects/:id/trigger/pipeline",access:"none",handle:Jn},{method:"POST",path:"/projects/:id/ref/*ref/trigger/pipeline",access:"none",handle:Jn}],zn=[{method:"POST",path:"/projects/:id/trigger/builds",access:"none",handle:Wn},{method:"POST",path:"/projects/:id/ref/*ref/trigger/builds",access:"none",handle:Wn}]
async function Jn(e){const{store:t,values:n,request:r}=e,a={...e.params,...void 0!==n.ref&&{ref:n.ref}},{ref:i,token:o}=(0,B.mC)(a,[{name:"ref",blank:!1},{name:"token",blank:!0}]),c=(0,B.xC)(a,"variables"),l=t.version>=18?(0,B.xC)(a,"inputs"):{}
if("Pipeline Hook"===r.headers["x-gitlab-event"])throw(0,s.o0)()
const u=Fn(c),d=(0,q.t1)(t,n.id??"")?.project
if(!d)throw(0,s.mX)()
const{started:p,...f}=function(e,t,n){const r=Nn(e,n)
if(!r)return function(e,t,n){const r=e.jobTokens.get(n)
if(!r)throw(0,s.mX)()
const a=(0,Rt.W8)(e,r)
if(a)throw(0,s.J5)(401,a)
const i=(0,Rt.Z5)(e,r.userId)
if(!(0,q.Ay)(t,i))throw(0,s.mX)()
if(!(0,q.IS)(t,r.projectId))throw(0,s.mX)()
return{source:"pipeline",user:i,upstream:{pipelineId:r.pipelineId,jobId:r.id,kind:"job-token"},started:()=>{}}}(e,t,n)
const{trigger:a}=r,i=null!==a.expiresAt&&Date.parse(a.expiresAt)<=e.clock.wallMs()
if(r.project!==t||i)throw(0,s.mX)()
return{source:"trigger",user:(0,Rt.Z5)(e,a.ownerId),upstream:null,legacyTrigger:null===a.ownerId,started:()=>{a.lastUsed=e.now()}}}(t,d,o),h=await Y(e,{project:d,ref:i,variables:u,payload:Hn({...a,id:n.id}),inputs:l,...f})
return"rejected"!==h.kind&&p(),function(e,t){if("rejected"===t.kind)throw(0,s.J5)(400,{base:t.messages})
if("created"===t.kind)return(0,s.Pq)(201,(0,ee.A_)(e,t.pipeline))
const{messages:n,pipeline:r}=t,[a]=n
throw(0,s.J5)(422,void 0===a?r.failureReason??"unknown_failure":{base:[a]})}(t,h)}function Nn(e,t){for(const n of e.projects.values()){const e=n.triggers.find(e=>e.token===t)
if(e)return{project:n,trigger:e}}}function Fn(e){return Object.entries(e).map(([e,t])=>{if("string"!=typeof t)throw(0,s.J5)(400,"variables needs to be a map of key-valued strings")
return{key:e,value:t,variableType:"env_var",raw:!1}})}function Hn({token:e,...t}){const n="variables"in t?t:{...t,variables:{}}
return{key:"TRIGGER_PAYLOAD",value:JSON.stringify(n),variableType:"file",raw:!0}}async function Wn(e){const{store:t,values:n}=e,r={...e.params,...void 0!==n.ref&&{ref:n.ref}},{ref:a,token:i}=(0,B.mC)(r,[{name:"ref",blank:!0},{name:"token",blank:!0}]),o=(0,B.xC)(r,"variables"),c=Nn(t,i),l=t.projects.get(Number(n.id))
if(!l||l.deleted||!c)throw(0,s.mX)()
if(c.project!==l)throw(0,s.nc)()
const u=Fn(o),{trigger:d}=c,p=(0,Rt.Z5)(t,d.ownerId),f=null===d.ownerId,h=await Y(e,{project:l,ref:a,source:"trigger",user:p,legacyTrigger:f,variables:u,inputs:{},upstream:null})
if("created"!==h.kind)throw(0,s.J5)(400,"400 Bad request - No builds created")
return d.lastUsed=t.now(),(0,s.Pq)(201,{id:h.pipeline.id,variables:u.length>0?o:null})}const Qn="/projects/:id/triggers",Vn=`${Qn}/:trigger_id`,Yn=[{method:"GET",path:Qn,access:"optional",handle:function(e){const t=nr(e)
return x(e,sr(e.store,t),{present:t=>ar(e,t)})}},{method:"GET",path:Vn,access:"optional",handle:function(e){const t=nr(e)
return(0,s.Pq)(200,ar(e,rr(e,t)))}},{method:"POST",path:Qn,access:"optional",handle:function(e){const{description:t}=(0,B.mC)(e.params,[{name:"description",blank:!0}]),n=(0,B.XL)(e.params,"expires_at"),r=nr(e),a=e.store.clock.wallMs()+Zn*er
if(void 0!==n&&n>a){const e=new Date(a).toISOString().slice(0,10)
throw(0,s.li)(JSON.stringify({expires_at:[`must be before ${e}`]}))}const i=e.store.addTriggerToken(r,{description:t,expiresAt:void 0===n?null:new Date(n).toISOString(),ownerId:(0,q.kB)(e.caller)?.id??null})
return(0,s.Pq)(201,ar(e,i))}},{method:"PUT",path:Vn,access:"optional",handle:function(e){const t=(0,B.mR)(e.params,"description"),n=rr(e,nr(e))
if(!ir(e,n))throw(0,s.o0)(tr)
return void 0!==t&&(n.description=t),n.updatedAt=e.store.now(),(0,s.Pq)(200,ar(e,n))}},{method:"DELETE",path:Vn,access:"optional",handle:function(e){const t=nr(e),n=rr(e,t),r=Date.parse(e.request.headers["if-unmodified-since"]??"")
if(1e3*Math.floor(Date.parse(n.updatedAt)/1e3)>r)throw(0,s.J5)(412,"412 Precondition Failed")
return t.triggers.splice(t.triggers.indexOf(n),1),(0,s.Ie)(204)}}],Kn=[{method:"POST",path:`${Vn}/take_ownership`,access:"optional",handle:function(e){const t=nr(e),n=rr(e,t),r={...n,ownerId:(0,q.kB)(e.caller)?.id??null,updatedAt:e.store.now()}
return t.triggers[t.triggers.indexOf(n)]=r,(0,s.Pq)(200,ar(e,r))}}],Zn=365,er=864e5,tr="The current user is not authorized to update the pipeline trigger token"
function nr(e){if("anonymous"===e.caller.kind)throw(0,s.nc)()
return(0,q.cl)(e,"maintainer")}function rr(e,t){const n=(0,B.Dm)(e,"trigger_id")
return(0,B.$u)(sr(e.store,t).find(e=>e.id===n))}function sr({clock:e},{triggers:t}){return t.filter(({expiresAt:t})=>null===t||Date.parse(t)>e.wallMs())}function ar(e,t){const{id:n,description:r,createdAt:s,updatedAt:a,lastUsed:i,token:o,ownerId:c,expiresAt:l}=t
return{id:n,token:ir(e,t)?o:o.replace(/^.*glptt-/,"").slice(0,4),description:r,created_at:s,updated_at:a,last_used:i,expires_at:l,owner:(0,ee.VD)(e.store,c)}}function ir({caller:e},{ownerId:t}){return null!==t&&(0,q.kB)(e)?.id===t}var or=n(8161),cr=n(8522)
function lr(){const e=new WeakMap
let t,n=0
return{add(r){const s=e.get(r)??("files"in r?function(e){t??=(0,d.mkdtempSync)((0,Ze.join)((0,or.tmpdir)(),"sandbox-artifacts-"))
const r=(0,Ze.join)(t,++n+".zip")
return(0,d.writeFileSync)(r,function(e){const t=[],n=[]
let r=0
for(const[s,a]of Object.entries(e)){const e=Buffer.from(s),i=Buffer.from(a),o=(0,cr.deflateRawSync)(i),c=hr(i,o,e),l=Buffer.concat([br(67324752),c,e,o])
n.push(Buffer.concat([br(33639248),mr(788),c,mr(0),mr(0),mr(0),br(ur),br(r),e])),t.push(l),r+=l.length}const s=Buffer.concat(n),a=mr(n.length),i=Buffer.concat([br(101010256),mr(0),mr(0),a,a,br(s.length),br(r),mr(0)])
return Buffer.concat([...t,s,i])}(e)),r}(r.files):r.zipFile)
return e.set(r,s),{file:s,sizeBytes:(0,d.statSync)(s).size,expireAt:r.expireAt??null,fileType:"archive"}},remove(){t&&(0,d.rmSync)(t,{recursive:!0,force:!0})}}}const ur=2175008768,dr=2048,pr=8,fr=23585
function hr(e,t,n){return Buffer.concat([mr(20),mr(dr),mr(pr),mr(0),mr(fr),br((0,cr.crc32)(e)),br(t.length),br(e.length),mr(n.length),mr(0)])}function mr(e){const t=Buffer.alloc(2)
return t.writeUInt16LE(e),t}function br(e){const t=Buffer.alloc(4)
return t.writeUInt32LE(e),t}var gr=n(1402)
function vr(e,t){const n=e.store.pipelines.get(t.pipelineId)
if(!n)throw new Error(`job ${t.id} has no pipeline`)
return n}function wr(e,t){return e.attempts.get(t)??{script:{name:t.name},number:0,baseMs:e.timeline.nowMs()}}function yr(e){const t=[]
let n
const r=()=>n??e.monotonicMs()
return{nowMs:r,nowIso:()=>new Date(e.wallMs()-(e.monotonicMs()-r())).toISOString(),at(e,n){if(e===Number.POSITIVE_INFINITY)return
const r=t.findIndex(t=>t.atMs>e)
t.splice(-1===r?t.length:r,0,{atMs:e,happen:n})},catchUp(){const r=e.monotonicMs()
for(let e=t[0];e&&e.atMs<=r;e=t[0])t.shift(),n=e.atMs,e.happen()
n=void 0}}}function $r(e,t){const n=e.plays.get(t)?.stages??[]
for(let r=!0;r;){r=!1
const s=t.jobs.filter(e=>!e.retried),a=s.map(t=>kr(e,t,n))
for(const t of a){const n="created"===t.record.status?(0,gr.sk)(t,a):"wait"
"wait"!==n&&(Pr(e,t.record,n),r=!0)}}_r(e,t)}function kr(e,t,n){const{name:r,stage:s,when:a,allowFailure:i}=t
return{name:r,when:a,allowFailure:i,needs:wr(e,t).script.needs??null,stageIndex:n.indexOf(s),record:t,get status(){return t.status}}}function jr(e,t){if("bridge"===t.kind)return function(e,t){qr(e,t,"pending"),qr(e,t,"running")
const n=function(e,t){const n=wr(e,t).script.bridge??{},r=vr(e,t)
if(n.links)return{kind:"opened",pipeline:n.links(r)}
const s=function({store:e},t,n,{project:r,ref:s}){const a=function(e,t,n){return e.find(e=>!e.deleted&&(void 0===t?e.id===n:e.path===t))}([...e.projects.values()],r,n.projectId)
if(!a)return
const i=void 0===r,o=s??(i?n.ref:a.defaultBranch),c=a.refs.find(e=>e.name===o)
return{project:a,ref:o,tag:i?n.tag:"tag"===c?.kind,sha:i?n.sha:c?.sha??"0".repeat(40),source:i?"parent_pipeline":"pipeline",userId:n.userId,variables:[],inputs:{},upstream:{pipelineId:n.id,jobId:t.id,kind:"bridge"}}}(e,t,r,n)
if(!s)return{kind:"failed",failureReason:"downstream_bridge_project_not_found"}
const a=e.create(s,n.script)
return"created"===a.kind?{kind:"opened",pipeline:a.pipeline}:{kind:"failed",failureReason:"downstream_pipeline_creation_failed"}}(e,t)
return"failed"===n.kind?qr(e,t,"failed",n.failureReason):(t.downstreamPipelineId=n.pipeline?.id??null,n.pipeline&&null!==t.strategy?void Sr(e,t,n.pipeline):qr(e,t,"success"))}(e,t)
const{script:n,baseMs:r}=wr(e,t)
let s=e.timeline.nowMs()
for(const{status:r,forMs:a}of[...n.before??[],{status:"pending",forMs:n.queuedMs??0}])s<=e.timeline.nowMs()?qr(e,t,r):Tr(e,t,s,()=>qr(e,t,r)),s+=a
Tr(e,t,Math.max(s,r+(n.startMs??0)),()=>function(e,t){const{script:n,baseMs:r}=wr(e,t),s=e.timeline.nowMs(),a=Math.max(s,void 0===n.endMs?s+(n.durationMs??1e3):r+n.endMs)
qr(e,t,"running")
const i="string"==typeof n.trace?[{atMs:0,text:n.trace}]:n.trace??[]
for(const{atMs:n,text:r}of i)e.timeline.at(Math.min(s+n,a),()=>{(0,I.dR)(t.status)||e.appendTrace(t,r)})
e.timeline.at(a,()=>{"running"===t.status&&function(e,t){const{status:n="success",failureReason:r="script_failure",coverage:s=null,artifacts:a}=wr(e,t).script
t.coverage=s,a&&(t.artifacts=e.artifacts.add(a)),qr(e,t,n,"failed"===n?r:null),$r(e,vr(e,t))}(e,t)})}(e,t))}function qr(e,t,n,r=null){const s=e.timeline.nowIso()
t.status=n,t.failureReason=r,"pending"===n&&(t.queuedAt=s),"running"===n&&(t.startedAt??=s),(0,I.dR)(n)&&"skipped"!==n&&(t.finishedAt=s)}function _r(e,t){const n=t.jobs.filter(e=>!e.retried),r=e.plays.get(t)?.shownStatus??(0,gr.UQ)(n)
if(r===t.status)return
const s=e.timeline.nowIso()
t.status=r,t.updatedAt=s,"running"===r&&(t.startedAt??=s),t.finishedAt=(0,I.dR)(r)?s:null,function(e,{upstream:t,id:n}){const r="bridge"===t?.kind?e.store.jobs.get(t.jobId):void 0
if(!r||r.downstreamPipelineId!==n)return
const s=e.store.pipelines.get(n)
s&&null!==r.strategy&&Sr(e,r,s)&&$r(e,vr(e,r))}(e,t)}function Tr(e,t,n,r){e.timeline.at(n,()=>{(0,I.dR)(t.status)||"canceling"===t.status||(r(),$r(e,vr(e,t)))})}function Pr(e,t,n){return"start"===n?jr(e,t):"skip"===n?qr(e,t,"skipped"):"block"===n?qr(e,t,"manual"):(qr(e,t,"scheduled"),void e.timeline.at(e.timeline.nowMs()+(wr(e,t).script.delayMs??0),()=>{"scheduled"===t.status&&(jr(e,t),$r(e,vr(e,t)))}))}function Sr(e,t,n){const r=function({strategy:e},t){return"mirror"===e?"created"===t?"running":t:"skipped"===t?"failed":["success","failed","canceled","canceling"].includes(t)?t:"running"}(t,n.status)
return r!==t.status&&!t.retried&&(qr(e,t,r,"failed"===r?"unknown_failure":null),(0,I.dR)(r)||(t.finishedAt=null),!0)}const Ir=[{name:"test"}]
function Ar(e,t){for(const n of t.jobs.filter(({retried:e})=>!e)){const t=(0,E.k1)(e.store,n)
"parent_pipeline"===t?.source&&t.upstream?.jobId===n.id&&Ar(e,t),xr(e,n)}_r(e,t)}function Er(e,t,n,r=0){const s=e.store.addJob(t,{name:n.name,stage:n.stage??"test",kind:n.bridge?"bridge":"build",allowFailure:n.allowFailure??!1,tags:n.tags??[],when:n.when??"on_success",strategy:n.bridge?.strategy??null,createdAt:e.timeline.nowIso()}),a=n.retries??[],i=0===r?{}:a[Math.min(r,a.length)-1]??{}
return e.attempts.set(s,{script:{...n,...i},number:r,baseMs:e.timeline.nowMs()}),s}function xr(e,t){const n=e.plays.get(vr(e,t))?.script.cancel
if("ignored"!==n&&(0,I.dd)(t.status)){if(!n||"running"!==t.status||"bridge"===t.kind)return qr(e,t,"canceled")
qr(e,t,"canceling"),e.timeline.at(e.timeline.nowMs()+n.cancelingMs,()=>{"canceling"===t.status&&(qr(e,t,"canceled"),$r(e,vr(e,t)))})}}function Mr(e,t){const{script:n,number:r}=wr(e,t)
return t.retried=!0,Er(e,vr(e,t),n,r+1)}function Rr(e,t){for(const n of t.jobs)n.retried||"skipped"!==n.status||qr(e,n,"created")
e.timeline.at(e.timeline.nowMs(),()=>$r(e,t)),_r(e,t)}function Or(e){const t=new Map,n=new Map,r={store:e,timeline:yr(e.clock),artifacts:lr(),plays:new WeakMap,attempts:new WeakMap,appendTrace:Br(),create:(e,s=function(e){const r=t.get(e.project.id)??{}
if("function"==typeof r)return r(e)
if(!function(e){return Array.isArray(e)}(r))return r
const s=n.get(e.project.id)??0
return n.set(e.project.id,s+1),r[Math.min(s,r.length-1)]??{}}(e))=>function(e,t,n){if(n.rejected)return{kind:"rejected",messages:n.rejected}
const{project:r,ref:s,tag:a,sha:i,source:o,userId:c,variables:l,inputs:u,upstream:d}=t,p=e.timeline.nowIso(),f=e.store.addPipeline({projectId:r.id,ref:s,tag:a,sha:i,source:o,userId:c,variables:[...l],inputs:u,upstream:d,name:n.name??null,createdAt:p,updatedAt:p})
return function(e,t,n){if(n.invalid)return function(e,t,{messages:n,failureReason:r="config_error"}){return t.yamlErrors=n.length>0?n.join(", "):null,t.failureReason=r,t.status="failed",t.finishedAt=e.timeline.nowIso(),{kind:"invalid",pipeline:t,messages:n}}(e,t,n.invalid)
const r=n.jobs??Ir,s={script:n,stages:n.stages??[...new Set(r.map(({stage:e="test"})=>e))],shownStatus:null},a=e.timeline.nowMs()
e.plays.set(t,s)
for(const n of r)Er(e,t,n)
e.timeline.at(a+(n.startsAfterMs??0),()=>$r(e,t))
for(const{atMs:r,status:i}of n.statuses??[])e.timeline.at(a+r,()=>{s.shownStatus=i,_r(e,t)})
return e.timeline.at(a+(n.deletedAtMs??Number.POSITIVE_INFINITY),()=>{t.deleted=!0}),{kind:"created",pipeline:t}}(e,f,n)}(r,e,s)}
return{setScript(e,r){t.set(e,r),n.delete(e)},refresh:()=>r.timeline.catchUp(),create:async e=>r.create(e),cancelPipeline:async e=>Ar(r,e),cancelJob:async e=>function(e,t){xr(e,t),$r(e,vr(e,t))}(r,e),retryPipeline:async e=>function(e,t){const n=t.jobs.filter(e=>!e.retried&&["failed","canceled"].includes(e.status))
for(const t of n)Mr(e,t)
Rr(e,t)}(r,e),retryJob:async e=>function(e,t){const n=Mr(e,t)
return jr(e,n),Rr(e,vr(e,t)),n}(r,e),playJob:async e=>function(e,t){wr(e,t).baseMs=e.timeline.nowMs(),jr(e,t),_r(e,vr(e,t))}(r,e),close:async()=>r.artifacts.remove()}}function Br(){const e=new WeakMap
return(t,n)=>{const r=e.get(t)??(0,I.H1)()
e.set(t,r),t.trace=r.append(Buffer.from(n))}}function Dr({urlPrefix:e},{url:t="/"}){const[n="/"]=t.split("?")
return n===e||n.startsWith(`${e}/`)?n.slice(e.length)||"/":"/outside-of-the-prefix"}function Gr({onError:e},{method:t,url:n=""},r){return r instanceof s.P_?r.answer:(e(r,`${t} ${n.split("?")[0]}`),(0,s.Pq)(500,{message:"500 Internal Server Error"}))}function Ur(e){const t=[]
return{add(e,n){t.push({atMs:e,work:n}),t.sort((e,t)=>e.atMs-t.atMs)},async catchUp(){for(let n=t[0];n&&n.atMs<=e.monotonicMs();n=t[0])t.shift(),await n.work()}}}const Lr=6e4
function Cr(e,t){let n=e.wallMs(),r=0
return{count(){const a=e.wallMs()
a>=n+Lr&&(n=a-(a-n)%Lr,r=0),r++
const i=n+Lr,o={"ratelimit-limit":String(t),"ratelimit-observed":String(r),"ratelimit-remaining":String(Math.max(0,t-r)),"ratelimit-reset":String(Math.ceil(i/1e3)),"ratelimit-resettime":new Date(i).toUTCString()}
if(r<=t)return{refusal:void 0,headers:o}
const c=String(Math.ceil((i-a)/1e3))
return{refusal:(0,s.Qq)(429,"Retry later\n",{...o,"retry-after":c}),headers:o}}}}async function Xr(e={}){const{version:t=19,clock:n=r.ml,urlPrefix:a="",tls:i,host:o="127.0.0.1",port:c=0}=e,p=function({clock:e,version:t}){const n={user:0,project:0,pipeline:1e3,note:0,job:5e3,trigger:10,hook:0,schedule:0},r={clock:e,version:t,baseUrl:"http://sandbox.invalid",users:new Map,projects:new Map,pipelines:new Map,jobs:new Map,accessTokens:new Map,jobTokens:new Map,now:()=>new Date(e.wallMs()).toISOString(),nextId:e=>++n[e],addUser:e=>function(e,{username:t,name:n=t,blocked:r=!1}){const s={id:e.nextId("user"),username:t,name:n,blocked:r}
return e.users.set(s.id,s),s}(r,e),addProject:e=>function(e,t){const n={visibility:"private",defaultBranch:"main",refs:[{name:"main",kind:"branch",sha:(0,u.randomBytes)(20).toString("hex")}],formerPaths:[],triggers:[],hooks:[],schedules:[],mergeRequests:[],jobTokenScopeEnabled:!0,jobTokenPermissions:new Map,pipelinesEnabled:!0,publicPipelines:!0,variablesMinimumOverrideRole:"maintainer",pipelinesPerMinute:0,deleted:!1,...t,id:t.id??e.nextId("project"),members:new Map(t.members),protectedRefs:new Set(t.protectedRefs),jobTokenAllowlist:new Set(t.jobTokenAllowlist),createdAt:e.now()}
return e.projects.set(n.id,n),n}(r,e),addAccessToken:e=>function(e,t){const n={token:`glpat-${(0,u.randomBytes)(15).toString("base64url")}`,revoked:!1,expiresAt:null,...t}
return e.accessTokens.set(n.token,n),n}(r,e),addTriggerToken:(e,t)=>function(e,t,n){const r=e.now(),s={id:e.nextId("trigger"),token:`glptt-${(0,u.randomBytes)(20).toString("hex")}`,description:"trigger",createdAt:r,updatedAt:r,lastUsed:null,expiresAt:null,...n}
return t.triggers.push(s),s}(r,e,t),addPipeline:e=>function(e,t){const n=e.now(),r=[...e.pipelines.values()].filter(({projectId:e})=>e===t.projectId),s={id:e.nextId("pipeline"),iid:Math.max(0,...r.map(({iid:e})=>e))+1,tag:!1,userId:null,status:"created",yamlErrors:null,failureReason:null,createdAt:n,updatedAt:n,startedAt:null,finishedAt:null,name:null,variables:[],inputs:{},jobs:[],upstream:null,deleted:!1,...t}
return e.pipelines.set(s.id,s),s}(r,e),addJob:(e,t)=>function(e,t,n){const r=e.nextId("job"),s={id:r,pipelineId:t.id,projectId:t.projectId,stage:"test",kind:"build",status:"created",allowFailure:!1,tags:[],when:"on_success",failureReason:null,coverage:null,createdAt:e.now(),queuedAt:null,startedAt:null,finishedAt:null,erasedAt:null,retried:!1,token:`glcbt-64_${(0,u.randomBytes)(16).toString("base64url")}`,tokenExpired:!1,userId:t.userId,trace:new Uint8Array,artifacts:null,downstreamPipelineId:null,strategy:null,...n}
return t.jobs.push(s),e.jobs.set(r,s),e.jobTokens.set(s.token,s),s}(r,e,t),removePipeline:e=>function(e,t){e.pipelines.delete(t.id)
for(const n of t.jobs)e.jobs.delete(n.id),e.jobTokens.delete(n.token)}(r,e)}
return r}({clock:n,version:t}),f=Or(p),h=e.engine?.(p),m=function(){const e=[]
return{add(t){const n={rule:t,count:0}
return e.push(n),()=>{e.splice(e.indexOf(n),1)}},clear(){e.length=0},next(t){const n=e.filter(({rule:e})=>function({method:e,path:t,when:n},r){if(void 0!==e&&e!==r.method)return!1
const s=r.path+(r.url.includes("?")?r.url.slice(r.url.indexOf("?")):"")
return(t?.test(s)??!0)&&(n?.(r)??!0)}(e,t))
for(const e of n)e.count++
return n.find(({rule:{nth:e},count:t})=>void 0===e||[e].flat().includes(t))?.rule.fault}}}(),g=e.artifactRedirect?await async function(e,{faults:t,clock:n}){const r=new Map,a=k(),i=await l(async function(e,i){const o=new AbortController
i.once("close",()=>o.abort(new Error("the client hung up")))
const c=a.add(e),{method:l="GET",url:u="/",headers:p}=e,f={method:l,url:u,path:u.split("?")[0]??"/",headers:p,body:Buffer.alloc(0)}
await b({request:f,response:i,clock:n,fault:t.next(f),gone:o.signal,process:async()=>{return void 0===(e=r.get(u))?(0,s.Qq)(403,"SignatureDoesNotMatch"):{status:200,headers:{"content-type":"application/zip"},body:{kind:"file",file:e,sizeBytes:(0,d.statSync)(e).size}}
var e},later:()=>{},onAnswer:e=>{c.status=e}})},e)
return{origin:i.origin,requests:a.requests,sign(e){const t=`/storage/artifacts.zip?X-Signature=${(0,u.randomBytes)(16).toString("hex")}`
return r.set(t,e),i.origin+t},close:i.close}}({host:o,port:0,tls:i},{faults:m,clock:n}):void 0,v={objectStorage:g,listDelayMs:0,variablesDelayMs:0,payloadShown:"whole"},w=k(),y=Xt(),$={store:p,router:_([...zr,...y.routes],t,y.lastResort),faults:m,settings:v,requests:w,onError:e.onError??(()=>{}),urlPrefix:a,lateWork:Ur(n),rateLimiter:void 0===e.requestsPerMinute?void 0:Cr(n,e.requestsPerMinute),engines:h?[h,f]:[f],engineOf:({gitDir:e})=>void 0!==e&&h?h:f},j=await l((e,t)=>async function(e,t,n){const r=new AbortController
n.once("close",()=>r.abort(new Error("the client hung up")))
const a=e.requests.add(t)
for(const r of e.engines)if(await(r.serveGit?.(t,n,Dr(e,t))))return
const i=await async function(e,t){return{method:t.method??"GET",url:t.url??"/",path:Dr(e,t),headers:t.headers,body:await(0,O.x8)(t)}}(e,t).catch(n=>Gr(e,t,n))
if("status"in i)return a.status=i.status,(0,s.tN)(n,i,{withBody:!0})
e.requests.addBody(a,i.body),await b({request:i,response:n,clock:e.store.clock,fault:e.faults.next(i),gone:r.signal,process:()=>async function(e,t){const{refusal:n,headers:r}=e.rateLimiter?.count()??{},a=n??await async function(e,t){await e.lateWork.catchUp()
for(const t of e.engines)t.refresh?.()
const{route:n,values:r}=e.router.match(t.method,t.path),a=await(0,O.LE)(t),i=(0,Rt._I)({store:e.store,request:t,params:a,route:n})
if("required"===n.access&&"anonymous"===i.kind)throw(0,s.nc)()
const{store:o,engineOf:c,settings:l}=e
return n.handle({store:o,engineOf:c,settings:l,request:t,route:n,values:r,params:a,caller:i})}(e,t).catch(n=>Gr(e,t,n))
return{...a,headers:{...r,...a.headers}}}(e,i),later:e.lateWork.add,onAnswer:e=>{a.status=e}})}($,e,t),{host:o,port:c,tls:i})
p.baseUrl=`${j.origin}${a}`
const q=async()=>{await j.close(),await(g?.close())
for(const e of $.engines)await e.close()}
return{url:p.baseUrl,store:p,faults:m,settings:v,requests:w.requests,objectStorage:g,script:(e,t)=>f.setScript(e.id,t),runUpstreamJob:(e,t,n)=>function(e,{project:t,user:n,token:r}){const s=e.now(),[a={name:t.defaultBranch,kind:"branch",sha:"0".repeat(40)}]=t.refs,i=e.addPipeline({projectId:t.id,ref:a.name,tag:"tag"===a.kind,sha:a.sha,source:"push",userId:n.id,status:"running",startedAt:s}),o=e.addJob(i,{name:"upstream",status:"running",queuedAt:s,startedAt:s,...void 0!==r&&{token:r}})
return{token:o.token,pipeline:i,job:o}}(p,{project:e,user:t,token:n}),close:q,[Symbol.asyncDispose]:q}}const zr=[...Jr("/api/v4",[...Xn,...Yn,...ie,...rt,...U,...Qt,...En,...Un,...mn,...yn,...un,...en,...cn,...tn]),...Jr("/api/v3",[...zn,...Kn])]
function Jr(e,t){return t.map(t=>({...t,path:`${e}${t.path}`}))}}),
1402:((e,n,s)=>{s.d(n,{CM:()=>d,UQ:()=>c,rs:()=>r,sk:()=>t})
var a=s(6282)
function t(e,n){const s=d(e,n),t=0===s.length?"success":c(s)
return(0,a.dR)(t)?i[e.when].includes(t)?null!==e.needs&&"always"!==e.when&&s.some(u)?"skip":"manual"===e.when?"block":"delayed"===e.when?"delay":"start":"skip":"wait"}const i={on_success:["success","skipped"],on_failure:["failed"],always:["success","failed","skipped","canceled"],manual:["success","skipped"],delayed:["success","skipped"]}
function u({status:e,allowFailure:n}){return"skipped"===e||"manual"===e&&n}function d(e,n){const{needs:s}=e
return null===s?n.filter(({stageIndex:n})=>n<e.stageIndex):n.filter(({name:e})=>s.includes(e))}function r(e,n){const s=new Set([e.name]),a=[]
for(let t=0;t<s.size;){t=s.size
for(const t of n)s.has(t.name)||d(t,[...n,e]).some(({name:e})=>s.has(e))&&(s.add(t.name),"skipped"===t.status&&a.push(t))}return a}function c(e){const n=e.map(o),s=l.find(({only:e,any:s})=>(!e||n.every(n=>e.some(e=>e===n)))&&(!s||n.some(e=>s.some(n=>n===e))))
return s?.status??"failed"}const l=[{status:"skipped",only:["skipped","ignored"]},{status:"success",only:["success","skipped","warned","ignored"]},{status:"created",only:["created","warned","ignored"]},{status:"preparing",only:["preparing","warned","ignored"]},{status:"canceled",only:["canceled","success","skipped","warned","ignored"]},{status:"pending",only:["pending","created","skipped","warned","ignored"]},{status:"running",any:["running","pending"]},{status:"waiting_for_resource",any:["waiting_for_resource"]},{status:"waiting_for_callback",any:["waiting_for_callback"]},{status:"manual",any:["manual"]},{status:"scheduled",any:["scheduled"]},{status:"preparing",any:["preparing"]},{status:"running",any:["created"]},{status:"canceling",any:["canceling"]}]
function o({status:e,allowFailure:n}){return n?"failed"===e||"canceled"===e?"warned":"manual"===e?"ignored":e:e}}),
7137:((e,t,l)=>{function n(e){return/^[\w./:@%+-]+$/.test(e)?e:`'${e.replaceAll("'","'\\''")}'`}l.d(t,{X:()=>n})}),
7942:((e,t,r)=>{var i=r(9896),n=r(2203).Transform,o=r(2203).PassThrough,s=r(3106),l=r(9023),a=r(4434).EventEmitter,c=r(4434).errorMonitor,u=r(8856)
function f(){this.outputStream=new o,this.entries=[],this.outputStreamCursor=0,this.ended=!1,this.allDone=!1,this.forceZip64Eocd=!1,this.errored=!1,this.on(c,function(){this.errored=!0})}t.ZipFile=f,l.inherits(f,a),f.prototype.addFile=function(e,t,r){var n=this
if(t=I(t,!1),null==r&&(r={}),!w(n)){var o=new F(t,!1,r)
n.entries.push(o),i.stat(e,function(t,s){return t?n.emit("error",t):s.isFile()?(o.uncompressedSize=s.size,null==r.mtime&&o.setLastModDate(s.mtime),null==r.mode&&o.setFileAttributesMode(s.mode),o.setFileDataPumpFunction(function(){var t=i.createReadStream(e)
o.state=F.FILE_DATA_IN_PROGRESS,t.on("error",function(e){n.emit("error",e)}),p(n,o,t)}),void d(n)):n.emit("error",new Error("not a file: "+e))})}},f.prototype.addReadStream=function(e,t,r){this.addReadStreamLazy(t,r,function(t){t(null,e)})},f.prototype.addReadStreamLazy=function(e,t,r){var i=this
if("function"==typeof t&&(r=t,t=null),null==t&&(t={}),e=I(e,!1),!w(i)){var n=new F(e,!1,t)
i.entries.push(n),n.setFileDataPumpFunction(function(){n.state=F.FILE_DATA_IN_PROGRESS,r(function(e,t){if(e)return i.emit("error",e)
p(i,n,t)})}),d(i)}},f.prototype.addBuffer=function(e,t,r){var i=this
if(t=I(t,!1),e.length>1073741823)throw new Error("buffer too large: "+e.length+" > 1073741823")
if(null==r&&(r={}),null!=r.size)throw new Error("options.size not allowed")
if(!w(i)){var n=new F(t,!1,r)
n.uncompressedSize=e.length,n.crc32=u.unsigned(e),n.crcAndFileSizeKnown=!0,i.entries.push(n),0===n.compressionLevel?o(e):s.deflateRaw(e,{level:n.compressionLevel},function(e,t){o(t)})}function o(e){n.compressedSize=e.length,n.setFileDataPumpFunction(function(){h(i,e),h(i,n.getDataDescriptor()),n.state=F.FILE_DATA_DONE,setImmediate(function(){d(i)})}),d(i)}},f.prototype.addEmptyDirectory=function(e,t){var r=this
if(e=I(e,!0),null==t&&(t={}),null!=t.size)throw new Error("options.size not allowed")
if(null!=t.compress)throw new Error("options.compress not allowed")
if(null!=t.compressionLevel)throw new Error("options.compressionLevel not allowed")
if(!w(r)){var i=new F(e,!0,t)
r.entries.push(i),i.setFileDataPumpFunction(function(){h(r,i.getDataDescriptor()),i.state=F.FILE_DATA_DONE,d(r)}),d(r)}}
var m=H([80,75,5,6])
function h(e,t){e.outputStream.write(t),e.outputStreamCursor+=t.length}function p(e,t,r){var i=new R,n=new P,l=0!==t.compressionLevel?new s.DeflateRaw({level:t.compressionLevel}):new o,a=new P
r.pipe(i).pipe(n).pipe(l).pipe(a).pipe(e.outputStream,{end:!1}),a.on("end",function(){if(t.crc32=i.crc32,null==t.uncompressedSize)t.uncompressedSize=n.byteCount
else if(t.uncompressedSize!==n.byteCount)return e.emit("error",new Error("file data stream has unexpected number of bytes"))
t.compressedSize=a.byteCount,e.outputStreamCursor+=t.compressedSize,h(e,t.getDataDescriptor()),t.state=F.FILE_DATA_DONE,d(e)})}function d(e){if(!e.allDone&&!e.errored){if(e.ended&&null!=e.calculatedTotalSizeCallback){var t=function(e){for(var t=0,r=0,i=0;i<e.entries.length;i++){var n=e.entries[i]
if(0!==n.compressionLevel)return-1
if(n.state>=F.READY_TO_PUMP_FILE_DATA){if(null==n.uncompressedSize)return-1}else if(null==n.uncompressedSize)return null
n.relativeOffsetOfLocalHeader=t
var o=n.useZip64Format()
t+=g+n.utf8FileName.length,t+=n.uncompressedSize,n.crcAndFileSizeKnown||(t+=o?z:A),r+=y+n.utf8FileName.length+n.fileComment.length,n.forceDosTimestamp||(r+=_),o&&(r+=C)}var s=0
return(e.forceZip64Eocd||e.entries.length>=65535||r>=65535||t>=4294967295)&&(s+=E+L),t+r+(s+=v+e.comment.length)}(e)
null!=t&&(e.calculatedTotalSizeCallback(t),e.calculatedTotalSizeCallback=null)}var r=function(){for(var t=0;t<e.entries.length;t++){var r=e.entries[t]
if(r.state<F.FILE_DATA_DONE)return r}return null}()
if(null!=r){if(r.state<F.READY_TO_PUMP_FILE_DATA)return
if(r.state===F.FILE_DATA_IN_PROGRESS)return
r.relativeOffsetOfLocalHeader=e.outputStreamCursor
var i=r.getLocalFileHeader()
h(e,i),r.doFileDataPump()}else e.ended&&(e.offsetOfStartOfCentralDirectory=e.outputStreamCursor,e.entries.forEach(function(t){var r=t.getCentralDirectoryRecord()
h(e,r)}),h(e,function(e){var t=!1,r=e.entries.length;(e.forceZip64Eocd||e.entries.length>=65535)&&(r=65535,t=!0)
var i=e.outputStreamCursor-e.offsetOfStartOfCentralDirectory,n=i;(e.forceZip64Eocd||i>=4294967295)&&(n=4294967295,t=!0)
var o=e.offsetOfStartOfCentralDirectory;(e.forceZip64Eocd||e.offsetOfStartOfCentralDirectory>=4294967295)&&(o=4294967295,t=!0)
var s=Z(v+e.comment.length)
if(s.writeUInt32LE(101010256,0),s.writeUInt16LE(0,4),s.writeUInt16LE(0,6),s.writeUInt16LE(r,8),s.writeUInt16LE(r,10),s.writeUInt32LE(n,12),s.writeUInt32LE(o,16),s.writeUInt16LE(e.comment.length,20),e.comment.copy(s,22),!t)return s
var l=Z(E)
l.writeUInt32LE(101075792,0),M(l,E-12,4),l.writeUInt16LE(U,12),l.writeUInt16LE(D,14),l.writeUInt32LE(0,16),l.writeUInt32LE(0,20),M(l,e.entries.length,24),M(l,e.entries.length,32),M(l,i,40),M(l,e.offsetOfStartOfCentralDirectory,48)
var a=Z(L)
return a.writeUInt32LE(117853008,0),a.writeUInt32LE(0,4),M(a,e.outputStreamCursor,8),a.writeUInt32LE(1,16),Buffer.concat([l,a,s])}(e)),e.outputStream.end(),e.allDone=!0)}}function w(e){if(e.ended)throw new Error("cannot add entries after calling end()")
return!!e.errored}f.prototype.end=function(e,t){if("function"==typeof e&&(t=e,e=null),null==e&&(e={}),!this.ended&&(this.ended=!0,!this.errored)){if(this.calculatedTotalSizeCallback=t,this.forceZip64Eocd=!!e.forceZip64Format,e.comment){if("string"==typeof e.comment?this.comment=function(e){if(/^[\x20-\x7e]*$/.test(e))return H(e,"utf-8")
if(null==N){N={}
for(var t=0;t<b.length;t++)N[b[t]]=t}var r=Z(e.length)
for(t=0;t<e.length;t++){var i=N[e[t]]
if(null==i)throw new Error("character not encodable in CP437: "+JSON.stringify(e[t]))
r[t]=i}return r}(e.comment):this.comment=e.comment,this.comment.length>65535)throw new Error("comment is too large")
if(B(this.comment,m))throw new Error("comment contains end of central directory record signature")}else this.comment=S
d(this)}}
var E=56,L=20,v=22
function I(e,t){if(""===e)throw new Error("empty metadataPath")
if(e=e.replace(/\\/g,"/"),/^[a-zA-Z]:/.test(e)||/^\//.test(e))throw new Error("absolute path: "+e)
if(-1!==e.split("/").indexOf(".."))throw new Error("invalid relative path: "+e)
var r=/\/$/.test(e)
if(t)r||(e+="/")
else if(r)throw new Error("file path cannot end with '/': "+e)
return e}var S=Z(0)
function F(e,t,r){if(this.utf8FileName=H(e),this.utf8FileName.length>65535)throw new Error("utf8 file name too long. "+utf8FileName.length+" > 65535")
if(this.isDirectory=t,this.state=F.WAITING_FOR_METADATA,this.setLastModDate(null!=r.mtime?r.mtime:new Date),this.forceDosTimestamp=!!r.forceDosTimestamp,null!=r.mode?this.setFileAttributesMode(r.mode):this.setFileAttributesMode(t?16893:33204),t?(this.crcAndFileSizeKnown=!0,this.crc32=0,this.uncompressedSize=0,this.compressedSize=0):(this.crcAndFileSizeKnown=!1,this.crc32=null,this.uncompressedSize=null,this.compressedSize=null,null!=r.size&&(this.uncompressedSize=r.size)),this.compressionLevel=t?0:function(e){if(null!=e.compress&&null!=e.compressionLevel&&!!e.compress!=!!e.compressionLevel)throw new Error("conflicting settings for compress and compressionLevel")
return null!=e.compressionLevel?e.compressionLevel:!1===e.compress?0:6}(r),this.forceZip64Format=!!r.forceZip64Format,r.fileComment){if("string"==typeof r.fileComment?this.fileComment=H(r.fileComment,"utf-8"):this.fileComment=r.fileComment,this.fileComment.length>65535)throw new Error("fileComment is too large")}else this.fileComment=S}F.WAITING_FOR_METADATA=0,F.READY_TO_PUMP_FILE_DATA=1,F.FILE_DATA_IN_PROGRESS=2,F.FILE_DATA_DONE=3,F.prototype.setLastModDate=function(e){this.mtime=e
var t=function(e){e<O?e=O:e>T&&(e=T)
var t=0
t|=31&e.getDate(),t|=(e.getMonth()+1&15)<<5,t|=(e.getFullYear()-1980&127)<<9
var r=0
return r|=Math.floor(e.getSeconds()/2),r|=(63&e.getMinutes())<<5,{date:t,time:r|=(31&e.getHours())<<11}}(e)
this.lastModFileTime=t.time,this.lastModFileDate=t.date},F.prototype.setFileAttributesMode=function(e){if((65535&e)!==e)throw new Error("invalid mode. expected: 0 <= "+e+" <= 65535")
this.externalFileAttributes=e<<16>>>0},F.prototype.setFileDataPumpFunction=function(e){this.doFileDataPump=e,this.state=F.READY_TO_PUMP_FILE_DATA},F.prototype.useZip64Format=function(){return this.forceZip64Format||null!=this.uncompressedSize&&this.uncompressedSize>4294967294||null!=this.compressedSize&&this.compressedSize>4294967294||null!=this.relativeOffsetOfLocalHeader&&this.relativeOffsetOfLocalHeader>4294967294}
var g=30,D=45,U=831
F.prototype.getLocalFileHeader=function(){var e=0,t=0,r=0
this.crcAndFileSizeKnown&&(e=this.crc32,t=this.compressedSize,r=this.uncompressedSize)
var i=Z(g),n=2048
return this.crcAndFileSizeKnown||(n|=8),i.writeUInt32LE(67324752,0),i.writeUInt16LE(20,4),i.writeUInt16LE(n,6),i.writeUInt16LE(this.getCompressionMethod(),8),i.writeUInt16LE(this.lastModFileTime,10),i.writeUInt16LE(this.lastModFileDate,12),i.writeUInt32LE(e,14),i.writeUInt32LE(t,18),i.writeUInt32LE(r,22),i.writeUInt16LE(this.utf8FileName.length,26),i.writeUInt16LE(0,28),Buffer.concat([i,this.utf8FileName])}
var A=16,z=24
F.prototype.getDataDescriptor=function(){return this.crcAndFileSizeKnown?S:this.useZip64Format()?((e=Z(z)).writeUInt32LE(134695760,0),e.writeUInt32LE(this.crc32,4),M(e,this.compressedSize,8),M(e,this.uncompressedSize,16),e):((e=Z(A)).writeUInt32LE(134695760,0),e.writeUInt32LE(this.crc32,4),e.writeUInt32LE(this.compressedSize,8),e.writeUInt32LE(this.uncompressedSize,12),e)
var e}
var y=46,_=9,C=28
F.prototype.getCentralDirectoryRecord=function(){var e=Z(y),t=2048
this.crcAndFileSizeKnown||(t|=8)
var r=S
if(!this.forceDosTimestamp){(r=Z(_)).writeUInt16LE(21589,0),r.writeUInt16LE(_-4,2),r.writeUInt8(3,4)
var i=Math.floor(this.mtime.getTime()/1e3)
i<-2147483648&&(i=-2147483648),i>2147483647&&(i=2147483647),r.writeUInt32LE(i,5)}var n=this.compressedSize,o=this.uncompressedSize,s=this.relativeOffsetOfLocalHeader,l=20,a=S
return this.useZip64Format()&&(n=4294967295,o=4294967295,s=4294967295,l=D,(a=Z(C)).writeUInt16LE(1,0),a.writeUInt16LE(C-4,2),M(a,this.uncompressedSize,4),M(a,this.compressedSize,12),M(a,this.relativeOffsetOfLocalHeader,20)),e.writeUInt32LE(33639248,0),e.writeUInt16LE(U,4),e.writeUInt16LE(l,6),e.writeUInt16LE(t,8),e.writeUInt16LE(this.getCompressionMethod(),10),e.writeUInt16LE(this.lastModFileTime,12),e.writeUInt16LE(this.lastModFileDate,14),e.writeUInt32LE(this.crc32,16),e.writeUInt32LE(n,20),e.writeUInt32LE(o,24),e.writeUInt16LE(this.utf8FileName.length,28),e.writeUInt16LE(r.length+a.length,30),e.writeUInt16LE(this.fileComment.length,32),e.writeUInt16LE(0,34),e.writeUInt16LE(0,36),e.writeUInt32LE(this.externalFileAttributes,38),e.writeUInt32LE(s,42),Buffer.concat([e,this.utf8FileName,r,a,this.fileComment])},F.prototype.getCompressionMethod=function(){return 0===this.compressionLevel?0:8}
var O=new Date(1980,0,1),T=new Date(2107,11,31,23,59,58)
function M(e,t,r){var i=Math.floor(t/4294967296),n=t%4294967296
e.writeUInt32LE(n,r),e.writeUInt32LE(i,r+4)}function P(e){n.call(this,e),this.byteCount=0}function R(e){n.call(this,e),this.crc32=0}l.inherits(P,n),P.prototype._transform=function(e,t,r){this.byteCount+=e.length,r(null,e)},l.inherits(R,n),R.prototype._transform=function(e,t,r){this.crc32=u.unsigned(e,this.crc32),r(null,e)}
var b="\0\u263a\u263b\u2665\u2666\u2663\u2660\u2022\u25d8\u25cb\u25d9\u2642\u2640\u266a\u266b\u263c\u25ba\u25c4\u2195\u203c\xb6\xa7\u25ac\u21a8\u2191\u2193\u2192\u2190\u221f\u2194\u25b2\u25bc !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u2302\xc7\xfc\xe9\xe2\xe4\xe0\xe5\xe7\xea\xeb\xe8\xef\xee\xec\xc4\xc5\xc9\xe6\xc6\xf4\xf6\xf2\xfb\xf9\xff\xd6\xdc\xa2\xa3\xa5\u20a7\u0192\xe1\xed\xf3\xfa\xf1\xd1\xaa\xba\xbf\u2310\xac\xbd\xbc\xa1\xab\xbb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580\u03b1\xdf\u0393\u03c0\u03a3\u03c3\xb5\u03c4\u03a6\u0398\u03a9\u03b4\u221e\u03c6\u03b5\u2229\u2261\xb1\u2265\u2264\u2320\u2321\xf7\u2248\xb0\u2219\xb7\u221a\u207f\xb2\u25a0\xa0"
if(256!==b.length)throw new Error("assertion failure")
var N=null
function Z(e){Z=function(e){return Buffer.allocUnsafe(e)}
try{return Z(e)}catch(t){return Z=function(e){return new Buffer(e)},Z(e)}}function H(e,t){H=function(e,t){return Buffer.from(e,t)}
try{return H(e,t)}catch(r){return H=function(e,t){return new Buffer(e,t)},H(e,t)}}function B(e,t){B=function(e,t){return e.includes(t)}
try{return B(e,t)}catch(r){return B=function(e,t){for(var r=0;r<=e.length-t.length;r++)for(var i=0;;i++){if(i===t.length)return!0
if(e[r+i]!==t[i])break}return!1},B(e,t)}}}),
8856:(r=>{"use strict"
function n(r){return r&&r.__esModule&&Object.prototype.hasOwnProperty.call(r,"default")?r.default:r}const e=new Int32Array([0,1996959894,3993919788,2567524794,124634137,1886057615,3915621685,2657392035,249268274,2044508324,3772115230,2547177864,162941995,2125561021,3887607047,2428444049,498536548,1789927666,4089016648,2227061214,450548861,1843258603,4107580753,2211677639,325883990,1684777152,4251122042,2321926636,335633487,1661365465,4195302755,2366115317,997073096,1281953886,3579855332,2724688242,1006888145,1258607687,3524101629,2768942443,901097722,1119000684,3686517206,2898065728,853044451,1172266101,3705015759,2882616665,651767980,1373503546,3369554304,3218104598,565507253,1454621731,3485111705,3099436303,671266974,1594198024,3322730930,2970347812,795835527,1483230225,3244367275,3060149565,1994146192,31158534,2563907772,4023717930,1907459465,112637215,2680153253,3904427059,2013776290,251722036,2517215374,3775830040,2137656763,141376813,2439277719,3865271297,1802195444,476864866,2238001368,4066508878,1812370925,453092731,2181625025,4111451223,1706088902,314042704,2344532202,4240017532,1658658271,366619977,2362670323,4224994405,1303535960,984961486,2747007092,3569037538,1256170817,1037604311,2765210733,3554079995,1131014506,879679996,2909243462,3663771856,1141124467,855842277,2852801631,3708648649,1342533948,654459306,3188396048,3373015174,1466479909,544179635,3110523913,3462522015,1591671054,702138776,2966460450,3352799412,1504918807,783551873,3082640443,3233442989,3988292384,2596254646,62317068,1957810842,3939845945,2647816111,81470997,1943803523,3814918930,2489596804,225274430,2053790376,3826175755,2466906013,167816743,2097651377,4027552580,2265490386,503444072,1762050814,4150417245,2154129355,426522225,1852507879,4275313526,2312317920,282753626,1742555852,4189708143,2394877945,397917763,1622183637,3604390888,2714866558,953729732,1340076626,3518719985,2797360999,1068828381,1219638859,3624741850,2936675148,906185462,1090812512,3747672003,2825379669,829329135,1181335161,3412177804,3160834842,628085408,1382605366,3423369109,3138078467,570562233,1426400815,3317316542,2998733608,733239954,1555261956,3268935591,3050360625,752459403,1541320221,2607071920,3965973030,1969922972,40735498,2617837225,3943577151,1913087877,83908371,2512341634,3803740692,2075208622,213261112,2463272603,3855990285,2094854071,198958881,2262029012,4057260610,1759359992,534414190,2176718541,4139329115,1873836001,414664567,2282248934,4279200368,1711684554,285281116,2405801727,4167216745,1634467795,376229701,2685067896,3608007406,1308918612,956543938,2808555105,3495958263,1231636301,1047427035,2932959818,3654703836,1088359270,936918e3,2847714899,3736837829,1202900863,817233897,3183342108,3401237130,1404277552,615818150,3134207493,3453421203,1423857449,601450431,3009837614,3294710456,1567103746,711928724,3020668471,3272380065,1510334235,755167117])
function t(r){if(Buffer.isBuffer(r))return r
if("number"==typeof r)return Buffer.alloc(r)
if("string"==typeof r)return Buffer.from(r)
throw new Error("input must be buffer, number, or string, received "+typeof r)}function u(r,n){r=t(r),Buffer.isBuffer(n)&&(n=n.readUInt32BE(0))
let u=-1^n
for(var f=0;f<r.length;f++)u=e[255&(u^r[f])]^u>>>8
return-1^u}function f(){return function(r){const n=t(4)
return n.writeInt32BE(r,0),n}(u.apply(null,arguments))}f.signed=function(){return u.apply(null,arguments)},f.unsigned=function(){return u.apply(null,arguments)>>>0}
const o=n(f)
r.exports=o})
}
