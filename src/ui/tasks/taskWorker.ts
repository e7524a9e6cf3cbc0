import { answerTasks } from './answerTasks.ts'
import { runTask, type SharedTaskKind, type Task } from './task.ts'

answerTasks((task: Task<SharedTaskKind>, onProgress) => runTask(task, onProgress))
