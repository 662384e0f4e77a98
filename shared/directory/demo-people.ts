import { faker } from '@faker-js/faker/locale/en'
import type { Work } from '../work.ts'
import { plain } from './plain.ts'

/** What is known of a person who is made up, before a directory gives them a place. */
export interface DemoPerson {
  firstname: string
  lastname: string
  /** Both as a username: `jane.roe`. */
  name: string
  /** A job title. */
  designation: string
  /** Of the numbers that are kept for fiction: 555-0100 to 555-0199, in any area. */
  phone: string
}

/**
 * People, the same for the same seed, and the first ones however many there are. One takes some 25 microseconds, so it
 * can be done in slices, and yields how many there are. The library behind it is large; this file is to be loaded only
 * when it is asked for.
 *
 * @param seed a whole number from 0 to 4294967295
 */
export function* demoPeople(count: number, seed: number): Work<DemoPerson[]> {
  const people: DemoPerson[] = []
  while (people.length < count) {
    // The library has one source of chance for all, so each person begins anew: nobody who pauses is put off course.
    faker.seed([seed, people.length])
    const [firstname, lastname] = [faker.person.firstName(), faker.person.lastName()]
    people.push({
      firstname,
      lastname,
      name: `${plain(firstname, '')}.${plain(lastname, '')}`,
      designation: faker.person.jobTitle(),
      phone: `+1 ${area()} 555 01${faker.string.numeric(2)}`,
    })
    yield people.length
  }
  return people
}

/** An area code as North America has them: neither begins with 0 or 1. */
function area(): string {
  return String(faker.number.int({ min: 201, max: 989 }))
}
