import heat from './heat.py?raw';
import listSum from './list_sum.py?raw';
import mandelbrot from './mandelbrot.py?raw';
import nbody from './nbody.py?raw';
import pi from './pi.py?raw';
import sieve from './sieve.py?raw';

export interface Example {
  id: string;
  title: string;
  lesson: string;
  source: string;
}

export const kExamples: readonly Example[] = [
  {
    id: 'mandelbrot',
    title: 'Mandelbrot set',
    lesson: 'Rows of a picture are independent: prange hands them to all threads.',
    source: mandelbrot,
  },
  {
    id: 'pi',
    title: 'Monte Carlo π',
    lesson: 'A sum over a parallel loop: each thread counts for itself, the counts are added.',
    source: pi,
  },
  {
    id: 'nbody',
    title: 'N-body',
    lesson: 'Every pair of stars: plain nested loops over arrays, no temporaries.',
    source: nbody,
  },
  {
    id: 'heat',
    title: 'Heat equation',
    lesson: 'Two grids, written in turn: a stencil without a race.',
    source: heat,
  },
  {
    id: 'sieve',
    title: 'Prime sieve',
    lesson: 'Loops that CPython walks step by step become a few instructions each.',
    source: sieve,
  },
  {
    id: 'list_sum',
    title: 'Sum over a list',
    lesson: 'A plain Python list goes straight into a jitted function.',
    source: listSum,
  },
];

export function findExample(id: string | undefined): Example | undefined {
  return kExamples.find((example) => example.id === id);
}
