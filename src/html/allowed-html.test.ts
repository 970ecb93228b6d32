import { describe, expect, test } from 'vitest';
import { attributeOf, findElement, type HtmlElement, parseHtml } from '../lib/html-tree.ts';
import { isSafeValue, mayHave, mayStand, type Place } from './allowed-html.ts';

/** The last element of what is written: a row of a table needs those around it. */
function elementOf(html: string): HtmlElement {
  let last: HtmlElement | undefined;
  findElement(parseHtml(html), (element) => {
    last = element;
    return false;
  });
  if (!last) throw new Error(`no element in ${html}`);
  return last;
}

describe('an element', () => {
  test.each([
    ['<p>', true, true],
    ['<table><tr><td>', true, true],
    ['<b>', true, true],
    ['<form>', false, true],
    ['<button>', false, true],
    ['<script>', false, true],
    ['<h1>', false, true],
    ['<iframe>', false, false],
    ['<object>', false, false],
    ['<x-y>', false, false],
    ['<svg>', true, true],
    ['<svg><path>', true, true],
    ['<svg><a>', false, false],
    ['<svg><script>', false, false],
    ['<svg><animate>', false, false],
    ['<math>', false, false],
    ['<math><a>', false, false],
  ])('%s may stand in a text: %s, around it: %s', (html, inText, inFrame) => {
    const element = elementOf(html);
    expect([mayStand(element, 'text'), mayStand(element, 'frame')]).toEqual([inText, inFrame]);
  });
});

describe('an attribute', () => {
  test.each([
    ['<p>', 'aria-label', true, true],
    ['<svg>', 'aria-hidden', true, true],
    ['<p>', 'id', true, true],
    ['<a>', 'href', true, true],
    ['<p>', 'href', false, false],
    ['<p>', 'onclick', false, false],
    ['<p>', 'style', false, false],
    ['<li>', 'value', true, true],
    ['<a>', 'download', false, true],
    ['<p>', 'download', false, false],
    ['<form>', 'action', false, true],
    ['<p>', 'hidden', false, true],
    ['<p>', 'data-x', false, true],
    ['<section>', 'data-footnotes', true, true],
    ['<iframe>', 'src', false, false],
    ['<svg><path>', 'd', true, true],
    ['<svg><path>', 'class', true, true],
    ['<svg><rect>', 'd', false, false],
    ['<svg><path>', 'id', false, false],
    ['<svg><path>', 'data-x', false, false],
    ['<svg><animate>', 'd', false, false],
  ])('%s may have %s in a text: %s, around it: %s', (html, name, inText, inFrame) => {
    const element = elementOf(html);
    const places: readonly Place[] = ['text', 'frame'];
    expect(places.map((place) => mayHave(element, name, place))).toEqual([inText, inFrame]);
  });
});

describe('the value of an attribute', () => {
  const site = { origin: 'https://huyen.example', base: '/xa/mau/' };
  const safe = (html: string, name: string) => {
    const element = elementOf(html);
    const value = attributeOf(element, name);
    if (value === undefined) throw new Error(`no ${name} in ${html}`);
    return isSafeValue(element, { name, value }, 'https://huyen.example/xa/mau/tin-tuc/', site);
  };

  test.each([
    ['<a href="https://khac.example/">', 'href'],
    ['<a href="http://khac.example/">', 'href'],
    ['<a href="tel:113">', 'href'],
    ['<a href="mailto:a@b.example">', 'href'],
    ['<a href="../a/">', 'href'],
    ['<a href="https://[">', 'href'],
    ['<img src="a.webp">', 'src'],
    ['<img src="https://huyen.example/xa/mau/a.webp">', 'src'],
    ['<form action="/xa/mau/tim-kiem/">', 'action'],
    ['<source srcset="/xa/mau/a.avif 360w, /xa/mau/b.avif 720w">', 'srcset'],
    ['<svg><path fill="none">', 'fill'],
    ['<svg><path fill="url(#so-1)">', 'fill'],
    ['<link rel="icon">', 'rel'],
    ['<meta http-equiv="refresh">', 'http-equiv'],
    ['<meta name="description" content="javascript:a">', 'content'],
    ['<meta http-equiv="refresh" content="0; url=/xa/mau/moi/">', 'content'],
    ['<p class="javascript:a">', 'class'],
    ['<a rel="preload">', 'rel'],
  ])('of %s is safe', (html, name) => {
    expect(safe(html, name)).toBe(true);
  });

  test.each([
    ['<a href="javascript:a()">', 'href'],
    ['<a href="data:text/html,x">', 'href'],
    ['<img src="https://khac.example/xa/mau/a.webp">', 'src'],
    ['<img src="https://huyen.example/khac/a.webp">', 'src'],
    ['<img src="https://ten@huyen.example/xa/mau/a.webp">', 'src'],
    ['<img src="https://[">', 'src'],
    ['<script src="//khac.example/a.js">', 'src'],
    ['<form action="https://khac.example/">', 'action'],
    ['<source srcset="/xa/mau/a.avif 360w, https://khac.example/b.avif 720w">', 'srcset'],
    ['<svg><path fill="url(https://khac.example/#a)">', 'fill'],
    ['<svg><path fill="image(a)">', 'fill'],
    ['<link rel="preload">', 'rel'],
    ['<meta http-equiv="content-security-policy">', 'http-equiv'],
    ['<meta http-equiv="refresh" content="0; url=/khac/">', 'content'],
    ['<meta http-equiv="refresh" content="0; url=https://khac.example/">', 'content'],
    ['<meta http-equiv="refresh" content="5">', 'content'],
    ['<meta http-equiv="content-type" content="0; url=/xa/mau/moi/">', 'content'],
  ])('of %s is not', (html, name) => {
    expect(safe(html, name)).toBe(false);
  });
});
