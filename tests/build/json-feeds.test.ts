/** Every JSON feed of the built sites before a validator that is not ours: what JSON Feed 1.1 asks for, and no name that it does not know. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { filesOf, readText } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const words = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://.' };
/** RFC 3339. */
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$',
};
const language = { type: 'string', pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$' };
/** Names of one's own begin with an underscore. */
const object = (properties: Readonly<Record<string, object>>, more: object = {}) => ({
  type: 'object',
  properties,
  patternProperties: { '^_[A-Za-z][^.]*$': { type: 'object' } },
  additionalProperties: false,
  ...more,
});
const authors = {
  type: 'array',
  minItems: 1,
  items: object({ name: words, url: address, avatar: address }, { minProperties: 1 }),
};

/** https://www.jsonfeed.org/version/1.1/ */
const JSON_FEED = object(
  {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    home_page_url: address,
    feed_url: address,
    description: words,
    user_comment: words,
    next_url: address,
    icon: address,
    favicon: address,
    authors,
    language,
    expired: { type: 'boolean' },
    hubs: { type: 'array', items: object({ type: words, url: address }, { required: ['type', 'url'] }) },
    items: {
      type: 'array',
      items: object(
        {
          id: words,
          url: address,
          external_url: address,
          title: words,
          content_html: words,
          content_text: words,
          summary: words,
          image: address,
          banner_image: address,
          date_published: moment,
          date_modified: moment,
          authors,
          tags: { type: 'array', items: words },
          language,
          attachments: {
            type: 'array',
            items: object(
              {
                url: address,
                mime_type: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
                title: words,
                size_in_bytes: { type: 'integer', minimum: 0 },
                duration_in_seconds: { type: 'number', exclusiveMinimum: 0 },
              },
              { required: ['url', 'mime_type'] },
            ),
          },
        },
        { required: ['id'], anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }] },
      ),
    },
  },
  // The first is asked for; the addresses are "strongly recommended", and a public feed has them.
  { required: ['version', 'title', 'items', 'home_page_url', 'feed_url'] },
);

const validate = new Ajv2020({ allErrors: true }).compile(JSON_FEED);
const faults = (file: string, text: string) => {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath} ${message}`);
};

test('every JSON feed is one by the words of its standard', () => {
  const files = [SITES.real, SITES.rich].flatMap((site) =>
    filesOf(site)
      .filter((file) => /(?:^|\/)feed[^/]*\.json$/.test(file))
      .map((file) => ({ file: `${site.name}/${file}`, text: readText(site, file) })),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(({ file, text }) => faults(file, text))).toEqual([]);
});

test('one with a name that nobody knows, or a day for a moment, is none', () => {
  const feed = JSON.parse(readText(SITES.rich, 'feed.json')) as { items: { date_published: string }[] };
  expect(faults('', JSON.stringify({ ...feed, home: 'x' }))).toHaveLength(1);
  const [item] = feed.items;
  expect(faults('', JSON.stringify({ ...feed, items: [{ ...item, date_published: '2026-01-01' }] }))).toEqual(
    [expect.stringContaining('/items/0/date_published')],
  );
});
