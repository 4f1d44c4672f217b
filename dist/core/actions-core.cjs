"use strict";exports.ids=[328,389];exports.modules={
5175:((r,o,t)=>{t.d(o,{k:()=>ProxyAgent})
class ProxyAgent{constructor(){throw new Error("undici is not part of this bundle")}}}),
6389:((t,e,n)=>{n.r(e),n.d(e,{ExitCode:()=>lt,addPath:()=>mt,debug:()=>Ct,endGroup:()=>Pt,error:()=>Ot,exportVariable:()=>ft,getBooleanInput:()=>gt,getIDToken:()=>Lt,getInput:()=>wt,getMultilineInput:()=>vt,getState:()=>Rt,group:()=>At,info:()=>St,isDebug:()=>bt,markdownSummary:()=>C,notice:()=>xt,platform:()=>r,saveState:()=>Ut,setCommandEcho:()=>yt,setFailed:()=>_t,setOutput:()=>Et,setSecret:()=>pt,startGroup:()=>$t,summary:()=>O,toPlatformPath:()=>S,toPosixPath:()=>T,toWin32Path:()=>x,warning:()=>Tt})
var r={}
n.r(r),n.d(r,{arch:()=>st,getDetails:()=>dt,isLinux:()=>ut,isMacOS:()=>ct,isWindows:()=>at,platform:()=>ot})
var i=n(857)
function o(t){return null==t?"":"string"==typeof t||t instanceof String?t:JSON.stringify(t)}function s(t){return Object.keys(t).length?{title:t.title,file:t.file,line:t.startLine,endLine:t.endLine,col:t.startColumn,endColumn:t.endColumn}:{}}function a(t,e,n){const r=new Command(t,e,n)
process.stdout.write(r.toString()+i.EOL)}function c(t,e=""){a(t,{},e)}class Command{constructor(t,e,n){t||(t="missing.command"),this.command=t,this.properties=e,this.message=n}toString(){let t="::"+this.command
if(this.properties&&Object.keys(this.properties).length>0){t+=" "
let e=!0
for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n]
r&&(e?e=!1:t+=",",t+=`${n}=${u(r)}`)}}var e
return t+=`::${e=this.message,o(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}`,t}}function u(t){return o(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}var d=n(6982),l=n(9896)
function h(t,e){const n=process.env[`GITHUB_${t}`]
if(!n)throw new Error(`Unable to find environment variable for file command ${t}`)
if(!l.existsSync(n))throw new Error(`Missing file at path: ${n}`)
l.appendFileSync(n,`${o(e)}${i.EOL}`,{encoding:"utf8"})}function f(t,e){const n=`ghadelimiter_${d.randomUUID()}`,r=o(e)
if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`)
if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`)
return`${t}<<${n}${i.EOL}${r}${i.EOL}${n}`}var p=n(6928),m=n(8369)
class BearerCredentialHandler{constructor(t){this.token=t}prepareRequest(t){if(!t.headers)throw Error("The request has no headers")
t.headers.Authorization=`Bearer ${this.token}`}canHandleAuthentication(){return!1}handleAuthentication(){return t=this,e=void 0,r=function*(){throw new Error("not implemented")},new((n=void 0)||(n=Promise))(function(i,o){function s(t){try{c(r.next(t))}catch(t){o(t)}}function a(t){try{c(r.throw(t))}catch(t){o(t)}}function c(t){var e
t.done?i(t.value):(e=t.value,e instanceof n?e:new n(function(t){t(e)})).then(s,a)}c((r=r.apply(t,e||[])).next())})
var t,e,n,r}}var w=function(t,e,n,r){return new(n||(n=Promise))(function(i,o){function s(t){try{c(r.next(t))}catch(t){o(t)}}function a(t){try{c(r.throw(t))}catch(t){o(t)}}function c(t){var e
t.done?i(t.value):(e=t.value,e instanceof n?e:new n(function(t){t(e)})).then(s,a)}c((r=r.apply(t,e||[])).next())})}
class OidcClient{static createHttpClient(t=!0,e=10){const n={allowRetries:t,maxRetries:e}
return new m.HttpClient("actions/oidc-client",[new BearerCredentialHandler(OidcClient.getRequestToken())],n)}static getRequestToken(){const t=process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN
if(!t)throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable")
return t}static getIDTokenUrl(){const t=process.env.ACTIONS_ID_TOKEN_REQUEST_URL
if(!t)throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable")
return t}static getCall(t){return w(this,void 0,void 0,function*(){var e
const n=OidcClient.createHttpClient(),r=yield n.getJson(t).catch(t=>{throw new Error(`Failed to get ID Token. \n \n        Error Code : ${t.statusCode}\n \n        Error Message: ${t.message}`)}),i=null===(e=r.result)||void 0===e?void 0:e.value
if(!i)throw new Error("Response json body do not have ID Token field")
return i})}static getIDToken(t){return w(this,void 0,void 0,function*(){try{let e=OidcClient.getIDTokenUrl()
t&&(e=`${e}&audience=${encodeURIComponent(t)}`),Ct(`ID token url is ${e}`)
const n=yield OidcClient.getCall(e)
return pt(n),n}catch(t){throw new Error(`Error message: ${t.message}`)}})}}var v=function(t,e,n,r){return new(n||(n=Promise))(function(i,o){function s(t){try{c(r.next(t))}catch(t){o(t)}}function a(t){try{c(r.throw(t))}catch(t){o(t)}}function c(t){var e
t.done?i(t.value):(e=t.value,e instanceof n?e:new n(function(t){t(e)})).then(s,a)}c((r=r.apply(t,e||[])).next())})}
const{access:g,appendFile:E,writeFile:y}=l.promises,_="GITHUB_STEP_SUMMARY",b=new class{constructor(){this._buffer=""}filePath(){return v(this,void 0,void 0,function*(){if(this._filePath)return this._filePath
const t=process.env[_]
if(!t)throw new Error(`Unable to find environment variable for $${_}. Check if your runtime environment supports job summaries.`)
try{yield g(t,l.constants.R_OK|l.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}return this._filePath=t,this._filePath})}wrap(t,e,n={}){const r=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("")
return e?`<${t}${r}>${e}</${t}>`:`<${t}${r}>`}write(t){return v(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite),n=yield this.filePath(),r=e?y:E
return yield r(n,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){return v(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return 0===this._buffer.length}emptyBuffer(){return this._buffer="",this}addRaw(t,e=!1){return this._buffer+=t,e?this.addEOL():this}addEOL(){return this.addRaw(i.EOL)}addCodeBlock(t,e){const n=Object.assign({},e&&{lang:e}),r=this.wrap("pre",this.wrap("code",t),n)
return this.addRaw(r).addEOL()}addList(t,e=!1){const n=e?"ol":"ul",r=t.map(t=>this.wrap("li",t)).join(""),i=this.wrap(n,r)
return this.addRaw(i).addEOL()}addTable(t){const e=t.map(t=>{const e=t.map(t=>{if("string"==typeof t)return this.wrap("td",t)
const{header:e,data:n,colspan:r,rowspan:i}=t,o=e?"th":"td",s=Object.assign(Object.assign({},r&&{colspan:r}),i&&{rowspan:i})
return this.wrap(o,n,s)}).join("")
return this.wrap("tr",e)}).join(""),n=this.wrap("table",e)
return this.addRaw(n).addEOL()}addDetails(t,e){const n=this.wrap("details",this.wrap("summary",t)+e)
return this.addRaw(n).addEOL()}addImage(t,e,n){const{width:r,height:i}=n||{},o=Object.assign(Object.assign({},r&&{width:r}),i&&{height:i}),s=this.wrap("img",null,Object.assign({src:t,alt:e},o))
return this.addRaw(s).addEOL()}addHeading(t,e){const n=`h${e}`,r=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1",i=this.wrap(r,t)
return this.addRaw(i).addEOL()}addSeparator(){const t=this.wrap("hr",null)
return this.addRaw(t).addEOL()}addBreak(){const t=this.wrap("br",null)
return this.addRaw(t).addEOL()}addQuote(t,e){const n=Object.assign({},e&&{cite:e}),r=this.wrap("blockquote",t,n)
return this.addRaw(r).addEOL()}addLink(t,e){const n=this.wrap("a",t,{href:e})
return this.addRaw(n).addEOL()}},C=b,O=b
function T(t){return t.replace(/[\\]/g,"/")}function x(t){return t.replace(/[/]/g,"\\")}function S(t){return t.replace(/[/\\]/g,p.sep)}var $=n(3193),P=n(4434),A=n(5317),U=(n(2613),function(t,e,n,r){return new(n||(n=Promise))(function(i,o){function s(t){try{c(r.next(t))}catch(t){o(t)}}function a(t){try{c(r.throw(t))}catch(t){o(t)}}function c(t){var e
t.done?i(t.value):(e=t.value,e instanceof n?e:new n(function(t){t(e)})).then(s,a)}c((r=r.apply(t,e||[])).next())})})
const{chmod:R,copyFile:L,lstat:I,mkdir:k,open:N,readdir:D,rename:j,rm:F,rmdir:H,stat:B,symlink:W,unlink:Q}=l.promises,V="win32"===process.platform
function G(t){if(!(t=function(t){return t=t||"",V?(t=t.replace(/\//g,"\\")).replace(/\\\\+/g,"\\"):t.replace(/\/\/+/g,"/")}(t)))throw new Error('isRooted() parameter "p" cannot be empty')
return V?t.startsWith("\\")||/^[A-Z]:/i.test(t):t.startsWith("/")}function M(t,e){return U(this,void 0,void 0,function*(){let n
try{n=yield B(t)}catch(e){"ENOENT"!==e.code&&console.log(`Unexpected error attempting to determine if executable file exists '${t}': ${e}`)}if(n&&n.isFile())if(V){const n=p.extname(t).toUpperCase()
if(e.some(t=>t.toUpperCase()===n))return t}else if(q(n))return t
const r=t
for(const i of e){t=r+i,n=void 0
try{n=yield B(t)}catch(e){"ENOENT"!==e.code&&console.log(`Unexpected error attempting to determine if executable file exists '${t}': ${e}`)}if(n&&n.isFile()){if(V){try{const e=p.dirname(t),n=p.basename(t).toUpperCase()
for(const r of yield D(e))if(n===r.toUpperCase()){t=p.join(e,r)
break}}catch(e){console.log(`Unexpected error attempting to determine the actual case of the file '${t}': ${e}`)}return t}if(q(n))return t}}return""})}function q(t){return(1&t.mode)>0||(8&t.mode)>0&&void 0!==process.getgid&&t.gid===process.getgid()||(64&t.mode)>0&&void 0!==process.getuid&&t.uid===process.getuid()}l.constants.O_RDONLY
var K=function(t,e,n,r){return new(n||(n=Promise))(function(i,o){function s(t){try{c(r.next(t))}catch(t){o(t)}}function a(t){try{c(r.throw(t))}catch(t){o(t)}}function c(t){var e
t.done?i(t.value):(e=t.value,e instanceof n?e:new n(function(t){t(e)})).then(s,a)}c((r=r.apply(t,e||[])).next())})}
function Y(t,e){return K(this,void 0,void 0,function*(){if(!t)throw new Error("parameter 'tool' is required")
if(e){const e=yield Y(t,!1)
if(!e)throw V?new Error(`Unable to locate executable file: ${t}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`):new Error(`Unable to locate executable file: ${t}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`)
return e}const n=yield function(t){return K(this,void 0,void 0,function*(){if(!t)throw new Error("parameter 'tool' is required")
const e=[]
if(V&&process.env.PATHEXT)for(const t of process.env.PATHEXT.split(p.delimiter))t&&e.push(t)
if(G(t)){const n=yield M(t,e)
return n?[n]:[]}if(t.includes(p.sep))return[]
const n=[]
if(process.env.PATH)for(const t of process.env.PATH.split(p.delimiter))t&&n.push(t)
const r=[]
for(const i of n){const n=yield M(p.join(i,t),e)
n&&r.push(n)}return r})}(t)
return n&&n.length>0?n[0]:""})}var J=n(3557),X=function(t,e,n,r){return new(n||(n=Promise))(function(i,o){function s(t){try{c(r.next(t))}catch(t){o(t)}}function a(t){try{c(r.throw(t))}catch(t){o(t)}}function c(t){var e
t.done?i(t.value):(e=t.value,e instanceof n?e:new n(function(t){t(e)})).then(s,a)}c((r=r.apply(t,e||[])).next())})}
const z="win32"===process.platform
class ToolRunner extends P.EventEmitter{constructor(t,e,n){if(super(),!t)throw new Error("Parameter 'toolPath' cannot be null or empty.")
this.toolPath=t,this.args=e||[],this.options=n||{}}_debug(t){this.options.listeners&&this.options.listeners.debug&&this.options.listeners.debug(t)}_getCommandString(t,e){const n=this._getSpawnFileName(),r=this._getSpawnArgs(t)
let i=e?"":"[command]"
if(z)if(this._isCmdFile()){i+=n
for(const t of r)i+=` ${t}`}else if(t.windowsVerbatimArguments){i+=`"${n}"`
for(const t of r)i+=` ${t}`}else{i+=this._windowsQuoteCmdArg(n)
for(const t of r)i+=` ${this._windowsQuoteCmdArg(t)}`}else{i+=n
for(const t of r)i+=` ${t}`}return i}_processLineBuffer(t,e,n){try{let r=e+t.toString(),o=r.indexOf(i.EOL)
for(;o>-1;)n(r.substring(0,o)),r=r.substring(o+i.EOL.length),o=r.indexOf(i.EOL)
return r}catch(t){return this._debug(`error processing line. Failed with error ${t}`),""}}_getSpawnFileName(){return z&&this._isCmdFile()?process.env.COMSPEC||"cmd.exe":this.toolPath}_getSpawnArgs(t){if(z&&this._isCmdFile()){let e=`/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`
for(const n of this.args)e+=" ",e+=t.windowsVerbatimArguments?n:this._windowsQuoteCmdArg(n)
return e+='"',[e]}return this.args}_endsWith(t,e){return t.endsWith(e)}_isCmdFile(){const t=this.toolPath.toUpperCase()
return this._endsWith(t,".CMD")||this._endsWith(t,".BAT")}_windowsQuoteCmdArg(t){if(!this._isCmdFile())return this._uvQuoteCmdArg(t)
if(!t)return'""'
const e=[" ","\t","&","(",")","[","]","{","}","^","=",";","!","'","+",",","`","~","|","<",">",'"']
let n=!1
for(const r of t)if(e.some(t=>t===r)){n=!0
break}if(!n)return t
let r='"',i=!0
for(let e=t.length;e>0;e--)r+=t[e-1],i&&"\\"===t[e-1]?r+="\\":'"'===t[e-1]?(i=!0,r+='"'):i=!1
return r+='"',r.split("").reverse().join("")}_uvQuoteCmdArg(t){if(!t)return'""'
if(!t.includes(" ")&&!t.includes("\t")&&!t.includes('"'))return t
if(!t.includes('"')&&!t.includes("\\"))return`"${t}"`
let e='"',n=!0
for(let r=t.length;r>0;r--)e+=t[r-1],n&&"\\"===t[r-1]?e+="\\":'"'===t[r-1]?(n=!0,e+="\\"):n=!1
return e+='"',e.split("").reverse().join("")}_cloneExecOptions(t){const e={cwd:(t=t||{}).cwd||process.cwd(),env:t.env||process.env,silent:t.silent||!1,windowsVerbatimArguments:t.windowsVerbatimArguments||!1,failOnStdErr:t.failOnStdErr||!1,ignoreReturnCode:t.ignoreReturnCode||!1,delay:t.delay||1e4}
return e.outStream=t.outStream||process.stdout,e.errStream=t.errStream||process.stderr,e}_getSpawnOptions(t,e){t=t||{}
const n={}
return n.cwd=t.cwd,n.env=t.env,n.windowsVerbatimArguments=t.windowsVerbatimArguments||this._isCmdFile(),t.windowsVerbatimArguments&&(n.argv0=`"${e}"`),n}exec(){return X(this,void 0,void 0,function*(){return!G(this.toolPath)&&(this.toolPath.includes("/")||z&&this.toolPath.includes("\\"))&&(this.toolPath=p.resolve(process.cwd(),this.options.cwd||process.cwd(),this.toolPath)),this.toolPath=yield Y(this.toolPath,!0),new Promise((t,e)=>X(this,void 0,void 0,function*(){this._debug(`exec tool: ${this.toolPath}`),this._debug("arguments:")
for(const t of this.args)this._debug(`   ${t}`)
const n=this._cloneExecOptions(this.options)
!n.silent&&n.outStream&&n.outStream.write(this._getCommandString(n)+i.EOL)
const r=new ExecState(n,this.toolPath)
if(r.on("debug",t=>{this._debug(t)}),this.options.cwd&&!(yield function(t){return U(this,void 0,void 0,function*(){try{yield B(t)}catch(t){if("ENOENT"===t.code)return!1
throw t}return!0})}(this.options.cwd)))return e(new Error(`The cwd: ${this.options.cwd} does not exist!`))
const o=this._getSpawnFileName(),s=A.spawn(o,this._getSpawnArgs(n),this._getSpawnOptions(this.options,o))
let a=""
s.stdout&&s.stdout.on("data",t=>{this.options.listeners&&this.options.listeners.stdout&&this.options.listeners.stdout(t),!n.silent&&n.outStream&&n.outStream.write(t),a=this._processLineBuffer(t,a,t=>{this.options.listeners&&this.options.listeners.stdline&&this.options.listeners.stdline(t)})})
let c=""
if(s.stderr&&s.stderr.on("data",t=>{r.processStderr=!0,this.options.listeners&&this.options.listeners.stderr&&this.options.listeners.stderr(t),!n.silent&&n.errStream&&n.outStream&&(n.failOnStdErr?n.errStream:n.outStream).write(t),c=this._processLineBuffer(t,c,t=>{this.options.listeners&&this.options.listeners.errline&&this.options.listeners.errline(t)})}),s.on("error",t=>{r.processError=t.message,r.processExited=!0,r.processClosed=!0,r.CheckComplete()}),s.on("exit",t=>{r.processExitCode=t,r.processExited=!0,this._debug(`Exit code ${t} received from tool '${this.toolPath}'`),r.CheckComplete()}),s.on("close",t=>{r.processExitCode=t,r.processExited=!0,r.processClosed=!0,this._debug(`STDIO streams have closed for tool '${this.toolPath}'`),r.CheckComplete()}),r.on("done",(n,r)=>{a.length>0&&this.emit("stdline",a),c.length>0&&this.emit("errline",c),s.removeAllListeners(),n?e(n):t(r)}),this.options.input){if(!s.stdin)throw new Error("child process missing stdin")
s.stdin.end(this.options.input)}}))})}}class ExecState extends P.EventEmitter{constructor(t,e){if(super(),this.processClosed=!1,this.processError="",this.processExitCode=0,this.processExited=!1,this.processStderr=!1,this.delay=1e4,this.done=!1,this.timeout=null,!e)throw new Error("toolPath must not be empty")
this.options=t,this.toolPath=e,t.delay&&(this.delay=t.delay)}CheckComplete(){this.done||(this.processClosed?this._setResult():this.processExited&&(this.timeout=(0,J.setTimeout)(ExecState.HandleTimeout,this.delay,this)))}_debug(t){this.emit("debug",t)}_setResult(){let t
this.processExited&&(this.processError?t=new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`):0===this.processExitCode||this.options.ignoreReturnCode?this.processStderr&&this.options.failOnStdErr&&(t=new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`)):t=new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`)),this.timeout&&(clearTimeout(this.timeout),this.timeout=null),this.done=!0,this.emit("done",t,this.processExitCode)}static HandleTimeout(t){if(!t.done){if(!t.processClosed&&t.processExited){const e=`The STDIO streams did not close within ${t.delay/1e3} seconds of the exit event from process '${t.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`
t._debug(e)}t._setResult()}}}var Z=function(t,e,n,r){return new(n||(n=Promise))(function(i,o){function s(t){try{c(r.next(t))}catch(t){o(t)}}function a(t){try{c(r.throw(t))}catch(t){o(t)}}function c(t){var e
t.done?i(t.value):(e=t.value,e instanceof n?e:new n(function(t){t(e)})).then(s,a)}c((r=r.apply(t,e||[])).next())})}
function tt(t,e,n){return Z(this,void 0,void 0,function*(){var r,i
let o="",s=""
const a=new $.StringDecoder("utf8"),c=new $.StringDecoder("utf8"),u=null===(r=null==n?void 0:n.listeners)||void 0===r?void 0:r.stdout,d=null===(i=null==n?void 0:n.listeners)||void 0===i?void 0:i.stderr,l=Object.assign(Object.assign({},null==n?void 0:n.listeners),{stdout:t=>{o+=a.write(t),u&&u(t)},stderr:t=>{s+=c.write(t),d&&d(t)}}),h=yield function(t,e,n){return Z(this,void 0,void 0,function*(){const r=function(t){const e=[]
let n=!1,r=!1,i=""
function o(t){r&&'"'!==t&&(i+="\\"),i+=t,r=!1}for(let s=0;s<t.length;s++){const a=t.charAt(s)
'"'!==a?"\\"===a&&r?o(a):"\\"===a&&n?r=!0:" "!==a||n?o(a):i.length>0&&(e.push(i),i=""):r?o(a):n=!n}return i.length>0&&e.push(i.trim()),e}(t)
if(0===r.length)throw new Error("Parameter 'commandLine' cannot be null or empty.")
const i=r[0]
return e=r.slice(1).concat(e||[]),new ToolRunner(i,e,n).exec()})}(t,e,Object.assign(Object.assign({},n),{listeners:l}))
return o+=a.end(),s+=c.end(),{exitCode:h,stdout:o,stderr:s}})}var et=function(t,e,n,r){return new(n||(n=Promise))(function(i,o){function s(t){try{c(r.next(t))}catch(t){o(t)}}function a(t){try{c(r.throw(t))}catch(t){o(t)}}function c(t){var e
t.done?i(t.value):(e=t.value,e instanceof n?e:new n(function(t){t(e)})).then(s,a)}c((r=r.apply(t,e||[])).next())})}
const nt=()=>et(void 0,void 0,void 0,function*(){const{stdout:t}=yield tt('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"',void 0,{silent:!0}),{stdout:e}=yield tt('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"',void 0,{silent:!0})
return{name:e.trim(),version:t.trim()}}),rt=()=>et(void 0,void 0,void 0,function*(){var t,e,n,r
const{stdout:i}=yield tt("sw_vers",void 0,{silent:!0}),o=null!==(e=null===(t=i.match(/ProductVersion:\s*(.+)/))||void 0===t?void 0:t[1])&&void 0!==e?e:""
return{name:null!==(r=null===(n=i.match(/ProductName:\s*(.+)/))||void 0===n?void 0:n[1])&&void 0!==r?r:"",version:o}}),it=()=>et(void 0,void 0,void 0,function*(){const{stdout:t}=yield tt("lsb_release",["-i","-r","-s"],{silent:!0}),[e,n]=t.trim().split("\n")
return{name:e,version:n}}),ot=i.platform(),st=i.arch(),at="win32"===ot,ct="darwin"===ot,ut="linux"===ot
function dt(){return et(this,void 0,void 0,function*(){return Object.assign(Object.assign({},yield at?nt():ct?rt():it()),{platform:ot,arch:st,isWindows:at,isMacOS:ct,isLinux:ut})})}var lt,ht=function(t,e,n,r){return new(n||(n=Promise))(function(i,o){function s(t){try{c(r.next(t))}catch(t){o(t)}}function a(t){try{c(r.throw(t))}catch(t){o(t)}}function c(t){var e
t.done?i(t.value):(e=t.value,e instanceof n?e:new n(function(t){t(e)})).then(s,a)}c((r=r.apply(t,e||[])).next())})}
function ft(t,e){const n=o(e)
if(process.env[t]=n,process.env.GITHUB_ENV)return h("ENV",f(t,e))
a("set-env",{name:t},n)}function pt(t){a("add-mask",{},t)}function mt(t){process.env.GITHUB_PATH?h("PATH",t):a("add-path",{},t),process.env.PATH=`${t}${p.delimiter}${process.env.PATH}`}function wt(t,e){const n=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||""
if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${t}`)
return e&&!1===e.trimWhitespace?n:n.trim()}function vt(t,e){const n=wt(t,e).split("\n").filter(t=>""!==t)
return e&&!1===e.trimWhitespace?n:n.map(t=>t.trim())}function gt(t,e){const n=wt(t,e)
if(["true","True","TRUE"].includes(n))return!0
if(["false","False","FALSE"].includes(n))return!1
throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${t}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``)}function Et(t,e){if(process.env.GITHUB_OUTPUT)return h("OUTPUT",f(t,e))
process.stdout.write(i.EOL),a("set-output",{name:t},o(e))}function yt(t){c("echo",t?"on":"off")}function _t(t){process.exitCode=lt.Failure,Ot(t)}function bt(){return"1"===process.env.RUNNER_DEBUG}function Ct(t){a("debug",{},t)}function Ot(t,e={}){a("error",s(e),t instanceof Error?t.toString():t)}function Tt(t,e={}){a("warning",s(e),t instanceof Error?t.toString():t)}function xt(t,e={}){a("notice",s(e),t instanceof Error?t.toString():t)}function St(t){process.stdout.write(t+i.EOL)}function $t(t){c("group",t)}function Pt(){c("endgroup")}function At(t,e){return ht(this,void 0,void 0,function*(){let n
$t(t)
try{n=yield e()}finally{Pt()}return n})}function Ut(t,e){if(process.env.GITHUB_STATE)return h("STATE",f(t,e))
a("save-state",{name:t},o(e))}function Rt(t){return process.env[`STATE_${t}`]||""}function Lt(t){return ht(this,void 0,void 0,function*(){return yield OidcClient.getIDToken(t)})}(function(t){t[t.Success=0]="Success",t[t.Failure=1]="Failure"})(lt||(lt={}))})
}
