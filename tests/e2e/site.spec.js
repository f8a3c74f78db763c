import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  open,
  pages,
  settled,
  sizes,
  test,
  themes,
} from './support/test.js';

for (const path of pages) {
  for (const theme of themes) {
    for (const [name, size] of Object.entries(sizes)) {
      test(`${path}, ${theme}, ${name}: silent, accessible, as wide as the screen`, async ({ page }) => {
        await open(page, path, { theme, size });
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
  }

  test(`${path} says what it is: a title, a language, one heading of the first rank, a way past the header`, async ({
    page,
  }) => {
    await open(page, path);
    await expect(page).toHaveTitle(/Nabla/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: /^Skip to/ })).toBeFocused();
  });

  test(`${path} opens again when it is loaded again`, async ({ page }) => {
    await open(page, path);
    await page.reload();
    await settled(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

for (const width of [390, 700, 1280]) {
  test(`${width} pixels wide, a page has room for the header before it comes`, async ({ browser, page, baseURL }) => {
    const viewport = { width, height: 800 };
    const top = (/** @type {import('@playwright/test').Page} */ of) =>
      of.locator('main').evaluate((main) => main.getBoundingClientRect().top);
    await open(page, 'softmax.html', { size: viewport });
    const before = await browser.newContext({ baseURL, viewport, javaScriptEnabled: false });
    const still = await before.newPage();
    await still.goto('softmax.html');
    expect(await top(still)).toBe(await top(page));
    await before.close();
  });
}

test('the navigation leads to every lab, by keyboard', async ({ page }) => {
  await open(page, 'index.html');
  const links = page.getByRole('navigation').getByRole('link');
  const count = await links.count();
  expect(count).toBeGreaterThanOrEqual(pages.length - 1);
  for (let i = 0; i < count; ++i) {
    const target = await links.nth(i).getAttribute('href');
    await links.nth(i).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target?.replace(/^\.\//, '')}$`));
    await settled(page);
    await expect(page.getByRole('navigation').locator('[aria-current="page"]')).toHaveCount(1);
  }
});

test('the theme is switched by keyboard, kept, and can be left to the system again', async ({ page }) => {
  await open(page, 'index.html', { theme: 'light' });
  const html = page.locator('html');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();

  await page.getByRole('radio', { name: 'Light' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  const dark = await background();
  expect(dark).not.toBe(light);

  await page.goto('softmax.html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  expect(await background()).toBe(dark);

  await settled(page);
  await page.getByRole('radio', { name: 'As the system' }).check({ force: true });
  await expect(html).not.toHaveAttribute('data-theme');
  expect(await background()).toBe(light);
});

test('the policy of the server is in force: inline script and eval are refused', async ({ page, noise }) => {
  noise.allow(/Content Security Policy/);
  await open(page, 'index.html');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    const refused = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve));
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.handlerRan = true');
    document.body.append(button);
    button.click();
    return refused.then(() => 'inlineRan' in window || 'handlerRan' in window);
  });
  expect(ran).toBe(false);
});

test('a page that does not exist is not answered with another', async ({ request }) => {
  const answer = await request.get('nothing.html');
  expect(answer.status()).toBe(404);
});
