import { faker } from '@faker-js/faker/locale/en'

/** What is known of a person who is made up, before a directory gives them a place. */
export interface DemoPerson {
  firstname: string
  lastname: string
  /** A job title. */
  designation: string
  /** Of the numbers that are kept for fiction: 555-0100 to 555-0199, in any area. */
  phone: string
}

/**
 * People without end, the same for the same seed. One takes some 25 microseconds, so whoever takes thousands should
 * pause now and then. The library behind it is large; this file is to be loaded only when it is asked for.
 *
 * @param seed a whole number from 0 to 4294967295
 */
export function* demoPeople(seed: number): Generator<DemoPerson, never> {
  for (let number = 0; ; number += 1) {
    // The library has one source of chance for all, so each person begins anew: nobody who pauses is put off course.
    faker.seed([seed, number])
    yield {
      firstname: faker.person.firstName(),
      lastname: faker.person.lastName(),
      designation: faker.person.jobTitle(),
      phone: `+1 ${area()} 555 ${faker.string.numeric({ length: 2 }).padStart(4, '01')}`,
    }
  }
}

/** An area code as North America has them: neither begins with 0 or 1. */
function area(): string {
  return String(faker.number.int({ min: 201, max: 989 }))
}
