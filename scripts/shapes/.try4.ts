import { buildShapes } from './buildShapes.ts'
console.time('t'); const r=await buildShapes({outputFolder:'/tmp/out-shapes'}); console.timeEnd('t'); console.log(r.kind,r.credit,r.moved.length,r.withoutArea)
