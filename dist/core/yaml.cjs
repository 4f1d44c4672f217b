"use strict";exports.ids=[298,602];exports.modules={
9987:((e,t,o)=>{var a=o(2169),s=o(5815),c=o(4448),n=o(3989),l=o(9445),r=o(2720),f=o(3156)
function i(e,t,o,a,s,c){const n="block-map"===o.type?l.resolveBlockMap(e,t,o,a,c):"block-seq"===o.type?r.resolveBlockSeq(e,t,o,a,c):f.resolveFlowCollection(e,t,o,a,c),i=n.constructor
return"!"===s||s===i.tagName?(n.tag=i.tagName,n):(s&&(n.tag=s),n)}t.composeCollection=function(e,t,o,l,r){const f=l.tag,g=f?t.directives.tagName(f.source,e=>r(f,"TAG_RESOLVE_FAILED",e)):null
if("block-seq"===o.type){const{anchor:e,newlineAfterProp:t}=l,o=e&&f?e.offset>f.offset?e:f:e??f
o&&(!t||t.offset<o.offset)&&r(o,"MISSING_CHAR","Missing newline after block sequence props")}const p="block-map"===o.type?"map":"block-seq"===o.type?"seq":"{"===o.start.source?"map":"seq"
if(!f||!g||"!"===g||g===c.YAMLMap.tagName&&"map"===p||g===n.YAMLSeq.tagName&&"seq"===p)return i(e,t,o,r,g)
let m=t.schema.tags.find(e=>e.tag===g&&e.collection===p)
if(!m){const a=t.schema.knownTags[g]
if(a?.collection!==p)return a?r(f,"BAD_COLLECTION_TYPE",`${a.tag} used for ${p} collection, but expects ${a.collection??"scalar"}`,!0):r(f,"TAG_RESOLVE_FAILED",`Unresolved tag: ${g}`,!0),i(e,t,o,r,g)
t.schema.tags.push(Object.assign({},a,{default:!1})),m=a}const u=i(e,t,o,r,g,m),A=m.resolve?.(u,e=>r(f,"TAG_RESOLVE_FAILED",e),t.options)??u,E=a.isNode(A)?A:new s.Scalar(A)
return E.range=u.range,E.tag=g,m?.format&&(E.format=m.format),E}}),
8137:((e,t,o)=>{var n=o(8939),s=o(7643),c=o(1750),r=o(3825)
t.composeDoc=function(e,t,{offset:o,start:i,value:a,end:d},m){const l=Object.assign({_directives:t},e),p=new n.Document(void 0,l),v={atKey:!1,atRoot:!0,directives:p.directives,options:p.options,schema:p.schema},f=r.resolveProps(i,{indicator:"doc-start",next:a??d?.[0],offset:o,onError:m,parentIndent:0,startOnNewline:!0})
f.found&&(p.directives.docStart=!0,!a||"block-map"!==a.type&&"block-seq"!==a.type||f.hasNewline||m(f.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),p.contents=a?s.composeNode(v,a,f,m):s.composeEmptyNode(v,f.end,i,null,f,m)
const u=p.contents.range[2],N=c.resolveEnd(d,u,!1,m)
return N.comment&&(p.comment=N.comment),p.range=[o,u,N.offset],p}}),
7643:((e,o,s)=>{var t=s(1703),n=s(2169),c=s(9987),a=s(883),r=s(1750),i=s(1901)
const l={composeNode:m,composeEmptyNode:p}
function m(e,o,s,i){const m=e.atKey,{spaceBefore:u,comment:g,anchor:f,tag:y}=s
let A,d=!0
switch(o.type){case"alias":A=function({options:e},{offset:o,source:s,end:n},c){const a=new t.Alias(s.substring(1))
""===a.source&&c(o,"BAD_ALIAS","Alias cannot be an empty string"),a.source.endsWith(":")&&c(o+s.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0)
const i=o+s.length,l=r.resolveEnd(n,i,e.strict,c)
return a.range=[o,i,l.offset],l.comment&&(a.comment=l.comment),a}(e,o,i),(f||y)&&i(o,"ALIAS_PROPS","An alias node must not specify any properties")
break
case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":A=a.composeScalar(e,o,y,i),f&&(A.anchor=f.source.substring(1))
break
case"block-map":case"block-seq":case"flow-collection":try{A=c.composeCollection(l,e,o,s,i),f&&(A.anchor=f.source.substring(1))}catch(e){i(o,"RESOURCE_EXHAUSTION",e instanceof Error?e.message:String(e))}break
default:i(o,"UNEXPECTED_TOKEN","error"===o.type?o.message:`Unsupported token (type: ${o.type})`),d=!1}return A??(A=p(e,o.offset,void 0,null,s,i)),f&&""===A.anchor&&i(f,"BAD_ALIAS","Anchor cannot be an empty string"),m&&e.options.stringKeys&&(!n.isScalar(A)||"string"!=typeof A.value||A.tag&&"tag:yaml.org,2002:str"!==A.tag)&&i(y??o,"NON_STRING_KEY","With stringKeys, all keys must be strings"),u&&(A.spaceBefore=!0),g&&("scalar"===o.type&&""===o.source?A.comment=g:A.commentBefore=g),e.options.keepSourceTokens&&d&&(A.srcToken=o),A}function p(e,o,s,t,{spaceBefore:n,comment:c,anchor:r,tag:l,end:m},p){const u={type:"scalar",offset:i.emptyScalarPosition(o,s,t),indent:-1,source:""},g=a.composeScalar(e,u,l,p)
return r&&(g.anchor=r.source.substring(1),""===g.anchor&&p(r,"BAD_ALIAS","Anchor cannot be an empty string")),n&&(g.spaceBefore=!0),c&&(g.comment=c,g.range[2]=m),g}o.composeEmptyNode=p,o.composeNode=m}),
883:((t,e,a)=>{var s=a(2169),o=a(5815),r=a(6359),n=a(5632)
e.composeScalar=function(t,e,a,c){const{value:l,type:i,comment:f,range:g}="block-scalar"===e.type?r.resolveBlockScalar(t,e,c):n.resolveFlowScalar(e,t.options.strict,c),A=a?t.directives.tagName(a.source,t=>c(a,"TAG_RESOLVE_FAILED",t)):null
let u,S
u=t.options.stringKeys&&t.atKey?t.schema[s.SCALAR]:A?function(t,e,a,o,r){if("!"===a)return t[s.SCALAR]
const n=[]
for(const e of t.tags)if(!e.collection&&e.tag===a){if(!e.default||!e.test)return e
n.push(e)}for(const t of n)if(t.test?.test(e))return t
const c=t.knownTags[a]
return c&&!c.collection?(t.tags.push(Object.assign({},c,{default:!1,test:void 0})),c):(r(o,"TAG_RESOLVE_FAILED",`Unresolved tag: ${a}`,"tag:yaml.org,2002:str"!==a),t[s.SCALAR])}(t.schema,l,A,a,c):"scalar"===e.type?function({atKey:t,directives:e,schema:a},o,r,n){const c=a.tags.find(e=>(!0===e.default||t&&"key"===e.default)&&e.test?.test(o))||a[s.SCALAR]
if(a.compat){const t=a.compat.find(t=>t.default&&t.test?.test(o))??a[s.SCALAR]
c.tag!==t.tag&&n(r,"TAG_RESOLVE_FAILED",`Value may be parsed as either ${e.tagString(c.tag)} or ${e.tagString(t.tag)}`,!0)}return c}(t,l,e,c):t.schema[s.SCALAR]
try{const r=u.resolve(l,t=>c(a??e,"TAG_RESOLVE_FAILED",t),t.options)
S=s.isScalar(r)?r:new o.Scalar(r)}catch(t){const s=t instanceof Error?t.message:String(t)
c(a??e,"TAG_RESOLVE_FAILED",s),S=new o.Scalar(l)}return S.range=g,S.source=l,i&&(S.type=i),A&&(S.tag=A),u.format&&(S.format=u.format),f&&(S.comment=f),S}}),
4846:((e,s,t)=>{var r=t(932),i=t(736),o=t(8939),n=t(1842),c=t(2169),h=t(8137),d=t(1750)
function a(e){if("number"==typeof e)return[e,e+1]
if(Array.isArray(e))return 2===e.length?e:[e[0],e[1]]
const{offset:s,source:t}=e
return[s,s+("string"==typeof t?t.length:1)]}function m(e){let s="",t=!1,r=!1
for(let i=0;i<e.length;++i){const o=e[i]
switch(o[0]){case"#":s+=(""===s?"":r?"\n\n":"\n")+(o.substring(1)||" "),t=!0,r=!1
break
case"%":"#"!==e[i+1]?.[0]&&(i+=1),t=!1
break
default:t||(r=!0),t=!1}}return{comment:s,afterEmptyLine:r}}s.Composer=class{constructor(e={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(e,s,t,r)=>{const i=a(e)
r?this.warnings.push(new n.YAMLWarning(i,s,t)):this.errors.push(new n.YAMLParseError(i,s,t))},this.directives=new i.Directives({version:e.version||"1.2"}),this.options=e}decorate(e,s){const{comment:t,afterEmptyLine:r}=m(this.prelude)
if(t){const i=e.contents
if(s)e.comment=e.comment?`${e.comment}\n${t}`:t
else if(r||e.directives.docStart||!i)e.commentBefore=t
else if(c.isCollection(i)&&!i.flow&&i.items.length>0){let e=i.items[0]
c.isPair(e)&&(e=e.key)
const s=e.commentBefore
e.commentBefore=s?`${t}\n${s}`:t}else{const e=i.commentBefore
i.commentBefore=e?`${t}\n${e}`:t}}if(s){for(let s=0;s<this.errors.length;++s)e.errors.push(this.errors[s])
for(let s=0;s<this.warnings.length;++s)e.warnings.push(this.warnings[s])}else e.errors=this.errors,e.warnings=this.warnings
this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:m(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(e,s=!1,t=-1){for(const s of e)yield*this.next(s)
yield*this.end(s,t)}*next(e){switch(r.env.LOG_STREAM&&console.dir(e,{depth:null}),e.type){case"directive":this.directives.add(e.source,(s,t,r)=>{const i=a(e)
i[0]+=s,this.onError(i,"BAD_DIRECTIVE",t,r)}),this.prelude.push(e.source),this.atDirectives=!0
break
case"document":{const s=h.composeDoc(this.options,this.directives,e,this.onError)
this.atDirectives&&!s.directives.docStart&&this.onError(e,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(s,!1),this.doc&&(yield this.doc),this.doc=s,this.atDirectives=!1
break}case"byte-order-mark":case"space":break
case"comment":case"newline":this.prelude.push(e.source)
break
case"error":{const s=e.source?`${e.message}: ${JSON.stringify(e.source)}`:e.message,t=new n.YAMLParseError(a(e),"UNEXPECTED_TOKEN",s)
this.atDirectives||!this.doc?this.errors.push(t):this.doc.errors.push(t)
break}case"doc-end":{if(!this.doc){const s="Unexpected doc-end without preceding document"
this.errors.push(new n.YAMLParseError(a(e),"UNEXPECTED_TOKEN",s))
break}this.doc.directives.docEnd=!0
const s=d.resolveEnd(e.end,e.offset+e.source.length,this.doc.options.strict,this.onError)
if(this.decorate(this.doc,!0),s.comment){const e=this.doc.comment
this.doc.comment=e?`${e}\n${s.comment}`:s.comment}this.doc.range[2]=s.offset
break}default:this.errors.push(new n.YAMLParseError(a(e),"UNEXPECTED_TOKEN",`Unsupported token ${e.type}`))}}*end(e=!1,s=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null
else if(e){const e=Object.assign({_directives:this.directives},this.options),t=new o.Document(void 0,e)
this.atDirectives&&this.onError(s,"MISSING_CHAR","Missing directives-end indicator line"),t.range=[0,s,s],this.decorate(t,!1),yield t}}}}),
9445:((e,n,t)=>{var o=t(9007),s=t(4448),a=t(3825),i=t(7833),c=t(5285),m=t(5261)
const l="All mapping items must start at the same column"
n.resolveBlockMap=function({composeNode:e,composeEmptyNode:n},t,r,p,d){const f=new(d?.nodeClass??s.YAMLMap)(t.schema)
t.atRoot&&(t.atRoot=!1)
let u=r.offset,I=null
for(const s of r.items){const{start:d,key:k,sep:h,value:y}=s,_=a.resolveProps(d,{indicator:"explicit-key-ind",next:k??h?.[0],offset:u,onError:p,parentIndent:r.indent,startOnNewline:!0}),E=!_.found
if(E){if(k&&("block-seq"===k.type?p(u,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in k&&k.indent!==r.indent&&p(u,"BAD_INDENT",l)),!_.anchor&&!_.tag&&!h){I=_.end,_.comment&&(f.comment?f.comment+="\n"+_.comment:f.comment=_.comment)
continue}(_.newlineAfterProp||i.containsNewline(k))&&p(k??d[d.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else _.found?.indent!==r.indent&&p(u,"BAD_INDENT",l)
t.atKey=!0
const g=_.end,w=k?e(t,k,_,p):n(t,g,d,null,_,p)
t.schema.compat&&c.flowIndentCheck(r.indent,k,p),t.atKey=!1,m.mapIncludes(t,f.items,w)&&p(g,"DUPLICATE_KEY","Map keys must be unique")
const N=a.resolveProps(h??[],{indicator:"map-value-ind",next:y,offset:w.range[2],onError:p,parentIndent:r.indent,startOnNewline:!k||"block-scalar"===k.type})
if(u=N.end,N.found){E&&("block-map"!==y?.type||N.hasNewline||p(u,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings"),t.options.strict&&_.start<N.found.offset-1024&&p(w.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit block mapping key"))
const a=y?e(t,y,N,p):n(t,u,h,null,N,p)
t.schema.compat&&c.flowIndentCheck(r.indent,y,p),u=a.range[2]
const i=new o.Pair(w,a)
t.options.keepSourceTokens&&(i.srcToken=s),f.items.push(i)}else{E&&p(w.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),N.comment&&(w.comment?w.comment+="\n"+N.comment:w.comment=N.comment)
const e=new o.Pair(w)
t.options.keepSourceTokens&&(e.srcToken=s),f.items.push(e)}}return I&&I<u&&p(I,"IMPOSSIBLE","Map comment with trailing content"),f.range=[r.offset,u,I??u],f}}),
6359:((e,t,n)=>{var l=n(5815)
t.resolveBlockScalar=function(e,t,n){const c=t.offset,o=function({offset:e,props:t},n,l){if("block-scalar-header"!==t[0].type)return l(t[0],"IMPOSSIBLE","Block scalar header not found"),null
const{source:c}=t[0],o=c[0]
let r=0,s="",a=-1
for(let t=1;t<c.length;++t){const n=c[t]
if(s||"-"!==n&&"+"!==n){const l=Number(n)
!r&&l?r=l:-1===a&&(a=e+t)}else s=n}-1!==a&&l(a,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${c}`)
let i=!1,h="",g=c.length
for(let e=1;e<t.length;++e){const c=t[e]
switch(c.type){case"space":i=!0
case"newline":g+=c.source.length
break
case"comment":n&&!i&&l(c,"MISSING_CHAR","Comments must be separated from other tokens by white space characters"),g+=c.source.length,h=c.source.substring(1)
break
case"error":l(c,"UNEXPECTED_TOKEN",c.message),g+=c.source.length
break
default:{l(c,"UNEXPECTED_TOKEN",`Unexpected token in block scalar header: ${c.type}`)
const e=c.source
e&&"string"==typeof e&&(g+=e.length)}}}return{mode:o,indent:r,chomp:s,comment:h,length:g}}(t,e.options.strict,n)
if(!o)return{value:"",type:null,comment:"",range:[c,c,c]}
const r=">"===o.mode?l.Scalar.BLOCK_FOLDED:l.Scalar.BLOCK_LITERAL,s=t.source?function(e){const t=e.split(/\n( *)/),n=t[0],l=n.match(/^( *)/),c=[l?.[1]?[l[1],n.slice(l[1].length)]:["",n]]
for(let e=1;e<t.length;e+=2)c.push([t[e],t[e+1]])
return c}(t.source):[]
let a=s.length
for(let e=s.length-1;e>=0;--e){const t=s[e][1]
if(""!==t&&"\r"!==t)break
a=e}if(0===a){const e="+"===o.chomp&&s.length>0?"\n".repeat(Math.max(1,s.length-1)):""
let n=c+o.length
return t.source&&(n+=t.source.length),{value:e,type:r,comment:o.comment,range:[c,n,n]}}let i=t.indent+o.indent,h=t.offset+o.length,g=0
for(let t=0;t<a;++t){const[l,c]=s[t]
if(""!==c&&"\r"!==c){if(l.length<i){const e="Block scalars with more-indented leading empty lines must use an explicit indentation indicator"
n(h+l.length,"MISSING_CHAR",e)}0===o.indent&&(i=l.length),g=t,0!==i||e.atRoot||n(h,"BAD_INDENT","Block scalar values in collections must be indented")
break}0===o.indent&&l.length>i&&(i=l.length),h+=l.length+c.length+1}for(let e=s.length-1;e>=a;--e)s[e][0].length>i&&(a=e+1)
let u="",f="",m=!1
for(let e=0;e<g;++e)u+=s[e][0].slice(i)+"\n"
for(let e=g;e<a;++e){let[t,c]=s[e]
h+=t.length+c.length+1
const a="\r"===c[c.length-1]
if(a&&(c=c.slice(0,-1)),c&&t.length<i){const e="Block scalar lines must not be less indented than their "+(o.indent?"explicit indentation indicator":"first line")
n(h-c.length-(a?2:1),"BAD_INDENT",e),t=""}r===l.Scalar.BLOCK_LITERAL?(u+=f+t.slice(i)+c,f="\n"):t.length>i||"\t"===c[0]?(" "===f?f="\n":m||"\n"!==f||(f="\n\n"),u+=f+t.slice(i)+c,f="\n",m=!0):""===c?"\n"===f?u+="\n":f="\n":(u+=f+c,f=" ",m=!1)}switch(o.chomp){case"-":break
case"+":for(let e=a;e<s.length;++e)u+="\n"+s[e][0].slice(i)
"\n"!==u[u.length-1]&&(u+="\n")
break
default:u+="\n"}const d=c+o.length+t.source.length
return{value:u,type:r,comment:o.comment,range:[c,d,d]}}}),
2720:((e,t,n)=>{var o=n(3989),s=n(3825),c=n(5285)
t.resolveBlockSeq=function({composeNode:e,composeEmptyNode:t},n,a,m,r){const i=new(r?.nodeClass??o.YAMLSeq)(n.schema)
n.atRoot&&(n.atRoot=!1),n.atKey&&(n.atKey=!1)
let l=a.offset,d=null
for(const{start:o,value:r}of a.items){const f=s.resolveProps(o,{indicator:"seq-item-ind",next:r,offset:l,onError:m,parentIndent:a.indent,startOnNewline:!0})
if(!f.found){if(!(f.anchor||f.tag||r)){d=f.end,f.comment&&(i.comment=f.comment)
continue}"block-seq"===r?.type?m(f.end,"BAD_INDENT","All sequence items must start at the same column"):m(l,"MISSING_CHAR","Sequence item without - indicator")}const u=r?e(n,r,f,m):t(n,f.end,o,null,f,m)
n.schema.compat&&c.flowIndentCheck(a.indent,r,m),l=u.range[2],i.items.push(u)}return i.range=[a.offset,l,d??l],i}}),
1750:((e,t)=>{t.resolveEnd=function(e,t,s,n){let c=""
if(e){let o=!1,a=""
for(const r of e){const{source:e,type:f}=r
switch(f){case"space":o=!0
break
case"comment":{s&&!o&&n(r,"MISSING_CHAR","Comments must be separated from other tokens by white space characters")
const t=e.substring(1)||" "
c?c+=a+t:c=t,a=""
break}case"newline":c&&(a+=e),o=!0
break
default:n(r,"UNEXPECTED_TOKEN",`Unexpected ${f} at node end`)}t+=e.length}}return{comment:c,offset:t}}}),
3156:((e,n,t)=>{var o=t(2169),s=t(9007),c=t(4448),i=t(3989),m=t(1750),a=t(3825),r=t(7833),l=t(5261)
const f="Block collections are not allowed within flow collections",u=e=>e&&("block-map"===e.type||"block-seq"===e.type)
n.resolveFlowCollection=function({composeNode:e,composeEmptyNode:n},t,p,d,g){const I="{"===p.start.source,w=I?"flow map":"flow sequence",E=new(g?.nodeClass??(I?c.YAMLMap:i.YAMLSeq))(t.schema)
E.flow=!0
const h=t.atRoot
h&&(t.atRoot=!1),t.atKey&&(t.atKey=!1)
let N=p.offset+p.start.source.length
for(let i=0;i<p.items.length;++i){const m=p.items[i],{start:g,key:h,sep:_,value:k}=m,b=a.resolveProps(g,{flow:w,indicator:"explicit-key-ind",next:h??_?.[0],offset:N,onError:d,parentIndent:p.indent,startOnNewline:!1})
if(!b.found){if(!(b.anchor||b.tag||_||k)){0===i&&b.comma?d(b.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${w}`):i<p.items.length-1&&d(b.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${w}`),b.comment&&(E.comment?E.comment+="\n"+b.comment:E.comment=b.comment),N=b.end
continue}!I&&t.options.strict&&r.containsNewline(h)&&d(h,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(0===i)b.comma&&d(b.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${w}`)
else if(b.comma||d(b.start,"MISSING_CHAR",`Missing , between ${w} items`),b.comment){let e=""
e:for(const n of g)switch(n.type){case"comma":case"space":break
case"comment":e=n.source.substring(1)
break e
default:break e}if(e){let n=E.items[E.items.length-1]
o.isPair(n)&&(n=n.value??n.key),n.comment?n.comment+="\n"+e:n.comment=e,b.comment=b.comment.substring(e.length+1)}}if(I||_||b.found){t.atKey=!0
const o=b.end,i=h?e(t,h,b,d):n(t,o,g,null,b,d)
u(h)&&d(i.range,"BLOCK_IN_FLOW",f),t.atKey=!1
const r=a.resolveProps(_??[],{flow:w,indicator:"map-value-ind",next:k,offset:i.range[2],onError:d,parentIndent:p.indent,startOnNewline:!1})
if(r.found){if(!I&&!b.found&&t.options.strict){if(_)for(const e of _){if(e===r.found)break
if("newline"===e.type){d(e,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")
break}}b.start<r.found.offset-1024&&d(r.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else k&&("source"in k&&":"===k.source?.[0]?d(k,"MISSING_CHAR",`Missing space after : in ${w}`):d(r.start,"MISSING_CHAR",`Missing , or : between ${w} items`))
const y=k?e(t,k,r,d):r.found?n(t,r.end,_,null,r,d):null
y?u(k)&&d(y.range,"BLOCK_IN_FLOW",f):r.comment&&(i.comment?i.comment+="\n"+r.comment:i.comment=r.comment)
const C=new s.Pair(i,y)
if(t.options.keepSourceTokens&&(C.srcToken=m),I){const e=E
l.mapIncludes(t,e.items,i)&&d(o,"DUPLICATE_KEY","Map keys must be unique"),e.items.push(C)}else{const e=new c.YAMLMap(t.schema)
e.flow=!0,e.items.push(C)
const n=(y??i).range
e.range=[i.range[0],n[1],n[2]],E.items.push(e)}N=y?y.range[2]:r.end}else{const o=k?e(t,k,b,d):n(t,b.end,_,null,b,d)
E.items.push(o),N=o.range[2],u(k)&&d(o.range,"BLOCK_IN_FLOW",f)}}const _=I?"}":"]",[k,...b]=p.end
let y=N
if(k?.source===_)y=k.offset+k.source.length
else{const e=w[0].toUpperCase()+w.substring(1)
d(N,h?"MISSING_CHAR":"BAD_INDENT",h?`${e} must end with a ${_}`:`${e} in block collection must be sufficiently indented and end with a ${_}`),k&&1!==k.source.length&&b.unshift(k)}if(b.length>0){const e=m.resolveEnd(b,y,t.options.strict,d)
e.comment&&(E.comment?E.comment+="\n"+e.comment:E.comment=e.comment),E.range=[p.offset,y,e.offset]}else E.range=[p.offset,y,y]
return E}}),
5632:((e,t,n)=>{var r=n(5815),c=n(1750)
function a(e){const t=/(.*?)\r?\n/sy
let n,r,c=t.exec(e)
if(!c)return e
try{n=new RegExp("(?<![ \t])[ \t]+$"),r=new RegExp("^[ \t]+|(?<![ \t])[ \t]+$","g")}catch{n=/[ \t]+$/,r=/^[ \t]+|[ \t]+$/g}let a=c[1].replace(n,""),s=" ",l=t.lastIndex
for(;c=t.exec(e);){const e=c[1].replace(r,"")
""===e?"\n"===s?a+=s:s="\n":(a+=s+e,s=" "),l=t.lastIndex}const o=/[ \t]*(.*)/sy
return o.lastIndex=l,c=o.exec(e),a+s+(c?.[1]??"")}function s(e,t){let n="",r=e[t+1]
for(;!(" "!==r&&"\t"!==r&&"\n"!==r&&"\r"!==r||"\r"===r&&"\n"!==e[t+2]);)"\n"===r&&(n+="\n"),r=e[(t+=1)+1]
return n||(n=" "),{fold:n,offset:t}}const l={0:"\0",a:"\x07",b:"\b",e:"\x1b",f:"\f",n:"\n",r:"\r",t:"\t",v:"\v",N:"\x85",_:"\xa0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","\t":"\t"}
function o(e,t,n,r){const c=e.substr(t,n),a=c.length===n&&/^[0-9a-fA-F]+$/.test(c)?parseInt(c,16):NaN
try{return String.fromCodePoint(a)}catch{const c=e.substr(t-2,n+2)
return r(t-2,"BAD_DQ_ESCAPE",`Invalid escape sequence ${c}`),c}}t.resolveFlowScalar=function(e,t,n){const{offset:f,type:i,source:u,end:g}=e
let d,h
const b=(e,t,r)=>n(f+e,t,r)
switch(i){case"scalar":d=r.Scalar.PLAIN,h=function(e,t){let n=""
switch(e[0]){case"\t":n="a tab character"
break
case",":n="flow indicator character ,"
break
case"%":n="directive indicator character %"
break
case"|":case">":n=`block scalar indicator ${e[0]}`
break
case"@":case"`":n=`reserved character ${e[0]}`}return n&&t(0,"BAD_SCALAR_START",`Plain value cannot start with ${n}`),a(e)}(u,b)
break
case"single-quoted-scalar":d=r.Scalar.QUOTE_SINGLE,h=function(e,t){return"'"===e[e.length-1]&&1!==e.length||t(e.length,"MISSING_CHAR","Missing closing 'quote"),a(e.slice(1,-1)).replace(/''/g,"'")}(u,b)
break
case"double-quoted-scalar":d=r.Scalar.QUOTE_DOUBLE,h=function(e,t){let n=""
for(let r=1;r<e.length-1;++r){const c=e[r]
if("\r"!==c||"\n"!==e[r+1])if("\n"===c){const{fold:t,offset:c}=s(e,r)
n+=t,r=c}else if("\\"===c){let c=e[++r]
const a=l[c]
if(a)n+=a
else if("\n"===c)for(c=e[r+1];" "===c||"\t"===c;)c=e[1+ ++r]
else if("\r"===c&&"\n"===e[r+1])for(c=e[1+ ++r];" "===c||"\t"===c;)c=e[1+ ++r]
else if("x"===c||"u"===c||"U"===c){const a="x"===c?2:"u"===c?4:8
n+=o(e,r+1,a,t),r+=a}else{const c=e.substr(r-1,2)
t(r-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${c}`),n+=c}}else if(" "===c||"\t"===c){const t=r
let a=e[r+1]
for(;" "===a||"\t"===a;)a=e[1+ ++r]
"\n"===a||"\r"===a&&"\n"===e[r+2]||(n+=r>t?e.slice(t,r+1):c)}else n+=c}return'"'===e[e.length-1]&&1!==e.length||t(e.length,"MISSING_CHAR",'Missing closing "quote'),n}(u,b)
break
default:return n(e,"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${i}`),{value:"",type:null,comment:"",range:[f,f+u.length,f+u.length]}}const E=f+u.length,S=c.resolveEnd(g,E,t,n)
return{value:h,type:d,comment:S.comment,range:[f,E,S.offset]}}}),
3825:((e,t)=>{t.resolveProps=function(e,{flow:t,indicator:n,next:o,offset:a,onError:s,parentIndent:c,startOnNewline:r}){let l=!1,i=r,p=r,u="",d="",f=!1,m=!1,h=null,b=null,y=null,A=null,E=null,T=null,N=null
for(const a of e)switch(m&&("space"!==a.type&&"newline"!==a.type&&"comma"!==a.type&&s(a.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),m=!1),h&&(i&&"comment"!==a.type&&"newline"!==a.type&&s(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),h=null),a.type){case"space":t||"doc-start"===n&&"flow-collection"===o?.type||!a.source.includes("\t")||(h=a),p=!0
break
case"comment":{p||s(a,"MISSING_CHAR","Comments must be separated from other tokens by white space characters")
const e=a.source.substring(1)||" "
u?u+=d+e:u=e,d="",i=!1
break}case"newline":i?u?u+=a.source:T&&"seq-item-ind"===n||(l=!0):d+=a.source,i=!0,f=!0,(b||y)&&(A=a),p=!0
break
case"anchor":b&&s(a,"MULTIPLE_ANCHORS","A node can have at most one anchor"),a.source.endsWith(":")&&s(a.offset+a.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),b=a,N??(N=a.offset),i=!1,p=!1,m=!0
break
case"tag":y&&s(a,"MULTIPLE_TAGS","A node can have at most one tag"),y=a,N??(N=a.offset),i=!1,p=!1,m=!0
break
case n:(b||y)&&s(a,"BAD_PROP_ORDER",`Anchors and tags must be after the ${a.source} indicator`),T&&s(a,"UNEXPECTED_TOKEN",`Unexpected ${a.source} in ${t??"collection"}`),T=a,i="seq-item-ind"===n||"explicit-key-ind"===n,p=!1
break
case"comma":if(t){E&&s(a,"UNEXPECTED_TOKEN",`Unexpected , in ${t}`),E=a,i=!1,p=!1
break}default:s(a,"UNEXPECTED_TOKEN",`Unexpected ${a.type} token`),i=!1,p=!1}const w=e[e.length-1],_=w?w.offset+w.source.length:a
return m&&o&&"space"!==o.type&&"newline"!==o.type&&"comma"!==o.type&&("scalar"!==o.type||""!==o.source)&&s(o.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),h&&(i&&h.indent<=c||"block-map"===o?.type||"block-seq"===o?.type)&&s(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma:E,found:T,spaceBefore:l,comment:u,hasNewline:f,anchor:b,tag:y,newlineAfterProp:A,end:_,start:N??_}}}),
7833:((e,n)=>{n.containsNewline=function e(n){if(!n)return null
switch(n.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(n.source.includes("\n"))return!0
if(n.end)for(const e of n.end)if("newline"===e.type)return!0
return!1
case"flow-collection":for(const r of n.items){for(const e of r.start)if("newline"===e.type)return!0
if(r.sep)for(const e of r.sep)if("newline"===e.type)return!0
if(e(r.key)||e(r.value))return!0}return!1
default:return!0}}}),
1901:((e,t)=>{t.emptyScalarPosition=function(e,t,c){if(t){c??(c=t.length)
for(let n=c-1;n>=0;--n){let c=t[n]
switch(c.type){case"space":case"comment":case"newline":e-=c.source.length
continue}for(c=t[++n];"space"===c?.type;)e+=c.source.length,c=t[++n]
break}}return e}}),
5285:((n,e,o)=>{var t=o(7833)
e.flowIndentCheck=function(n,e,o){if("flow-collection"===e?.type){const c=e.end[0]
c.indent!==n||"]"!==c.source&&"}"!==c.source||!t.containsNewline(e)||o(c,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}}),
5261:((n,e,u)=>{var a=u(2169)
e.mapIncludes=function(n,e,u){const{uniqueKeys:o}=n.options
if(!1===o)return!1
const s="function"==typeof o?o:(n,e)=>n===e||a.isScalar(n)&&a.isScalar(e)&&n.value===e.value
return e.some(n=>s(n.key,u))}}),
8939:((t,e,n)=>{var s=n(1703),i=n(9367),o=n(2169),r=n(9007),c=n(7533),h=n(1062),a=n(7607),l=n(4390),u=n(8527),m=n(7094),d=n(736)
class Document{constructor(t,e,n){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,o.NODE_TYPE,{value:o.DOC})
let s=null
"function"==typeof e||Array.isArray(e)?s=e:void 0===n&&e&&(n=e,e=void 0)
const i=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},n)
this.options=i
let{version:r}=i
n?._directives?(this.directives=n._directives.atDocument(),this.directives.yaml.explicit&&(r=this.directives.yaml.version)):this.directives=new d.Directives({version:r}),this.setSchema(r,n),this.contents=void 0===t?null:this.createNode(t,s,n)}clone(){const t=Object.create(Document.prototype,{[o.NODE_TYPE]:{value:o.DOC}})
return t.commentBefore=this.commentBefore,t.comment=this.comment,t.errors=this.errors.slice(),t.warnings=this.warnings.slice(),t.options=Object.assign({},this.options),this.directives&&(t.directives=this.directives.clone()),t.schema=this.schema.clone(),t.contents=o.isNode(this.contents)?this.contents.clone(t.schema):this.contents,this.range&&(t.range=this.range.slice()),t}add(t){v(this.contents)&&this.contents.add(t)}addIn(t,e){v(this.contents)&&this.contents.addIn(t,e)}createAlias(t,e){if(!t.anchor){const n=l.anchorNames(this)
t.anchor=!e||n.has(e)?l.findNewAnchor(e||"a",n):e}return new s.Alias(t.anchor)}createNode(t,e,n){let s
if("function"==typeof e)t=e.call({"":t},"",t),s=e
else if(Array.isArray(e)){const t=t=>"number"==typeof t||t instanceof String||t instanceof Number,n=e.filter(t).map(String)
n.length>0&&(e=e.concat(n)),s=e}else void 0===n&&e&&(n=e,e=void 0)
const{aliasDuplicateObjects:i,anchorPrefix:r,flow:c,keepUndefined:h,onTagObj:a,tag:u}=n??{},{onAnchor:d,setAnchors:v,sourceObjects:f}=l.createNodeAnchors(this,r||"a"),p={aliasDuplicateObjects:i??!0,keepUndefined:h??!1,onAnchor:d,onTagObj:a,replacer:s,schema:this.schema,sourceObjects:f},g=m.createNode(t,u,p)
return c&&o.isCollection(g)&&(g.flow=!0),v(),g}createPair(t,e,n={}){const s=this.createNode(t,null,n),i=this.createNode(e,null,n)
return new r.Pair(s,i)}delete(t){return!!v(this.contents)&&this.contents.delete(t)}deleteIn(t){return i.isEmptyPath(t)?null!=this.contents&&(this.contents=null,!0):!!v(this.contents)&&this.contents.deleteIn(t)}get(t,e){return o.isCollection(this.contents)?this.contents.get(t,e):void 0}getIn(t,e){return i.isEmptyPath(t)?!e&&o.isScalar(this.contents)?this.contents.value:this.contents:o.isCollection(this.contents)?this.contents.getIn(t,e):void 0}has(t){return!!o.isCollection(this.contents)&&this.contents.has(t)}hasIn(t){return i.isEmptyPath(t)?void 0!==this.contents:!!o.isCollection(this.contents)&&this.contents.hasIn(t)}set(t,e){null==this.contents?this.contents=i.collectionFromPath(this.schema,[t],e):v(this.contents)&&this.contents.set(t,e)}setIn(t,e){i.isEmptyPath(t)?this.contents=e:null==this.contents?this.contents=i.collectionFromPath(this.schema,Array.from(t),e):v(this.contents)&&this.contents.setIn(t,e)}setSchema(t,e={}){let n
switch("number"==typeof t&&(t=String(t)),t){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new d.Directives({version:"1.1"}),n={resolveKnownTags:!1,schema:"yaml-1.1"}
break
case"1.2":case"next":this.directives?this.directives.yaml.version=t:this.directives=new d.Directives({version:t}),n={resolveKnownTags:!0,schema:"core"}
break
case null:this.directives&&delete this.directives,n=null
break
default:{const e=JSON.stringify(t)
throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${e}`)}}if(e.schema instanceof Object)this.schema=e.schema
else{if(!n)throw new Error("With a null YAML version, the { schema: Schema } option is required")
this.schema=new h.Schema(Object.assign(n,e))}}toJS({json:t,jsonArg:e,mapAsMap:n,maxAliasCount:s,onAnchor:i,reviver:o}={}){const r={anchors:new Map,doc:this,keep:!t,mapAsMap:!0===n,mapKeyWarned:!1,maxAliasCount:"number"==typeof s?s:100},h=c.toJS(this.contents,e??"",r)
if("function"==typeof i)for(const{count:t,res:e}of r.anchors.values())i(e,t)
return"function"==typeof o?u.applyReviver(o,{"":h},"",h):h}toJSON(t,e){return this.toJS({json:!0,jsonArg:t,mapAsMap:!1,onAnchor:e})}toString(t={}){if(this.errors.length>0)throw new Error("Document with errors cannot be stringified")
if("indent"in t&&(!Number.isInteger(t.indent)||Number(t.indent)<=0)){const e=JSON.stringify(t.indent)
throw new Error(`"indent" option must be a positive integer, not ${e}`)}return a.stringifyDocument(this,t)}}function v(t){if(o.isCollection(t))return!0
throw new Error("Expected a YAML collection as document contents")}e.Document=Document}),
4390:((o,n,r)=>{var t=r(2169),e=r(1822)
function c(o){const n=new Set
return e.visit(o,{Value(o,r){r.anchor&&n.add(r.anchor)}}),n}function s(o,n){for(let r=1;;++r){const t=`${o}${r}`
if(!n.has(t))return t}}n.anchorIsValid=function(o){if(/[\x00-\x19\s,[\]{}]/.test(o)){const n=JSON.stringify(o)
throw new Error(`Anchor must not contain whitespace or control characters: ${n}`)}return!0},n.anchorNames=c,n.createNodeAnchors=function(o,n){const r=[],e=new Map
let a=null
return{onAnchor:t=>{r.push(t),a??(a=c(o))
const e=s(n,a)
return a.add(e),e},setAnchors:()=>{for(const o of r){const n=e.get(o)
if("object"!=typeof n||!n.anchor||!t.isScalar(n.node)&&!t.isCollection(n.node)){const n=new Error("Failed to resolve repeated object (this should not happen)")
throw n.source=o,n}n.node.anchor=n.anchor}},sourceObjects:e}},n.findNewAnchor=s}),
8527:((e,t)=>{t.applyReviver=function e(t,o,r,f){if(f&&"object"==typeof f)if(Array.isArray(f))for(let o=0,r=f.length;o<r;++o){const r=f[o],n=e(t,f,String(o),r)
void 0===n?delete f[o]:n!==r&&(f[o]=n)}else if(f instanceof Map)for(const o of Array.from(f.keys())){const r=f.get(o),n=e(t,f,o,r)
void 0===n?f.delete(o):n!==r&&f.set(o,n)}else if(f instanceof Set)for(const o of Array.from(f)){const r=e(t,f,o,o)
void 0===r?f.delete(o):r!==o&&(f.delete(o),f.add(r))}else for(const[o,r]of Object.entries(f)){const n=e(t,f,o,r)
void 0===n?delete f[o]:n!==r&&(f[o]=n)}return t.call(o,r,f)}}),
7094:((e,t,n)=>{var o=n(1703),a=n(2169),r=n(5815)
t.createNode=function(e,t,n){if(a.isDocument(e)&&(e=e.contents),a.isNode(e))return e
if(a.isPair(e)){const t=n.schema[a.MAP].createNode?.(n.schema,null,n)
return t.items.push(e),t}(e instanceof String||e instanceof Number||e instanceof Boolean||"undefined"!=typeof BigInt&&e instanceof BigInt)&&(e=e.valueOf())
const{aliasDuplicateObjects:c,onAnchor:i,onTagObj:f,schema:s,sourceObjects:l}=n
let u
if(c&&e&&"object"==typeof e){if(u=l.get(e),u)return u.anchor??(u.anchor=i(e)),new o.Alias(u.anchor)
u={anchor:null,node:null},l.set(e,u)}t?.startsWith("!!")&&(t="tag:yaml.org,2002:"+t.slice(2))
let d=function(e,t,n){if(t){const e=n.filter(e=>e.tag===t),o=e.find(e=>!e.format)??e[0]
if(!o)throw new Error(`Tag ${t} not found`)
return o}return n.find(t=>t.identify?.(e)&&!t.format)}(e,t,s.tags)
if(!d){if(e&&"function"==typeof e.toJSON&&(e=e.toJSON()),!e||"object"!=typeof e){const t=new r.Scalar(e)
return u&&(u.node=t),t}d=e instanceof Map?s[a.MAP]:Symbol.iterator in Object(e)?s[a.SEQ]:s[a.MAP]}f&&(f(d),delete n.onTagObj)
const g=d?.createNode?d.createNode(n.schema,e,n):"function"==typeof d?.nodeClass?.from?d.nodeClass.from(n.schema,e,n):new r.Scalar(e)
return t?g.tag=t:d.default||(g.tag=d.tag),u&&(u.node=g),g}}),
736:((t,e,s)=>{var i=s(2169),a=s(1822)
const n={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},r=t=>t.replace(/[!,[\]{}]/g,t=>n[t])
class Directives{constructor(t,e){this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},Directives.defaultYaml,t),this.tags=Object.assign({},Directives.defaultTags,e)}clone(){const t=new Directives(this.yaml,this.tags)
return t.docStart=this.docStart,t}atDocument(){const t=new Directives(this.yaml,this.tags)
switch(this.yaml.version){case"1.1":this.atNextDocument=!0
break
case"1.2":this.atNextDocument=!1,this.yaml={explicit:Directives.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},Directives.defaultTags)}return t}add(t,e){this.atNextDocument&&(this.yaml={explicit:Directives.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},Directives.defaultTags),this.atNextDocument=!1)
const s=t.trim().split(/[ \t]+/),i=s.shift()
switch(i){case"%TAG":{if(2!==s.length&&(e(0,"%TAG directive should contain exactly two parts"),s.length<2))return!1
const[t,i]=s
return this.tags[t]=i,!0}case"%YAML":{if(this.yaml.explicit=!0,1!==s.length)return e(0,"%YAML directive should contain exactly one part"),!1
const[t]=s
return"1.1"===t||"1.2"===t?(this.yaml.version=t,!0):(e(6,`Unsupported YAML version ${t}`,/^\d+\.\d+$/.test(t)),!1)}default:return e(0,`Unknown directive ${i}`,!0),!1}}tagName(t,e){if("!"===t)return"!"
if("!"!==t[0])return e(`Not a valid tag: ${t}`),null
if("<"===t[1]){const s=t.slice(2,-1)
return"!"===s||"!!"===s?(e(`Verbatim tags aren't resolved, so ${t} is invalid.`),null):(">"!==t[t.length-1]&&e("Verbatim tags must end with a >"),s)}const[,s,i]=t.match(/^(.*!)([^!]*)$/s)
i||e(`The ${t} tag has no suffix`)
const a=this.tags[s]
if(a)try{return a+decodeURIComponent(i)}catch(t){return e(String(t)),null}return"!"===s?t:(e(`Could not resolve tag: ${t}`),null)}tagString(t){for(const[e,s]of Object.entries(this.tags))if(t.startsWith(s))return e+r(t.substring(s.length))
return"!"===t[0]?t:`!<${t}>`}toString(t){const e=this.yaml.explicit?[`%YAML ${this.yaml.version||"1.2"}`]:[],s=Object.entries(this.tags)
let n
if(t&&s.length>0&&i.isNode(t.contents)){const e={}
a.visit(t.contents,(t,s)=>{i.isNode(s)&&s.tag&&(e[s.tag]=!0)}),n=Object.keys(e)}else n=[]
for(const[i,a]of s)"!!"===i&&"tag:yaml.org,2002:"===a||t&&!n.some(t=>t.startsWith(a))||e.push(`%TAG ${i} ${a}`)
return e.join("\n")}}Directives.defaultYaml={explicit:!1,version:"1.2"},Directives.defaultTags={"!!":"tag:yaml.org,2002:"},e.Directives=Directives}),
1842:((r,s)=>{class YAMLError extends Error{constructor(r,s,t,e){super(),this.name=r,this.code=t,this.message=e,this.pos=s}}s.YAMLError=YAMLError,s.YAMLParseError=class extends YAMLError{constructor(r,s,t){super("YAMLParseError",r,s,t)}},s.YAMLWarning=class extends YAMLError{constructor(r,s,t){super("YAMLWarning",r,s,t)}},s.prettifyError=(r,s)=>t=>{if(-1===t.pos[0])return
t.linePos=t.pos.map(r=>s.linePos(r))
const{line:e,col:n}=t.linePos[0]
t.message+=` at line ${e}, column ${n}`
let o=n-1,i=r.substring(s.lineStarts[e-1],s.lineStarts[e]).replace(/[\n\r]+$/,"")
if(o>=60&&i.length>80){const r=Math.min(o-39,i.length-79)
i="\u2026"+i.substring(r),o-=r-1}if(i.length>80&&(i=i.substring(0,79)+"\u2026"),e>1&&/^ *$/.test(i.substring(0,o))){let t=r.substring(s.lineStarts[e-2],s.lineStarts[e-1])
t.length>80&&(t=t.substring(0,79)+"\u2026\n"),i=t+i}if(/[^ ]/.test(i)){let r=1
const s=t.linePos[1]
s?.line===e&&s.col>n&&(r=Math.max(1,Math.min(s.col-n,80-o)))
const l=" ".repeat(o)+"^".repeat(r)
t.message+=`:\n\n${i}\n${l}\n`}}}),
1917:((s,r,e)=>{var i=e(4846),a=e(8939),o=e(1062),n=e(1842),A=e(1703),c=e(2169),l=e(9007),t=e(5815),p=e(4448),m=e(3989),L=(e(7091),e(4139)),M=e(5530),u=e(4510),P=e(4237),Y=e(1822)
i.Composer,a.Document,o.Schema,n.YAMLError,n.YAMLParseError,n.YAMLWarning,A.Alias,r.Vj=c.isAlias,r.P3=c.isCollection,c.isDocument,r.jh=c.isMap,c.isNode,c.isPair,r.jn=c.isScalar,r.oP=c.isSeq,l.Pair,r.X5=t.Scalar,p.YAMLMap,m.YAMLSeq,L.Lexer,r.HN=M.LineCounter,u.Parser,r.qg=P.parse,r.parseAllDocuments=P.parseAllDocuments,r.Tp=P.parseDocument,r.As=P.stringify,r.YR=Y.visit,Y.visitAsync}),
4659:((n,o,e)=>{var i=e(932)
o.debug=function(n,...o){"debug"===n&&console.log(...o)},o.warn=function(n,o){"debug"!==n&&"warn"!==n||("function"==typeof i.emitWarning?i.emitWarning(o):console.warn(o))}}),
1703:((e,s,r)=>{var o=r(4390),t=r(1822),i=r(2169),a=r(167),n=r(7533)
class Alias extends a.NodeBase{constructor(e){super(i.ALIAS),this.source=e,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(e,s){if(0===s?.maxAliasCount)throw new ReferenceError("Alias resolution is disabled")
let r,o
s?.aliasResolveCache?r=s.aliasResolveCache:(r=[],t.visit(e,{Node:(e,s)=>{(i.isAlias(s)||i.hasAnchor(s))&&r.push(s)}}),s&&(s.aliasResolveCache=r))
for(const e of r){if(e===this)break
e.anchor===this.source&&(o=e)}if(o&&s){const{anchors:e,doc:r,maxAliasCount:t}=s
let i=e.get(o)
if(i||(n.toJS(o,null,s),i=e.get(o)),void 0===i?.res)throw new ReferenceError("This should not happen: Alias anchor was not resolved?")
if(t>=0&&(i.count+=1,0===i.aliasCount&&(i.aliasCount=c(r,o,e)),i.count*i.aliasCount>t))throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack")}return o}toJSON(e,s){if(!s)return{source:this.source}
const r=this.resolve(s.doc,s)
if(!r){const e=`Unresolved alias (the anchor must be set before the alias): ${this.source}`
throw new ReferenceError(e)}return s.anchors.get(r).res}toString(e,s,r){const t=`*${this.source}`
if(e){if(o.anchorIsValid(this.source),e.options.verifyAliasOrder&&!e.anchors.has(this.source)){const e=`Unresolved alias (the anchor must be set before the alias): ${this.source}`
throw new Error(e)}if(e.implicitKey)return`${t} `}return t}}function c(e,s,r){if(i.isAlias(s)){const o=s.resolve(e),t=r&&o&&r.get(o)
return t?t.count*t.aliasCount:0}if(i.isCollection(s)){let o=0
for(const t of s.items){const s=c(e,t,r)
s>o&&(o=s)}return o}if(i.isPair(s)){const o=c(e,s.key,r),t=c(e,s.value,r)
return Math.max(o,t)}return 1}s.Alias=Alias}),
9367:((e,t,n)=>{var s=n(7094),i=n(2169),o=n(167)
function r(e,t,n){let i=n
for(let e=t.length-1;e>=0;--e){const n=t[e]
if("number"==typeof n&&Number.isInteger(n)&&n>=0){const e=[]
e[n]=i,i=e}else i=new Map([[n,i]])}return s.createNode(i,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema:e,sourceObjects:new Map})}const l=e=>null==e||"object"==typeof e&&!!e[Symbol.iterator]().next().done
class Collection extends o.NodeBase{constructor(e,t){super(e),Object.defineProperty(this,"schema",{value:t,configurable:!0,enumerable:!1,writable:!0})}clone(e){const t=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this))
return e&&(t.schema=e),t.items=t.items.map(t=>i.isNode(t)||i.isPair(t)?t.clone(e):t),this.range&&(t.range=this.range.slice()),t}addIn(e,t){if(l(e))this.add(t)
else{const[n,...s]=e,o=this.get(n,!0)
if(i.isCollection(o))o.addIn(s,t)
else{if(void 0!==o||!this.schema)throw new Error(`Expected YAML collection at ${n}. Remaining path: ${s}`)
this.set(n,r(this.schema,s,t))}}}deleteIn(e){const[t,...n]=e
if(0===n.length)return this.delete(t)
const s=this.get(t,!0)
if(i.isCollection(s))return s.deleteIn(n)
throw new Error(`Expected YAML collection at ${t}. Remaining path: ${n}`)}getIn(e,t){const[n,...s]=e,o=this.get(n,!0)
return 0===s.length?!t&&i.isScalar(o)?o.value:o:i.isCollection(o)?o.getIn(s,t):void 0}hasAllNullValues(e){return this.items.every(t=>{if(!i.isPair(t))return!1
const n=t.value
return null==n||e&&i.isScalar(n)&&null==n.value&&!n.commentBefore&&!n.comment&&!n.tag})}hasIn(e){const[t,...n]=e
if(0===n.length)return this.has(t)
const s=this.get(t,!0)
return!!i.isCollection(s)&&s.hasIn(n)}setIn(e,t){const[n,...s]=e
if(0===s.length)this.set(n,t)
else{const e=this.get(n,!0)
if(i.isCollection(e))e.setIn(s,t)
else{if(void 0!==e||!this.schema)throw new Error(`Expected YAML collection at ${n}. Remaining path: ${s}`)
this.set(n,r(this.schema,s,t))}}}}t.Collection=Collection,t.collectionFromPath=r,t.isEmptyPath=l}),
167:((e,t,r)=>{var o=r(8527),n=r(2169),s=r(7533)
t.NodeBase=class{constructor(e){Object.defineProperty(this,n.NODE_TYPE,{value:e})}clone(){const e=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this))
return this.range&&(e.range=this.range.slice()),e}toJS(e,{mapAsMap:t,maxAliasCount:r,onAnchor:a,reviver:c}={}){if(!n.isDocument(e))throw new TypeError("A document argument is required")
const i={anchors:new Map,doc:e,keep:!0,mapAsMap:!0===t,mapKeyWarned:!1,maxAliasCount:"number"==typeof r?r:100},p=s.toJS(this,"",i)
if("function"==typeof a)for(const{count:e,res:t}of i.anchors.values())a(t,e)
return"function"==typeof c?o.applyReviver(c,{"":p},"",p):p}}}),
9007:((e,r,t)=>{var i=t(7094),a=t(7814),n=t(7046),o=t(2169)
class Pair{constructor(e,r=null){Object.defineProperty(this,o.NODE_TYPE,{value:o.PAIR}),this.key=e,this.value=r}clone(e){let{key:r,value:t}=this
return o.isNode(r)&&(r=r.clone(e)),o.isNode(t)&&(t=t.clone(e)),new Pair(r,t)}toJSON(e,r){const t=r?.mapAsMap?new Map:{}
return n.addPairToJSMap(r,t,this)}toString(e,r,t){return e?.doc?a.stringifyPair(this,e,r,t):JSON.stringify(this)}}r.Pair=Pair,r.createPair=function(e,r,t){const a=i.createNode(e,void 0,t),n=i.createNode(r,void 0,t)
return new Pair(a,n)}}),
5815:((a,r,t)=>{var e=t(2169),L=t(167),S=t(7533)
class Scalar extends L.NodeBase{constructor(a){super(e.SCALAR),this.value=a}toJSON(a,r){return r?.keep?this.value:S.toJS(this.value,a,r)}toString(){return String(this.value)}}Scalar.BLOCK_FOLDED="BLOCK_FOLDED",Scalar.BLOCK_LITERAL="BLOCK_LITERAL",Scalar.PLAIN="PLAIN",Scalar.QUOTE_DOUBLE="QUOTE_DOUBLE",Scalar.QUOTE_SINGLE="QUOTE_SINGLE",r.Scalar=Scalar,r.isScalarValue=a=>!a||"function"!=typeof a&&"object"!=typeof a}),
4448:((e,t,s)=>{var i=s(7766),a=s(7046),r=s(9367),n=s(2169),o=s(9007),l=s(5815)
function f(e,t){const s=n.isScalar(t)?t.value:t
for(const i of e)if(n.isPair(i)){if(i.key===t||i.key===s)return i
if(n.isScalar(i.key)&&i.key.value===s)return i}}class YAMLMap extends r.Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(e){super(n.MAP,e),this.items=[]}static from(e,t,s){const{keepUndefined:i,replacer:a}=s,r=new this(e),n=(e,n)=>{if("function"==typeof a)n=a.call(t,e,n)
else if(Array.isArray(a)&&!a.includes(e))return;(void 0!==n||i)&&r.items.push(o.createPair(e,n,s))}
if(t instanceof Map)for(const[e,s]of t)n(e,s)
else if(t&&"object"==typeof t)for(const e of Object.keys(t))n(e,t[e])
return"function"==typeof e.sortMapEntries&&r.items.sort(e.sortMapEntries),r}add(e,t){let s
s=n.isPair(e)?e:e&&"object"==typeof e&&"key"in e?new o.Pair(e.key,e.value):new o.Pair(e,e?.value)
const i=f(this.items,s.key),a=this.schema?.sortMapEntries
if(i){if(!t)throw new Error(`Key ${s.key} already set`)
n.isScalar(i.value)&&l.isScalarValue(s.value)?i.value.value=s.value:i.value=s.value}else if(a){const e=this.items.findIndex(e=>a(s,e)<0);-1===e?this.items.push(s):this.items.splice(e,0,s)}else this.items.push(s)}delete(e){const t=f(this.items,e)
return!!t&&this.items.splice(this.items.indexOf(t),1).length>0}get(e,t){const s=f(this.items,e),i=s?.value
return(!t&&n.isScalar(i)?i.value:i)??void 0}has(e){return!!f(this.items,e)}set(e,t){this.add(new o.Pair(e,t),!0)}toJSON(e,t,s){const i=s?new s:t?.mapAsMap?new Map:{}
t?.onCreate&&t.onCreate(i)
for(const e of this.items)a.addPairToJSMap(t,i,e)
return i}toString(e,t,s){if(!e)return JSON.stringify(this)
for(const e of this.items)if(!n.isPair(e))throw new Error(`Map items must all be pairs; found ${JSON.stringify(e)} instead`)
return!e.allNullValues&&this.hasAllNullValues(!1)&&(e=Object.assign({},e,{allNullValues:!0})),i.stringifyCollection(this,e,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:e.indent||"",onChompKeep:s,onComment:t})}}t.YAMLMap=YAMLMap,t.findPair=f}),
3989:((t,e,n)=>{var r=n(7094),s=n(7766),i=n(9367),o=n(2169),a=n(5815),c=n(7533)
class YAMLSeq extends i.Collection{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(t){super(o.SEQ,t),this.items=[]}add(t){this.items.push(t)}delete(t){const e=l(t)
return"number"==typeof e&&this.items.splice(e,1).length>0}get(t,e){const n=l(t)
if("number"!=typeof n)return
const r=this.items[n]
return!e&&o.isScalar(r)?r.value:r}has(t){const e=l(t)
return"number"==typeof e&&e<this.items.length}set(t,e){const n=l(t)
if("number"!=typeof n)throw new Error(`Expected a valid index, not ${t}.`)
const r=this.items[n]
o.isScalar(r)&&a.isScalarValue(e)?r.value=e:this.items[n]=e}toJSON(t,e){const n=[]
e?.onCreate&&e.onCreate(n)
let r=0
for(const t of this.items)n.push(c.toJS(t,String(r++),e))
return n}toString(t,e,n){return t?s.stringifyCollection(this,t,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(t.indent||"")+"  ",onChompKeep:n,onComment:e}):JSON.stringify(this)}static from(t,e,n){const{replacer:s}=n,i=new this(t)
if(e&&Symbol.iterator in Object(e)){let t=0
for(let o of e){if("function"==typeof s){const n=e instanceof Set?o:String(t++)
o=s.call(e,n,o)}i.items.push(r.createNode(o,void 0,n))}}return i}}function l(t){let e=o.isScalar(t)?t.value:t
return e&&"string"==typeof e&&(e=Number(e)),"number"==typeof e&&Number.isInteger(e)&&e>=0?e:null}e.YAMLSeq=YAMLSeq}),
7046:((e,t,n)=>{var o=n(4659),i=n(2290),r=n(98),a=n(2169),s=n(7533)
t.addPairToJSMap=function(e,t,{key:n,value:c}){if(a.isNode(n)&&n.addToJSMap)n.addToJSMap(e,t,c)
else if(i.isMergeKey(e,n))i.addMergeToJSMap(e,t,c)
else{const i=s.toJS(n,"",e)
if(t instanceof Map)t.set(i,s.toJS(c,i,e))
else if(t instanceof Set)t.add(i)
else{const f=function(e,t,n){if(null===t)return""
if("object"!=typeof t)return String(t)
if(a.isNode(e)&&n?.doc){const t=r.createStringifyContext(n.doc,{})
t.anchors=new Set
for(const e of n.anchors.keys())t.anchors.add(e.anchor)
t.inFlow=!0,t.inStringifyKey=!0
const i=e.toString(t)
if(!n.mapKeyWarned){let e=JSON.stringify(i)
e.length>40&&(e=e.substring(0,36)+'..."'),o.warn(n.doc.options.logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${e}. Set mapAsMap: true to use object keys.`),n.mapKeyWarned=!0}return i}return JSON.stringify(t)}(n,i,e),d=s.toJS(c,f,e)
f in t?Object.defineProperty(t,f,{value:d,writable:!0,enumerable:!0,configurable:!0}):t[f]=d}}return t}}),
2169:((o,e)=>{const t=Symbol.for("yaml.alias"),a=Symbol.for("yaml.document"),c=Symbol.for("yaml.map"),y=Symbol.for("yaml.pair"),s=Symbol.for("yaml.scalar"),r=Symbol.for("yaml.seq"),f=Symbol.for("yaml.node.type"),l=o=>!!o&&"object"==typeof o&&o[f]===s
function i(o){if(o&&"object"==typeof o)switch(o[f]){case c:case r:return!0}return!1}e.ALIAS=t,e.DOC=a,e.MAP=c,e.NODE_TYPE=f,e.PAIR=y,e.SCALAR=s,e.SEQ=r,e.hasAnchor=o=>(l(o)||i(o))&&!!o.anchor,e.isAlias=o=>!!o&&"object"==typeof o&&o[f]===t,e.isCollection=i,e.isDocument=o=>!!o&&"object"==typeof o&&o[f]===a,e.isMap=o=>!!o&&"object"==typeof o&&o[f]===c,e.isNode=function(o){if(o&&"object"==typeof o)switch(o[f]){case t:case c:case s:case r:return!0}return!1},e.isPair=o=>!!o&&"object"==typeof o&&o[f]===y,e.isScalar=l,e.isSeq=o=>!!o&&"object"==typeof o&&o[f]===r}),
7533:((t,e,r)=>{var n=r(2169)
e.toJS=function t(e,r,o){if(Array.isArray(e))return e.map((e,r)=>t(e,String(r),o))
if(e&&"function"==typeof e.toJSON){if(!o||!n.hasAnchor(e))return e.toJSON(r,o)
const t={aliasCount:0,count:1,res:void 0}
o.anchors.set(e,t),o.onCreate=e=>{t.res=e,delete o.onCreate}
const a=e.toJSON(r,o)
return o.onCreate&&o.onCreate(a),a}return"bigint"!=typeof e||o?.keep?e:Number(e)}}),
3924:((e,t,s)=>{var n=s(6359),r=s(5632),c=s(1842),o=s(3763)
function a(e,t){if(t)for(const s of t)switch(s.type){case"space":case"comment":e.push(s)
break
case"newline":return e.push(s),!0}return!1}function l(e,t,s){switch(e.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":e.type=s,e.source=t
break
case"block-scalar":{const n=e.props.slice(1)
let r=t.length
"block-scalar-header"===e.props[0].type&&(r-=e.props[0].source.length)
for(const e of n)e.offset+=r
delete e.props,Object.assign(e,{type:s,source:t,end:n})
break}case"block-map":case"block-seq":{const n={type:"newline",offset:e.offset+t.length,indent:e.indent,source:"\n"}
delete e.items,Object.assign(e,{type:s,source:t,end:[n]})
break}default:{const n="indent"in e?e.indent:-1,r="end"in e&&Array.isArray(e.end)?e.end.filter(e=>"space"===e.type||"comment"===e.type||"newline"===e.type):[]
for(const t of Object.keys(e))"type"!==t&&"offset"!==t&&delete e[t]
Object.assign(e,{type:s,indent:n,source:t,end:r})}}}t.createScalarToken=function(e,t){const{implicitKey:s=!1,indent:n,inFlow:r=!1,offset:c=-1,type:l="PLAIN"}=t,i=o.stringifyString({type:l,value:e},{implicitKey:s,indent:n>0?" ".repeat(n):"",inFlow:r,options:{blockQuote:!0,lineWidth:-1}}),u=t.end??[{type:"newline",offset:-1,indent:n,source:"\n"}]
switch(i[0]){case"|":case">":{const e=i.indexOf("\n"),t=i.substring(0,e),s=i.substring(e+1)+"\n",r=[{type:"block-scalar-header",offset:c,indent:n,source:t}]
return a(r,u)||r.push({type:"newline",offset:-1,indent:n,source:"\n"}),{type:"block-scalar",offset:c,indent:n,props:r,source:s}}case'"':return{type:"double-quoted-scalar",offset:c,indent:n,source:i,end:u}
case"'":return{type:"single-quoted-scalar",offset:c,indent:n,source:i,end:u}
default:return{type:"scalar",offset:c,indent:n,source:i,end:u}}},t.resolveAsScalar=function(e,t=!0,s){if(e){const o=(e,t,n)=>{const r="number"==typeof e?e:Array.isArray(e)?e[0]:e.offset
if(!s)throw new c.YAMLParseError([r,r+1],t,n)
s(r,t,n)}
switch(e.type){case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return r.resolveFlowScalar(e,t,o)
case"block-scalar":return n.resolveBlockScalar({options:{strict:t}},e,o)}}return null},t.setScalarValue=function(e,t,s={}){let{afterKey:n=!1,implicitKey:r=!1,inFlow:c=!1,type:i}=s,u="indent"in e?e.indent:null
if(n&&"number"==typeof u&&(u+=2),!i)switch(e.type){case"single-quoted-scalar":i="QUOTE_SINGLE"
break
case"double-quoted-scalar":i="QUOTE_DOUBLE"
break
case"block-scalar":{const t=e.props[0]
if("block-scalar-header"!==t.type)throw new Error("Invalid block scalar header")
i=">"===t.source[0]?"BLOCK_FOLDED":"BLOCK_LITERAL"
break}default:i="PLAIN"}const d=o.stringifyString({type:i,value:t},{implicitKey:r||null===u,indent:null!==u&&u>0?" ".repeat(u):"",inFlow:c,options:{blockQuote:!0,lineWidth:-1}})
switch(d[0]){case"|":case">":(function(e,t){const s=t.indexOf("\n"),n=t.substring(0,s),r=t.substring(s+1)+"\n"
if("block-scalar"===e.type){const t=e.props[0]
if("block-scalar-header"!==t.type)throw new Error("Invalid block scalar header")
t.source=n,e.source=r}else{const{offset:t}=e,s="indent"in e?e.indent:-1,c=[{type:"block-scalar-header",offset:t,indent:s,source:n}]
a(c,"end"in e?e.end:void 0)||c.push({type:"newline",offset:-1,indent:s,source:"\n"})
for(const t of Object.keys(e))"type"!==t&&"offset"!==t&&delete e[t]
Object.assign(e,{type:"block-scalar",indent:s,props:c,source:r})}})(e,d)
break
case'"':l(e,d,"double-quoted-scalar")
break
case"'":l(e,d,"single-quoted-scalar")
break
default:l(e,d,"scalar")}}}),
239:((e,o)=>{function t(e){switch(e.type){case"block-scalar":{let o=""
for(const r of e.props)o+=t(r)
return o+e.source}case"block-map":case"block-seq":{let o=""
for(const t of e.items)o+=r(t)
return o}case"flow-collection":{let o=e.start.source
for(const t of e.items)o+=r(t)
for(const t of e.end)o+=t.source
return o}case"document":{let o=r(e)
if(e.end)for(const t of e.end)o+=t.source
return o}default:{let o=e.source
if("end"in e&&e.end)for(const t of e.end)o+=t.source
return o}}}function r({start:e,key:o,sep:r,value:c}){let s=""
for(const o of e)s+=o.source
if(o&&(s+=t(o)),r)for(const e of r)s+=e.source
return c&&(s+=t(c)),s}o.stringify=e=>"type"in e?t(e):r(e)}),
5825:((t,e)=>{const n=Symbol("break visit"),o=Symbol("skip children"),i=Symbol("remove item")
function r(t,e){"type"in t&&"document"===t.type&&(t={start:t.start,value:t.value}),f(Object.freeze([]),t,e)}function f(t,e,o){let r=o(e,t)
if("symbol"==typeof r)return r
for(const s of["key","value"]){const c=e[s]
if(c&&"items"in c){for(let e=0;e<c.items.length;++e){const r=f(Object.freeze(t.concat([[s,e]])),c.items[e],o)
if("number"==typeof r)e=r-1
else{if(r===n)return n
r===i&&(c.items.splice(e,1),e-=1)}}"function"==typeof r&&"key"===s&&(r=r(e,t))}}return"function"==typeof r?r(e,t):r}r.BREAK=n,r.SKIP=o,r.REMOVE=i,r.itemAtPath=(t,e)=>{let n=t
for(const[t,o]of e){const e=n?.[t]
if(!e||!("items"in e))return
n=e.items[o]}return n},r.parentCollection=(t,e)=>{const n=r.itemAtPath(t,e.slice(0,-1)),o=e[e.length-1][0],i=n?.[o]
if(i&&"items"in i)return i
throw new Error("Parent collection not found")},e.visit=r}),
7091:((e,r,a)=>{var t=a(3924),s=a(239),c=a(5825)
r.createScalarToken=t.createScalarToken,r.resolveAsScalar=t.resolveAsScalar,r.setScalarValue=t.setScalarValue,r.stringify=s.stringify,r.visit=c.visit,r.BOM="\ufeff",r.DOCUMENT="\x02",r.FLOW_END="\x18",r.SCALAR="\x1f",r.isCollection=e=>!!e&&"items"in e,r.isScalar=e=>!!e&&("scalar"===e.type||"single-quoted-scalar"===e.type||"double-quoted-scalar"===e.type||"block-scalar"===e.type),r.prettyToken=function(e){switch(e){case"\ufeff":return"<BOM>"
case"\x02":return"<DOC>"
case"\x18":return"<FLOW_END>"
case"\x1f":return"<SCALAR>"
default:return JSON.stringify(e)}},r.tokenType=function(e){switch(e){case"\ufeff":return"byte-order-mark"
case"\x02":return"doc-mode"
case"\x18":return"flow-error-end"
case"\x1f":return"scalar"
case"---":return"doc-start"
case"...":return"doc-end"
case"":case"\n":case"\r\n":return"newline"
case"-":return"seq-item-ind"
case"?":return"explicit-key-ind"
case":":return"map-value-ind"
case"{":return"flow-map-start"
case"}":return"flow-map-end"
case"[":return"flow-seq-start"
case"]":return"flow-seq-end"
case",":return"comma"}switch(e[0]){case" ":case"\t":return"space"
case"#":return"comment"
case"%":return"directive-line"
case"*":return"alias"
case"&":return"anchor"
case"!":return"tag"
case"'":return"single-quoted-scalar"
case'"':return"double-quoted-scalar"
case"|":case">":return"block-scalar-header"}return null}}),
4139:((t,e,s)=>{var i=s(7091)
function h(t){switch(t){case void 0:case" ":case"\n":case"\r":case"\t":return!0
default:return!1}}const r=new Set("0123456789ABCDEFabcdef"),n=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),l=new Set(",[]{}"),a=new Set(" ,[]{}\n\r\t"),u=t=>!t||a.has(t)
e.Lexer=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(t,e=!1){if(t){if("string"!=typeof t)throw TypeError("source is not a string")
this.buffer=this.buffer?this.buffer+t:t,this.lineEndPos=null}this.atEnd=!e
let s=this.next??"stream"
for(;s&&(e||this.hasChars(1));)s=yield*this.parseNext(s)}atLineEnd(){let t=this.pos,e=this.buffer[t]
for(;" "===e||"\t"===e;)e=this.buffer[++t]
return!e||"#"===e||"\n"===e||"\r"===e&&"\n"===this.buffer[t+1]}charAt(t){return this.buffer[this.pos+t]}continueScalar(t){let e=this.buffer[t]
if(this.indentNext>0){let s=0
for(;" "===e;)e=this.buffer[++s+t]
if("\r"===e){const e=this.buffer[s+t+1]
if("\n"===e||!e&&!this.atEnd)return t+s+1}return"\n"===e||s>=this.indentNext||!e&&!this.atEnd?t+s:-1}if("-"===e||"."===e){const e=this.buffer.substr(t,3)
if(("---"===e||"..."===e)&&h(this.buffer[t+3]))return-1}return t}getLine(){let t=this.lineEndPos
return("number"!=typeof t||-1!==t&&t<this.pos)&&(t=this.buffer.indexOf("\n",this.pos),this.lineEndPos=t),-1===t?this.atEnd?this.buffer.substring(this.pos):null:("\r"===this.buffer[t-1]&&(t-=1),this.buffer.substring(this.pos,t))}hasChars(t){return this.pos+t<=this.buffer.length}setNext(t){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=t,null}peek(t){return this.buffer.substr(this.pos,t)}*parseNext(t){switch(t){case"stream":return yield*this.parseStream()
case"line-start":return yield*this.parseLineStart()
case"block-start":return yield*this.parseBlockStart()
case"doc":return yield*this.parseDocument()
case"flow":return yield*this.parseFlowCollection()
case"quoted-scalar":return yield*this.parseQuotedScalar()
case"block-scalar":return yield*this.parseBlockScalar()
case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let t=this.getLine()
if(null===t)return this.setNext("stream")
if(t[0]===i.BOM&&(yield*this.pushCount(1),t=t.substring(1)),"%"===t[0]){let e=t.length,s=t.indexOf("#")
for(;-1!==s;){const i=t[s-1]
if(" "===i||"\t"===i){e=s-1
break}s=t.indexOf("#",s+1)}for(;;){const s=t[e-1]
if(" "!==s&&"\t"!==s)break
e-=1}const i=(yield*this.pushCount(e))+(yield*this.pushSpaces(!0))
return yield*this.pushCount(t.length-i),this.pushNewline(),"stream"}if(this.atLineEnd()){const e=yield*this.pushSpaces(!0)
return yield*this.pushCount(t.length-e),yield*this.pushNewline(),"stream"}return yield i.DOCUMENT,yield*this.parseLineStart()}*parseLineStart(){const t=this.charAt(0)
if(!t&&!this.atEnd)return this.setNext("line-start")
if("-"===t||"."===t){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start")
const t=this.peek(3)
if(("---"===t||"..."===t)&&h(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,"---"===t?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!h(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){const[t,e]=this.peek(2)
if(!e&&!this.atEnd)return this.setNext("block-start")
if(("-"===t||"?"===t||":"===t)&&h(e)){const t=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0))
return this.indentNext=this.indentValue+1,this.indentValue+=t,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0)
const t=this.getLine()
if(null===t)return this.setNext("doc")
let e=yield*this.pushIndicators()
switch(t[e]){case"#":yield*this.pushCount(t.length-e)
case void 0:return yield*this.pushNewline(),yield*this.parseLineStart()
case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow"
case"}":case"]":return yield*this.pushCount(1),"doc"
case"*":return yield*this.pushUntil(u),"doc"
case'"':case"'":return yield*this.parseQuotedScalar()
case"|":case">":return e+=(yield*this.parseBlockScalarHeader()),e+=(yield*this.pushSpaces(!0)),yield*this.pushCount(t.length-e),yield*this.pushNewline(),yield*this.parseBlockScalar()
default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let t,e,s=-1
do{t=yield*this.pushNewline(),t>0?(e=yield*this.pushSpaces(!1),this.indentValue=s=e):e=0,e+=(yield*this.pushSpaces(!0))}while(t+e>0)
const r=this.getLine()
if(null===r)return this.setNext("flow")
if((-1!==s&&s<this.indentNext&&"#"!==r[0]||0===s&&(r.startsWith("---")||r.startsWith("..."))&&h(r[3]))&&(s!==this.indentNext-1||1!==this.flowLevel||"]"!==r[0]&&"}"!==r[0]))return this.flowLevel=0,yield i.FLOW_END,yield*this.parseLineStart()
let n=0
for(;","===r[n];)n+=(yield*this.pushCount(1)),n+=(yield*this.pushSpaces(!0)),this.flowKey=!1
switch(n+=(yield*this.pushIndicators()),r[n]){case void 0:return"flow"
case"#":return yield*this.pushCount(r.length-n),"flow"
case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow"
case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"doc"
case"*":return yield*this.pushUntil(u),"flow"
case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar()
case":":{const t=this.charAt(1)
if(this.flowKey||h(t)||","===t)return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){const t=this.charAt(0)
let e=this.buffer.indexOf(t,this.pos+1)
if("'"===t)for(;-1!==e&&"'"===this.buffer[e+1];)e=this.buffer.indexOf("'",e+2)
else for(;-1!==e;){let t=0
for(;"\\"===this.buffer[e-1-t];)t+=1
if(t%2==0)break
e=this.buffer.indexOf('"',e+1)}const s=this.buffer.substring(0,e)
let i=s.indexOf("\n",this.pos)
if(-1!==i){for(;-1!==i;){const t=this.continueScalar(i+1)
if(-1===t)break
i=s.indexOf("\n",t)}-1!==i&&(e=i-("\r"===s[i-1]?2:1))}if(-1===e){if(!this.atEnd)return this.setNext("quoted-scalar")
e=this.buffer.length}return yield*this.pushToIndex(e+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1
let t=this.pos
for(;;){const e=this.buffer[++t]
if("+"===e)this.blockScalarKeep=!0
else if(e>"0"&&e<="9")this.blockScalarIndent=Number(e)-1
else if("-"!==e)break}return yield*this.pushUntil(t=>h(t)||"#"===t)}*parseBlockScalar(){let t,e=this.pos-1,s=0
t:for(let i=this.pos;t=this.buffer[i];++i)switch(t){case" ":s+=1
break
case"\n":e=i,s=0
break
case"\r":{const t=this.buffer[i+1]
if(!t&&!this.atEnd)return this.setNext("block-scalar")
if("\n"===t)break}default:break t}if(!t&&!this.atEnd)return this.setNext("block-scalar")
if(s>=this.indentNext){-1===this.blockScalarIndent?this.indentNext=s:this.indentNext=this.blockScalarIndent+(0===this.indentNext?1:this.indentNext)
do{const t=this.continueScalar(e+1)
if(-1===t)break
e=this.buffer.indexOf("\n",t)}while(-1!==e)
if(-1===e){if(!this.atEnd)return this.setNext("block-scalar")
e=this.buffer.length}}let h=e+1
for(t=this.buffer[h];" "===t;)t=this.buffer[++h]
if("\t"===t){for(;"\t"===t||" "===t||"\r"===t||"\n"===t;)t=this.buffer[++h]
e=h-1}else if(!this.blockScalarKeep)for(;;){let t=e-1,i=this.buffer[t]
"\r"===i&&(i=this.buffer[--t])
const h=t
for(;" "===i;)i=this.buffer[--t]
if(!("\n"===i&&t>=this.pos&&t+1+s>h))break
e=t}return yield i.SCALAR,yield*this.pushToIndex(e+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){const t=this.flowLevel>0
let e,s=this.pos-1,r=this.pos-1
for(;e=this.buffer[++r];)if(":"===e){const e=this.buffer[r+1]
if(h(e)||t&&l.has(e))break
s=r}else if(h(e)){let i=this.buffer[r+1]
if("\r"===e&&("\n"===i?(r+=1,e="\n",i=this.buffer[r+1]):s=r),"#"===i||t&&l.has(i))break
if("\n"===e){const t=this.continueScalar(r+1)
if(-1===t)break
r=Math.max(r,t-2)}}else{if(t&&l.has(e))break
s=r}return e||this.atEnd?(yield i.SCALAR,yield*this.pushToIndex(s+1,!0),t?"flow":"doc"):this.setNext("plain-scalar")}*pushCount(t){return t>0?(yield this.buffer.substr(this.pos,t),this.pos+=t,t):0}*pushToIndex(t,e){const s=this.buffer.slice(this.pos,t)
return s?(yield s,this.pos+=s.length,s.length):(e&&(yield""),0)}*pushIndicators(){let t=0
t:for(;;){switch(this.charAt(0)){case"!":t+=(yield*this.pushTag()),t+=(yield*this.pushSpaces(!0))
continue t
case"&":t+=(yield*this.pushUntil(u)),t+=(yield*this.pushSpaces(!0))
continue t
case"-":case"?":case":":{const e=this.flowLevel>0,s=this.charAt(1)
if(h(s)||e&&l.has(s)){e?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,t+=(yield*this.pushCount(1)),t+=(yield*this.pushSpaces(!0))
continue t}}}break t}return t}*pushTag(){if("<"===this.charAt(1)){let t=this.pos+2,e=this.buffer[t]
for(;!h(e)&&">"!==e;)e=this.buffer[++t]
return yield*this.pushToIndex(">"===e?t+1:t,!1)}{let t=this.pos+1,e=this.buffer[t]
for(;e;)if(n.has(e))e=this.buffer[++t]
else{if("%"!==e||!r.has(this.buffer[t+1])||!r.has(this.buffer[t+2]))break
e=this.buffer[t+=3]}return yield*this.pushToIndex(t,!1)}}*pushNewline(){const t=this.buffer[this.pos]
return"\n"===t?yield*this.pushCount(1):"\r"===t&&"\n"===this.charAt(1)?yield*this.pushCount(2):0}*pushSpaces(t){let e,s=this.pos-1
do{e=this.buffer[++s]}while(" "===e||t&&"\t"===e)
const i=s-this.pos
return i>0&&(yield this.buffer.substr(this.pos,i),this.pos=s),i}*pushUntil(t){let e=this.pos,s=this.buffer[e]
for(;!t(s);)s=this.buffer[++e]
return yield*this.pushToIndex(e,!1)}}}),
5530:((t,i)=>{i.LineCounter=class{constructor(){this.lineStarts=[],this.addNewLine=t=>this.lineStarts.push(t),this.linePos=t=>{let i=0,s=this.lineStarts.length
for(;i<s;){const e=i+s>>1
this.lineStarts[e]<t?i=e+1:s=e}return this.lineStarts[i]===t?{line:i+1,col:1}:0===i?{line:0,col:t}:{line:i,col:t-this.lineStarts[i-1]+1}}}}}),
4510:((e,t,s)=>{var i=s(932),n=s(7091),o=s(4139)
function a(e,t){for(let s=0;s<e.length;++s)if(e[s].type===t)return!0
return!1}function c(e){for(let t=0;t<e.length;++t)switch(e[t].type){case"space":case"comment":case"newline":break
default:return t}return-1}function r(e){switch(e?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0
default:return!1}}function h(e){switch(e.type){case"document":return e.start
case"block-map":{const t=e.items[e.items.length-1]
return t.sep??t.start}case"block-seq":return e.items[e.items.length-1].start
default:return[]}}function l(e){if(0===e.length)return[]
let t=e.length
e:for(;--t>=0;)switch(e[t].type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break e}for(;"space"===e[++t]?.type;);return e.splice(t,e.length)}function p(e,t){if(t.length<1e5)Array.prototype.push.apply(e,t)
else for(let s=0;s<t.length;++s)e.push(t[s])}function u(e){if("flow-seq-start"===e.start.type)for(const t of e.items)!t.sep||t.value||a(t.start,"explicit-key-ind")||a(t.sep,"map-value-ind")||(t.key&&(t.value=t.key),delete t.key,r(t.value)?t.value.end?p(t.value.end,t.sep):t.value.end=t.sep:p(t.start,t.sep),delete t.sep)}t.Parser=class{constructor(e){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new o.Lexer,this.onNewLine=e}*parse(e,t=!1){this.onNewLine&&0===this.offset&&this.onNewLine(0)
for(const s of this.lexer.lex(e,t))yield*this.next(s)
t||(yield*this.end())}*next(e){if(this.source=e,i.env.LOG_TOKENS&&console.log("|",n.prettyToken(e)),this.atScalar)return this.atScalar=!1,yield*this.step(),void(this.offset+=e.length)
const t=n.tokenType(e)
if(t)if("scalar"===t)this.atNewLine=!1,this.atScalar=!0,this.type="scalar"
else{switch(this.type=t,yield*this.step(),t){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+e.length)
break
case"space":this.atNewLine&&" "===e[0]&&(this.indent+=e.length)
break
case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=e.length)
break
case"doc-mode":case"flow-error-end":return
default:this.atNewLine=!1}this.offset+=e.length}else{const t=`Not a YAML token: ${e}`
yield*this.pop({type:"error",offset:this.offset,message:t,source:e}),this.offset+=e.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){const e=this.peek(1)
if("doc-end"!==this.type||"doc-end"===e?.type){if(!e)return yield*this.stream()
switch(e.type){case"document":return yield*this.document(e)
case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(e)
case"block-scalar":return yield*this.blockScalar(e)
case"block-map":return yield*this.blockMap(e)
case"block-seq":return yield*this.blockSequence(e)
case"flow-collection":return yield*this.flowCollection(e)
case"doc-end":return yield*this.documentEnd(e)}yield*this.pop()}else{for(;this.stack.length>0;)yield*this.pop()
this.stack.push({type:"doc-end",offset:this.offset,source:this.source})}}peek(e){return this.stack[this.stack.length-e]}*pop(e){const t=e??this.stack.pop()
if(t)if(0===this.stack.length)yield t
else{const e=this.peek(1)
switch("block-scalar"===t.type?t.indent="indent"in e?e.indent:0:"flow-collection"===t.type&&"document"===e.type&&(t.indent=0),"flow-collection"===t.type&&u(t),e.type){case"document":e.value=t
break
case"block-scalar":e.props.push(t)
break
case"block-map":{const s=e.items[e.items.length-1]
if(s.value)return e.items.push({start:[],key:t,sep:[]}),void(this.onKeyLine=!0)
if(!s.sep)return Object.assign(s,{key:t,sep:[]}),void(this.onKeyLine=!s.explicitKey)
s.value=t
break}case"block-seq":{const s=e.items[e.items.length-1]
s.value?e.items.push({start:[],value:t}):s.value=t
break}case"flow-collection":{const s=e.items[e.items.length-1]
return void(!s||s.value?e.items.push({start:[],key:t,sep:[]}):s.sep?s.value=t:Object.assign(s,{key:t,sep:[]}))}default:yield*this.pop(),yield*this.pop(t)}if(!("document"!==e.type&&"block-map"!==e.type&&"block-seq"!==e.type||"block-map"!==t.type&&"block-seq"!==t.type)){const s=t.items[t.items.length-1]
s&&!s.sep&&!s.value&&s.start.length>0&&-1===c(s.start)&&(0===t.indent||s.start.every(e=>"comment"!==e.type||e.indent<t.indent))&&("document"===e.type?e.end=s.start:e.items.push({start:s.start}),t.items.splice(-1,1))}}else{const e="Tried to pop an empty stack"
yield{type:"error",offset:this.offset,source:"",message:e}}}*stream(){switch(this.type){case"directive-line":return void(yield{type:"directive",offset:this.offset,source:this.source})
case"byte-order-mark":case"space":case"comment":case"newline":return void(yield this.sourceToken)
case"doc-mode":case"doc-start":{const e={type:"document",offset:this.offset,start:[]}
return"doc-start"===this.type&&e.start.push(this.sourceToken),void this.stack.push(e)}}yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(e){if(e.value)return yield*this.lineEnd(e)
switch(this.type){case"doc-start":return void(-1!==c(e.start)?(yield*this.pop(),yield*this.step()):e.start.push(this.sourceToken))
case"anchor":case"tag":case"space":case"comment":case"newline":return void e.start.push(this.sourceToken)}const t=this.startBlockValue(e)
t?this.stack.push(t):yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(e){if("map-value-ind"===this.type){const t=l(h(this.peek(2)))
let s
e.end?(s=e.end,s.push(this.sourceToken),delete e.end):s=[this.sourceToken]
const i={type:"block-map",offset:e.offset,indent:e.indent,items:[{start:t,key:e,sep:s}]}
this.onKeyLine=!0,this.stack[this.stack.length-1]=i}else yield*this.lineEnd(e)}*blockScalar(e){switch(this.type){case"space":case"comment":case"newline":return void e.props.push(this.sourceToken)
case"scalar":if(e.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let e=this.source.indexOf("\n")+1
for(;0!==e;)this.onNewLine(this.offset+e),e=this.source.indexOf("\n",e)+1}yield*this.pop()
break
default:yield*this.pop(),yield*this.step()}}*blockMap(e){const t=e.items[e.items.length-1]
switch(this.type){case"newline":if(this.onKeyLine=!1,t.value){const s="end"in t.value?t.value.end:void 0,i=Array.isArray(s)?s[s.length-1]:void 0
"comment"===i?.type?s?.push(this.sourceToken):e.items.push({start:[this.sourceToken]})}else t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken)
return
case"space":case"comment":if(t.value)e.items.push({start:[this.sourceToken]})
else if(t.sep)t.sep.push(this.sourceToken)
else{if(this.atIndentedComment(t.start,e.indent)){const s=e.items[e.items.length-2],i=s?.value?.end
if(Array.isArray(i))return p(i,t.start),i.push(this.sourceToken),void e.items.pop()}t.start.push(this.sourceToken)}return}if(this.indent>=e.indent){const s=!this.onKeyLine&&this.indent===e.indent,i=s&&(t.sep||t.explicitKey)&&"seq-item-ind"!==this.type
let n=[]
if(i&&t.sep&&!t.value){const s=[]
for(let i=0;i<t.sep.length;++i){const n=t.sep[i]
switch(n.type){case"newline":s.push(i)
break
case"space":break
case"comment":n.indent>e.indent&&(s.length=0)
break
default:s.length=0}}s.length>=2&&(n=t.sep.splice(s[1]))}switch(this.type){case"anchor":case"tag":return void(i||t.value?(n.push(this.sourceToken),e.items.push({start:n}),this.onKeyLine=!0):t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken))
case"explicit-key-ind":return t.sep||t.explicitKey?i||t.value?(n.push(this.sourceToken),e.items.push({start:n,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}):(t.start.push(this.sourceToken),t.explicitKey=!0),void(this.onKeyLine=!0)
case"map-value-ind":if(t.explicitKey)if(t.sep)if(t.value)e.items.push({start:[],key:null,sep:[this.sourceToken]})
else if(a(t.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:n,key:null,sep:[this.sourceToken]}]})
else if(r(t.key)&&!a(t.sep,"newline")){const e=l(t.start),s=t.key,i=t.sep
i.push(this.sourceToken),delete t.key,delete t.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:e,key:s,sep:i}]})}else n.length>0?t.sep=t.sep.concat(n,this.sourceToken):t.sep.push(this.sourceToken)
else if(a(t.start,"newline"))Object.assign(t,{key:null,sep:[this.sourceToken]})
else{const e=l(t.start)
this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:e,key:null,sep:[this.sourceToken]}]})}else t.sep?t.value||i?e.items.push({start:n,key:null,sep:[this.sourceToken]}):a(t.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):t.sep.push(this.sourceToken):Object.assign(t,{key:null,sep:[this.sourceToken]})
return void(this.onKeyLine=!0)
case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{const s=this.flowScalar(this.type)
return void(i||t.value?(e.items.push({start:n,key:s,sep:[]}),this.onKeyLine=!0):t.sep?this.stack.push(s):(Object.assign(t,{key:s,sep:[]}),this.onKeyLine=!0))}default:{const i=this.startBlockValue(e)
if(i){if("block-seq"===i.type){if(!t.explicitKey&&t.sep&&!a(t.sep,"newline"))return void(yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",source:this.source}))}else s&&e.items.push({start:n})
return void this.stack.push(i)}}}}yield*this.pop(),yield*this.step()}*blockSequence(e){const t=e.items[e.items.length-1]
switch(this.type){case"newline":if(t.value){const s="end"in t.value?t.value.end:void 0,i=Array.isArray(s)?s[s.length-1]:void 0
"comment"===i?.type?s?.push(this.sourceToken):e.items.push({start:[this.sourceToken]})}else t.start.push(this.sourceToken)
return
case"space":case"comment":if(t.value)e.items.push({start:[this.sourceToken]})
else{if(this.atIndentedComment(t.start,e.indent)){const s=e.items[e.items.length-2],i=s?.value?.end
if(Array.isArray(i))return p(i,t.start),i.push(this.sourceToken),void e.items.pop()}t.start.push(this.sourceToken)}return
case"anchor":case"tag":if(t.value||this.indent<=e.indent)break
return void t.start.push(this.sourceToken)
case"seq-item-ind":if(this.indent!==e.indent)break
return void(t.value||a(t.start,"seq-item-ind")?e.items.push({start:[this.sourceToken]}):t.start.push(this.sourceToken))}if(this.indent>e.indent){const t=this.startBlockValue(e)
if(t)return void this.stack.push(t)}yield*this.pop(),yield*this.step()}*flowCollection(e){const t=e.items[e.items.length-1]
if("flow-error-end"===this.type){let e
do{yield*this.pop(),e=this.peek(1)}while("flow-collection"===e?.type)}else if(0===e.end.length){switch(this.type){case"comma":case"explicit-key-ind":return void(!t||t.sep?e.items.push({start:[this.sourceToken]}):t.start.push(this.sourceToken))
case"map-value-ind":return void(!t||t.value?e.items.push({start:[],key:null,sep:[this.sourceToken]}):t.sep?t.sep.push(this.sourceToken):Object.assign(t,{key:null,sep:[this.sourceToken]}))
case"space":case"comment":case"newline":case"anchor":case"tag":return void(!t||t.value?e.items.push({start:[this.sourceToken]}):t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken))
case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{const s=this.flowScalar(this.type)
return void(!t||t.value?e.items.push({start:[],key:s,sep:[]}):t.sep?this.stack.push(s):Object.assign(t,{key:s,sep:[]}))}case"flow-map-end":case"flow-seq-end":return void e.end.push(this.sourceToken)}const s=this.startBlockValue(e)
s?this.stack.push(s):(yield*this.pop(),yield*this.step())}else{const t=this.peek(2)
if("block-map"===t.type&&("map-value-ind"===this.type&&t.indent===e.indent||"newline"===this.type&&!t.items[t.items.length-1].sep))yield*this.pop(),yield*this.step()
else if("map-value-ind"===this.type&&"flow-collection"!==t.type){const s=l(h(t))
u(e)
const i=e.end.splice(1,e.end.length)
i.push(this.sourceToken)
const n={type:"block-map",offset:e.offset,indent:e.indent,items:[{start:s,key:e,sep:i}]}
this.onKeyLine=!0,this.stack[this.stack.length-1]=n}else yield*this.lineEnd(e)}}flowScalar(e){if(this.onNewLine){let e=this.source.indexOf("\n")+1
for(;0!==e;)this.onNewLine(this.offset+e),e=this.source.indexOf("\n",e)+1}return{type:e,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(e){switch(this.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type)
case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""}
case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]}
case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]}
case"explicit-key-ind":{this.onKeyLine=!0
const t=l(h(e))
return t.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:t,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0
const t=l(h(e))
return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:t,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(e,t){return"comment"===this.type&&!(this.indent<=t)&&e.every(e=>"newline"===e.type||"space"===e.type)}*documentEnd(e){"doc-mode"!==this.type&&(e.end?e.end.push(this.sourceToken):e.end=[this.sourceToken],"newline"===this.type&&(yield*this.pop()))}*lineEnd(e){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step()
break
case"newline":this.onKeyLine=!1
default:e.end?e.end.push(this.sourceToken):e.end=[this.sourceToken],"newline"===this.type&&(yield*this.pop())}}}}),
4237:((r,e,n)=>{var o=n(4846),t=n(8939),s=n(1842),i=n(4659),f=n(2169),l=n(5530),u=n(4510)
function c(r){const e=!1!==r.prettyErrors
return{lineCounter:r.lineCounter||e&&new l.LineCounter||null,prettyErrors:e}}function a(r,e={}){const{lineCounter:n,prettyErrors:t}=c(e),i=new u.Parser(n?.addNewLine),f=new o.Composer(e)
let l=null
for(const e of f.compose(i.parse(r),!0,r.length))if(l){if("silent"!==l.options.logLevel){l.errors.push(new s.YAMLParseError(e.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"))
break}}else l=e
return t&&n&&(l.errors.forEach(s.prettifyError(r,n)),l.warnings.forEach(s.prettifyError(r,n))),l}e.parse=function(r,e,n){let o
"function"==typeof e?o=e:void 0===n&&e&&"object"==typeof e&&(n=e)
const t=a(r,n)
if(!t)return null
if(t.warnings.forEach(r=>i.warn(t.options.logLevel,r)),t.errors.length>0){if("silent"!==t.options.logLevel)throw t.errors[0]
t.errors=[]}return t.toJS(Object.assign({reviver:o},n))},e.parseAllDocuments=function(r,e={}){const{lineCounter:n,prettyErrors:t}=c(e),i=new u.Parser(n?.addNewLine),f=new o.Composer(e),l=Array.from(f.compose(i.parse(r)))
if(t&&n)for(const e of l)e.errors.forEach(s.prettifyError(r,n)),e.warnings.forEach(s.prettifyError(r,n))
return l.length>0?l:Object.assign([],{empty:!0},f.streamInfo())},e.parseDocument=a,e.stringify=function(r,e,n){let o=null
if("function"==typeof e||Array.isArray(e)?o=e:void 0===n&&e&&(n=e),"string"==typeof n&&(n=n.length),"number"==typeof n){const r=Math.round(n)
n=r<1?void 0:r>8?{indent:8}:{indent:r}}if(void 0===r){const{keepUndefined:r}=n??e??{}
if(!r)return}return f.isDocument(r)&&!o?r.toString(n):new t.Document(r,o,n).toString(n)}}),
1062:((t,e,s)=>{var r=s(2169),a=s(5573),n=s(2784),o=s(4278),c=s(408)
const i=(t,e)=>t.key<e.key?-1:t.key>e.key?1:0
class Schema{constructor({compat:t,customTags:e,merge:s,resolveKnownTags:g,schema:h,sortMapEntries:l,toStringDefaults:p}){this.compat=Array.isArray(t)?c.getTags(t,"compat"):t?c.getTags(null,t):null,this.name="string"==typeof h&&h||"core",this.knownTags=g?c.coreKnownTags:{},this.tags=c.getTags(e,this.name,s),this.toStringOptions=p??null,Object.defineProperty(this,r.MAP,{value:a.map}),Object.defineProperty(this,r.SCALAR,{value:o.string}),Object.defineProperty(this,r.SEQ,{value:n.seq}),this.sortMapEntries="function"==typeof l?l:!0===l?i:null}clone(){const t=Object.create(Schema.prototype,Object.getOwnPropertyDescriptors(this))
return t.tags=this.tags.slice(),t}}e.Schema=Schema}),
5573:((a,e,o)=>{var p=o(2169),t=o(4448)
const l={collection:"map",default:!0,nodeClass:t.YAMLMap,tag:"tag:yaml.org,2002:map",resolve:(a,e)=>(p.isMap(a)||e("Expected a mapping for this tag"),a),createNode:(a,e,o)=>t.YAMLMap.from(a,e,o)}
e.map=l}),
2770:((l,t,e)=>{var n=e(5815)
const a={identify:l=>null==l,createNode:()=>new n.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new n.Scalar(null),stringify:({source:l},t)=>"string"==typeof l&&a.test.test(l)?l:t.options.nullStr}
t.nullTag=a}),
2784:((e,s,a)=>{var o=a(2169),t=a(3989)
const q={collection:"seq",default:!0,nodeClass:t.YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve:(e,s)=>(o.isSeq(e)||s("Expected a sequence for this tag"),e),createNode:(e,s,a)=>t.YAMLSeq.from(e,s,a)}
s.seq=q}),
4278:((t,i,g)=>{var r=g(3763)
const n={identify:t=>"string"==typeof t,default:!0,tag:"tag:yaml.org,2002:str",resolve:t=>t,stringify:(t,i,g,n)=>(i=Object.assign({actualString:!0},i),r.stringifyString(t,i,g,n))}
i.string=n}),
9845:((t,e,o)=>{var a=o(5815)
const s={identify:t=>"boolean"==typeof t,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:t=>new a.Scalar("t"===t[0]||"T"===t[0]),stringify:({source:t,value:e},o)=>t&&s.test.test(t)&&e===("t"===t[0]||"T"===t[0])?t:e?o.options.trueStr:o.options.falseStr}
e.boolTag=s}),
6891:((t,e,a)=>{var n=a(5815),r=a(2363)
const i={identify:t=>"number"==typeof t,default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:t=>"nan"===t.slice(-3).toLowerCase()?NaN:"-"===t[0]?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:r.stringifyNumber},f={identify:t=>"number"==typeof t,default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:t=>parseFloat(t),stringify(t){const e=Number(t.value)
return isFinite(e)?e.toExponential():r.stringifyNumber(t)}},o={identify:t=>"number"==typeof t,default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(t){const e=new n.Scalar(parseFloat(t)),a=t.indexOf(".")
return-1!==a&&"0"===t[t.length-1]&&(e.minFractionDigits=t.length-a-1),e},stringify:r.stringifyNumber}
e.float=o,e.floatExp=f,e.floatNaN=i}),
3420:((t,i,n)=>{var e=n(2363)
const r=t=>"bigint"==typeof t||Number.isInteger(t),g=(t,i,n,{intAsBigInt:e})=>e?BigInt(t):parseInt(t.substring(i),n)
function s(t,i,n){const{value:g}=t
return r(g)&&g>=0?n+g.toString(i):e.stringifyNumber(t)}const a={identify:t=>r(t)&&t>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(t,i,n)=>g(t,2,8,n),stringify:t=>s(t,8,"0o")},f={identify:r,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(t,i,n)=>g(t,0,10,n),stringify:e.stringifyNumber},o={identify:t=>r(t)&&t>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(t,i,n)=>g(t,2,16,n),stringify:t=>s(t,16,"0x")}
i.int=f,i.intHex=o,i.intOct=a}),
3738:((a,t,l)=>{var n=l(5573),o=l(2770),f=l(2784),i=l(4278),s=l(9845),c=l(6891),e=l(3420)
const g=[n.map,f.seq,i.string,o.nullTag,s.boolTag,e.intOct,e.int,e.intHex,c.floatNaN,c.floatExp,c.float]
t.schema=g}),
2165:((t,e,a)=>{var l=a(5815),i=a(5573),n=a(2784)
function r(t){return"bigint"==typeof t||Number.isInteger(t)}const s=({value:t})=>JSON.stringify(t),g=[{identify:t=>"string"==typeof t,default:!0,tag:"tag:yaml.org,2002:str",resolve:t=>t,stringify:s},{identify:t=>null==t,createNode:()=>new l.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:s},{identify:t=>"boolean"==typeof t,default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:t=>"true"===t,stringify:s},{identify:r,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(t,e,{intAsBigInt:a})=>a?BigInt(t):parseInt(t,10),stringify:({value:t})=>r(t)?t.toString():JSON.stringify(t)},{identify:t=>"number"==typeof t,default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:t=>parseFloat(t),stringify:s}],f={default:!0,tag:"",test:/^/,resolve:(t,e)=>(e(`Unresolved plain scalar ${JSON.stringify(t)}`),t)},o=[i.map,n.seq].concat(g,f)
e.schema=o}),
408:((a,e,t)=>{var r=t(5573),o=t(2770),n=t(2784),i=t(4278),s=t(9845),m=t(6891),g=t(3420),c=t(3738),l=t(2165),f=t(3921),y=t(2290),p=t(2445),u=t(5591),T=t(8747),h=t(4290),w=t(3162)
const b=new Map([["core",c.schema],["failsafe",[r.map,n.seq,i.string]],["json",l.schema],["yaml11",T.schema],["yaml-1.1",T.schema]]),N={binary:f.binary,bool:s.boolTag,float:m.float,floatExp:m.floatExp,floatNaN:m.floatNaN,floatTime:w.floatTime,int:g.int,intHex:g.intHex,intOct:g.intOct,intTime:w.intTime,map:r.map,merge:y.merge,null:o.nullTag,omap:p.omap,pairs:u.pairs,seq:n.seq,set:h.set,timestamp:w.timestamp},O={"tag:yaml.org,2002:binary":f.binary,"tag:yaml.org,2002:merge":y.merge,"tag:yaml.org,2002:omap":p.omap,"tag:yaml.org,2002:pairs":u.pairs,"tag:yaml.org,2002:set":h.set,"tag:yaml.org,2002:timestamp":w.timestamp}
e.coreKnownTags=O,e.getTags=function(a,e,t){const r=b.get(e)
if(r&&!a)return t&&!r.includes(y.merge)?r.concat(y.merge):r.slice()
let o=r
if(!o){if(!Array.isArray(a)){const a=Array.from(b.keys()).filter(a=>"yaml11"!==a).map(a=>JSON.stringify(a)).join(", ")
throw new Error(`Unknown schema "${e}"; use one of ${a} or define customTags array`)}o=[]}if(Array.isArray(a))for(const e of a)o=o.concat(e)
else"function"==typeof a&&(o=a(o.slice()))
return t&&(o=o.concat(y.merge)),o.reduce((a,e)=>{const t="string"==typeof e?N[e]:e
if(!t){const a=JSON.stringify(e),t=Object.keys(N).map(a=>JSON.stringify(a)).join(", ")
throw new Error(`Unknown custom tag ${a}; use one of ${t}`)}return a.includes(t)||a.push(t),a},[])}}),
3921:((t,e,r)=>{var n=r(181),o=r(5815),i=r(3763)
const f={identify:t=>t instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(t,e){if("function"==typeof n.Buffer)return n.Buffer.from(t,"base64")
if("function"==typeof atob){const e=atob(t.replace(/[\n\r]/g,"")),r=new Uint8Array(e.length)
for(let t=0;t<e.length;++t)r[t]=e.charCodeAt(t)
return r}return e("This environment does not support reading binary tags; either Buffer or atob is required"),t},stringify({comment:t,type:e,value:r},f,a,s){if(!r)return""
const u=r
let l
if("function"==typeof n.Buffer)l=u instanceof n.Buffer?u.toString("base64"):n.Buffer.from(u.buffer).toString("base64")
else{if("function"!=typeof btoa)throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required")
{let t=""
for(let e=0;e<u.length;++e)t+=String.fromCharCode(u[e])
l=btoa(t)}}if(e??(e=o.Scalar.BLOCK_LITERAL),e!==o.Scalar.QUOTE_DOUBLE){const t=Math.max(f.options.lineWidth-f.indent.length,f.options.minContentWidth),r=Math.ceil(l.length/t),n=new Array(r)
for(let e=0,o=0;e<r;++e,o+=t)n[e]=l.substr(o,t)
l=n.join(e===o.Scalar.BLOCK_LITERAL?"\n":" ")}return i.stringifyString({comment:t,type:e,value:l},f,a,s)}}
e.binary=f}),
92:((t,e,a)=>{var o=a(5815)
function r({value:t,source:e},a){return e&&(t?s:n).test.test(e)?e:t?a.options.trueStr:a.options.falseStr}const s={identify:t=>!0===t,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new o.Scalar(!0),stringify:r},n={identify:t=>!1===t,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new o.Scalar(!1),stringify:r}
e.falseTag=n,e.trueTag=s}),
1324:((t,e,a)=>{var r=a(5815),n=a(2363)
const i={identify:t=>"number"==typeof t,default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:t=>"nan"===t.slice(-3).toLowerCase()?NaN:"-"===t[0]?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:n.stringifyNumber},f={identify:t=>"number"==typeof t,default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:t=>parseFloat(t.replace(/_/g,"")),stringify(t){const e=Number(t.value)
return isFinite(e)?e.toExponential():n.stringifyNumber(t)}},o={identify:t=>"number"==typeof t,default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(t){const e=new r.Scalar(parseFloat(t.replace(/_/g,""))),a=t.indexOf(".")
if(-1!==a){const r=t.substring(a+1).replace(/_/g,"")
"0"===r[r.length-1]&&(e.minFractionDigits=r.length)}return e},stringify:n.stringifyNumber}
e.float=o,e.floatExp=f,e.floatNaN=i}),
4267:((t,i,n)=>{var e=n(2363)
const r=t=>"bigint"==typeof t||Number.isInteger(t)
function s(t,i,n,{intAsBigInt:e}){const r=t[0]
if("-"!==r&&"+"!==r||(i+=1),t=t.substring(i).replace(/_/g,""),e){switch(n){case 2:t=`0b${t}`
break
case 8:t=`0o${t}`
break
case 16:t=`0x${t}`}const i=BigInt(t)
return"-"===r?BigInt(-1)*i:i}const s=parseInt(t,n)
return"-"===r?-1*s:s}function a(t,i,n){const{value:s}=t
if(r(s)){const t=s.toString(i)
return s<0?"-"+n+t.substr(1):n+t}return e.stringifyNumber(t)}const g={identify:r,default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(t,i,n)=>s(t,2,2,n),stringify:t=>a(t,2,"0b")},f={identify:r,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(t,i,n)=>s(t,1,8,n),stringify:t=>a(t,8,"0")},o={identify:r,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(t,i,n)=>s(t,0,10,n),stringify:e.stringifyNumber},u={identify:r,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(t,i,n)=>s(t,2,16,n),stringify:t=>a(t,16,"0x")}
i.int=o,i.intBin=g,i.intHex=u,i.intOct=f}),
2290:((e,t,a)=>{var o=a(2169),r=a(5815)
const s="<<",n={identify:e=>e===s||"symbol"==typeof e&&e.description===s,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new r.Scalar(Symbol(s)),{addToJSMap:i}),stringify:()=>s}
function i(e,t,a){const r=f(e,a)
if(o.isSeq(r))for(const a of r.items)c(e,t,a)
else if(Array.isArray(r))for(const a of r)c(e,t,a)
else c(e,t,r)}function c(e,t,a){const r=f(e,a)
if(!o.isMap(r))throw new Error("Merge sources must be maps or map aliases")
const s=r.toJSON(null,e,Map)
for(const[e,a]of s)t instanceof Map?t.has(e)||t.set(e,a):t instanceof Set?t.add(e):Object.prototype.hasOwnProperty.call(t,e)||Object.defineProperty(t,e,{value:a,writable:!0,enumerable:!0,configurable:!0})
return t}function f(e,t){return e&&o.isAlias(t)?t.resolve(e.doc,e):t}t.addMergeToJSMap=i,t.isMergeKey=(e,t)=>(n.identify(t)||o.isScalar(t)&&(!t.type||t.type===r.Scalar.PLAIN)&&n.identify(t.value))&&e?.doc.schema.tags.some(e=>e.tag===n.tag&&e.default),t.merge=n}),
2445:((t,e,s)=>{var a=s(2169),o=s(7533),r=s(4448),i=s(3989),p=s(5591)
class YAMLOMap extends i.YAMLSeq{constructor(){super(),this.add=r.YAMLMap.prototype.add.bind(this),this.delete=r.YAMLMap.prototype.delete.bind(this),this.get=r.YAMLMap.prototype.get.bind(this),this.has=r.YAMLMap.prototype.has.bind(this),this.set=r.YAMLMap.prototype.set.bind(this),this.tag=YAMLOMap.tag}toJSON(t,e){if(!e)return super.toJSON(t)
const s=new Map
e?.onCreate&&e.onCreate(s)
for(const t of this.items){let r,i
if(a.isPair(t)?(r=o.toJS(t.key,"",e),i=o.toJS(t.value,r,e)):r=o.toJS(t,"",e),s.has(r))throw new Error("Ordered maps must not include duplicate keys")
s.set(r,i)}return s}static from(t,e,s){const a=p.createPairs(t,e,s),o=new this
return o.items=a.items,o}}YAMLOMap.tag="tag:yaml.org,2002:omap"
const n={collection:"seq",identify:t=>t instanceof Map,nodeClass:YAMLOMap,default:!1,tag:"tag:yaml.org,2002:omap",resolve(t,e){const s=p.resolvePairs(t,e),o=[]
for(const{key:t}of s.items)a.isScalar(t)&&(o.includes(t.value)?e(`Ordered maps must not include duplicate keys: ${t.value}`):o.push(t.value))
return Object.assign(new YAMLOMap,s)},createNode:(t,e,s)=>YAMLOMap.from(t,e,s)}
e.YAMLOMap=YAMLOMap,e.omap=n}),
5591:((e,t,r)=>{var n=r(2169),o=r(9007),i=r(5815),c=r(3989)
function a(e,t){if(n.isSeq(e))for(let r=0;r<e.items.length;++r){let c=e.items[r]
if(!n.isPair(c)){if(n.isMap(c)){c.items.length>1&&t("Each pair must have its own sequence indicator")
const e=c.items[0]||new o.Pair(new i.Scalar(null))
if(c.commentBefore&&(e.key.commentBefore=e.key.commentBefore?`${c.commentBefore}\n${e.key.commentBefore}`:c.commentBefore),c.comment){const t=e.value??e.key
t.comment=t.comment?`${c.comment}\n${t.comment}`:c.comment}c=e}e.items[r]=n.isPair(c)?c:new o.Pair(c)}}else t("Expected a sequence for this tag")
return e}function s(e,t,r){const{replacer:n}=r,i=new c.YAMLSeq(e)
i.tag="tag:yaml.org,2002:pairs"
let a=0
if(t&&Symbol.iterator in Object(t))for(let e of t){let c,s
if("function"==typeof n&&(e=n.call(t,String(a++),e)),Array.isArray(e)){if(2!==e.length)throw new TypeError(`Expected [key, value] tuple: ${e}`)
c=e[0],s=e[1]}else if(e&&e instanceof Object){const t=Object.keys(e)
if(1!==t.length)throw new TypeError(`Expected tuple with one key, not ${t.length} keys`)
c=t[0],s=e[c]}else c=e
i.items.push(o.createPair(c,s,r))}return i}const m={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:a,createNode:s}
t.createPairs=s,t.pairs=m,t.resolvePairs=a}),
8747:((a,t,i)=>{var e=i(5573),n=i(2770),m=i(2784),s=i(4278),l=i(3921),f=i(92),o=i(1324),r=i(4267),g=i(2290),p=i(2445),T=i(5591),c=i(4290),u=i(3162)
const x=[e.map,m.seq,s.string,n.nullTag,f.trueTag,f.falseTag,r.intBin,r.intOct,r.int,r.intHex,o.floatNaN,o.floatExp,o.float,l.binary,g.merge,p.omap,T.pairs,c.set,u.intTime,u.floatTime,u.timestamp]
t.schema=x}),
4290:((e,t,s)=>{var i=s(2169),a=s(9007),l=s(4448)
class YAMLSet extends l.YAMLMap{constructor(e){super(e),this.tag=YAMLSet.tag}add(e){let t
t=i.isPair(e)?e:e&&"object"==typeof e&&"key"in e&&"value"in e&&null===e.value?new a.Pair(e.key,null):new a.Pair(e,null),l.findPair(this.items,t.key)||this.items.push(t)}get(e,t){const s=l.findPair(this.items,e)
return!t&&i.isPair(s)?i.isScalar(s.key)?s.key.value:s.key:s}set(e,t){if("boolean"!=typeof t)throw new Error("Expected boolean value for set(key, value) in a YAML set, not "+typeof t)
const s=l.findPair(this.items,e)
s&&!t?this.items.splice(this.items.indexOf(s),1):!s&&t&&this.items.push(new a.Pair(e))}toJSON(e,t){return super.toJSON(e,t,Set)}toString(e,t,s){if(!e)return JSON.stringify(this)
if(this.hasAllNullValues(!0))return super.toString(Object.assign({},e,{allNullValues:!0}),t,s)
throw new Error("Set items must all have null values")}static from(e,t,s){const{replacer:i}=s,l=new this(e)
if(t&&Symbol.iterator in Object(t))for(let e of t)"function"==typeof i&&(e=i.call(t,e,e)),l.items.push(a.createPair(e,null,s))
return l}}YAMLSet.tag="tag:yaml.org,2002:set"
const r={collection:"map",identify:e=>e instanceof Set,nodeClass:YAMLSet,default:!1,tag:"tag:yaml.org,2002:set",createNode:(e,t,s)=>YAMLSet.from(e,t,s),resolve(e,t){if(i.isMap(e)){if(e.hasAllNullValues(!0))return Object.assign(new YAMLSet,e)
t("Set items must all have null values")}else t("Expected a mapping for this tag")
return e}}
t.YAMLSet=YAMLSet,t.set=r}),
3162:((t,e,i)=>{var n=i(2363)
function r(t,e){const i=t[0],n="-"===i||"+"===i?t.substring(1):t,r=t=>e?BigInt(t):Number(t),a=n.replace(/_/g,"").split(":").reduce((t,e)=>t*r(60)+r(e),r(0))
return"-"===i?r(-1)*a:a}function a(t){let{value:e}=t,i=t=>t
if("bigint"==typeof e)i=t=>BigInt(t)
else if(isNaN(e)||!isFinite(e))return n.stringifyNumber(t)
let r=""
e<0&&(r="-",e*=i(-1))
const a=i(60),s=[e%a]
return e<60?s.unshift(0):(e=(e-s[0])/a,s.unshift(e%a),e>=60&&(e=(e-s[0])/a,s.unshift(e))),r+s.map(t=>String(t).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}const s={identify:t=>"bigint"==typeof t||Number.isInteger(t),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(t,e,{intAsBigInt:i})=>r(t,i),stringify:a},f={identify:t=>"number"==typeof t,default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:t=>r(t,!1),stringify:a},o={identify:t=>t instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(t){const e=t.match(o.test)
if(!e)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd")
const[,i,n,a,s,f,g]=e.map(Number),m=e[7]?Number((e[7]+"00").substr(1,3)):0
let u=Date.UTC(i,n-1,a,s||0,f||0,g||0,m)
const l=e[8]
if(l&&"Z"!==l){let t=r(l,!1)
Math.abs(t)<30&&(t*=60),u-=6e4*t}return new Date(u)},stringify:({value:t})=>t?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""}
e.floatTime=f,e.intTime=s,e.timestamp=o}),
7729:((e,t)=>{const n="block",l="quoted"
function o(e,t,n){let l=t,o=t+1,i=e[o]
for(;" "===i||"\t"===i;)if(t<o+n)i=e[++t]
else{do{i=e[++t]}while(i&&"\n"!==i)
l=t,o=t+1,i=e[o]}return l}t.FOLD_BLOCK=n,t.FOLD_FLOW="flow",t.FOLD_QUOTED=l,t.foldFlowLines=function(e,t,i="flow",{indentAtStart:f,lineWidth:r=80,minContentWidth:s=20,onFold:h,onOverflow:c}={}){if(!r||r<0)return e
r<s&&(s=0)
const u=Math.max(1+s,1+r-t.length)
if(e.length<=u)return e
const a=[],d={}
let g,O,w=r-t.length
"number"==typeof f&&(f>r-Math.max(2,s)?a.push(0):w=r-f)
let F=!1,L=-1,b=-1,$=-1
i===n&&(L=o(e,L,t.length),-1!==L&&(w=L+u))
for(let f;f=e[L+=1];){if(i===l&&"\\"===f){switch(b=L,e[L+1]){case"x":L+=3
break
case"u":L+=5
break
case"U":L+=9
break
default:L+=1}$=L}if("\n"===f)i===n&&(L=o(e,L,t.length)),w=L+t.length+u,g=void 0
else{if(" "===f&&O&&" "!==O&&"\n"!==O&&"\t"!==O){const t=e[L+1]
t&&" "!==t&&"\n"!==t&&"\t"!==t&&(g=L)}if(L>=w)if(g)a.push(g),w=g+u,g=void 0
else if(i===l){for(;" "===O||"\t"===O;)O=f,f=e[L+=1],F=!0
const t=L>$+1?L-2:b-1
if(d[t])return e
a.push(t),d[t]=!0,w=t+u,g=void 0}else F=!0}O=f}if(F&&c&&c(),0===a.length)return e
h&&h()
let k=e.slice(0,a[0])
for(let n=0;n<a.length;++n){const o=a[n],f=a[n+1]||e.length
0===o?k=`\n${t}${e.slice(0,f)}`:(i===l&&d[o]&&(k+=`${e[o]}\\`),k+=`\n${t}${e.slice(o+1,f)}`)}return k}}),
98:((t,e,n)=>{var i=n(4390),r=n(2169),o=n(7989),l=n(3763)
e.createStringifyContext=function(t,e){const n=Object.assign({blockQuote:!0,commentString:o.stringifyComment,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"true",verifyAliasOrder:!0},t.schema.toStringOptions,e)
let i
switch(n.collectionStyle){case"block":i=!1
break
case"flow":i=!0
break
default:i=null}return{anchors:new Set,doc:t,flowCollectionPadding:n.flowCollectionPadding?" ":"",indent:"",indentStep:"number"==typeof n.indent?" ".repeat(n.indent):"  ",inFlow:i,options:n}},e.stringify=function(t,e,n,o){if(r.isPair(t))return t.toString(e,n,o)
if(r.isAlias(t)){if(e.doc.directives)return t.toString(e)
if(e.resolvedAliases?.has(t))throw new TypeError("Cannot stringify circular structure without alias nodes")
e.resolvedAliases?e.resolvedAliases.add(t):e.resolvedAliases=new Set([t]),t=t.resolve(e.doc)}let s
const a=r.isNode(t)?t:e.doc.createNode(t,{onTagObj:t=>s=t})
s??(s=function(t,e){if(e.tag){const n=t.filter(t=>t.tag===e.tag)
if(n.length>0)return n.find(t=>t.format===e.format)??n[0]}let n,i
if(r.isScalar(e)){i=e.value
let r=t.filter(t=>t.identify?.(i))
if(r.length>1){const t=r.filter(t=>t.test)
t.length>0&&(r=t)}n=r.find(t=>t.format===e.format)??r.find(t=>!t.format)}else i=e,n=t.find(t=>t.nodeClass&&i instanceof t.nodeClass)
if(!n)throw new Error(`Tag not resolved for ${i?.constructor?.name??(null===i?"null":typeof i)} value`)
return n}(e.doc.schema.tags,a))
const d=function(t,e,{anchors:n,doc:o}){if(!o.directives)return""
const l=[],s=(r.isScalar(t)||r.isCollection(t))&&t.anchor
s&&i.anchorIsValid(s)&&(n.add(s),l.push(`&${s}`))
const a=t.tag??(e.default?null:e.tag)
return a&&l.push(o.directives.tagString(a)),l.join(" ")}(a,s,e)
d.length>0&&(e.indentAtStart=(e.indentAtStart??0)+d.length+1)
const c="function"==typeof s.stringify?s.stringify(a,e,n,o):r.isScalar(a)?l.stringifyString(a,e,n,o):a.toString(e,n,o)
return d?r.isScalar(a)||"{"===c[0]||"["===c[0]?`${d} ${c}`:`${d}\n${e.indent}${c}`:c}}),
7766:((n,e,t)=>{var o=t(2169),i=t(98),l=t(7989)
function s({comment:n,items:e},t,{blockItemPrefix:s,flowChars:m,itemIndent:r,onChompKeep:f,onComment:u}){const{indent:d,options:{commentString:h}}=t,p=Object.assign({},t,{indent:r,type:null})
let a=!1
const g=[]
for(let n=0;n<e.length;++n){const m=e[n]
let f=null
if(o.isNode(m))!a&&m.spaceBefore&&g.push(""),c(t,g,m.commentBefore,a),m.comment&&(f=m.comment)
else if(o.isPair(m)){const n=o.isNode(m.key)?m.key:null
n&&(!a&&n.spaceBefore&&g.push(""),c(t,g,n.commentBefore,a))}a=!1
let u=i.stringify(m,p,()=>f=null,()=>a=!0)
f&&(u+=l.lineComment(u,r,h(f))),a&&f&&(a=!1),g.push(s+u)}let $
if(0===g.length)$=m.start+m.end
else{$=g[0]
for(let n=1;n<g.length;++n){const e=g[n]
$+=e?`\n${d}${e}`:"\n"}}return n?($+="\n"+l.indentComment(h(n),d),u&&u()):a&&f&&f(),$}function m({items:n},e,{flowChars:t,itemIndent:s}){const{indent:m,indentStep:r,flowCollectionPadding:f,options:{commentString:u}}=e
s+=r
const d=Object.assign({},e,{indent:s,inFlow:!0,type:null})
let h=!1,p=0
const a=[]
for(let t=0;t<n.length;++t){const m=n[t]
let r=null
if(o.isNode(m))m.spaceBefore&&a.push(""),c(e,a,m.commentBefore,!1),m.comment&&(r=m.comment)
else if(o.isPair(m)){const n=o.isNode(m.key)?m.key:null
n&&(n.spaceBefore&&a.push(""),c(e,a,n.commentBefore,!1),n.comment&&(h=!0))
const t=o.isNode(m.value)?m.value:null
t?(t.comment&&(r=t.comment),t.commentBefore&&(h=!0)):null==m.value&&n?.comment&&(r=n.comment)}r&&(h=!0)
let f=i.stringify(m,d,()=>r=null)
h||(h=a.length>p||f.includes("\n")),t<n.length-1?f+=",":e.options.trailingComma&&(e.options.lineWidth>0&&(h||(h=a.reduce((n,e)=>n+e.length+2,2)+(f.length+2)>e.options.lineWidth)),h&&(f+=",")),r&&(f+=l.lineComment(f,s,u(r))),a.push(f),p=a.length}const{start:g,end:$}=t
if(0===a.length)return g+$
if(!h){const n=a.reduce((n,e)=>n+e.length+2,2)
h=e.options.lineWidth>0&&n>e.options.lineWidth}if(h){let n=g
for(const e of a)n+=e?`\n${r}${m}${e}`:"\n"
return`${n}\n${m}${$}`}return`${g}${f}${a.join(" ")}${f}${$}`}function c({indent:n,options:{commentString:e}},t,o,i){if(o&&i&&(o=o.replace(/^\n+/,"")),o){const i=l.indentComment(e(o),n)
t.push(i.trimStart())}}e.stringifyCollection=function(n,e,t){return(e.inFlow??n.flow?m:s)(n,e,t)}}),
7989:((n,e)=>{function t(n,e){return/^\n+$/.test(n)?n.substring(1):e?n.replace(/^(?! *$)/gm,e):n}e.indentComment=t,e.lineComment=(n,e,i)=>n.endsWith("\n")?t(i,e):i.includes("\n")?"\n"+t(i,e):(n.endsWith(" ")?"":" ")+i,e.stringifyComment=n=>n.replace(/^(?!$)(?: $)?/gm,"#")}),
7607:((e,n,t)=>{var o=t(2169),s=t(98),i=t(7989)
n.stringifyDocument=function(e,n){const t=[]
let c=!0===n.directives
if(!1!==n.directives&&e.directives){const n=e.directives.toString(e)
n?(t.push(n),c=!0):e.directives.docStart&&(c=!0)}c&&t.push("---")
const m=s.createStringifyContext(e,n),{commentString:r}=m.options
if(e.commentBefore){1!==t.length&&t.unshift("")
const n=r(e.commentBefore)
t.unshift(i.indentComment(n,""))}let f=!1,u=null
if(e.contents){if(o.isNode(e.contents)){if(e.contents.spaceBefore&&c&&t.push(""),e.contents.commentBefore){const n=r(e.contents.commentBefore)
t.push(i.indentComment(n,""))}m.forceBlockIndent=!!e.comment,u=e.contents.comment}const n=u?void 0:()=>f=!0
let l=s.stringify(e.contents,m,()=>u=null,n)
u&&(l+=i.lineComment(l,"",r(u))),"|"!==l[0]&&">"!==l[0]||"---"!==t[t.length-1]?t.push(l):t[t.length-1]=`--- ${l}`}else t.push(s.stringify(e.contents,m))
if(e.directives?.docEnd)if(e.comment){const n=r(e.comment)
n.includes("\n")?(t.push("..."),t.push(i.indentComment(n,""))):t.push(`... ${n}`)}else t.push("...")
else{let n=e.comment
n&&f&&(n=n.replace(/^\n+/,"")),n&&(f&&!u||""===t[t.length-1]||t.push(""),t.push(i.indentComment(r(n),"")))}return t.join("\n")+"\n"}}),
2363:((t,i)=>{i.stringifyNumber=function({format:t,minFractionDigits:i,tag:n,value:e}){if("bigint"==typeof e)return String(e)
const r="number"==typeof e?e:Number(e)
if(!isFinite(r))return isNaN(r)?".nan":r<0?"-.inf":".inf"
let f=Object.is(e,-0)?"-0":JSON.stringify(e)
if(!t&&i&&(!n||"tag:yaml.org,2002:float"===n)&&/^-?\d/.test(f)&&!f.includes("e")){let t=f.indexOf(".")
t<0&&(t=f.length,f+=".")
let n=i-(f.length-t-1)
for(;n-- >0;)f+="0"}return f}}),
7814:((n,e,t)=>{var i=t(2169),l=t(5815),o=t(98),s=t(7989)
e.stringifyPair=function({key:n,value:e},t,r,c){const{allNullValues:a,doc:m,indent:f,indentStep:d,options:{commentString:u,indentSeq:y,simpleKeys:p}}=t
let w=i.isNode(n)&&n.comment||null
if(p){if(w)throw new Error("With simple keys, key nodes cannot have comments")
if(i.isCollection(n)||!i.isNode(n)&&"object"==typeof n)throw new Error("With simple keys, collection cannot be used as a key value")}let h=!p&&(!n||w&&null==e&&!t.inFlow||i.isCollection(n)||(i.isScalar(n)?n.type===l.Scalar.BLOCK_FOLDED||n.type===l.Scalar.BLOCK_LITERAL:"object"==typeof n))
t=Object.assign({},t,{allNullValues:!1,implicitKey:!h&&(p||!a),indent:f+d})
let g,C,S,F=!1,$=!1,O=o.stringify(n,t,()=>F=!0,()=>$=!0)
if(!h&&!t.inFlow&&O.length>1024){if(p)throw new Error("With simple keys, single line scalar must not span more than 1024 characters")
h=!0}if(t.inFlow){if(a||null==e)return F&&r&&r(),""===O?"?":h?`? ${O}`:O}else if(a&&!p||null==e&&h)return O=`? ${O}`,w&&!F?O+=s.lineComment(O,t.indent,u(w)):$&&c&&c(),O
F&&(w=null),h?(w&&(O+=s.lineComment(O,t.indent,u(w))),O=`? ${O}\n${f}:`):(O=`${O}:`,w&&(O+=s.lineComment(O,t.indent,u(w)))),i.isNode(e)?(g=!!e.spaceBefore,C=e.commentBefore,S=e.comment):(g=!1,C=null,S=null,e&&"object"==typeof e&&(e=m.createNode(e))),t.implicitKey=!1,h||w||!i.isScalar(e)||(t.indentAtStart=O.length+1),$=!1,y||!(d.length>=2)||t.inFlow||h||!i.isSeq(e)||e.flow||e.tag||e.anchor||(t.indent=t.indent.substring(2))
let b=!1
const k=o.stringify(e,t,()=>b=!0,()=>$=!0)
let N=" "
if(w||g||C){if(N=g?"\n":"",C){const n=u(C)
N+=`\n${s.indentComment(n,t.indent)}`}""!==k||t.inFlow?N+=`\n${t.indent}`:"\n"===N&&S&&(N="\n\n")}else if(!h&&i.isCollection(e)){const n=k[0],i=k.indexOf("\n"),l=-1!==i,o=t.inFlow??e.flow??0===e.items.length
if(l||!o){let e=!1
if(l&&("&"===n||"!"===n)){let t=k.indexOf(" ")
"&"===n&&-1!==t&&t<i&&"!"===k[t+1]&&(t=k.indexOf(" ",t+1)),(-1===t||i<t)&&(e=!0)}e||(N=`\n${t.indent}`)}}else""!==k&&"\n"!==k[0]||(N="")
return O+=N+k,t.inFlow?b&&r&&r():S&&!b?O+=s.lineComment(O,t.indent,u(S)):$&&c&&c(),O}}),
3763:((e,t,n)=>{var r=n(5815),i=n(7729)
const l=(e,t)=>({indentAtStart:t?e.indent.length:e.indentAtStart,lineWidth:e.options.lineWidth,minContentWidth:e.options.minContentWidth}),s=e=>/^(%|---|\.\.\.)/m.test(e)
function c(e,t){const n=JSON.stringify(e)
if(t.options.doubleQuotedAsJSON)return n
const{implicitKey:r}=t,c=t.options.doubleQuotedMinMultiLineLength,a=t.indent||(s(e)?"  ":"")
let o="",u=0
for(let e=0,t=n[e];t;t=n[++e])if(" "===t&&"\\"===n[e+1]&&"n"===n[e+2]&&(o+=n.slice(u,e)+"\\ ",e+=1,u=e,t="\\"),"\\"===t)switch(n[e+1]){case"u":{o+=n.slice(u,e)
const t=n.substr(e+2,4)
switch(t){case"0000":o+="\\0"
break
case"0007":o+="\\a"
break
case"000b":o+="\\v"
break
case"001b":o+="\\e"
break
case"0085":o+="\\N"
break
case"00a0":o+="\\_"
break
case"2028":o+="\\L"
break
case"2029":o+="\\P"
break
default:"00"===t.substr(0,2)?o+="\\x"+t.substr(2):o+=n.substr(e,6)}e+=5,u=e+1}break
case"n":if(r||'"'===n[e+2]||n.length<c)e+=1
else{for(o+=n.slice(u,e)+"\n\n";"\\"===n[e+2]&&"n"===n[e+3]&&'"'!==n[e+4];)o+="\n",e+=2
o+=a," "===n[e+2]&&(o+="\\"),e+=1,u=e+1}break
default:e+=1}return o=u?o+n.slice(u):n,r?o:i.foldFlowLines(o,a,i.FOLD_QUOTED,l(t,!1))}function a(e,t){if(!1===t.options.singleQuote||t.implicitKey&&e.includes("\n")||/[ \t]\n|\n[ \t]/.test(e))return c(e,t)
const n=t.indent||(s(e)?"  ":""),r="'"+e.replace(/'/g,"''").replace(/\n+/g,`$&\n${n}`)+"'"
return t.implicitKey?r:i.foldFlowLines(r,n,i.FOLD_FLOW,l(t,!1))}function o(e,t){const{singleQuote:n}=t.options
let r
if(!1===n)r=c
else{const t=e.includes('"'),i=e.includes("'")
r=t&&!i?a:i&&!t?c:n?a:c}return r(e,t)}let u
try{u=new RegExp("(^|(?<!\n))\n+(?!\n|$)","g")}catch{u=/\n+(?!\n|$)/g}function f({comment:e,type:t,value:n},c,a,f){const{blockQuote:d,commentString:g,lineWidth:p}=c.options
if(!d||/\n[\t ]+$/.test(n))return o(n,c)
const L=c.indent||(c.forceBlockIndent||s(n)?"  ":""),$="literal"===d||"folded"!==d&&t!==r.Scalar.BLOCK_FOLDED&&(t===r.Scalar.BLOCK_LITERAL||!function(e,t,n){if(!t||t<0)return!1
const r=t-n,i=e.length
if(i<=r)return!1
for(let t=0,n=0;t<i;++t)if("\n"===e[t]){if(t-n>r)return!0
if(n=t+1,i-n<=r)return!1}return!0}(n,p,L.length))
if(!n)return $?"|\n":">\n"
let O,b
for(b=n.length;b>0;--b){const e=n[b-1]
if("\n"!==e&&"\t"!==e&&" "!==e)break}let h=n.substring(b)
const S=h.indexOf("\n");-1===S?O="-":n===h||S!==h.length-1?(O="+",f&&f()):O="",h&&(n=n.slice(0,-h.length),"\n"===h[h.length-1]&&(h=h.slice(0,-1)),h=h.replace(u,`$&${L}`))
let F,m=!1,y=-1
for(F=0;F<n.length;++F){const e=n[F]
if(" "===e)m=!0
else{if("\n"!==e)break
y=F}}let D=n.substring(0,y<F?y+1:F)
D&&(n=n.substring(D.length),D=D.replace(/\n+/g,`$&${L}`))
let E=(m?L?"2":"1":"")+O
if(e&&(E+=" "+g(e.replace(/ ?[\r\n]+/g," ")),a&&a()),!$){const e=n.replace(/\n+/g,"\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${L}`)
let s=!1
const a=l(c,!0)
"folded"!==d&&t!==r.Scalar.BLOCK_FOLDED&&(a.onOverflow=()=>{s=!0})
const o=i.foldFlowLines(`${D}${e}${h}`,L,i.FOLD_BLOCK,a)
if(!s)return`>${E}\n${L}${o}`}return`|${E}\n${L}${D}${n=n.replace(/\n+/g,`$&${L}`)}${h}`}t.stringifyString=function(e,t,n,u){const{implicitKey:d,inFlow:g}=t,p="string"==typeof e.value?e:Object.assign({},e,{value:String(e.value)})
let{type:L}=e
L!==r.Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(p.value)&&(L=r.Scalar.QUOTE_DOUBLE)
const $=e=>{switch(e){case r.Scalar.BLOCK_FOLDED:case r.Scalar.BLOCK_LITERAL:return d||g?o(p.value,t):f(p,t,n,u)
case r.Scalar.QUOTE_DOUBLE:return c(p.value,t)
case r.Scalar.QUOTE_SINGLE:return a(p.value,t)
case r.Scalar.PLAIN:return function(e,t,n,c){const{type:a,value:u}=e,{actualString:d,implicitKey:g,indent:p,indentStep:L,inFlow:$}=t
if(g&&u.includes("\n")||$&&/[[\]{},]/.test(u))return o(u,t)
if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(u))return g||$||!u.includes("\n")?o(u,t):f(e,t,n,c)
if(!g&&!$&&a!==r.Scalar.PLAIN&&u.includes("\n"))return f(e,t,n,c)
if(s(u)){if(""===p)return t.forceBlockIndent=!0,f(e,t,n,c)
if(g&&p===L)return o(u,t)}const O=u.replace(/\n+/g,`$&\n${p}`)
if(d){const e=e=>e.default&&"tag:yaml.org,2002:str"!==e.tag&&e.test?.test(O),{compat:n,tags:r}=t.doc.schema
if(r.some(e)||n?.some(e))return o(u,t)}return g?O:i.foldFlowLines(O,p,i.FOLD_FLOW,l(t,!1))}(p,t,n,u)
default:return null}}
let O=$(L)
if(null===O){const{defaultKeyType:e,defaultStringType:n}=t.options,r=d&&e||n
if(O=$(r),null===O)throw new Error(`Unsupported default string type ${r}`)}return O}}),
1822:((e,t,i)=>{var n=i(2169)
const l=Symbol("break visit"),o=Symbol("skip children"),s=Symbol("remove node")
function c(e,t){const i=f(t)
n.isDocument(e)?a(null,e.contents,i,Object.freeze([e]))===s&&(e.contents=null):a(null,e,i,Object.freeze([]))}function a(e,t,i,o){const c=y(e,t,i,o)
if(n.isNode(c)||n.isPair(c))return b(e,o,c),a(e,c,i,o)
if("symbol"!=typeof c)if(n.isCollection(t)){o=Object.freeze(o.concat(t))
for(let e=0;e<t.items.length;++e){const n=a(e,t.items[e],i,o)
if("number"==typeof n)e=n-1
else{if(n===l)return l
n===s&&(t.items.splice(e,1),e-=1)}}}else if(n.isPair(t)){o=Object.freeze(o.concat(t))
const e=a("key",t.key,i,o)
if(e===l)return l
e===s&&(t.key=null)
const n=a("value",t.value,i,o)
if(n===l)return l
n===s&&(t.value=null)}return c}async function r(e,t){const i=f(t)
n.isDocument(e)?await u(null,e.contents,i,Object.freeze([e]))===s&&(e.contents=null):await u(null,e,i,Object.freeze([]))}async function u(e,t,i,o){const c=await y(e,t,i,o)
if(n.isNode(c)||n.isPair(c))return b(e,o,c),u(e,c,i,o)
if("symbol"!=typeof c)if(n.isCollection(t)){o=Object.freeze(o.concat(t))
for(let e=0;e<t.items.length;++e){const n=await u(e,t.items[e],i,o)
if("number"==typeof n)e=n-1
else{if(n===l)return l
n===s&&(t.items.splice(e,1),e-=1)}}}else if(n.isPair(t)){o=Object.freeze(o.concat(t))
const e=await u("key",t.key,i,o)
if(e===l)return l
e===s&&(t.key=null)
const n=await u("value",t.value,i,o)
if(n===l)return l
n===s&&(t.value=null)}return c}function f(e){return"object"==typeof e&&(e.Collection||e.Node||e.Value)?Object.assign({Alias:e.Node,Map:e.Node,Scalar:e.Node,Seq:e.Node},e.Value&&{Map:e.Value,Scalar:e.Value,Seq:e.Value},e.Collection&&{Map:e.Collection,Seq:e.Collection},e):e}function y(e,t,i,l){return"function"==typeof i?i(e,t,l):n.isMap(t)?i.Map?.(e,t,l):n.isSeq(t)?i.Seq?.(e,t,l):n.isPair(t)?i.Pair?.(e,t,l):n.isScalar(t)?i.Scalar?.(e,t,l):n.isAlias(t)?i.Alias?.(e,t,l):void 0}function b(e,t,i){const l=t[t.length-1]
if(n.isCollection(l))l.items[e]=i
else if(n.isPair(l))"key"===e?l.key=i:l.value=i
else{if(!n.isDocument(l)){const e=n.isAlias(l)?"alias":"scalar"
throw new Error(`Cannot replace node with ${e} parent`)}l.contents=i}}c.BREAK=l,c.SKIP=o,c.REMOVE=s,r.BREAK=l,r.SKIP=o,r.REMOVE=s,t.visit=c,t.visitAsync=r}),
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
return n}})
}
