import { seatDistances } from '../../domain/placement/seatDistances.ts'
import { answerTasks } from './answerTasks.ts'
import type { Task } from './task.ts'

answerTasks(({ given: { places, standing } }: Task<'seat-distances'>, onProgress) => seatDistances(places, [...places.keys()], standing, onProgress))
