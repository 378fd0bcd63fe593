'use strict';

// The page is complete without this script, which adds the switch of the colors and what makes a long table usable.
{
  const root = document.documentElement;
  const button = document.getElementById('dark');
  const show = isDark => {
    root.style.colorScheme = isDark ? 'dark' : 'light';
    button.setAttribute('aria-pressed', isDark);
  };
  button.setAttribute('aria-pressed', matchMedia('(prefers-color-scheme: dark)').matches);
  button.addEventListener('click', () => show(button.getAttribute('aria-pressed') !== 'true'));
  button.hidden = false;
}

// The keyboard scrolls what is wider than the window.
const sizes = new ResizeObserver(entries => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});
for (const box of document.querySelectorAll('.scroll')) sizes.observe(box);

const table = document.getElementById('records');
if (table) {
  const language = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(language);
  const collator = new Intl.Collator(language, { numeric: true });
  const pageSize = Number(table.dataset.pageSize);
  const search = document.getElementById('search');
  const verdict = document.getElementById('verdict');
  const status = document.getElementById('status');
  const headers = [...table.tHead.rows[0].cells];
  const buttons = [...document.querySelectorAll('#pages button')];

  // A record is a body of the table.
  const records = [...table.tBodies].map((body, place) => ({ body, place, text: body.textContent.toLowerCase() }));
  let found = records;
  let sorted = { column: -1, direction: 1 };
  let page = 0;

  const lastPage = () => Math.max(0, Math.ceil(found.length / pageSize) - 1);
  const cellText = (record, column) => record.body.rows[0].cells[column].textContent;
  const targets = { First: () => 0, Previous: () => page - 1, Next: () => page + 1, Last: lastPage };

  const write = () => {
    const first = page * pageSize;
    const shown = found.slice(first, first + pageSize);
    for (const body of [...table.tBodies]) body.remove();
    table.append(...shown.map(record => record.body));
    const values = { from: first + 1, to: first + shown.length, count: found.length, page: page + 1, pages: lastPage() + 1 };
    status.textContent = shown.length === 0 ? status.dataset.none : status.dataset.some.replace(/\{(\w+)\}/g, (_, name) => numbers.format(values[name]));
    for (const button of buttons) {
      const target = targets[button.dataset.page]();
      button.setAttribute('aria-disabled', target === page || target < 0 || target > lastPage());
    }
  };

  const find = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    found = records.filter(({ body, text }) => (verdict.value === '' || body.dataset.verdict === verdict.value) && words.every(word => text.includes(word)));
    if (sorted.column >= 0) {
      const key = new Map(found.map(record => [record, cellText(record, sorted.column)]));
      found.sort((a, b) => sorted.direction * collator.compare(key.get(a), key.get(b)) || a.place - b.place);
    }
    page = 0;
    write();
  };

  const sortBy = column => {
    const isSame = sorted.column === column;
    sorted = { column, direction: isSame ? -sorted.direction : 1 };
    headers.forEach((header, index) => {
      if (index === column) header.setAttribute('aria-sort', sorted.direction > 0 ? 'ascending' : 'descending');
      else header.removeAttribute('aria-sort');
    });
    find();
  };

  headers.forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    button.addEventListener('click', () => sortBy(column));
    header.append(button);
  });
  search.addEventListener('input', find);
  verdict.addEventListener('change', find);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      page = targets[button.dataset.page]();
      write();
    });
  }
  document.getElementById('controls').hidden = false;
  write();
}
