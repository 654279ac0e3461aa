const title = /^(dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|fr)\b/i;

/**
 * What a person is called among people who know each other: the name up to the first space. Who
 * is written with a title is called by the whole name.
 */
export function firstNameOf(name: string): string {
  const whole = name.trim();
  return title.test(whole) ? whole : (whole.split(/\s+/)[0] ?? whole);
}
